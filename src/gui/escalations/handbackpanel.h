#pragma once

#include "desk/escalations/handback.h"
#include "gui/tickets/ticketpanel.h"

class QAction;
class QLabel;
class QPlainTextEdit;

namespace Steward {

class Actions;
class ChoiceField;
class Directory;
class QuietButton;
class TicketActions;

// Of a ticket that was escalated or handed over: from whom, and a form to send it back with a code.
class HandBackPanel : public TicketPanel
{
    Q_OBJECT

public:
    HandBackPanel(const Directory &directory, TicketActions &acts, Actions &registry, QWidget *parent = nullptr);

    void show(const OpenedTicket &opened) override;
    bool isWanted() const override { return m_from.has_value(); }
    using TicketPanel::show;

protected:
    bool event(QEvent *event) override;

private:
    void makePanel();
    QWidget *makeForm();
    void begin();
    void leave();
    void save(); // or says what is missing
    void showState();

    const Directory &m_directory;
    TicketActions &m_acts;
    QLabel *m_title;
    QLabel *m_words;
    QuietButton *m_begin;
    QWidget *m_form = nullptr;
    ChoiceField *m_code;
    QPlainTextEdit *m_note;
    QLabel *m_effect;
    QuietButton *m_save;
    QuietButton *m_close;
    QAction *m_act;
    Ticket m_ticket = {};
    std::optional<SentFrom> m_from;
    bool m_saving = false;
};

} // namespace Steward
