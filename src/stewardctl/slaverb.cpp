#include "stewardctl/verb.h"

#include "assembly/inspection.h"

#include "desk/sla/simulation.h"
#include "desk/sla/slaevaluation.h"
#include "files/files/linereader.h"

#include <QCoreApplication>

#include <cstdlib>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

struct SlaWords
{
    Q_DECLARE_TR_FUNCTIONS(SlaVerb)
};

int runSimulate(const QString &path)
{
    LineReader lines(path);
    if (const Done done = lines.open(); !done)
        return report({FailureCode::BadInput, path.toUtf8(), done.error().detail});
    LineReader::Line line;
    for (;;) {
        const auto more = lines.next(line);
        if (!more)
            return report(more.error());
        if (!*more)
            return Success;
        if (!line.text.trimmed().isEmpty())
            print(simulated(line.text));
    }
}

QByteArray timeText(Instant instant)
{
    return instant.isSet() ? toRfc3339(instant) : QByteArray("-");
}

// `2 h 05 min 03.250 s` of business time, without what is nothing.
QByteArray businessText(qint64 ms)
{
    const QByteArray sign = ms < 0 ? "-" : "";
    ms = std::abs(ms);
    QByteArray text;
    if (const qint64 hours = ms / 3'600'000; hours > 0)
        text += QByteArray::number(hours) + " h ";
    if (const qint64 minutes = ms / 60'000 % 60; minutes > 0)
        text += QByteArray::number(minutes) + " min ";
    if (ms % 60'000 != 0 || text.isEmpty())
        text += QByteArray::number(double(ms % 60'000) / 1000) + " s ";
    return sign + text.trimmed();
}

// How a cycle came to where it is: stretch by stretch, then the due instant and why, the verdict and whose it is.
void printClock(const SlaLine &line, const Workspace &workspace)
{
    QByteArray head = word(line.metric).toByteArray();
    if (line.level > 0)
        head += " level " + QByteArray::number(line.level);
    print(head + " #" + QByteArray::number(line.cycle) + ": " + line.target + " of calendar " + line.calendar
          + (line.policy.isEmpty() ? QByteArray() : ", policy " + line.policy));
    for (const SlaSegment &segment : line.segments)
        print("  " + timeText(segment.from) + " - " + timeText(segment.to) + "  "
              + (segment.running ? "running " : "paused  ") + businessText(segment.businessMs) + "  (" + segment.reason
              + ')');
    print("  due " + timeText(line.due) + ": " + businessText(line.budgetMs) + " of business time from "
          + timeText(line.start) + ", " + businessText(line.usedMs) + " used, " + businessText(line.pausedMs)
          + " paused");
    QByteArray end = "  " + word(line.state).toByteArray();
    if (!line.reason.isEmpty())
        end += " (" + line.reason + ')';
    if (line.endedAt.isSet())
        end += ", ended " + timeText(line.endedAt);
    if (line.hasVerdict)
        end += ", held by "
            + (line.holder.isEmpty() ? QByteArray("(unassigned)")
                                     : workspace.personNames.value(line.holder, line.holder))
            + " at level " + QByteArray::number(line.holderLevel);
    if (line.isAtRisk)
        end += ", at risk";
    if (line.warnAt.isSet())
        end += ", warning at " + timeText(line.warnAt);
    if (!line.revised.isEmpty())
        end += "; by what was learnt later: " + line.revised;
    print(end);
}

int runTrace(const Call &call)
{
    Finder finder(call.workspace, *call.clock);
    const auto workspace = finder.reader().workspace();
    if (!workspace)
        return report(workspace.error());
    const QByteArray asked = call.arguments[1].toUtf8();
    const bool isKey = asked.startsWith(workspace->keyPrefix + '-');
    bool isNumber = false;
    const qint64 number = asked.mid(isKey ? workspace->keyPrefix.size() + 1 : 0).toLongLong(&isNumber);
    const auto viewer = finder.viewer(call.person.toUtf8());
    if (!viewer)
        return report(viewer.error());
    const auto opened = isNumber ? finder.reader().open(number, CancelFlag())
                                 : Result<OpenedTicket>(failed(FailureCode::NotFound, asked));
    if (!opened || (*viewer && !(*viewer)->seesAllParts()))
        return report(opened && *viewer ? Failure{FailureCode::NotFound, asked} : opened.error());
    const auto records = finder.slaRecords();
    if (!records)
        return report(records.error());
    const auto rules = slaRulesFrom(*records);
    if (!rules)
        return report({FailureCode::BadInput, rules.error().field, rules.error().code});
    Result<Instant> at = finder.now();
    if (call.has("at")) {
        const auto given = instantFrom(call.option("at").toUtf8());
        if (!given)
            return report({FailureCode::BadInput, call.option("at").toUtf8(), "no time with its zone"});
        at = *given;
    }
    if (!at)
        return report(at.error());
    const QList<SlaLine> lines = slaLines(*rules, opened->history, *at);
    for (const SlaLine &line : lines) {
        if (call.json)
            print(clockJson(line));
        else
            printClock(line, *workspace);
    }
    if (lines.isEmpty())
        complain(SlaWords::tr("No clock runs for this ticket: there is no target for it."));
    return Success;
}

int runSla(const Call &call)
{
    if (call.arguments[0] == u"simulate"_s)
        return runSimulate(call.arguments[1]);
    if (call.arguments[0] == u"trace"_s)
        return runTrace(call);
    complain(SlaWords::tr("There is no command sla %1: it is sla simulate or sla trace.").arg(call.arguments[0]));
    return WrongUse;
}

} // namespace

Verb slaVerb()
{
    return {.name = u"sla"_s,
            .summary
            = SlaWords::tr("Shows the clocks of a ticket stretch by stretch; simulates those of cases in a file."),
            .usage = u"trace KEY [--at TIME] [--json] | simulate FILE.jsonl"_s,
            .examples = {u"stewardctl --db desk.db sla trace PAY-12"_s, u"stewardctl sla simulate cases.jsonl"_s},
            .options = {{u"at"_s, SlaWords::tr("As of this instant (RFC 3339)."), u"TIME"_s}},
            .least = 2,
            .most = 2,
            .run = runSla};
}

} // namespace Steward
