#include "stewardctl/verb.h"

#include "assembly/upkeep.h"

#include "desk/history/canonicaljson.h"

#include <QCoreApplication>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

struct RestoreWords
{
    Q_DECLARE_TR_FUNCTIONS(RestoreVerb)
};

int runRestore(const Call &call)
{
    const auto facts = restoreWorkspace(call.arguments[0], call.workspace, call.clock->now());
    if (!facts)
        return report(facts.error());
    if (call.json) {
        QByteArray line = "{";
        appendMember(line, "tickets", Value::number(facts->tickets));
        appendMember(line, "verified", Value::boolean(facts->verified));
        appendMember(line, "kept", facts->kept.toUtf8());
        print(line + '}');
    } else {
        print("tickets\t" + QByteArray::number(facts->tickets));
        if (!facts->kept.isEmpty())
            print("kept\t" + facts->kept.toUtf8());
    }
    if (!facts->verified)
        complain(RestoreWords::tr(
            "This file is no backup that Steward sealed, and no manifest lies beside it. Its structure was verified; that no byte of it was changed cannot be told."));
    else if (!facts->hadManifest)
        complain(RestoreWords::tr("No manifest lies beside the backup. It was verified by its own seal."));
    return Success;
}

} // namespace

Verb restoreVerb()
{
    return {
        .name = u"restore"_s,
        .summary = RestoreWords::tr(
            "Puts a verified backup in the place of the workspace; the workspace that was there is kept beside it."),
        .usage = u"FILE"_s,
        .examples = {u"stewardctl --db desk.steward restore /media/safe/desk-monday.backup"_s},
        .least = 1,
        .most = 1,
        .isAdministration = true,
        .run = runRestore};
}

} // namespace Steward
