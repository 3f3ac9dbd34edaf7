#include "stewardctl/slatrace.h"
#include "stewardctl/verb.h"

#include "assembly/inspection.h"

#include "desk/sla/simulation.h"
#include "files/files/linereader.h"

#include <QCoreApplication>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

struct SlaVerbWords
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

int runTrace(const Call &call)
{
    if (const Done done = bringUpToDate(call); !done)
        return report(done.error());
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
    if (!opened && opened.error().code != FailureCode::NotFound)
        return report(opened.error());
    if (!opened || (*viewer && !(*viewer)->seesAllParts()))
        return report({FailureCode::NotFound, asked});
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
    const TicketClocks clocks = recordedClocks(*rules, opened->history, *at);
    printTrace(clocks, opened->history, *workspace, call.json);
    if (clocks.clocks.isEmpty())
        complain(SlaVerbWords::tr("No clock runs for this ticket: there is no target for it."));
    return Success;
}

int runSla(const Call &call)
{
    if (call.arguments[0] == u"simulate"_s)
        return runSimulate(call.arguments[1]);
    if (call.arguments[0] == u"trace"_s)
        return runTrace(call);
    complain(SlaVerbWords::tr("There is no command sla %1: it is sla simulate or sla trace.").arg(call.arguments[0]));
    return WrongUse;
}

} // namespace

Verb slaVerb()
{
    return {.name = u"sla"_s,
            .summary
            = SlaVerbWords::tr("Shows the clocks of a ticket stretch by stretch; simulates those of cases in a file."),
            .usage = u"trace KEY [--at TIME] [--json] | simulate FILE.jsonl"_s,
            .examples = {u"stewardctl --db desk.db sla trace PAY-12"_s, u"stewardctl sla simulate cases.jsonl"_s},
            .options = {{u"at"_s, SlaVerbWords::tr("As of this instant (RFC 3339)."), u"TIME"_s}},
            .least = 2,
            .most = 2,
            .run = runSla};
}

} // namespace Steward
