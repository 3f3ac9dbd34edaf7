#include "stewardctl/verb.h"

#include "assembly/upkeep.h"

#include "desk/history/canonicaljson.h"
#include "wording/failures/failuremessage.h"

#include <QCoreApplication>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

int runBackup(const Call &call)
{
    const auto facts = backUpWorkspace(call.workspace, call.arguments[0], call.clock->now());
    if (!facts)
        return report(facts.error());
    if (call.json) {
        QByteArray line = "{";
        appendMember(line, "size", Value::number(facts->size));
        appendMember(line, "sha256", facts->sha256);
        appendMember(line, "tickets", Value::number(facts->tickets));
        appendMember(line, "manifest", facts->notWritten ? QByteArray() : facts->manifest.toUtf8());
        print(line + '}');
    } else {
        print("size\t" + QByteArray::number(facts->size) + "\nsha256\t" + facts->sha256 + "\ntickets\t"
              + QByteArray::number(facts->tickets)
              + (facts->notWritten ? QByteArray() : "\nmanifest\t" + facts->manifest.toUtf8()));
    }
    if (facts->notWritten) {
        complain(QCoreApplication::translate(
            "BackupVerb",
            "The backup is whole and can be restored. The list of what it holds could not be put beside it."));
        complain(messageFor(*facts->notWritten).happened);
    }
    return Success;
}

} // namespace

Verb backupVerb()
{
    return {.name = u"backup"_s,
            .summary = QCoreApplication::translate(
                "BackupVerb", "Makes a verified copy of the workspace, while others work with it."),
            .usage = u"FILE"_s,
            .examples = {u"stewardctl --db desk.steward backup /media/safe/desk-monday.backup"_s},
            .least = 1,
            .most = 1,
            .isAdministration = true,
            .run = runBackup};
}

} // namespace Steward
