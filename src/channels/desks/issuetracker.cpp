#include "channels/desks/issuetracker.h"

namespace Steward {

namespace {

class IssueExport
{
public:
    IssueExport(IssueReader &reader, HistoryImport &to) : m_reader(reader), m_to(to) { }

    void note(const JsonElement &element, const PagePlace &place);
    Done import(JsonPages &pages, qint64 resumeAt);

private:
    Done importIssue(JsonPages &pages, const QByteArray &key);

    IssueReader &m_reader;
    HistoryImport &m_to;
    PageIndex m_index;
};

void IssueExport::note(const JsonElement &element, const PagePlace &place)
{
    const auto object = jsonMembers(element.json);
    if (!object) {
        m_to.reject(
            Reject{.line = element.line, .field = element.list, .reason = object.error().detail, .text = element.json});
        return;
    }
    if (m_reader.isIssue(element.list, *object)) {
        const QByteArray key = m_reader.keyOf(*object);
        if (key.isEmpty()) {
            m_to.reject(Reject{.line = element.line, .field = "key", .reason = "no key", .text = element.json});
            return;
        }
        if (m_index.contains(key)) // an issue counts when it is handed over
            m_to.countRead(1);
        m_index.addTicket(key, m_reader.createdAt(*object), m_reader.updatedAt(*object), place);
    } else if (const QByteArray issue = m_reader.issueOf(*object); !issue.isEmpty()) {
        m_to.countRead(1);
        m_index.addPart(issue, place);
    }
}

Done IssueExport::importIssue(JsonPages &pages, const QByteArray &key)
{
    const PagePlace place = m_index.ticket(key);
    const auto json = pages.read(place);
    if (!json)
        return tl::unexpected(json.error());
    const JsonObject issue = jsonMembers(*json).value_or(JsonObject());
    QList<PagePlace> places = m_index.parts(key);
    for (const QByteArray &other : m_reader.otherKeysOf(issue)) {
        if (other != key)
            places += m_index.parts(other);
    }
    QList<JsonObject> parts;
    for (const PagePlace &part : std::as_const(places)) {
        const auto text = pages.read(part);
        if (!text)
            return tl::unexpected(text.error());
        parts.append(jsonMembers(*text).value_or(JsonObject()));
    }
    auto ticket = m_reader.ticket(issue, parts);
    if (!ticket && ticket.error().code != FailureCode::Rejected)
        return tl::unexpected(ticket.error());
    if (!ticket) {
        m_to.reject(Reject{
            .line = place.line, .field = ticket.error().subject, .reason = ticket.error().detail, .text = *json});
        return {};
    }
    ticket->sourceKey = key;
    ticket->place = {.line = place.line, .text = *json};
    m_to.countRead(1);
    return m_to.add(incomingFrom(std::move(*ticket)));
}

Done IssueExport::import(JsonPages &pages, qint64 resumeAt)
{
    const QList<QByteArray> keys = m_index.idsInOrder();
    if (keys.isEmpty())
        return failed(FailureCode::BadInput, {}, "no issue in it");
    for (qint64 i = std::max<qint64>(resumeAt, 0); i < keys.size(); ++i) {
        if (auto done = importIssue(pages, keys.at(i)); !done)
            return done;
        if (auto done = m_to.reached(i + 1, 0); !done)
            return done;
    }
    return {};
}

} // namespace

Done importIssues(const QString &path, qint64 resumeAt, IssueReader &reader, HistoryImport &to)
{
    auto pages = JsonPages::at(path);
    if (!pages)
        return tl::unexpected(pages.error());
    IssueExport issues(reader, to);
    if (auto done = pages->forEach(
            reader.lists(), resumeAt, to,
            [&issues](const JsonElement &element, const PagePlace &place) { issues.note(element, place); });
        !done)
        return done;
    return issues.import(*pages, resumeAt);
}

JsonObject objectMember(const JsonObject &object, QByteArrayView name)
{
    const Value value = memberValue(object, name);
    if (!value.json().startsWith('{'))
        return {};
    return jsonMembers(value.json()).value_or(JsonObject());
}

QList<JsonObject> objectList(const JsonObject &object, QByteArrayView name)
{
    QList<JsonObject> objects;
    const Value list = memberValue(object, name);
    if (!list.json().startsWith('['))
        return objects;
    for (const QByteArray &element : jsonElements(list.json())) {
        if (const auto one = jsonMembers(element))
            objects.append(*one);
    }
    return objects;
}

} // namespace Steward
