#pragma once

#include "desk/sla/waiver.h"
#include "gui/shared/card.h"

class QLabel;
class QPlainTextEdit;

namespace Steward {

class ChoiceField;
class QuietButton;

// Why a breach is left out of the compliance figures: filled in by a lead or a manager.
class WaiverPanel : public Card
{
    Q_OBJECT

public:
    explicit WaiverPanel(QWidget *parent = nullptr);

    void begin(const SlaLine &line);
    const SlaLine &line() const { return m_line; }
    std::optional<WaiverReason> reason() const;
    QByteArray note() const;
    void setSaving(bool saving);

Q_SIGNALS:
    void saveWanted();
    void left();

private:
    void save();
    void showState();

    QLabel *m_title;
    ChoiceField *m_reason;
    QPlainTextEdit *m_note;
    QLabel *m_words;
    QuietButton *m_save;
    SlaLine m_line = {};
    bool m_saving = false;
};

} // namespace Steward
