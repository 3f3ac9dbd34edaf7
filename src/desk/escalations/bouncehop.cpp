#include "desk/escalations/bouncehop.h"

#include "desk/escalations/returncodes.h"
#include "desk/history/canonicaljson.h"
#include "desk/tickets/undo.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr qint64 hopSpanMs = 600'000; // between two steps of one hop

// `Shift cover: Mira is ill` says `shift_cover`.
QByteArray reasonWord(const QByteArray &reason)
{
    QByteArray text = reason.left(reason.indexOf(':') < 0 ? reason.size() : reason.indexOf(':')).trimmed().toLower();
    return text.replace(' ', '_').replace('-', '_');
}

bool isPublicContact(const Message &message, Direction direction)
{
    return message.direction == direction && message.visibility == Visibility::Public && !isAutomatic(message);
}

bool isIn(const QList<const Event *> &events, Field field)
{
    return std::any_of(events.begin(), events.end(),
                       [field](const Event *event) { return event->field.field == field; });
}

} // namespace

BounceHop::BounceHop(const TicketHistory &history, const QSet<int> &cancelled, int change, int before,
                     const RoleOf &roleOf)
    : m_history(history), m_roleOf(roleOf), m_before(before)
{
    const auto ordered = history.inOrder();
    bool isBefore = true;
    for (const Entry *entry : ordered) {
        const auto *event = std::get_if<Event>(&entry->record);
        if (entry->seq == change) {
            m_change = event;
            isBefore = false;
        }
        if (event && entry->seq > before)
            m_act.append(event);
        if (isBefore && !cancelled.contains(entry->seq))
            m_entries.append(entry);
    }
}

bool BounceHop::isConcerned(const Event &event)
{
    switch (event.field.field) {
    case Field::Level:
    case Field::Team:
    case Field::Assignee:
    case Field::Category:
    case Field::Product:
    case Field::ReopenReason:
        return true;
    default:
        return isReopening(event);
    }
}

bool BounceHop::isExcused(const QByteArray &reason)
{
    static const QList<QByteArray> words{"shift_cover", "cover",         "handover",     "shift_handover",
                                         "absence",     "account_owner", "owner_change", "consult",
                                         "merge",       "merged",        "incident",     "incident_linked"};
    return words.contains(reasonWord(reason));
}

bool BounceHop::isExcusedSorting(const QByteArray &reason)
{
    static const QList<QByteArray> words{"new_information", "taxonomy_migration"};
    return words.contains(reasonWord(reason));
}

bool BounceHop::isReopening(const Event &event)
{
    const auto from = fromWord<State>(event.from.text()), to = fromWord<State>(event.to.text());
    return event.field.field == Field::State && from && to && !isUnresolved(*from) && isUnresolved(*to);
}

QList<const Event *> BounceHop::sameHop() const
{
    QList<const Event *> hop;
    Instant next = m_change->at;
    for (auto entry = m_entries.crbegin(); entry != m_entries.crend(); ++entry) {
        if ((*entry)->seq > m_before)
            continue; // of the same act
        if (const auto *message = std::get_if<Message>(&(*entry)->record)) {
            if (isAutomatic(*message) || (message->by == m_change->by && message->visibility == Visibility::Internal))
                continue;
            break;
        }
        const auto *event = std::get_if<Event>(&(*entry)->record);
        if (!event || event->by.isEmpty())
            continue;
        if (event->by != m_change->by || next.ms - event->at.ms > hopSpanMs)
            break;
        next = event->at;
        hop.append(event);
    }
    return hop;
}

QByteArray BounceHop::returnCode() const
{
    for (const Event *event : m_act + sameHop()) {
        if (const QByteArray code = ReturnCodes::in(event->reason); !code.isEmpty())
            return code;
    }
    return {};
}

bool BounceHop::isLowered() const
{
    const auto from = m_change->from.toNumber(), to = m_change->to.toNumber();
    return m_change->field.field == Field::Level && from && to && *to < *from;
}

bool BounceHop::isReturn() const
{
    if (ReturnCodes::in(m_change->reason).isEmpty())
        return false;
    switch (m_change->field.field) {
    case Field::Level:
        return isLowered();
    case Field::Team:
        return m_change->from.isSet() && !isIn(m_act, Field::Level);
    case Field::Assignee:
        return m_change->from.isSet() && !isIn(m_act, Field::Level) && !isIn(m_act, Field::Team);
    default:
        return false;
    }
}

bool BounceHop::isPartOfMarked() const
{
    const QList<const Event *> hop = sameHop();
    return std::any_of(hop.begin(), hop.end(), [](const Event *event) { return event->bounce.has_value(); });
}

const Event *BounceHop::lastOf(const FieldName &field) const
{
    for (auto entry = m_entries.crbegin(); entry != m_entries.crend(); ++entry) {
        const auto *event = std::get_if<Event>(&(*entry)->record);
        if (event && event->field == field)
            return event;
    }
    return nullptr;
}

