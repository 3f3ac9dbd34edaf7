#include "storage/history/historyrows.h"

#include "desk/base/opid.h"
#include "desk/history/canonicaljson.h"

#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>

namespace Steward {

namespace {

constexpr int customFieldBase = 1000; // event.field: below it the enum, from it on this plus field.id

constexpr QByteArrayView formats[] = {"", "plain", "markdown", "html"}; // message.flags, bits 5–6

// A record id of Steward's own form takes 16 bytes and its ordinal; any other is kept as text.
QByteArray packedId(const QByteArray &id)
{
    const qsizetype dot = id.indexOf('.');
    const auto op = dot < 0 ? std::nullopt : OpId::fromText(QByteArrayView(id).first(dot));
    bool ok = false;
    const uint ordinal = op ? id.mid(dot + 1).toUInt(&ok) : 0;
    if (!ok || recordId(*op, int(ordinal)) != id)
        return {};
    QByteArray packed = op->raw();
    for (uint rest = ordinal; rest; rest >>= 8)
        packed += char(rest & 0xff);
    return packed;
}

QByteArray idFrom(const Statement &row, int column)
{
    if (row.isNull(column) || row.isText(column))
        return row.text(column);
    const QByteArrayView packed = row.view(column);
    if (packed.size() < 16)
        return {};
    uint ordinal = 0;
    for (qsizetype i = packed.size(); i-- > 16;)
        ordinal = ordinal << 8 | static_cast<unsigned char>(packed[i]);
    return recordId(*OpId::fromRaw(packed.first(16)), int(ordinal));
}

// Reasons that are codes repeat without end: those are kept once, as a term.
bool isCode(const QByteArray &reason)
{
    return reason.size() <= 64 && std::all_of(reason.begin(), reason.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == ':' || c == '.';
           });
}

// What an INTEGER column would turn from a text into a number; such a reason lies there as bytes.
bool looksLikeNumber(QByteArrayView text)
{
    constexpr QByteArrayView numeric = "0123456789+-.eE \t\n\v\f\r";
    return std::all_of(text.begin(), text.end(), [&](char c) { return numeric.contains(c); });
}

} // namespace

void HistoryRows::insert(qint64 ticket, const Creation &creation, QByteArrayView salt, QByteArrayView uid,
                         QByteArrayView link)
{
    step(Step::Insert, ticket, creation, salt, uid, link);
}

bool HistoryRows::holds(qint64 ticket, const Root &root)
{
    return step(Step::Compare, ticket, root.creation, root.salt, root.uid, root.link);
}

bool HistoryRows::step(Step kind, qint64 ticket, const Creation &creation, QByteArrayView salt, QByteArrayView uid,
                       QByteArrayView link)
{
    QByteArray body;
    for (const auto &[field, value] : creation.values) {
        // Persons and clients as their numbers: a row must not hold what a redaction of a person would have to find.
        if (field.field == Field::Requester || field.field == Field::Assignee)
            appendMember(body, word(field.field), Value::number(m_names.personNumber(JsonText(value).view())));
        else if (field.field == Field::Client)
            appendMember(body, word(field.field), Value::number(m_names.clientNumber(JsonText(value).view())));
        else
            appendMember(body, field.text(), value);
    }
    if (!creation.unknown.isEmpty())
        appendMember(body, "?", Value::json('{' + creation.unknown + '}'));
    Statement &row = m_connection.prepared(
        kind == Step::Insert
            ? "INSERT INTO creation(ticket, at, by, body, salt, uid, link) VALUES(?, ?, ?, ?, ?, ?, ?)"
            : "SELECT 1 FROM creation WHERE ticket = ? AND at IS ? AND by IS ? AND body IS ? AND salt IS ? AND uid IS ? AND link IS ?");
    const qint64 by = m_names.personNumber(creation.by);
    row << ticket << creation.at.ms << (by ? std::optional(by) : std::nullopt) << body;
    return row.blob(salt).blob(uid).blob(link).found();
}

