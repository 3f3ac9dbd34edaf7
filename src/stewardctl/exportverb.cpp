#include "stewardctl/verb.h"

#include "assembly/inspection.h"
#include "assembly/workspacefile.h"

#include "files/platform/process.h"

#include <QCoreApplication>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

int runExport(const Call &call)
{
    CancelFlag stop;
    const StopRequests stopRequests(stop);
    std::optional<Viewer> viewer;
    if (!call.person.isEmpty()) {
        const auto found = Finder(call.workspace, *call.clock).viewer(call.person.toUtf8());
        if (!found)
            return report(found.error());
        viewer = *found;
    }
    const Done done = exportFrom(call.workspace, call.arguments[0], call.clock->now(), {}, &stop, viewer);
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
            .needsUpToDate = true,
            .run = runExport};
}

} // namespace Steward
