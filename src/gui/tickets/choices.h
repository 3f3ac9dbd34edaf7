#pragma once

#include "desk/tickets/ticketaid.h"
#include "gui/shared/choicefield.h"

#include <QObject>

namespace Steward {

class Directory;

// What the fields of a ticket's form offer: closed lists, names of the workspace, and what other tickets have. Read
// once for all forms, when somebody is about to choose.
class Choices : public QObject
{
    Q_OBJECT

public:
    Choices(TicketAid &aid, Worker &worker, const Directory &directory, QObject *parent = nullptr);

    void want(); // reads what is known, where that was not done since the last change
    bool isSettled() const { return !m_reading; }
    void outdate() { m_fresh = false; } // tickets were changed
    // Of a field of this ticket: the versions of its product, the states that may follow.
    QList<Choice> of(const FieldName &field, const Ticket &ticket) const;
    // The words of a value that is not among them.
    QString nameOf(const FieldName &field, const QByteArray &value) const;
    const KnownValues &known() const { return m_known; }

Q_SIGNALS:
    void changed();

private:
    QList<Choice> clients() const;
    QList<Choice> requesters(const Ticket &ticket) const;
    QList<Choice> assignees() const;
    QList<Choice> teams() const;
    static QList<Choice> states(const Ticket &ticket);

    TicketAid &m_aid;
    const Directory &m_directory;
    KnownValues m_known;
    bool m_fresh = false;
    bool m_reading = false;
    LatestAnswer m_answer;
};

} // namespace Steward