qint64 HistoryRows::insert(qint64 ticket, int seq, const TicketRecord &record, QByteArrayView link)
{
    step(Step::Insert, ticket, seq, record, link, {});
    return std::holds_alternative<Message>(record) ? sqlite3_last_insert_rowid(m_connection.handle()) : 0;
}

bool HistoryRows::holds(qint64 ticket, const Entry &entry, qint64 message)
{
    return step(Step::Compare, ticket, entry.seq, entry.record, entry.link, message);
}

bool HistoryRows::step(Step kind, qint64 ticket, int seq, const TicketRecord &record, QByteArrayView link,
                       std::optional<qint64> message)
{
    if (const auto *text = std::get_if<Message>(&record))
        return step(kind, ticket, seq, *text, link, message);
    if (const auto *event = std::get_if<Event>(&record))
        return step(kind, ticket, seq, *event, link);
    return step(kind, ticket, seq, std::get<Survey>(record), link);
}

qint64 HistoryRows::termNumber(Step kind, QByteArrayView text)
{
    return kind == Step::Insert ? m_names.makeTerm(text) : m_names.termNumber(text);
}

void HistoryRows::bindValue(Statement &statement, Step kind, const FieldName &field, const Value &value)
{
    if (!value.isSet()) {
        statement.null();
        return;
    }
    const auto code = [&](auto word) { return word ? qint64(*word) : -1; };
    qint64 number = -1;
    switch (field.field) {
    case Field::State:
        number = code(fromWord<State>(JsonText(value).view()));
        break;
    case Field::Priority:
        number = code(fromWord<Priority>(JsonText(value).view()));
        break;
    case Field::Kind:
        number = code(fromWord<Kind>(JsonText(value).view()));
        break;
    case Field::Channel:
        number = code(fromWord<Channel>(JsonText(value).view()));
        break;
    case Field::Level:
        number = value.toNumber().value_or(-1);
        break;
    case Field::Assignee:
    case Field::Requester:
        number = m_names.personNumber(JsonText(value).view());
        break;
    case Field::Client:
        number = m_names.clientNumber(JsonText(value).view());
        break;
    case Field::Team:
    case Field::Category:
    case Field::Product:
    case Field::ProductVersion:
        number = termNumber(kind, JsonText(value).view());
        break;
    default:
        break;
    }
    if (number >= 0)
        statement << number;
    else
        statement << value.json();
}

Value HistoryRows::value(const Statement &row, int column, const FieldName &field)
{
    if (row.isNull(column))
        return {};
    if (row.isText(column))
        return Value::json(row.text(column));
    const qint64 number = row.integer(column);
    switch (field.field) {
    case Field::State:
        return Value::string(word(State(number)));
    case Field::Priority:
        return Value::string(word(Priority(number)));
    case Field::Kind:
        return Value::string(word(Kind(number)));
    case Field::Channel:
        return Value::string(word(Channel(number)));
    case Field::Assignee:
    case Field::Requester:
        return Value::string(m_names.personId(number));
    case Field::Client:
        return Value::string(m_names.clientId(number));
    case Field::Team:
    case Field::Category:
    case Field::Product:
    case Field::ProductVersion:
        return Value::string(m_names.term(number));
    default:
        return Value::number(number);
    }
}

