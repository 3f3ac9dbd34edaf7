#include "channels/desks/zendeskticket.h"

#include "channels/csv/deskwords.h"

#include <algorithm>

namespace Steward {

namespace {

using Members = QList<JsonMember>;

tl::unexpected<Failure> rejected(const QByteArray &member, const QByteArray &reason)
{
    return failed(FailureCode::Rejected, member, reason);
}

// Not set: `deleted` and whatever is no state of a ticket.
Value stateOf(const Value &status)
{
    const QByteArray name = status.text();
    return name == "hold"  ? Value::string("on_hold")
        : name == "solved" ? Value::string("resolved")
                           : wordOrUnset(Field::State, name);
}

// A list whose elements are texts; Zendesk's audits give one either so or as one text.
Value tagsOf(const Value &value)
{
    if (!value.isString())
        return value;
    QByteArray json = "[";
    for (const QByteArray &tag : value.text().split(' ')) {
        if (tag.isEmpty())
            continue;
        if (json.size() > 1)
            json += ',';
        appendJsonString(json, tag);
    }
    return Value::json(json + ']');
}

Members objectIn(const Members &members, QByteArrayView name)
{
    const Value value = memberValue(members, name);
    if (!value.json().startsWith('{'))
        return {};
    return jsonMembers(value.json()).value_or(Members());
}

QList<Members> objectsIn(const Members &members, QByteArrayView name)
{
    QList<Members> objects;
    const Value list = memberValue(members, name);
    if (!list.json().startsWith('['))
        return objects;
    for (const QByteArray &element : jsonElements(list.json())) {
        if (const auto object = jsonMembers(element))
            objects.append(*object);
    }
    return objects;
}

QByteArray attachmentsOf(const Members &comment)
{
    QByteArray list;
    for (const Members &file : objectsIn(comment, "attachments")) {
        QByteArray one;
        const Value name = memberValue(file, "file_name");
        appendMember(one, "name", name.isSet() ? name : memberValue(file, "name"));
        appendMember(one, "media_type", memberValue(file, "content_type"));
        appendMember(one, "size", memberValue(file, "size"));
        list += (list.isEmpty() ? "{" : ",{") + one + '}';
    }
    QByteArray more;
    if (!list.isEmpty())
        appendMember(more, "attachments", Value::json('[' + list + ']'));
    return more;
}

Channel channelOf(const Members &members, Channel otherwise)
{
    return channelCalled(memberValue(objectIn(members, "via"), "channel").text()).value_or(otherwise);
}

} // namespace

Result<std::pair<FieldName, Value>> ZendeskTicket::field(const QByteArray &name, const Value &value)
{
    using Pair = std::pair<FieldName, Value>;
    const auto named = [](Field field, Result<QByteArray> id) -> Result<Pair> {
        if (!id)
            return tl::unexpected(id.error());
        return Pair{{.field = field}, id->isEmpty() ? Value() : Value::string(*id)};
    };
    const QByteArray text = value.text();
    if (name == "status")
        return Pair{{.field = Field::State}, stateOf(value)};
    if (name == "priority")
        return Pair{{.field = Field::Priority}, wordOrUnset(Field::Priority, text)};
    if (name == "type")
        return Pair{{.field = Field::Kind}, wordOrUnset(Field::Kind, text)};
    if (name == "subject")
        return Pair{{.field = Field::Subject}, value};
    if (name == "tags" || name == "current_tags")
        return Pair{{.field = Field::Tags}, tagsOf(value)};
    if (name == "due_at")
        return Pair{{.field = Field::Due}, instantFrom(text) ? Value::string(toRfc3339(*instantFrom(text))) : Value()};
    if (name == "requester_id")
        return named(Field::Requester, m_people.person(text, "requester"));
    if (name == "assignee_id")
        return named(Field::Assignee, m_people.person(text, "agent"));
    if (name == "organization_id")
        return named(Field::Client, m_people.client(text));
    if (name == "group_id")
        return named(Field::Team, m_people.team(text));
    const bool isNumber = name.endsWith("_id") && value.isSet(); // audits write the numbers of things as texts
    return Pair{{.field = Field::Custom, .name = "custom." + customName(name)}, isNumber ? Value::string(text) : value};
}

Done ZendeskTicket::readTicket(const Members &ticket)
{
    m_ticket.sourceKey = memberValue(ticket, "id").text();
    m_ticket.createdAt = instantIn(ticket, "created_at");
    m_ticket.updatedAt = instantIn(ticket, "updated_at");
    if (!m_ticket.createdAt.isSet())
        return rejected("created_at", "no time");
    const QByteArray status = memberValue(ticket, "status").text();
    m_isDeleted = status == "deleted";
    if (!m_isDeleted && !status.isEmpty() && !stateOf(memberValue(ticket, "status")).isSet())
        return rejected("status", "unknown value \"" + status.left(60) + '"');
    for (const QByteArrayView name :
         {"status", "priority", "type", "subject", "tags", "due_at", "requester_id", "assignee_id", "organization_id",
          "group_id", "external_id", "recipient", "problem_id", "brand_id", "ticket_form_id", "custom_status_id"}) {
        const auto read = field(name.toByteArray(), memberValue(ticket, name));
        if (!read)
            return tl::unexpected(read.error());
        if (const Value value = memberValue(ticket, name); value.isSet() && !read->second.isSet() && name != "status")
            return rejected(name.toByteArray(), "unknown value \"" + value.text().left(60) + '"');
        if (read->second.isSet())
            m_ticket.now.insert_or_assign(read->first, read->second);
    }
    for (const Members &custom : objectsIn(ticket, "custom_fields")) {
        if (const Value value = memberValue(custom, "value"); value.isSet())
            m_ticket.now.insert_or_assign(
                FieldName{.field = Field::Custom, .name = "custom." + customName(memberValue(custom, "id").text())},
                value);
    }
    m_ticket.now.insert_or_assign(FieldName{.field = Field::Channel},
                                  Value::string(word(channelOf(ticket, Channel::Web))));
    m_requester = memberValue(ticket, "requester_id").text();
    const Value submitter = memberValue(ticket, "submitter_id");
    const auto by = m_people.person(submitter.isSet() ? submitter.text() : m_requester, "requester");
    if (!by)
        return tl::unexpected(by.error());
    m_ticket.by = *by;
    return {};
}

Done ZendeskTicket::readAudit(const Members &audit)
{
    const Instant at = instantIn(audit, "created_at");
    if (!at.isSet())
        return {};
    for (const Members &event : objectsIn(audit, "events")) {
        const QByteArray type = memberValue(event, "type").text();
        Done done;
        if (type == "Create" || type == "Change") {
            done = readChange(audit, event, type == "Create");
        } else if (type == "Comment" || type == "VoiceComment") {
            const Value author = memberValue(event, "author_id");
            done = addComment(event, at, author.isSet() ? author.text() : memberValue(audit, "author_id").text());
        } else if (type == "SatisfactionRating") {
            addRating(event, at);
        }
        if (!done)
            return done;
    }
    return {};
}

Done ZendeskTicket::readChange(const Members &audit, const Members &event, bool isCreation)
{
    const QByteArray name = memberValue(event, "field_name").text();
    if (name.isEmpty() || name == "comment")
        return {};
    const auto to = field(name, memberValue(event, "value"));
    const auto from = field(name, memberValue(event, "previous_value"));
    if (!to || !from)
        return tl::unexpected(!to ? to.error() : from.error());
    if (isCreation) {
        if (to->second.isSet() || name != "status")
            m_ticket.first.try_emplace(to->first, to->second);
        return {};
    }
    const auto by = m_people.person(memberValue(audit, "author_id").text(), "agent");
    if (!by)
        return tl::unexpected(by.error());
    const Instant at = instantIn(audit, "created_at");
    const bool wasDeleted = memberValue(event, "previous_value").text() == "deleted",
               isDeleted = memberValue(event, "value").text() == "deleted";
    if (name == "status" && wasDeleted != isDeleted)
        noteDeletion(at, *by, isDeleted);
    else
        m_ticket.changes.append(Event{.at = at, .by = *by, .field = to->first, .from = from->second, .to = to->second});
    return {};
}

Done ZendeskTicket::addComment(const Members &comment, Instant at, const QByteArray &author)
{
    const QByteArray id = memberValue(comment, "id").text();
    if (m_comments.contains(id))
        return {};
    m_comments.insert(id);
    const bool fromRequester = author == m_requester || (m_people.isKnown(author) && !m_people.isAgent(author));
    const auto by = m_people.person(author, fromRequester ? "requester" : "agent");
    if (!by)
        return tl::unexpected(by.error());
    const auto present = m_ticket.now.find(FieldName{.field = Field::Channel});
    const Channel channel = fromWord<Channel>(present->second.text()).value_or(Channel::Web);
    const Value plain = memberValue(comment, "plain_body");
    m_ticket.others.append(Message{.at = at,
                                   .by = *by,
                                   .direction = fromRequester ? Direction::Inbound : Direction::Outbound,
                                   .visibility = memberValue(comment, "public").json() == "false" ? Visibility::Internal
                                                                                                  : Visibility::Public,
                                   .channel = channelOf(comment, channel),
                                   .format = "plain",
                                   .body = plain.isSet() ? plain.text() : memberValue(comment, "body").text(),
                                   .id = "zendesk:" + id,
                                   .more = attachmentsOf(comment)});
    return {};
}

// Good and bad are 2 and 1 of 2; one that was only offered has no answer.
void ZendeskTicket::addRating(const Members &rating, Instant sentAt)
{
    const QByteArray score = memberValue(rating, "score").text();
    if (m_hasSurvey || !sentAt.isSet() || score.isEmpty() || score == "unoffered")
        return;
    m_hasSurvey = true;
    Survey survey{.sentAt = sentAt, .id = "zendesk:" + m_ticket.sourceKey + ":rating"};
    if (score.startsWith("good") || score.startsWith("bad")) {
        survey.answeredAt = std::max(sentAt, instantIn(rating, "updated_at"));
        survey.score = score.startsWith("good") ? 2 : 1;
        survey.scale = 2;
        const Value comment = memberValue(rating, "comment");
        survey.comment = comment.isSet() ? comment.text() : memberValue(rating, "body").text();
    }
    m_ticket.others.append(survey);
}

// A deleted ticket keeps its state; that it is gone is a field of its own.
void ZendeskTicket::noteDeletion(Instant at, const QByteArray &by, bool isDeleted)
{
    const Value yes = Value::boolean(true);
    m_ticket.changes.append(Event{.at = at,
                                  .by = by,
                                  .field = {.field = Field::Deleted},
                                  .from = isDeleted ? Value() : yes,
                                  .to = isDeleted ? yes : Value()});
    m_deletionIsTold = isDeleted;
}

Result<IncomingTicket> ZendeskTicket::from(const Members &ticket, QList<Members> parts, const SourcePlace &place)
{
    m_ticket = {.place = place};
    m_comments.clear();
    m_hasSurvey = m_isDeleted = m_deletionIsTold = false;
    if (auto done = readTicket(ticket); !done)
        return tl::unexpected(done.error());
    std::stable_sort(parts.begin(), parts.end(), [](const Members &a, const Members &b) {
        return instantIn(a, "created_at") < instantIn(b, "created_at");
    });
    parts += objectsIn(ticket, "audits") + objectsIn(ticket, "comments");
    for (const Members &part : std::as_const(parts)) { // ratings before audits: they know when they were offered
        if (memberValue(part, "score").isSet())
            addRating(part, instantIn(part, "created_at"));
    }
    QSet<QByteArray> audits;
    for (const Members &part : std::as_const(parts)) {
        Done done;
        if (memberValue(part, "events").isSet()) {
            const QByteArray id = memberValue(part, "id").text();
            if (!audits.contains(id)) // one audit may stand in several pages
                done = readAudit(part);
            audits.insert(id);
        } else if (!memberValue(part, "score").isSet()) {
            done = addComment(part, instantIn(part, "created_at"), memberValue(part, "author_id").text());
        }
        if (!done)
            return tl::unexpected(done.error());
    }
    addRating(objectIn(ticket, "satisfaction_rating"), m_ticket.updatedAt);
    if (const Value description = memberValue(ticket, "description"); m_comments.isEmpty() && description.isSet()) {
        const Members first = {{"id", Value::string(m_ticket.sourceKey + ":description")}, {"body", description}};
        if (auto done = addComment(first, m_ticket.createdAt, m_requester); !done)
            return tl::unexpected(done.error());
    }
    if (m_isDeleted && !m_deletionIsTold)
        noteDeletion(m_ticket.updatedAt.isSet() ? m_ticket.updatedAt : m_ticket.createdAt, {}, true);
    return incomingFrom(std::exchange(m_ticket, {}));
}

} // namespace Steward
