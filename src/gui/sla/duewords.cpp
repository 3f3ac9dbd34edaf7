#include "gui/sla/duewords.h"

#include "gui/shared/directory.h"
#include "wording/sla/queuewords.h"
#include "wording/sla/slawords.h"
#include "wording/tickets/timewords.h"

#include <QCoreApplication>

namespace Steward {

namespace {

struct DueWords
{
    Q_DECLARE_TR_FUNCTIONS(DueWords)
};

} // namespace

QString clockFaceWords(const DueStanding &standing)
{
    if (standing.score.leading < 0)
        return {};
    const OpenClock &clock = standing.clock;
    const QString words
        = DueWords::tr("%1 · %2", "clock, time left or over")
              .arg(clockWords(clock.metric, clock.level), faceWords(clock.metric, standing.face, standing.isBusiness));
    return standing.face.isAtRisk ? DueWords::tr("%1, at risk", "a clock").arg(words) : words;
}

QString whyHereWords(const DueStanding &standing, const DueBoard &board, const Directory &directory)
{
    QStringList lines = scoreWords(standing.score, standing.ticket, board.calendars(), board.now());
    if (standing.score.leading < 0) {
        lines.append(DueWords::tr("No clock is open."));
        return lines.join(QLatin1Char('\n'));
    }
    const OpenClock &clock = standing.clock;
    lines.append(QString());
    lines.append(clockFaceWords(standing));
    if (clock.due.isSet()) {
        lines.append(DueWords::tr("Due %1", "time").arg(bothTimesWords(clock.due, directory.zone(), standing.zone)));
    } else {
        lines.append(DueWords::tr("Paused: it is due when it goes on."));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace Steward
