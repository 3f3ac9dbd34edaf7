#pragma once

#include "channels/desks/deskticket.h"
#include "channels/desks/zendeskpeople.h"

#include <QSet>

namespace Steward {

// Makes one ticket of its Zendesk record and of the audits, comments and ratings that belong to it.
class ZendeskTicket
{
public:
    explicit ZendeskTicket(ZendeskPeople &people) : m_people(people) { }

    // The ticket, or a failure: with code Rejected what is wrong with the record (subject: the member), else the
    // port's.
    Result<IncomingTicket> from(const QList<JsonMember> &ticket, QList<QList<JsonMember>> parts,
                                const SourcePlace &place);

private:
    Done readTicket(const QList<JsonMember> &ticket);
    Done readAudit(const QList<JsonMember> &audit);
    Done readChange(const QList<JsonMember> &audit, const QList<JsonMember> &event, bool isCreation);
    Done addComment(const QList<JsonMember> &comment, Instant at, const QByteArray &author);
    void addRating(const QList<JsonMember> &rating, Instant sentAt);
    Result<std::pair<FieldName, Value>> field(const QByteArray &name, const Value &value);
    void noteDeletion(Instant at, const QByteArray &by, bool isDeleted);

    ZendeskPeople &m_people;
    DeskTicket m_ticket;
    QByteArray m_requester; // its number there
    QSet<QByteArray> m_comments; // already taken, by their numbers
    bool m_hasSurvey = false;
    bool m_isDeleted = false;
    bool m_deletionIsTold = false; // by an audit, and nothing brought it back
};

} // namespace Steward
