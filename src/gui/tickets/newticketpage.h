#pragma once

#include "desk/tickets/newticket.h"
#include "gui/shared/page.h"
#include "gui/tickets/ticketmodel.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Steward {

class Choices;
class Directory;
class Drafts;
class NoticeBar;
class QuietButton;
class TicketActions;
class TicketForm;

// A ticket that is being written: the form of a ticket, and what was said. Kept as a draft until it is opened.
class NewTicketPage : public Page
{
    Q_OBJECT

public:
    NewTicketPage(const Directory &directory, TicketActions &acts, Drafts &drafts, Choices &choices,
                  QWidget *parent = nullptr);
    ~NewTicketPage() override;

    QString title() const override;
    void focusMain() override;
    void arrive() override;
    const NewTicket &ticket() const { return m_new; }
    void open(); // makes the ticket, or says what is missing

Q_SIGNALS:
    void opened(qint64 number);
    void left();

private:
    void makePage();
    void give(const FieldChange &change);
    void showTicket();
    void showState();
    void keep();
    void discard();

    const Directory &m_directory;
    TicketActions &m_acts;
    Drafts &m_drafts;
    Choices &m_choices;
    TicketModel m_model;
    NewTicket m_new = {};
    NoticeBar *m_notice;
    QLineEdit *m_subject;
    QPlainTextEdit *m_body;
    QLabel *m_words;
    QLabel *m_kept;
    QuietButton *m_open;
    QuietButton *m_discard;
    TicketForm *m_form;
    bool m_read = false; // the draft was
    bool m_saving = false;
    bool m_showing = false;
};

} // namespace Steward