qsizetype BounceHop::placeOf(const Event &event) const
{
    const auto is = [&event](const Entry *entry) { return std::get_if<Event>(&entry->record) == &event; };
    return std::find_if(m_entries.begin(), m_entries.end(), is) - m_entries.begin();
}

bool BounceHop::isTouchedBefore(qsizetype place) const
{
    if (isOfDesk(creation().by))
        return true;
    return std::any_of(m_entries.begin(), m_entries.begin() + place, [this](const Entry *entry) {
        if (const auto *message = std::get_if<Message>(&entry->record))
            return message->direction == Direction::Outbound && !isAutomatic(*message);
        const auto *event = std::get_if<Event>(&entry->record);
        return event && isOfDesk(event->by);
    });
}

BounceHop::Origin BounceHop::origin() const
{
    const Event *brought = lastOf(m_change->field);
    if (!brought)
        return {.by = isOfDesk(creation().by) ? creation().by : QByteArray(), .isRouting = !isOfDesk(creation().by)};
    return {.by = brought->by, .isRouting = brought->by.isEmpty() && !isTouchedBefore(placeOf(*brought))};
}

QByteArray BounceHop::confirmedBy(const std::function<bool(const Value &value)> &same) const
{
    for (auto entry = m_entries.crbegin(); entry != m_entries.crend(); ++entry) {
        const auto *event = std::get_if<Event>(&(*entry)->record);
        if (!event || event->field != m_change->field)
            continue;
        if (isOfDesk(event->by))
            return event->by;
        if (!same(event->from))
            return {};
    }
    return isOfDesk(creation().by) ? creation().by : QByteArray();
}

bool BounceHop::isWorkedOn() const
{
    const Event *sent = lastOf(m_change->field);
    const qsizetype from = sent ? placeOf(*sent) : 0;
    const QByteArray sender = sent ? sent->by : creation().by;
    return std::any_of(m_entries.begin() + from, m_entries.end(), [&](const Entry *entry) {
        const auto *message = std::get_if<Message>(&entry->record);
        return message && message->direction == Direction::Outbound && !isAutomatic(*message) && message->by != sender;
    });
}

bool BounceHop::isSameSpell(const Event &first) const
{
    // A spell begins with the creation where the requester wrote first, and with each contact after a reply.
    bool isOpen = !isOfDesk(creation().by), wasOpenThen = false;
    for (const Entry *entry : m_entries) {
        if (const auto *message = std::get_if<Message>(&entry->record)) {
            if (isPublicContact(*message, Direction::Inbound))
                isOpen = true;
            else if (isPublicContact(*message, Direction::Outbound))
                isOpen = wasOpenThen = false;
        } else if (std::get_if<Event>(&entry->record) == &first) {
            wasOpenThen = isOpen;
        }
    }
    return isOpen && wasOpenThen;
}

const Event *BounceHop::reopeningAt(Instant at) const
{
    for (const Entry *entry : m_entries) {
        const auto *event = std::get_if<Event>(&entry->record);
        if (event && event->at == at && isReopening(*event))
            return event;
    }
    return nullptr;
}

const Event *BounceHop::resolveBefore(const Event &reopening) const
{
    const Event *resolve = nullptr;
    for (const Entry *entry : m_entries) {
        const auto *event = std::get_if<Event>(&entry->record);
        if (event == &reopening)
            break;
        if (!event || event->field.field != Field::State)
            continue;
        const auto from = fromWord<State>(event->from.text()), to = fromWord<State>(event->to.text());
        if (to && !isUnresolved(*to) && (!from || isUnresolved(*from)))
            resolve = event;
    }
    return resolve;
}

QByteArray BounceHop::resolverOf(const Event &resolve) const
{
    if (isOfDesk(resolve.by))
        return resolve.by;
    QByteArray assignee = creation().value(Field::Assignee).text();
    for (const Entry *entry : m_entries) {
        const auto *event = std::get_if<Event>(&entry->record);
        if (event == &resolve)
            break;
        if (event && event->field.field == Field::Assignee)
            assignee = event->to.text();
    }
    return assignee.isEmpty() ? QByteArray("none") : assignee;
}

bool BounceHop::isChargedFor(const Event &reopening) const
{
    bool isCharged = false;
    for (const Entry *entry : m_entries) {
        const auto *event = std::get_if<Event>(&entry->record);
        if (!event || event->at < reopening.at)
            continue;
        if (event->bounce && event->bounce->type == word(BounceType::WrongFix)) {
            isCharged = true;
        } else if (event->field.field == Field::ReopenReason) {
            const QList<JsonMember> said = canonicalMembers(event->to.json());
            if (instantFrom(memberValue(said, "at").text()) == reopening.at
                && !saysWrongFix(memberValue(said, "reason").text()))
                isCharged = false;
        }
    }
    return isCharged;
}

} // namespace Steward
