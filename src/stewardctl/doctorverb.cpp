#include "stewardctl/verb.h"

#include "assembly/inspection.h"

#include "desk/base/zone.h"
#include "desk/history/value.h"

#include <QCoreApplication>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

struct DoctorWords
{
    Q_DECLARE_TR_FUNCTIONS(DoctorVerb)
};

int printFindings(const Result<Inspection> &inspection, bool json)
{
    if (!inspection)
        return report(inspection.error());
    for (const InspectedFinding &finding : inspection->findings) {
        QByteArray line;
        if (json) {
            line = "{\"about\":";
            appendJsonString(line, finding.about);
            line += ",\"what\":";
            appendJsonString(line, finding.what);
            line += '}';
        } else {
            line = finding.about + ": " + finding.what;
        }
        print(line);
    }
    if (inspection->findings.isEmpty())
        return Success;
    complain(DoctorWords::tr(
        "%n thing(s) do not hold together. Nothing was changed. Restore a backup, or export what can be read.", nullptr,
        int(inspection->findings.size())));
    return FallsShort;
}

int runDoctor(const Call &call)
{
    const auto inspection = inspectWorkspace(call.workspace);
    const int exit = printFindings(inspection, call.json);
    if (inspection && !call.json) {
        print("tickets\t" + QByteArray::number(inspection->tickets) + "\nrecords\t"
              + QByteArray::number(inspection->records) + "\nsqlite\t" + inspection->library + "\ntzdata\t"
              + inspection->zoneData);
        if (exit == Success)
            print("well");
    }
    return exit;
}

int runRollup(const Call &call)
{
    if (call.arguments[0] != u"verify"_s) {
        complain(DoctorWords::tr("rollup knows only verify."));
        return WrongUse;
    }
    return printFindings(inspectRollups(call.workspace), call.json);
}

} // namespace

Verb doctorVerb()
{
    return {
        .name = u"doctor"_s,
        .summary = DoctorWords::tr(
            "Looks whether a workspace holds together: file, history chain, projections, search index. Changes nothing."),
        .usage = {},
        .examples = {u"stewardctl --db desk.steward doctor"_s},
        .run = runDoctor};
}

Verb rollupVerb()
{
    return {.name = u"rollup"_s,
            .summary = DoctorWords::tr("Counts every rollup anew from the events and prints the differences."),
            .usage = u"verify"_s,
            .examples = {u"stewardctl --db desk.steward rollup verify"_s},
            .least = 1,
            .most = 1,
            .needsUpToDate = true,
            .run = runRollup};
}

} // namespace Steward
