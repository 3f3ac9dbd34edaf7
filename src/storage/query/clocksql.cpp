#include "storage/query/clocksql.h"

#include "desk/query/closedlist.h"
#include "desk/sla/openclock.h"

namespace Steward {

namespace {

// A clock that was running when it was counted is breached since then where its due instant is over.
const QByteArray runningClock = "c.state = " + QByteArray::number(int(SlaClock::State::Running)) + " AND c.due >= ?";
const QByteArray overdueClock = "(c.state = " + QByteArray::number(int(SlaClock::State::Breached))
    + " OR (c.state = " + QByteArray::number(int(SlaClock::State::Running)) + " AND c.due < ?))";

QByteArray openClockExists(const QByteArray &which)
{
    return "EXISTS (SELECT 1 FROM open_clock c WHERE c.ticket = t.number AND " + which + ')';
}

QByteArray verdictExists(ClockVerdict verdict)
{
    return "EXISTS (SELECT 1 FROM verdict v WHERE v.ticket = t.number AND v.verdicts & " + QByteArray::number(verdict)
        + ')';
}

ClockSql standingSql(ClockQuestion question, qint64 now)
{
    switch (question) {
    case ClockQuestion::Breached:
        return {.sql = '(' + verdictExists(BreachedVerdict) + " OR " + openClockExists(overdueClock) + ')',
                .values = {now}};
    case ClockQuestion::Met:
        return {.sql = '(' + verdictExists(MetVerdict) + " AND NOT " + verdictExists(BreachedVerdict)
                    + " AND NOT EXISTS (SELECT 1 FROM open_clock c WHERE c.ticket = t.number))"};
    case ClockQuestion::Running:
        return {.sql = openClockExists(runningClock), .values = {now}};
    case ClockQuestion::Paused:
        return {.sql = openClockExists("c.state = " + QByteArray::number(int(SlaClock::State::Paused)))};
    case ClockQuestion::AtRisk:
        return {.sql = openClockExists(runningClock + " AND (c.warn <= ? OR c.used * 4 >= c.budget * 3)"),
                .values = {now, now}};
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<ClockSql> clockSql(QueryAttribute attribute, const NumberSpan &span, Instant now)
{
    if (attribute == QueryAttribute::Sla)
        return standingSql(ClockQuestion(span.from.value_or(0)), now.ms);
    ClockSql sql{.values = {now.ms}};
    QByteArray which;
    if (attribute == QueryAttribute::BreachesIn) { // from now on
        which = runningClock;
        if (span.from) {
            which += " AND c.due >= ?";
            sql.values.append(now.ms + *span.from);
        }
        if (span.to) {
            which += " AND c.due <= ?";
            sql.values.append(now.ms + *span.to);
        }
    } else if (attribute == QueryAttribute::OverdueBy) { // since then
        which = overdueClock;
        if (span.from) {
            which += " AND c.due <= ?";
            sql.values.append(now.ms - *span.from);
        }
        if (span.to) {
            which += " AND c.due >= ?";
            sql.values.append(now.ms - *span.to);
        }
    } else {
        return {};
    }
    sql.sql = openClockExists(which);
    return sql;
}

ClockSql anyClockSql()
{
    return {.sql = "(EXISTS (SELECT 1 FROM verdict v WHERE v.ticket = t.number)"
                   " OR EXISTS (SELECT 1 FROM open_clock c WHERE c.ticket = t.number))"};
}

} // namespace Steward
