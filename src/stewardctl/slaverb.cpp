#include "stewardctl/verb.h"

#include "desk/sla/simulation.h"
#include "files/files/linereader.h"

#include <QCoreApplication>

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

int runSla(const Call &call)
{
    if (call.arguments[0] == u"simulate"_s)
        return runSimulate(call.arguments[1]);
    complain(SlaWords::tr("There is no command sla %1: it is sla simulate.").arg(call.arguments[0]));
    return WrongUse;
}

} // namespace

Verb slaVerb()
{
    return {.name = u"sla"_s,
            .summary
            = SlaWords::tr("Tells business time and due instants by the rules of a calendar, without a workspace."),
            .usage = u"simulate FILE.jsonl"_s,
            .examples = {u"stewardctl sla simulate cases.jsonl"_s},
            .least = 2,
            .most = 2,
            .run = runSla};
}

} // namespace Steward
