#include "storage/workspace/knownticket.h"

#include <algorithm>

namespace Steward {

namespace {

// What a change is, apart from when and by whom.
QByteArray changeText(const Event &event)
{
    return event.field.text() + '\n' + event.from.json() + '\n' + event.to.json();
}

Value firstValue(const Creation &creation, const FieldName &field)
{
    const auto found = creation.values.find(field);
    if (found != creation.values.end())
        return found->second;
    return field.field == Field::State ? Value::string(word(State::New)) : Value();
}

bool isFromSource(const TicketRecord &record)
{
    return idOf(record).isEmpty();
}

} // namespace

KnownTicket::KnownTicket(RecordEncoder &encoder, TicketHistory history, int before)
    : m_encoder(encoder), m_history(std::move(history))
{
    for (const Entry &entry : std::as_const(m_history.entries)) {
        const QByteArray content = m_encoder.encode(entry.record).toByteArray();
        if (entry.seq <= before)
            ++m_left[content];
        if (const QByteArray id = idOf(entry.record); !id.isEmpty())
            m_byId.insert(id, content);
    }
}

KnownTicket::Standing KnownTicket::standing(const TicketRecord &record)
{
    const QByteArray content = m_encoder.encode(record).toByteArray();
    if (const auto found = m_left.find(content); found != m_left.end() && *found > 0) {
        --*found;
        return Standing::Here;
    }
    const QByteArray id = idOf(record);
    const QByteArray withId = id.isEmpty() ? QByteArray() : m_byId.value(id);
    if (withId.isEmpty())
        return Standing::New;
    return withId == content ? Standing::Here : Standing::Contradicts;
}

QHash<QByteArray, int> &KnownTicket::unmatched()
{
    if (m_unmatched)
        return *m_unmatched;
    m_unmatched.emplace();
    QHash<QByteArray, int> left = m_left;
    for (const Entry &entry : std::as_const(m_history.entries)) {
        const auto *event = std::get_if<Event>(&entry.record);
        if (!event || !isFromSource(entry.record))
            continue;
        if (int &count = left[m_encoder.encode(entry.record).toByteArray()]; count > 0) {
            --count;
            ++(*m_unmatched)[changeText(*event)];
        }
    }
    return *m_unmatched;
}

Value KnownTicket::valueAt(const FieldName &field, Instant at, const QList<TicketRecord> &fresh) const
{
    Value value = firstValue(m_history.creation, field);
    Instant since = m_history.creation.at;
    const auto take = [&](const TicketRecord &record) {
        const auto *event = std::get_if<Event>(&record);
        if (event && event->field == field && event->at <= at && !(event->at < since)) {
            value = event->to;
            since = event->at;
        }
    };
    for (const Entry *entry : m_history.inOrder())
        take(entry->record);
    for (const TicketRecord &record : fresh)
        take(record);
    return value;
}

KnownTicket::News KnownTicket::newsIn(const Event &event, const QList<TicketRecord> &fresh)
{
    const auto same = unmatched().find(changeText(event));
    if (same == unmatched().end() || *same == 0)
        return News::Told;
    --*same;
    return valueAt(event.field, event.at, fresh) == event.to ? News::Nothing : News::Moved;
}

KnownTicket::News KnownTicket::newsInRow(Event &event, const QList<TicketRecord> &fresh)
{
    const Value before = valueAt(event.field, event.at, fresh);
    if (before == event.to)
        return News::Nothing;
    event.from = before;
    if (int &count = unmatched()[changeText(event)]; count > 0) { // a later row brought the change
        --count;
        return News::Nothing;
    }
    bool isChangedLater = false, isFollowed = false;
    const auto look = [&](const TicketRecord &record) {
        const auto *other = std::get_if<Event>(&record);
        if (!other || !(other->at > event.at))
            return;
        isFollowed = true;
        isChangedLater = isChangedLater || other->field == event.field;
    };
    for (const Entry &entry : std::as_const(m_history.entries))
        look(entry.record);
    for (const TicketRecord &record : fresh)
        look(record);
    return isFollowed && !isChangedLater ? News::Reverted : News::Told;
}

Instant KnownTicket::sourceEnd() const
{
    Instant end = m_history.creation.at;
    for (const Entry &entry : m_history.entries) {
        if (isFromSource(entry.record))
            end = std::max(end, instantOf(entry.record));
    }
    return end;
}

std::map<FieldName, Value> KnownTicket::rewritten(const Creation &creation, const QList<IncomingRecord> &records) const
{
    std::map<FieldName, Value> last;
    for (const auto *values : {&m_history.creation.values, &creation.values}) {
        for (const auto &[field, value] : *values) {
            if (const Value first = firstValue(creation, field); first != firstValue(m_history.creation, field))
                last.insert_or_assign(field, first);
        }
    }
    if (last.empty())
        return last;
    Instant end = creation.at;
    std::map<FieldName, Instant> since;
    for (const IncomingRecord &record : records) {
        end = std::max(end, instantOf(record.record));
        const auto *event = std::get_if<Event>(&record.record);
        const auto found = event ? last.find(event->field) : last.end();
        if (found != last.end() && !(event->at < since[event->field])) {
            found->second = event->to;
            since[event->field] = event->at;
        }
    }
    const Instant known = sourceEnd();
    if (end < known)
        return {};
    if (end == known) // nothing tells which of the two files is the later one: what is known is not taken away
        std::erase_if(last, [](const auto &value) { return !value.second.isSet(); });
    return last;
}

QList<TicketRecord> KnownTicket::catchingUp(const std::map<FieldName, Value> &rewritten,
                                            const QList<TicketRecord> &fresh) const
{
    const auto isChangedHere = [&](const FieldName &field) {
        return std::any_of(m_history.entries.begin(), m_history.entries.end(), [&](const Entry &entry) {
            const auto *event = std::get_if<Event>(&entry.record);
            return event && event->field == field && !isFromSource(entry.record);
        });
    };
    Instant end = sourceEnd();
    for (const TicketRecord &record : fresh)
        end = std::max(end, instantOf(record));
    QList<TicketRecord> changes;
    for (const auto &[field, value] : rewritten) {
        const Value before = valueAt(field, end, fresh);
        if (before != value && !isChangedHere(field))
            changes.append(Event{.at = end, .field = field, .from = before, .to = value, .reason = "written_back"});
    }
    return changes;
}

} // namespace Steward