bool HistoryRows::step(Step kind, qint64 ticket, int seq, const Event &event, QByteArrayView link)
{
    QByteArray more;
    appendMember(more, "undoes", event.undoes);
    if (event.recordedAt.isSet())
        appendMember(more, "recorded_at", Value::number(event.recordedAt.ms));
    appendMember(more, "source", event.source);
    std::optional<qint64> bounce, blame;
    QByteArray blameText;
    if (event.bounce) {
        const auto type = fromWord<BounceType>(event.bounce->type);
        bounce = type ? qint64(*type) : -1;
        if (!type)
            appendMember(more, "bounce_type", event.bounce->type);
        if (!event.bounce->unknown.isEmpty())
            appendMember(more, "bounce_more", Value::json('{' + event.bounce->unknown + '}'));
        if (event.bounce->namesPerson())
            blame = m_names.personNumber(event.bounce->attributedTo);
        else
            blameText = event.bounce->attributedTo;
    }
    if (!event.unknown.isEmpty())
        appendMember(more, "?", Value::json('{' + event.unknown + '}'));
    if (kind == Step::Insert && (event.field.field == Field::Custom || event.field.field == Field::Other))
        m_names.makeField(event.field.name);
    const qint64 field = fieldNumber(event.field);
    const qint64 by = m_names.personNumber(event.by);
    const qint64 code = isCode(event.reason) ? termNumber(kind, event.reason) : 0;
    const QByteArray packed = packedId(event.id);

    Statement &row = m_connection.prepared(
        kind == Step::Insert
            ? "INSERT INTO event(ticket, seq, at, by, field, old, new, reason, bounce, blame, rid, more, link)"
              " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            : "SELECT 1 FROM event WHERE ticket = ? AND seq = ? AND at IS ? AND by IS ? AND field IS ? AND old IS ? AND new IS ?"
              " AND reason IS ? AND bounce IS ? AND blame IS ? AND rid IS ? AND more IS ? AND link IS ?");
    row << ticket << seq << event.at.ms << (by ? std::optional(by) : std::nullopt) << field;
    bindValue(row, kind, event.field, event.from);
    bindValue(row, kind, event.field, event.to);
    if (code)
        row << code;
    else if (looksLikeNumber(event.reason))
        row.blob(event.reason);
    else
        row.textOrNull(event.reason);
    row << bounce;
    if (blame)
        row << *blame;
    else
        row.textOrNull(blameText);
    if (!packed.isEmpty())
        row.blob(packed);
    else
        row.textOrNull(event.id);
    return row.textOrNull(more).blob(link).found();
}

bool HistoryRows::step(Step kind, qint64 ticket, int seq, const Message &message, QByteArrayView link,
                       std::optional<qint64> id)
{
    QByteArray more;
    const auto format = std::find(std::begin(formats), std::end(formats), QByteArrayView(message.format));
    const bool known = format != std::end(formats);
    if (!known)
        appendMember(more, "format", message.format);
    if (message.recordedAt.isSet())
        appendMember(more, "recorded_at", Value::number(message.recordedAt.ms));
    appendMember(more, "source", message.source);
    appendMember(more, "reason", message.reason);
    if (!message.more.isEmpty())
        appendMember(more, "?", Value::json('{' + message.more + '}'));
    const qint64 flags = qint64(message.direction) | qint64(message.visibility) << 1 | qint64(message.channel) << 2
        | (known ? format - std::begin(formats) : 0) << 5;
    const qint64 by = m_names.personNumber(message.by);
    const QByteArray packed = packedId(message.id);

    Statement &row = m_connection.prepared(
        kind == Step::Insert
            ? "INSERT INTO message(id, ticket, seq, at, by, flags, body, rid, more, link) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            : "SELECT 1 FROM message WHERE id = ? AND ticket IS ? AND seq IS ? AND at IS ? AND by IS ? AND flags IS ? AND body IS ?"
              " AND rid IS ? AND more IS ? AND link IS ?");
    row << id << ticket << seq << message.at.ms << (by ? std::optional(by) : std::nullopt) << flags << message.body;
    if (!packed.isEmpty())
        row.blob(packed);
    else
        row.textOrNull(message.id);
    return row.textOrNull(more).blob(link).found();
}

