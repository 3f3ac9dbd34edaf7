#include "desk/history/recordtext.h"

#include "desk/history/canonicaljson.h"

#include <algorithm>

namespace Steward {

namespace {

QByteArray begin(QByteArrayView type)
{
    QByteArray line;
    line.reserve(320);
    line += "{\"type\":\"";
    line.append(type);
    line += '"';
    return line;
}

void appendInstant(QByteArray &line, QByteArrayView name, Instant instant)
{
    if (instant.isSet())
        appendMember(line, name, QByteArrayView(toRfc3339(instant)));
}

// In an event the two sides of a change stand also where they are nothing.
void appendSide(QByteArray &line, QByteArrayView name, const Value &value)
{
    if (value.isSet())
        appendMember(line, name, value);
    else
        (((line += ",\"") += name) += "\":null");
}

QByteArray lineOfEvent(QByteArrayView key, const Event &event)
{
    QByteArray line = begin("event");
    appendMember(line, "id", event.id);
    appendMember(line, "ticket", key);
    appendInstant(line, "at", event.at);
    appendMember(line, "by", event.by);
    appendMember(line, "field", event.field.text());
    appendSide(line, "from", event.from);
    appendSide(line, "to", event.to);
    appendMember(line, "reason", event.reason);
    if (event.bounce) {
        QByteArray bounce = "{";
        appendMember(bounce, "type", event.bounce->type);
        appendMember(bounce, "attributed_to", event.bounce->attributedTo);
        appendMembers(bounce, event.bounce->unknown);
        appendMember(line, "bounce", Value::json(bounce += '}'));
    }
    appendMember(line, "undoes", event.undoes);
    appendInstant(line, "recorded_at", event.recordedAt);
    appendMember(line, "source", event.source);
    appendMembers(line, event.unknown);
    return line += '}';
}

QByteArray lineOfMessage(QByteArrayView key, const Message &message)
{
    QByteArray line = begin("message");
    appendMember(line, "id", message.id);
    appendMember(line, "ticket", key);
    appendInstant(line, "at", message.at);
    appendMember(line, "by", message.by);
    appendMember(line, "direction", word(message.direction));
    appendMember(line, "visibility", word(message.visibility));
    appendMember(line, "channel", word(message.channel));
    appendMember(line, "format", message.format);
    line += ",\"body\":";
    appendJsonString(line, message.body);
    appendMember(line, "reason", message.reason);
    appendInstant(line, "recorded_at", message.recordedAt);
    appendMember(line, "source", message.source);
    appendMembers(line, message.more);
    return line += '}';
}

QByteArray lineOfSurvey(QByteArrayView key, const Survey &survey)
{
    QByteArray line = begin("survey");
    appendMember(line, "id", survey.id);
    appendMember(line, "ticket", key);
    appendInstant(line, "sent_at", survey.sentAt);
    appendInstant(line, "answered_at", survey.answeredAt);
    if (survey.score)
        appendMember(line, "score", Value::number(*survey.score));
    if (survey.scale)
        appendMember(line, "scale", Value::number(*survey.scale));
    appendMember(line, "comment", survey.comment);
    appendMembers(line, survey.unknown);
    return line += '}';
}

} // namespace

QByteArray lineOf(QByteArrayView key, const Creation &creation)
{
    static constexpr Field order[]
        = {Field::Client,   Field::Requester,      Field::Subject,  Field::Channel,  Field::Kind,
           Field::Priority, Field::Level,          Field::State,    Field::Assignee, Field::Team,
           Field::Product,  Field::ProductVersion, Field::Category, Field::Tags};
    QByteArray line = begin("ticket");
    appendMember(line, "key", key);
    appendInstant(line, "created_at", creation.at);
    appendMember(line, "by", creation.by);
    for (const Field field : order)
        appendMember(line, word(field), creation.value(field));
    for (const auto &[field, value] : creation.values) {
        if (std::find(std::begin(order), std::end(order), field.field) == std::end(order))
            appendMember(line, field.text(), value);
    }
    appendMembers(line, creation.unknown);
    return line += '}';
}

QByteArray lineOf(QByteArrayView key, const TicketRecord &record)
{
    if (const auto *event = std::get_if<Event>(&record))
        return lineOfEvent(key, *event);
    if (const auto *message = std::get_if<Message>(&record))
        return lineOfMessage(key, *message);
    return lineOfSurvey(key, std::get<Survey>(record));
}

} // namespace Steward
