#include "stewardctl/verb.h"

#include "assembly/workspacefile.h"

#include <QCoreApplication>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

int run(const Call &call)
{
    const Done done = exportFrom(call.workspace, call.arguments[0], call.clock->now(), {}, nullptr);
    return done ? Success : report(done.error());
}

} // namespace

Verb exportVerb()
{
    return {.name = u"export"_s,
            .summary = QCoreApplication::translate("ExportVerb", "Writes the whole history in the exchange format."),
            .usage = u"FILE"_s,
            .examples = {u"stewardctl --db desk.steward export history.jsonl"_s},
            .least = 1,
            .most = 1,
            .run = run};
}

} // namespace Steward