bool HistoryRows::step(Step kind, qint64 ticket, int seq, const Survey &survey, QByteArrayView link)
{
    const QByteArray packed = packedId(survey.id);
    Statement &row = m_connection.prepared(
        kind == Step::Insert
            ? "INSERT INTO survey(ticket, seq, sent_at, answered_at, score, scale, comment, rid, more, link)"
              " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            : "SELECT 1 FROM survey WHERE ticket = ? AND seq = ? AND sent_at IS ? AND answered_at IS ?"
              " AND score IS ? AND scale IS ? AND comment IS ? AND rid IS ? AND more IS ? AND link IS ?");
    row << ticket << seq << survey.sentAt.ms << survey.answeredAt << survey.score << survey.scale;
    row.textOrNull(survey.comment);
    if (!packed.isEmpty())
        row.blob(packed);
    else
        row.textOrNull(survey.id);
    return row.textOrNull(survey.unknown).blob(link).found();
}

Event HistoryRows::event(const Statement &row)
{
    Event event;
    event.at = row.instant(1);
    event.by = m_names.personId(row.integer(2));
    const qint64 field = row.integer(3);
    if (field >= customFieldBase)
        event.field = FieldName::from(m_names.fieldName(field - customFieldBase));
    else
        event.field = {.field = Field(field)};
    event.from = value(row, 4, event.field);
    event.to = value(row, 5, event.field);
    event.reason = row.isInteger(6) ? m_names.term(row.integer(6)) : row.text(6);
    if (!row.isNull(7)) {
        event.bounce = BounceMark{.type = word(BounceType(row.integer(7))).toByteArray(),
                                  .attributedTo = row.isText(8) ? row.text(8) : m_names.personId(row.integer(8))};
    }
    event.id = idFrom(row, 9);
    if (row.isNull(10))
        return event;
    for (const JsonMember &member : canonicalMembers(row.view(10))) {
        if (member.name == "undoes")
            event.undoes = member.value.text();
        else if (member.name == "recorded_at")
            event.recordedAt = Instant{member.value.toNumber().value_or(0)};
        else if (member.name == "source")
            event.source = member.value.text();
        else if (member.name == "bounce_type" && event.bounce)
            event.bounce->type = member.value.text();
        else if (member.name == "bounce_more" && event.bounce)
            event.bounce->unknown = member.value.json().sliced(1, member.value.json().size() - 2);
        else if (member.name == "?")
            event.unknown = member.value.json().sliced(1, member.value.json().size() - 2);
    }
    return event;
}

Message HistoryRows::message(const Statement &row)
{
    Message message;
    message.at = row.instant(2);
    message.by = m_names.personId(row.integer(3));
    const qint64 flags = row.integer(4);
    message.direction = Direction(flags & 1);
    message.visibility = Visibility(flags >> 1 & 1);
    message.channel = Channel(flags >> 2 & 7);
    message.format = formats[flags >> 5 & 3].toByteArray();
    message.body = row.text(5);
    message.id = idFrom(row, 6);
    if (row.isNull(7))
        return message;
    for (const JsonMember &member : canonicalMembers(row.view(7))) {
        if (member.name == "format")
            message.format = member.value.text();
        else if (member.name == "recorded_at")
            message.recordedAt = Instant{member.value.toNumber().value_or(0)};
        else if (member.name == "source")
            message.source = member.value.text();
        else if (member.name == "reason")
            message.reason = member.value.text();
        else if (member.name == "?")
            message.more = member.value.json().sliced(1, member.value.json().size() - 2);
    }
    return message;
}

Survey HistoryRows::survey(const Statement &row)
{
    return {.sentAt = row.instant(1),
            .answeredAt = row.instant(2),
            .score = row.number(3),
            .scale = row.number(4),
            .comment = row.text(5),
            .id = idFrom(row, 6),
            .unknown = row.text(7)};
}

