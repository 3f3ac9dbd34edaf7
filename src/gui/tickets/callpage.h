#pragma once

#include "desk/tickets/calllog.h"
#include "desk/tickets/ticketreader.h"
#include "gui/shared/page.h"

#include <QTimer>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace Steward {

class ChoiceField;
class Choices;
class Directory;
class Drafts;
class MomentField;
class NoticeBar;
class QuietButton;
class TicketActions;
struct TicketTools;

// The call form (product.md 4): who calls, what was said, agreed and promised; makes a ticket or continues one.
class CallPage : public Page
{
    Q_OBJECT

public:
    explicit CallPage(const TicketTools &tools, QWidget *parent = nullptr);
    ~CallPage() override;

    // The telephone rings: the minutes begin to count. With a ticket: about that one.
    void begin(const Ticket *about = nullptr);
    QString title() const override;
    void focusMain() override;
    void arrive() override;
    void save();

Q_SIGNALS:
    void saved(qint64 ticket);
    void left();

private:
    void makePage();
    void makeForm(QFormLayout &form);
    QPlainTextEdit *textField(const QString &objectName, const QString &name, const QString &asked);
    void addRow(QFormLayout &form, const QString &name, QWidget *field);
    void fillChoices();
    void callerChosen();
    void askTickets();
    void showTickets(const QList<TicketRow> &rows);
    void showState();
    void keep();
    void restore(const QByteArray &text);
    void clear();
    QByteArray text() const; // all of it, for the draft
    QStringList missing() const;
    CallLog call() const;
    QByteArray body() const;
    void finish(const Result<Saved> &saved);

    TicketReader &m_reader;
    const Directory &m_directory;
    TicketActions &m_acts;
    Drafts &m_drafts;
    Choices &m_choices;
    NoticeBar *m_notice;
    ChoiceField *m_caller;
    ChoiceField *m_client;
    ChoiceField *m_direction;
    ChoiceField *m_outcome;
    ChoiceField *m_ticket; // an open ticket of the caller, or a new one
    QLineEdit *m_subject;
    QLabel *m_subjectLabel = nullptr;
    QSpinBox *m_minutes;
    QPlainTextEdit *m_said = nullptr;
    QPlainTextEdit *m_agreed = nullptr;
    QPlainTextEdit *m_promised = nullptr;
    MomentField *m_promisedFor;
    QLabel *m_words;
    QuietButton *m_save;
    QuietButton *m_discard;
    QTimer m_counting;
    Instant m_startedAt = {};
    bool m_minutesAreTyped = false;
    bool m_read = false;
    bool m_saving = false;
    bool m_showing = false;
    LatestAnswer m_tickets;
    LatestAnswer m_open;
};

} // namespace Steward
