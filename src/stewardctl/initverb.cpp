#include "stewardctl/verb.h"

#include "assembly/workspacefile.h"

#include <QCoreApplication>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

struct InitWords
{
    Q_DECLARE_TR_FUNCTIONS(InitVerb)
};

int runInit(const Call &call)
{
    if (call.has("sample")) {
        const Done done = makeSample(call.workspace, call.option("sample").toUtf8());
        return done ? Success : report(done.error());
    }
    NewWorkspace facts;
    if (call.has("name"))
        facts.name = call.option("name").toUtf8();
    if (call.has("key-prefix"))
        facts.keyPrefix = call.option("key-prefix").toUtf8();
    if (call.has("time-zone"))
        facts.timeZone = call.option("time-zone").toUtf8();
    const Done done = makeWorkspace(call.workspace, facts);
    return done ? Success : report(done.error());
}

} // namespace

Verb initVerb()
{
    return {
        .name = u"init"_s,
        .summary = InitWords::tr("Makes a new workspace."),
        .usage = u"[--sample payroll|county] [--name N] [--key-prefix P] [--time-zone Z]"_s,
        .examples
        = {u"stewardctl --db desk.steward init --name \"Payroll desk\" --key-prefix PAY --time-zone Europe/Berlin"_s,
           u"stewardctl --db demo.steward init --sample payroll"_s},
        .options
        = {{u"sample"_s, InitWords::tr("A workspace full of made-up tickets to try things with."), u"payroll|county"_s},
           {u"name"_s, InitWords::tr("Its name (Workspace)."), u"N"_s},
           {u"key-prefix"_s, InitWords::tr("What ticket keys begin with (SUP)."), u"P"_s},
           {u"time-zone"_s, InitWords::tr("Its time zone, by IANA name (UTC)."), u"Z"_s}},
        .run = runInit};
}

} // namespace Steward
