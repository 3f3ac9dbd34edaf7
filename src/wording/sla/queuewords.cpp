#include "wording/sla/queuewords.h"

#include "wording/sla/slawords.h"
#include "wording/tickets/ticketwords.h"

#include <QCoreApplication>

#include <cmath>

namespace Steward {

namespace {

struct QueueWords
{
    Q_DECLARE_TR_FUNCTIONS(QueueWords)
};

QString timeTermWords(const OpenClock &clock, const ClockFace &face, const QLocale &locale)
{
    const QString name = clockWords(clock.metric, clock.level);
    if (face.state == SlaClock::State::Breached) {
        const int over = int(std::floor(std::max(0.0, face.usedShare - 1) * 100));
        return QueueWords::tr("%1 is breached, %2 % over", "clock, of its time").arg(name, locale.toString(over));
    }
    return QueueWords::tr("%1, %2 % of its time is used", "clock")
        .arg(name, locale.toString(int(std::floor(face.usedShare * 100))));
}

QString termWords(const ScoreTerm &term, const DueTicket &ticket, const QString &time)
{
    switch (term.what) {
    case ScoreTerm::What::Time:
        return time;
    case ScoreTerm::What::Priority:
        return QueueWords::tr("priority %1").arg(wordsFor(ticket.priority));
    case ScoreTerm::What::Promise:
        return QueueWords::tr("a promise is due within 2 h");
    case ScoreTerm::What::Reopened:
        return QueueWords::tr("reopened %Ln time(s)", nullptr, ticket.reopened);
    case ScoreTerm::What::Unassigned:
        return QueueWords::tr("nobody has it");
    case ScoreTerm::What::Pending:
        return QueueWords::tr("waiting for the client");
    }
    return {};
}

// With a sign that says which way it moves the ticket.
QString pointWords(int points, const QLocale &locale)
{
    return points < 0 ? QueueWords::tr("−%1", "points that are taken away").arg(locale.toString(-points))
                      : QueueWords::tr("+%1", "points that are added").arg(locale.toString(points));
}

} // namespace

QStringList scoreWords(const QueueScore &score, const DueTicket &ticket, const ClockCalendars &calendars, Instant now,
                       const QLocale &locale)
{
    QString time;
    if (score.leading >= 0) {
        const OpenClock &clock = ticket.clocks[score.leading];
        time = timeTermWords(clock, faceAt(clock, calendars, ticket.counted, now), locale);
    }
    QStringList lines{QueueWords::tr("Why here: %Ln point(s)", nullptr, score.points)};
    for (const ScoreTerm &term : score.terms)
        lines.append(QueueWords::tr("%1  %2", "points, what for")
                         .arg(pointWords(term.points, locale), termWords(term, ticket, time)));
    return lines;
}

} // namespace Steward
