#include "stewardctl/verb.h"

#include "assembly/inspection.h"

#include "desk/base/instant.h"
#include "desk/history/canonicaljson.h"

#include <QCoreApplication>
#include <QFile>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

struct FindWords
{
    Q_DECLARE_TR_FUNCTIONS(FindVerb)
};

// Tabs and line ends in a text become blanks: a row is a line.
QByteArray cell(QByteArray text)
{
    for (char &c : text) {
        if (c == '\t' || c == '\n' || c == '\r')
            c = ' ';
    }
    return text;
}

QByteArray timeCell(Instant instant)
{
    return instant.isSet() ? toRfc3339(instant) : QByteArray();
}

QList<std::pair<QByteArray, QByteArray>> columnsOf(const Workspace &workspace, const Ticket &t)
{
    return {{"key", workspace.keyOf(t.number)},
            {"state", word(t.state).toByteArray()},
            {"priority", word(t.priority).toByteArray()},
            {"level", QByteArray::number(t.level)},
            {"kind", word(t.kind).toByteArray()},
            {"client", t.client},
            {"requester", t.requester},
            {"assignee", t.assignee},
            {"product", t.product},
            {"category", t.category},
            {"created", timeCell(t.createdAt)},
            {"updated", timeCell(t.updatedAt)},
            {"resolved", timeCell(t.resolvedAt)},
            {"resolution code", t.resolution.code},
            {"subject", t.subject}};
}

int complainOf(const QueryProblem &problem)
{
    complain(QString::fromUtf8("error:" + problem.code + '@' + QByteArray::number(problem.position)));
    if (!problem.expected.isEmpty())
        complain(FindWords::tr("expected: %1").arg(QString::fromUtf8(problem.expected)));
    if (!problem.fix.isEmpty())
        complain(QString::fromUtf8("fix: " + problem.fix));
    return BadInputExit;
}

int printTickets(Finder &finder, const Workspace &workspace, const QList<qint64> &numbers, const QString &format)
{
    const CancelFlag never;
    if (format == u"tsv"_s) {
        QByteArray head;
        for (const auto &[name, value] : columnsOf(workspace, {}))
            head += (head.isEmpty() ? "" : "\t") + name;
        print(head);
    }
    for (const qint64 number : numbers) {
        if (format == u"keys"_s) {
            print(workspace.keyOf(number));
            continue;
        }
        const auto opened = finder.reader().open(number, never);
        if (!opened)
            return report(opened.error());
        QByteArray line;
        for (const auto &[name, value] : columnsOf(workspace, opened->ticket)) {
            if (format == u"tsv"_s)
                line += (line.isEmpty() ? "" : "\t") + cell(value);
            else
                appendMember(line, name,
                             name == "level" ? Value::json(value) : (value.isEmpty() ? Value() : Value::string(value)));
        }
        print(format == u"tsv"_s ? line : '{' + line + '}');
    }
    return Success;
}

// One case a line: `id<TAB>keys` or `id<TAB>error:code@position<TAB>fix`.
int runBatch(const Call &call, Finder &finder, const Workspace &workspace)
{
    QFile file(call.option("batch"));
    if (!file.open(QIODevice::ReadOnly))
        return report({FailureCode::NotFound, call.option("batch").toUtf8(), file.errorString().toUtf8()});
    const QList<QByteArray> head = file.readLine().trimmed().split('\t');
    const qsizetype id = head.indexOf("id"), query = head.indexOf("query"), person = head.indexOf("as"),
                    at = head.indexOf("at");
    if (id < 0 || query < 0)
        return report({FailureCode::BadInput, call.option("batch").toUtf8(), "the header lacks id or query"});
    const CancelFlag never;
    while (!file.atEnd()) {
        QByteArray line = file.readLine();
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        const QList<QByteArray> cells = line.split('\t');
        if (cells.size() <= std::max(id, query))
            continue;
        const Instant now = at < 0 ? Instant() : instantFrom(cells.value(at)).value_or(Instant());
        const auto plan = finder.plan(cells[query], person < 0 ? QByteArray() : cells.value(person), now);
        if (!plan)
            return report(plan.error());
        if (!*plan) {
            print(cells[id] + "\terror:" + plan->error().code + '@' + QByteArray::number(plan->error().position) + '\t'
                  + plan->error().fix);
            continue;
        }
        const auto numbers = finder.find(**plan, never);
        if (!numbers)
            return report(numbers.error());
        QByteArray keys;
        for (const qint64 number : *numbers)
            keys += (keys.isEmpty() ? "" : " ") + workspace.keyOf(number);
        print(cells[id] + '\t' + keys);
    }
    return Success;
}

int runFind(const Call &call)
{
    const QString format = call.has("format") ? call.option("format") : call.json ? u"json"_s : u"keys"_s;
    if (format != u"keys"_s && format != u"tsv"_s && format != u"json"_s) {
        complain(FindWords::tr("There is no format %1: keys, tsv or json.").arg(format));
        return WrongUse;
    }
    Finder finder(call.workspace, *call.clock);
    const auto workspace = finder.reader().workspace();
    if (!workspace)
        return report(workspace.error());
    if (call.has("batch"))
        return runBatch(call, finder, *workspace);
    const auto plan = finder.plan(call.arguments.value(0).toUtf8(), call.person.toUtf8(), {});
    if (!plan)
        return report(plan.error());
    if (!*plan)
        return complainOf(plan->error());
    for (const QueryNotice &notice : (*plan)->notices)
        complain(FindWords::tr("Nothing in this workspace has ever been “%1”.").arg(QString::fromUtf8(notice.value)));
    const auto viewer = finder.viewer(call.person.toUtf8());
    if (!viewer)
        return report(viewer.error());
    const CancelFlag never;
    const bool isCut = *viewer && !(*viewer)->seesAllParts();
    if (call.has("count") && !isCut) {
        const auto count = finder.count(**plan, never);
        if (!count)
            return report(count.error());
        print(QByteArray::number(*count));
        return Success;
    }
    const auto found = finder.find(**plan, never);
    if (!found)
        return report(found.error());
    const auto numbers = finder.readable(*found, *viewer, never);
    if (!numbers)
        return report(numbers.error());
    if (call.has("count")) {
        print(QByteArray::number(numbers->size()));
        return Success;
    }
    return printTickets(finder, *workspace, *numbers, format);
}

} // namespace

Verb findVerb()
{
    return {.name = u"find"_s,
            .summary
            = FindWords::tr("Finds tickets by words, attribute: value, -, has:, ranges with .. and #Reopened."),
            .usage = u"[--format keys|tsv|json] [--count] [--batch FILE] [--] QUERY"_s,
            .examples = {u"stewardctl find \"client: acme state: Open, Pending\""_s,
                         u"stewardctl find --count -- \"-custom.reassignment_count: 0\""_s,
                         u"stewardctl find --format tsv \"#Reopened reopened: 2 .. *\""_s},
            .options
            = {{u"format"_s, FindWords::tr("keys (one a line), tsv or json."), u"keys|tsv|json"_s},
               {u"count"_s, FindWords::tr("Only how many there are.")},
               {u"batch"_s, FindWords::tr("Many queries from a table with the columns id, query, and as."), u"FILE"_s}},
            .most = 1,
            .needsUpToDate = true,
            .run = runFind};
}

} // namespace Steward
