#include "desk/escalations/reopening.h"

#include "desk/history/canonicaljson.h"
#include "desk/tickets/undo.h"

#include <limits>

namespace Steward {

namespace {

constexpr Instant untilNow{std::numeric_limits<qint64>::max()};

} // namespace

const QList<QByteArray> &reopenReasons()
{
    static const QList<QByteArray> all{"not_fixed", "fix_caused_other", "new_question",
                                       "thanks",    "client_requested", "resolved_in_error"};
    return all;
}

std::optional<Instant> unexplainedReopening(const TicketHistory &history)
{
    const QSet<int> cancelled = cancelledRecords(history, untilNow);
    std::optional<Instant> reopened;
    for (const Entry *entry : history.inOrder()) {
        const auto *event = std::get_if<Event>(&entry->record);
        if (!event || cancelled.contains(entry->seq))
            continue;
        if (event->field.field == Field::State) {
            const auto from = fromWord<State>(event->from.text()), to = fromWord<State>(event->to.text());
            if (to && !isUnresolved(*to))
                reopened.reset();
            else if (from && !isUnresolved(*from) && event->reason.isEmpty())
                reopened = event->at;
        } else if (event->field.field == Field::ReopenReason
                   && instantFrom(memberValue(canonicalMembers(event->to.json()), "at").text()) == reopened) {
            reopened.reset();
        }
    }
    return reopened;
}

Result<QList<FieldChange>> explainReopening(Instant reopenedAt, const QByteArray &reason)
{
    if (!reopenReasons().contains(reason))
        return failed(FailureCode::WrongUsage, word(Field::ReopenReason).toByteArray(), reason);
    QByteArray said = "{";
    appendMember(said, "at", QByteArrayView(toRfc3339(reopenedAt)));
    appendMember(said, "reason", QByteArrayView(reason));
    QList<FieldChange> changes{{.field = {.field = Field::ReopenReason}, .to = Value::json(said + '}')}};
    if (reason == "thanks")
        changes.append({.field = {.field = Field::State}, .to = Value::string(word(State::Resolved))});
    return changes;
}

} // namespace Steward