HistoryRows::Root HistoryRows::creation(qint64 ticket)
{
    Statement &row = m_connection.prepared("SELECT at, by, body, salt, uid, link FROM creation WHERE ticket = ?");
    row << ticket;
    if (!row.step())
        return {};
    Root root;
    root.found = true;
    root.creation.at = row.instant(0);
    root.creation.by = m_names.personId(row.integer(1));
    root.salt = row.text(3);
    root.uid = row.text(4);
    root.link = row.text(5);
    const QByteArray body = row.text(2);
    row.reset();
    for (const JsonMember &member : canonicalMembers(body)) {
        if (member.name == "?") {
            root.creation.unknown = member.value.json().sliced(1, member.value.json().size() - 2);
            continue;
        }
        const FieldName field = FieldName::from(member.name);
        Value value = member.value;
        if (field.field == Field::Requester || field.field == Field::Assignee)
            value = Value::string(m_names.personId(value.toNumber().value_or(0)));
        else if (field.field == Field::Client)
            value = Value::string(m_names.clientId(value.toNumber().value_or(0)));
        root.creation.values.insert_or_assign(field, value);
    }
    return root;
}

qint64 HistoryRows::fieldNumber(const FieldName &field)
{
    const bool named = field.field == Field::Custom || field.field == Field::Other;
    return named ? customFieldBase + m_names.fieldNumber(field.name) : qint64(field.field);
}

QByteArray HistoryRows::link(qint64 ticket, int seq)
{
    static constexpr const char *places[] = {
        "SELECT link FROM event WHERE ticket = ? AND seq = ?",
        "SELECT link FROM message WHERE ticket = ? AND seq = ?",
        "SELECT link FROM survey WHERE ticket = ? AND seq = ?",
    };
    if (seq == 0)
        return creation(ticket).link;
    for (const char *sql : places) {
        Statement &row = m_connection.prepared(sql);
        row << ticket << seq;
        if (row.step()) {
            const QByteArray link = row.text(0);
            row.reset();
            return link;
        }
    }
    return {};
}

TicketHistory HistoryRows::history(qint64 ticket, QList<qint64> *messageIds)
{
    TicketHistory history;
    history.number = ticket;
    history.creation = creation(ticket).creation;

    Statement &events = m_connection.prepared(
        "SELECT seq, at, by, field, old, new, reason, bounce, blame, rid, more, link FROM event WHERE ticket = ? ORDER BY seq");
    for (events << ticket; events.step();)
        history.entries.append({.seq = int(events.integer(0)), .record = event(events), .link = events.text(11)});
    Statement &messages = m_connection.prepared(
        "SELECT id, seq, at, by, flags, body, rid, more, link FROM message WHERE ticket = ? ORDER BY id");
    for (messages << ticket; messages.step();) {
        history.entries.append(
            {.seq = int(messages.integer(1)), .record = message(messages), .link = messages.text(8)});
        if (messageIds)
            messageIds->append(messages.integer(0));
    }
    Statement &surveys = m_connection.prepared(
        "SELECT seq, sent_at, answered_at, score, scale, comment, rid, more, link FROM survey WHERE ticket = ? ORDER BY seq");
    for (surveys << ticket; surveys.step();)
        history.entries.append({.seq = int(surveys.integer(0)), .record = survey(surveys), .link = surveys.text(8)});
    std::sort(history.entries.begin(), history.entries.end(),
              [](const Entry &a, const Entry &b) { return a.seq < b.seq; });
    return history;
}

TicketHistory HistoryRows::clockHistory(qint64 ticket)
{
    TicketHistory history;
    history.number = ticket;
    history.creation = creation(ticket).creation;
    // In the columns of history(), with nothing in the place of what is left out.
    Statement &events = m_connection.prepared("SELECT seq, at, by, field, old, new, reason, NULL, NULL, rid, more"
                                              " FROM event WHERE ticket = ? ORDER BY seq");
    for (events << ticket; events.step();)
        history.entries.append({.seq = int(events.integer(0)), .record = event(events)});
    Statement &messages = m_connection.prepared("SELECT id, seq, at, by, flags, NULL, rid, more"
                                                " FROM message WHERE ticket = ? ORDER BY id");
    for (messages << ticket; messages.step();)
        history.entries.append({.seq = int(messages.integer(1)), .record = message(messages)});
    std::sort(history.entries.begin(), history.entries.end(),
              [](const Entry &a, const Entry &b) { return a.seq < b.seq; });
    return history;
}

} // namespace Steward
