#include "stewardctl/verb.h"

#include "assembly/workspacefile.h"

#include "channels/desks/importformats.h"
#include "files/platform/process.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 toldEveryMs = 2000;

struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportVerb)
};

// `read=…` for people, one object for machines.
void printCounts(const ImportCounts &counts, bool json)
{
    const std::pair<const char *, qint64> all[]
        = {{"read", counts.read},         {"imported", counts.imported},         {"unchanged", counts.unchanged},
           {"rejected", counts.rejected}, {"inconsistent", counts.inconsistent}, {"tickets", counts.tickets}};
    QByteArray line;
    for (const auto &[name, count] : all) {
        if (json)
            line += (line.isEmpty() ? "{\"" : ",\"") + QByteArray(name) + "\":" + QByteArray::number(count);
        else
            line += (line.isEmpty() ? "" : "\n") + QByteArray(name) + '\t' + QByteArray::number(count);
    }
    print(json ? line + '}' : line);
}

int runImportVerb(const Call &call)
{
    ImportRequest request{.format = call.arguments[0].toUtf8(), .path = call.arguments[1]};
    if (request.format != "steward" && !foreignFormats().contains(request.format)) {
        complain(ImportWords::tr("There is no format %1. Known: steward, %2.")
                     .arg(call.arguments[0], QString::fromUtf8(foreignFormats().join(", "))));
        return WrongUse;
    }
    request.map = call.option("map");
    request.rejects = call.option("rejects");
    request.dryRun = call.has("dry-run");
    request.resume = call.has("resume");
    QElapsedTimer timer;
    timer.start();
    if (errorsGoToTerminal()) {
        request.progress = [&, told = qint64(0)](const ImportCounts &counts, qint64 offset, qint64 size) mutable {
            if (timer.elapsed() - told < toldEveryMs)
                return;
            told = timer.elapsed();
            const double seconds = double(std::max<qint64>(timer.elapsed(), 1)) / 1000,
                         rate = double(counts.read) / seconds;
            if (offset <= 0 || size <= 0) {
                complain(ImportWords::tr("%1 records, %2 a second").arg(counts.read).arg(qint64(rate)));
                return;
            }
            const qint64 left = qint64(seconds * double(size - offset) / double(offset));
            complain(ImportWords::tr("%1 records, %2 a second, about %3 s left")
                         .arg(counts.read)
                         .arg(qint64(rate))
                         .arg(left));
        };
    }
    CancelFlag stop;
    request.cancel = &stop;
    const StopRequests stopRequests(stop);
    const auto counts = importInto(call.workspace, request);
    if (!counts) {
        const int exit = report(counts.error());
        if (counts.error().code == FailureCode::Cancelled && !request.dryRun)
            complain(ImportWords::tr("The same command with --resume goes on from there."));
        return exit;
    }
    printCounts(*counts, call.json);
    if (counts->rejected == 0)
        return Success;
    if (request.dryRun) {
        complain(ImportWords::tr("Some records would be rejected. Nothing was changed: this was a dry run."));
        return BadInputExit;
    }
    return report({FailureCode::Rejected, request.path.toUtf8(), request.rejects.toUtf8()});
}

} // namespace

Verb importVerb()
{
    return {.name = u"import"_s,
            .summary = ImportWords::tr("Takes tickets in from a file. What is there already stays as it is."),
            .usage = u"FORMAT FILE [--map M.json] [--rejects R.csv] [--dry-run] [--resume]"_s,
            .examples = {u"stewardctl import steward history.jsonl"_s,
                         u"stewardctl import servicenow-csv incidents.csv --rejects rejects.csv"_s,
                         u"stewardctl import csv cases.csv --map salesforce.json --dry-run"_s},
            .options = {{u"map"_s, ImportWords::tr("What the columns of a table mean."), u"M.json"_s},
                        {u"rejects"_s, ImportWords::tr("Where rejected records go, with line, field, reason and text."),
                         u"R.csv"_s},
                        {u"dry-run"_s, ImportWords::tr("Count only; nothing is kept.")},
                        {u"resume"_s, ImportWords::tr("Go on where an interrupted import of this file stopped.")}},
            .least = 2,
            .most = 2,
            .isAdministration = true,
            .needsUpToDate = true,
            .run = runImportVerb};
}

} // namespace Steward
