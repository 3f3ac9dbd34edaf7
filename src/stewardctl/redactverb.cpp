#include "stewardctl/verb.h"

#include "assembly/upkeep.h"

#include "desk/history/canonicaljson.h"

#include <QCoreApplication>

#include <limits>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

struct RedactWords
{
    Q_DECLARE_TR_FUNCTIONS(RedactVerb)
};

QByteArray jsonList(const QList<QByteArray> &texts)
{
    QByteArray list = "[";
    for (const QByteArray &text : texts)
        list += (list.size() > 1 ? "," : "") + Value::string(text).json();
    return list + ']';
}

int runRedact(const Call &call)
{
    RedactionRequest request{.reason = call.option("reason").toUtf8(), .by = call.person.toUtf8()};
    for (const QString &name : call.arguments)
        request.what.append(name.toUtf8());
    if (request.reason.trimmed().isEmpty()) {
        complain(RedactWords::tr("A redaction needs a reason: --reason R."));
        return WrongUse;
    }
    const auto facts = redactWorkspace(call.workspace, request, call.clock->now());
    if (!facts)
        return report(facts.error());
    if (call.json) {
        QByteArray line = "{";
        appendMember(line, "records", Value::number(facts->records));
        appendMember(line, "files", Value::number(facts->files));
        appendMember(line, "tickets", Value::json(jsonList(facts->tickets)));
        appendMember(line, "persons", Value::json(jsonList(facts->persons)));
        print(line + '}');
    } else {
        print("records\t" + QByteArray::number(facts->records) + "\nfiles\t" + QByteArray::number(facts->files));
        for (const QByteArray &ticket : facts->tickets)
            print("ticket\t" + ticket);
        for (const QByteArray &person : facts->persons)
            print("person\t" + person);
    }
    complain(RedactWords::tr("Backups and exports that were made before still hold what was removed."));
    if (!facts->lingers)
        return Success;
    complain(RedactWords::tr(
        "It was removed, but traces are still in the file: another program reads it, or the disk is full. Mend that and run the same command again."));
    return FallsShort;
}

} // namespace

Verb redactVerb()
{
    return {
        .name = u"redact"_s,
        .summary = RedactWords::tr(
            "Removes the texts and files of tickets, or the data of persons, for good. Tombstones stay, and the history still verifies."),
        .usage = u"KEY|PERSON … --reason R"_s,
        .examples
        = {u"stewardctl --db desk.steward redact SUP-17 --reason \"payroll data of a third person\""_s,
           u"stewardctl --db desk.steward redact req-12 SUP-3 SUP-9 --reason \"asked for by the person\" --as lead-1"_s},
        .options = {{u"reason"_s, RedactWords::tr("Why; kept with the tombstone."), u"R"_s}},
        .least = 1,
        .most = std::numeric_limits<int>::max(),
        .needsUpToDate = true,
        .run = runRedact};
}

} // namespace Steward
