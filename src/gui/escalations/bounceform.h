#pragma once

#include "desk/escalations/bounceacts.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace Steward {

class ChoiceField;
class Directory;
class QuietButton;

// What may be said of a bounce.
enum class BounceSpeech { Dispute, Decision };

// What somebody says of a bounce, below it: why it is disputed, or what is to hold.
class BounceForm : public QWidget
{
    Q_OBJECT

public:
    explicit BounceForm(const Directory &directory, QWidget *parent = nullptr);

    void begin(BounceSpeech speech, const Bounce &bounce);
    BounceSpeech speech() const { return m_speech; }
    QByteArray note() const;
    BounceDecision decision() const;
    void setSaving(bool saving);

Q_SIGNALS:
    void saveWanted();
    void left();

protected:
    bool event(QEvent *event) override;

private:
    void makeForm();
    void save(); // or says what is missing
    void showState();
    QWidget *missing() const; // the first field that has to be filled; null: none

    const Directory &m_directory;
    QLabel *m_stateLabel;
    ChoiceField *m_state;
    QLabel *m_personLabel;
    ChoiceField *m_person;
    QLabel *m_noteLabel;
    QPlainTextEdit *m_note;
    QLabel *m_words;
    QuietButton *m_save;
    QuietButton *m_close;
    Bounce m_bounce = {};
    BounceSpeech m_speech = BounceSpeech::Dispute;
    bool m_saving = false;
};

} // namespace Steward
