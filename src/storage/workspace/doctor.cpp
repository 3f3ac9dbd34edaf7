#include "storage/workspace/doctor.h"

#include "storage/engine/database.h"
#include "storage/engine/migrations.h"
#include "storage/metrics/figurecheck.h"
#include "storage/metrics/storedrules.h"
#include "storage/workspace/importstate.h"
#include "storage/workspace/settings.h"
#include "storage/workspace/ticketcheck.h"

#include "desk/base/zone.h"
#include "desk/history/canonicaljson.h"
#include "desk/sla/slaadmission.h"

#include <QCryptographicHash>

#include <sqlite3.h>

namespace Steward {

namespace {

constexpr qsizetype mostFindings = 1000;

void checkFile(Connection &reader, Examination &into)
{
    Statement rows(reader, "PRAGMA integrity_check(20)");
    while (rows.step()) {
        if (rows.view(0) != "ok")
            into.findings.append(Finding{"file", rows.text(0)});
    }
}

void checkParts(Connection &reader, Examination &into)
{
    const auto missing = missingParts(reader);
    if (!missing)
        reader.fail(missing.error());
    else if (!missing->isEmpty())
        into.findings.append(Finding{"schema", "there is no " + missing->join(", no ")});
}

void checkMeta(Connection &reader, Examination &into)
{
    if (metaSeal(reader) != metaValue(reader, "seal"))
        into.findings.append(Finding{"meta", "the workspace's own facts were altered"});
    if (!Zone::named(metaValue(reader, "time_zone")))
        into.findings.append(Finding{"meta", "unknown time zone " + metaValue(reader, "time_zone")});
}

void checkSettings(Connection &reader, Examination &into)
{
    const auto member
        = [](QByteArrayView body, QByteArrayView name) { return memberValue(canonicalMembers(body), name).text(); };
    Statement clients(reader, "SELECT ext, name, body, digest FROM client");
    while (clients.step()) {
        const bool well = Settings::digest("client", clients.view(0), clients.view(2)) == clients.view(3)
            && member(clients.view(2), "name") == clients.view(1) && member(clients.view(2), "id") == clients.view(0);
        if (!well)
            into.findings.append(Finding{"client " + clients.text(0), "the record was altered"});
    }
    Statement persons(reader, "SELECT ext, name, email, role, body, digest FROM person");
    while (persons.step()) {
        const QByteArrayView body = persons.view(4);
        const bool well = Settings::digest("person", persons.view(0), body) == persons.view(5)
            && member(body, "name") == persons.view(1) && member(body, "email") == persons.view(2)
            && member(body, "role") == persons.view(3) && member(body, "id") == persons.view(0);
        if (!well)
            into.findings.append(Finding{"person " + persons.text(0), "the record was altered"});
    }
    Statement settings(reader, "SELECT type, ext, valid_from, body, digest FROM setting");
    while (settings.step()) {
        const bool versioned = settings.view(0) == "calendar" || settings.view(0) == "policy";
        const bool well = Settings::digest(settings.view(0), settings.view(1), settings.view(3)) == settings.view(4)
            && (!versioned || member(settings.view(3), "valid_from") == settings.view(2));
        if (!well)
            into.findings.append(Finding{settings.text(0) + ' ' + settings.text(1), "the record was altered"});
    }
    if (const auto rules = slaRulesFrom(storedSlaRecords(reader)); !rules)
        into.findings.append(Finding{rules.error().field, slaFaultText(rules.error())});
}

void checkImports(Connection &reader, Examination &into)
{
    Statement rows(reader, "SELECT id, format, file, size, fingerprint, place, line, counts, done, digest FROM import");
    while (rows.step()) {
        if (importStateDigest(importStateFrom(rows)) != rows.view(9))
            into.findings.append(
                Finding{"import " + QByteArray::number(rows.integer(0)), "the record of the run was altered"});
    }
}

void checkContent(Connection &reader, Examination &into)
{
    Statement parts(reader, "SELECT sha256, bytes FROM content ORDER BY sha256, part");
    QByteArray name;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto close = [&] {
        if (!name.isEmpty() && hash.result() != name)
            into.findings.append(Finding{"file " + name.toHex(), "its bytes were altered"});
        hash.reset();
    };
    while (parts.step()) {
        if (parts.view(0) != name) {
            close();
            name = parts.text(0);
        }
        hash.addData(parts.view(1));
    }
    close();
}

// Their numbers are given one after another and none is ever taken back: a gap is a row that is gone or was moved.
void checkNumbers(Connection &reader, Examination &into)
{
    static constexpr const char *tables[] = {"term", "field", "client", "person", "setting", "import"};
    for (const char *table : tables) {
        const QByteArray sql = QByteArray("SELECT min(id), max(id), count(*) FROM ") + table;
        Statement row(reader, sql.constData());
        if (row.step() && row.integer(2) > 0 && (row.integer(0) != 1 || row.integer(1) != row.integer(2)))
            into.findings.append(Finding{table, "rows are missing: their numbers do not run from 1 to the last"});
    }
}

void checkActs(Connection &reader, Examination &into)
{
    Statement ops(
        reader,
        "SELECT o.op, o.ticket FROM op_log o LEFT JOIN ticket t ON t.number = o.ticket WHERE t.number IS NULL OR o.version > t.version"
        " OR length(o.op) <> 16 OR o.version < 0");
    while (ops.step())
        into.findings.append(
            Finding{"op_log " + ops.text(0).toHex(), "the act names a ticket or version that is not there"});
    // The version answered is that of the act's last record, whose id begins with the op id; or of a ticket it made.
    Statement strange(
        reader,
        "SELECT o.op FROM op_log o JOIN ticket t ON t.number = o.ticket AND o.version <= t.version"
        " WHERE NOT EXISTS(SELECT 1 FROM event e WHERE e.ticket = o.ticket AND e.seq = o.version AND substr(e.rid, 1, 16) = o.op)"
        " AND NOT EXISTS(SELECT 1 FROM message m WHERE m.ticket = o.ticket AND m.seq = o.version AND substr(m.rid, 1, 16) = o.op)"
        " AND NOT (o.version = 0 AND EXISTS(SELECT 1 FROM creation c WHERE c.ticket = o.ticket AND c.uid = o.op))");
    while (strange.step())
        into.findings.append(Finding{"op_log " + strange.text(0).toHex(), "the act did not make what it names"});
    Statement changes(
        reader,
        "SELECT c.number FROM changes c LEFT JOIN ticket t ON t.number = c.ticket WHERE t.number IS NULL AND c.ticket <> 0");
    while (changes.step())
        into.findings.append(Finding{"changes " + QByteArray::number(changes.integer(0)),
                                     "the change names a ticket that is not there"});
}

// The index holds, for each (word, row) pair, what the texts say; no more and no less.
void checkSearch(Connection &reader, quint64 expected, Examination &into)
{
    Statement config(reader, "SELECT k, v FROM search_config");
    while (config.step()) {
        const bool well = (config.view(0) == "version" && config.integer(1) == 4)
            || (config.view(0) == "hashsize" && (config.integer(1) == 1048576 || config.integer(1) == 33554432))
            || (config.view(0) == "automerge" && (config.integer(1) == 4 || config.integer(1) == 0));
        if (!well)
            into.findings.append(Finding{
                "search_config", "the search index has a setting that Steward did not make: " + config.text(0)});
    }
    reader.run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab(main, search, instance)");
    quint64 sum = 0;
    {
        Statement words(reader, "SELECT term, doc FROM temp.search_words");
        while (words.step())
            sum += TicketCheck::searchHash(words.view(0), words.integer(1));
    }
    reader.run("DROP TABLE IF EXISTS temp.search_words");
    if (sum != expected && !reader.failure())
        into.findings.append(Finding{"search index", "it does not hold the words of the texts"});
}

void compareCount(Connection &reader, const char *sql, qint64 expected, const QByteArray &table, Examination &into)
{
    const qint64 rows = reader.integer(sql);
    if (rows != expected)
        into.findings.append(Finding{
            table, QByteArray::number(rows) + " rows, but the tickets account for " + QByteArray::number(expected)});
}

// Where SQLite itself cannot read on, that is what there is to say.
Result<Examination> ended(Connection &reader, Examination examination)
{
    if (reader.failure() && reader.failure()->code == FailureCode::Damaged)
        examination.findings.append(Finding{"file", reader.failure()->detail});
    else if (reader.failure())
        return tl::unexpected(*reader.failure());
    return examination;
}

} // namespace

Result<Examination> examine(Connection &reader, const CancelFlag *cancel)
{
    reader.forgetFailure();
    reader.watch(cancel);
    reader.run("BEGIN");
    Examination examination{.library = sqlite3_libversion()};
    checkFile(reader, examination);
    checkParts(reader, examination);
    checkMeta(reader, examination);
    checkSettings(reader, examination);
    checkImports(reader, examination);
    checkContent(reader, examination);
    checkNumbers(reader, examination);
    checkActs(reader, examination);

    TicketCheck tickets(reader);
    {
        Statement numbers(reader, "SELECT ticket FROM creation ORDER BY ticket");
        while (!examination.stopped && numbers.step()) {
            tickets.check(numbers.integer(0), examination);
            examination.stopped = examination.findings.size() >= mostFindings;
        }
    }
    if (!examination.stopped && !reader.failure()) {
        compareCount(reader, "SELECT count(*) FROM event", tickets.events(), "event", examination);
        compareCount(reader, "SELECT count(*) FROM message", tickets.messages(), "message", examination);
        compareCount(reader, "SELECT count(*) FROM survey", tickets.surveys(), "survey", examination);
        compareCount(reader, "SELECT count(*) FROM ticket", examination.tickets, "ticket", examination);
        compareCount(reader, "SELECT count(*) FROM tag", tickets.tags(), "tag", examination);
        compareCount(reader, "SELECT count(*) FROM custom", tickets.customs(), "custom", examination);
        checkSearch(reader, tickets.searchSum(), examination);
    }
    reader.watch(nullptr);
    auto result = ended(reader, std::move(examination));
    reader.forgetFailure();
    reader.run("ROLLBACK");
    return result;
}

Result<Examination> verifyRollups(Connection &reader, const CancelFlag *cancel)
{
    reader.forgetFailure();
    reader.watch(cancel);
    reader.run("BEGIN");
    Examination examination;
    const FigureCheck check = checkFigures(reader, mostFindings);
    examination.tickets = check.tickets;
    for (const FigureDifference &difference : check.differences)
        examination.findings.append(Finding{difference.about, difference.what});
    reader.watch(nullptr);
    auto result = ended(reader, std::move(examination));
    reader.forgetFailure();
    reader.run("ROLLBACK");
    return result;
}

} // namespace Steward
