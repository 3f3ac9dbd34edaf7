#include "channels/desks/zendeskimport.h"

#include "channels/desks/jsonpages.h"
#include "channels/desks/zendeskticket.h"

#include <QRegularExpression>

namespace Steward {

namespace {

using Members = QList<JsonMember>;

const QList<QByteArray> zendeskLists
    = {"tickets", "ticket", "results", "users", "user",     "organizations",        "organization",
       "groups",  "group",  "audits",  "audit", "comments", "satisfaction_ratings", "satisfaction_rating"};

enum class ElementKind { Other, Ticket, User, Organization, Group, Audit, Comment, Rating };

// What an element is: its list says it, or in mixed zendeskLists and bare objects what it has.
ElementKind kindOf(const QByteArray &list, const Members &members)
{
    const auto has = [&members](QByteArrayView name) { return memberValue(members, name).isSet(); };
    const QByteArray type = memberValue(members, "result_type").text();
    if (list.startsWith("ticket") || type == "ticket")
        return ElementKind::Ticket;
    if (list.startsWith("user") || type == "user")
        return ElementKind::User;
    if (list.startsWith("organization") || type == "organization")
        return ElementKind::Organization;
    if (list.startsWith("group") || type == "group")
        return ElementKind::Group;
    if (list.startsWith("audit"))
        return ElementKind::Audit;
    if (list == "comments")
        return ElementKind::Comment;
    if (list.startsWith("satisfaction_rating"))
        return ElementKind::Rating;
    if (has("ticket_id"))
        return has("events") ? ElementKind::Audit
            : has("score")   ? ElementKind::Rating
            : has("body")    ? ElementKind::Comment
                             : ElementKind::Other;
    if (has("requester_id") && has("created_at") && has("status"))
        return ElementKind::Ticket;
    return has("role") && has("email") ? ElementKind::User : ElementKind::Other;
}

// A page of comments names its ticket only in its address, so in the file's name (`tickets_33_comments-1.json`).
QByteArray ticketInName(const QByteArray &name)
{
    static const QRegularExpression pattern(QStringLiteral("(\\d+)[^0-9]*comments"));
    return pattern.match(QString::fromUtf8(name)).captured(1).toLatin1();
}

class ZendeskExport
{
public:
    explicit ZendeskExport(HistoryImport &to) : m_to(to), m_people(to) { }

    Done index(const JsonPages &pages, qint64 resumeAt)
    {
        auto done = pages.forEach(
            zendeskLists, resumeAt, m_to,
            [this, &pages](const JsonElement &element, const PagePlace &place) { note(element, place, pages); });
        for (const auto &[audit, place] : std::as_const(m_loose))
            m_index.addPart(m_ticketOfAudit.value(audit), place);
        return done;
    }
    Done import(JsonPages &pages, qint64 resumeAt);

private:
    void note(const JsonElement &element, const PagePlace &place, const JsonPages &pages);
    Done importTicket(JsonPages &pages, const QByteArray &id);

    HistoryImport &m_to;
    ZendeskPeople m_people;
    PageIndex m_index;
    QHash<QByteArray, QByteArray> m_ticketOfAudit;
    QList<std::pair<QByteArray, PagePlace>> m_loose; // comments that name nothing but their audit
};

void ZendeskExport::note(const JsonElement &element, const PagePlace &place, const JsonPages &pages)
{
    const auto members = jsonMembers(element.json);
    if (!members) {
        m_to.reject(Reject{
            .line = element.line, .field = element.list, .reason = members.error().detail, .text = element.json});
        return;
    }
    const ElementKind kind = kindOf(element.list, *members);
    const QByteArray id = memberValue(*members, "id").text();
    if (kind == ElementKind::Other)
        return;
    if (id.isEmpty()) {
        m_to.reject(Reject{.line = element.line, .field = "id", .reason = "no id", .text = element.json});
        return;
    }
    if (kind != ElementKind::Ticket || m_index.contains(id)) // a ticket counts when it is handed over
        m_to.countRead(1);
    QByteArray ticket = memberValue(*members, "ticket_id").text();
    switch (kind) {
    case ElementKind::Ticket:
        m_index.addTicket(id, instantIn(*members, "created_at"), instantIn(*members, "updated_at"), place);
        break;
    case ElementKind::User:
        m_people.addUser(*members);
        break;
    case ElementKind::Organization:
        m_people.addOrganization(*members);
        break;
    case ElementKind::Group:
        m_people.addGroup(*members);
        break;
    case ElementKind::Audit:
        m_ticketOfAudit.insert(id, ticket);
        [[fallthrough]];
    case ElementKind::Rating:
        m_index.addPart(ticket, place);
        break;
    case ElementKind::Comment:
        if (ticket.isEmpty())
            ticket = ticketInName(pages.nameOf(place.page));
        if (ticket.isEmpty())
            m_loose.append({memberValue(*members, "audit_id").text(), place});
        else
            m_index.addPart(ticket, place);
        break;
    case ElementKind::Other:
        break;
    }
}

Done ZendeskExport::importTicket(JsonPages &pages, const QByteArray &id)
{
    const PagePlace place = m_index.ticket(id);
    const auto json = pages.read(place);
    if (!json)
        return tl::unexpected(json.error());
    QList<Members> parts;
    for (const PagePlace &part : m_index.parts(id)) {
        const auto text = pages.read(part);
        if (!text)
            return tl::unexpected(text.error());
        parts.append(jsonMembers(*text).value_or(Members()));
    }
    ZendeskTicket ticket(m_people);
    auto incoming
        = ticket.from(jsonMembers(*json).value_or(Members()), parts, SourcePlace{.line = place.line, .text = *json});
    if (incoming) {
        m_to.countRead(1);
        return m_to.add(std::move(*incoming));
    }
    if (incoming.error().code != FailureCode::Rejected)
        return tl::unexpected(incoming.error());
    m_to.reject(Reject{
        .line = place.line, .field = incoming.error().subject, .reason = incoming.error().detail, .text = *json});
    return {};
}

Done ZendeskExport::import(JsonPages &pages, qint64 resumeAt)
{
    const QList<QByteArray> ids = m_index.idsInOrder();
    if (ids.isEmpty())
        return failed(FailureCode::BadInput, {}, "no ticket in it");
    for (qint64 i = std::max<qint64>(resumeAt, 0); i < ids.size(); ++i) {
        if (auto done = importTicket(pages, ids.at(i)); !done)
            return done;
        if (auto done = m_to.reached(i + 1, 0); !done)
            return done;
    }
    return {};
}

} // namespace

Done importZendesk(const QString &path, qint64 resumeAt, HistoryImport &to)
{
    auto pages = JsonPages::at(path);
    if (!pages)
        return tl::unexpected(pages.error());
    ZendeskExport tickets(to);
    if (auto done = tickets.index(*pages, resumeAt); !done)
        return done;
    return tickets.import(*pages, resumeAt);
}

} // namespace Steward
