#pragma once

#include "desk/tickets/ticketimport.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Steward {

class Card;
class ChoiceField;
class Prompter;
class QuietButton;

// First step of an import: which file. One can be dropped here, chosen, or named.
class SourceStep : public QWidget
{
    Q_OBJECT

public:
    SourceStep(const QList<QByteArray> &formats, Prompter &prompter, QWidget *parent = nullptr);

    void show(const std::optional<ImportFacts> &facts); // nothing: no file is looked at yet
    void showLooking(const QString &path);
    bool wantsResume() const;
    using QWidget::show;

Q_SIGNALS:
    void fileChosen(const QString &path, const QByteArray &format); // format empty: find it out

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    Prompter &m_prompter;
    QLineEdit *m_path;
    QuietButton *m_choose;
    Card *m_found;
    QLabel *m_words;
    ChoiceField *m_format;
    QLabel *m_interrupted;
    ChoiceField *m_resume;
    QString m_shown;
};

} // namespace Steward
