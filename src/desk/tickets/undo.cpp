#include "desk/tickets/undo.h"

#include "desk/history/canonicaljson.h"

#include <algorithm>

namespace Steward {

Instant knownAt(const TicketRecord &record)
{
    struct
    {
        Instant operator()(const Event &event) const { return std::max(event.at, event.recordedAt); }
        Instant operator()(const Message &message) const { return std::max(message.at, message.recordedAt); }
        Instant operator()(const Survey &survey) const { return survey.sentAt; }
    } known;
    return std::visit(known, record);
}

namespace {

// Whether `entry`, standing between the two, keeps them apart (condition 4).
bool separates(const Entry &entry, const Event &undone, const QSet<int> &cancelled)
{
    if (const auto *message = std::get_if<Message>(&entry.record))
        return !isAutomatic(*message);
    const auto *event = std::get_if<Event>(&entry.record);
    if (!event || cancelled.contains(entry.seq))
        return false;
    return event->field == undone.field || (!event->by.isEmpty() && event->by != undone.by);
}

} // namespace

bool isAutomatic(const Message &message)
{
    return message.more.contains("\"auto\":") && memberValue(canonicalMembers(message.more), "auto").json() == "true";
}

QSet<int> cancelledRecords(const TicketHistory &history, Instant at)
{
    const auto isUndo = [](const Entry &entry) {
        const auto *event = std::get_if<Event>(&entry.record);
        return event && !event->undoes.isEmpty();
    };
    if (std::none_of(history.entries.begin(), history.entries.end(), isUndo))
        return {};

    const auto span = [&history](const Event &from, const Event &to) { // what is before the creation counts as then
        return std::max(to.at, history.creation.at).ms - std::max(from.at, history.creation.at).ms;
    };
    const auto knownAt
        = [&history](const TicketRecord &record) { return std::max(Steward::knownAt(record), history.creation.at); };
    const QList<const Entry *> order = history.inOrder();
    QList<qsizetype> undoes; // places in `order`, by when they became known
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (isUndo(*order[i]) && knownAt(order[i]->record) <= at)
            undoes.append(i);
    }
    std::stable_sort(undoes.begin(), undoes.end(),
                     [&](qsizetype a, qsizetype b) { return knownAt(order[a]->record) < knownAt(order[b]->record); });

    QSet<int> cancelled; // an undo that cancelled something stands in it, too
    for (const qsizetype place : undoes) {
        const Event &undo = std::get<Event>(order[place]->record);
        const Instant known = knownAt(order[place]->record);
        for (qsizetype i = place - 1; i >= 0; --i) {
            if (knownAt(order[i]->record) > known)
                continue;
            const auto *event = std::get_if<Event>(&order[i]->record);
            if (event && event->id == undo.undoes) {
                const bool may = span(*event, undo) <= undoSpanMs && !undo.by.isEmpty() && undo.by == event->by
                    && undo.field == event->field && undo.to == event->from && !cancelled.contains(order[i]->seq);
                if (may)
                    cancelled << order[i]->seq << order[place]->seq;
                break;
            }
            // What stands between must not separate them; the undone event is not known yet, but shares field and
            // person.
            if (separates(*order[i], undo, cancelled))
                break;
        }
    }
    return cancelled;
}

} // namespace Steward
