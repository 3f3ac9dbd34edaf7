#include "gui/sla/clockalerts.h"

#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "gui/shared/notifier.h"
#include "gui/shared/preferences.h"
#include "gui/shared/session.h"
#include "gui/sla/dueboard.h"
#include "gui/sla/duewords.h"

namespace Steward {

namespace {

constexpr qsizetype toldApart = 3; // more at once are told as one
const QByteArray nothingTold = "-"; // remembered in place of an empty list

QByteArray cycleKey(qint64 ticket, const OpenClock &clock)
{
    return QByteArray::number(ticket) + '.' + QByteArray::number(int(clock.metric)) + '.'
        + QByteArray::number(clock.level) + '.' + QByteArray::number(clock.start.ms);
}

bool isDue(const OpenClock &clock, Instant now)
{
    return clock.state == SlaClock::State::Breached
        || (clock.state == SlaClock::State::Running && clock.due.isSet() && now >= clock.due);
}

bool isWarned(const OpenClock &clock, Instant now)
{
    return clock.state == SlaClock::State::Running
        && (clock.warnAt.isSet() ? now >= clock.warnAt : clock.usedMs * 4 >= clock.budgetMs * 3);
}

} // namespace

ClockAlerts::ClockAlerts(const DueBoard &board, const Directory &directory, const Ways &ways, QObject *parent)
    : QObject(parent), m_board(board), m_directory(directory), m_ways(ways)
{
    connect(&board, &DueBoard::changed, this, &ClockAlerts::look);
    connect(&board, &DueBoard::ticked, this, &ClockAlerts::look);
}

void ClockAlerts::begin()
{
    const QByteArray me = m_directory.me().id;
    const QByteArray name = me.isEmpty() ? QByteArray() : "alerts/" + m_directory.workspace().name + '/' + me;
    if (name == m_name)
        return;
    m_name = name;
    const QByteArray remembered = name.isEmpty() ? QByteArray() : m_ways.session.state(name);
    const QList<QByteArray> keys = remembered.split('\n');
    m_told = QSet<QByteArray>(keys.begin(), keys.end());
    m_isFirst = remembered.isEmpty();
}

bool ClockAlerts::isMine(const DueTicket &ticket) const
{
    const QByteArray me = m_directory.me().id;
    return ticket.assignee == me || (!ticket.client.isEmpty() && m_directory.ownerOf(ticket.client) == me);
}

// Of a lead without a team all are, and nobody's ticket is every lead's.
bool ClockAlerts::isOfMyTeam(const DueTicket &ticket) const
{
    const Person me = m_directory.me();
    const QByteArray team = m_directory.workspace().staff.value(ticket.assignee).team;
    return me.role == Role::Lead && (me.team.isEmpty() || team.isEmpty() || team == me.team);
}

QList<ClockAlerts::Alert> ClockAlerts::reached(QSet<QByteArray> &open) const
{
    QList<Alert> alerts;
    const Instant now = m_board.now();
    for (const DueTicket &ticket : m_board.tickets()) {
        const bool mine = isMine(ticket);
        if (!mine && !isOfMyTeam(ticket))
            continue;
        for (const OpenClock &clock : ticket.clocks) {
            const QByteArray key = cycleKey(ticket.number, clock), warned = key + ".warned", due = key + ".due";
            open << warned << due;
            if (isDue(clock, now) && !m_told.contains(due))
                alerts.append({ticket.number, due, true});
            else if (mine && isWarned(clock, now) && !m_told.contains(warned) && !isDue(clock, now))
                alerts.append({ticket.number, warned, false});
        }
    }
    return alerts;
}

void ClockAlerts::look()
{
    begin();
    if (m_name.isEmpty() || m_board.calendars().isEmpty())
        return;
    QSet<QByteArray> open;
    const QList<Alert> alerts = reached(open);
    const QSet<QByteArray> before = m_told;
    m_told.intersect(open); // what has ended is never told again
    for (const Alert &alert : alerts)
        m_told.insert(alert.key);
    if (m_told != before || m_isFirst)
        m_ways.session.setState(m_name, m_told.isEmpty() ? nothingTold : QByteArrayList(m_told.values()).join('\n'));
    if (!std::exchange(m_isFirst, false) && m_ways.preferences.choice(quietChoice) != "on")
        tell(alerts);
}

void ClockAlerts::tell(const QList<Alert> &alerts) const
{
    if (alerts.size() > toldApart) {
        m_ways.notifier.tell({.title = tr("%Ln clock(s) need you", nullptr, int(alerts.size())),
                              .text = tr("The queue shows which, the most pressing one first."),
                              .open = [navigator = &m_ways.navigator] {
                                  navigator->showQueue({.find = "#Unresolved", .order = QueueOrder::NextDue});
                              }});
        return;
    }
    for (const Alert &alert : alerts) {
        const QString key = m_directory.keyOf(alert.ticket);
        const auto standing = m_board.standing(alert.ticket);
        m_ways.notifier.tell(
            {.title = alert.isDue ? tr("%1 is due").arg(key) : tr("%1 is at risk").arg(key),
             .text = standing ? clockFaceWords(*standing) : QString(),
             .open = [navigator = &m_ways.navigator, number = alert.ticket] { navigator->openTicket(number); }});
    }
}

} // namespace Steward
