#include "storage/engine/database.h"
#include "storage/workspace/doctor.h"
#include "storage/workspace/importrun.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Steward;

namespace {

Instant minute(int i)
{
    return Instant{1'767'600'000'000 + qint64(i) * 60'000}; // 2026-01-05T08:00Z
}

Event stateEvent(int at, const QByteArray &from, const QByteArray &to)
{
    return {.at = minute(at), .field = {.field = Field::State}, .from = Value::string(from), .to = Value::string(to)};
}

IncomingTicket foreignTicket(const QByteArray &sourceKey, const QList<Event> &events)
{
    IncomingTicket ticket{.sourceKey = sourceKey, .creation = Creation{.at = minute(0)}};
    ticket.creation->values.insert({FieldName{.field = Field::Subject}, Value::string("Net pay differs")});
    for (const Event &event : events)
        ticket.records.append({.record = event});
    return ticket;
}

// Runs imports over one workspace and keeps what they said.
class Desk
{
public:
    Desk()
    {
        const Done made = Database::create(m_folder.filePath(QStringLiteral("desk.steward")), {});
        auto opened = Database::open(m_folder.filePath(QStringLiteral("desk.steward")));
        if (made && opened)
            m_database = std::move(*opened);
    }
    bool isOpen() const { return m_database != nullptr; }

    ImportCounts run(const QByteArray &format, const QList<IncomingTicket> &tickets, bool dryRun = false,
                     const QList<IncomingSetting> &settings = {})
    {
        reasons.clear();
        ImportOptions options{.format = format, .file = "test"};
        options.dryRun = dryRun;
        options.rejected = [this](const Reject &reject) { reasons.append(reject.reason); };
        auto run = ImportRun::begin(*m_database, options);
        Done done = run ? Done() : Done(tl::unexpected(run.error()));
        for (qsizetype i = 0; done && i < settings.size(); ++i)
            done = (*run)->add(settings[i]);
        for (qsizetype i = 0; done && i < tickets.size(); ++i)
            done = (*run)->add(tickets[i]);
        if (done)
            done = (*run)->finish();
        if (!done)
            qWarning() << done.error().detail;
        return run ? (*run)->counts() : ImportCounts{};
    }
    qint64 number(const char *sql) { return m_database->connection().integer(sql); }
    bool isWell()
    {
        const auto examined = examine(m_database->connection());
        const auto counted = verifyRollups(m_database->connection());
        return examined && counted && examined->findings.isEmpty() && counted->findings.isEmpty();
    }

    QList<QByteArray> reasons;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
};

} // namespace

class TestImportRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // One record that the engine cannot read would stop every figure of the workspace.
    void calendarsAndPoliciesThatCannotBeReadAreRejected()
    {
        Desk desk;
        const auto calendar = [](const QByteArray &id, const QByteArray &zone) {
            QByteArray json = R"({"type":"calendar","id":"ID","time_zone":"ZONE","week":{"mon":[["09:00","17:00"]]}})";
            return IncomingSetting{.type = "calendar", .id = id, .json = json.replace("ID", id).replace("ZONE", zone)};
        };
        const auto policy = [](const QByteArray &id, const QByteArray &client, const QByteArray &of) {
            QByteArray json
                = R"({"type":"policy","id":"ID","client":"FOR","calendar":"OF","targets":[{"metric":"resolution","amount":"8h"}]})";
            return IncomingSetting{
                .type = "policy", .id = id, .json = json.replace("ID", id).replace("FOR", client).replace("OF", of)};
        };
        const IncomingSetting acme{
            .type = "client", .id = "acme", .json = R"({"type":"client","id":"acme","name":"Acme"})"};
        const IncomingSetting birch{
            .type = "client", .id = "birch", .json = R"({"type":"client","id":"birch","name":"Birch"})"};

        const ImportCounts counts = desk.run("steward", {}, false,
                                             {policy("late", "birch", "office"), acme, birch,
                                              calendar("mars", "Mars/X"), policy("red", "acme", "mars"),
                                              calendar("office", "Europe/Berlin"), policy("gold", "acme", "office")});

        QCOMPARE(counts.rejected, 2);
        QCOMPARE(counts.imported, 5);
        QVERIFY2(desk.reasons[0].contains("time zone"), desk.reasons[0]);
        QVERIFY2(desk.reasons[1].contains("calendar"), desk.reasons[1]);
        QVERIFY(desk.isWell());
    }

    void aSecondImportAddsNothing()
    {
        Desk desk;
        QVERIFY(desk.isOpen());
        const QList<IncomingTicket> dump
            = {foreignTicket("INC1", {stateEvent(5, "new", "open")}), foreignTicket("INC2", {})};

        const ImportCounts first = desk.run("servicenow-csv", dump);
        const ImportCounts second = desk.run("servicenow-csv", dump);

        QCOMPARE(first.tickets, 2);
        QCOMPARE(second.imported, 0);
        QCOMPARE(second.unchanged, 3);
        QCOMPARE(desk.number("SELECT count(*) FROM event"), 1);
        QVERIFY(desk.isWell());
    }

    void aLaterDumpAddsWhatIsNew()
    {
        Desk desk;
        desk.run("servicenow-csv", {foreignTicket("INC1", {stateEvent(5, "new", "open")})});

        const ImportCounts later
            = desk.run("servicenow-csv",
                       {foreignTicket("INC1", {stateEvent(5, "new", "open"), stateEvent(9, "open", "resolved")})});

        QCOMPARE(later.imported, 1);
        QCOMPARE(desk.number("SELECT state FROM ticket"), qint64(State::Resolved));
        QVERIFY(desk.isWell());
    }

    void aChangeThatComesAgainWithAnotherTimeIsRejected()
    {
        Desk desk;
        desk.run("servicenow-csv",
                 {foreignTicket("INC1", {stateEvent(5, "new", "open"), stateEvent(9, "open", "resolved")})});

        const ImportCounts later
            = desk.run("servicenow-csv",
                       {foreignTicket("INC1", {stateEvent(5, "new", "open"), stateEvent(7, "open", "resolved")})});

        QCOMPARE(later.rejected, 1);
        QCOMPARE(desk.reasons.size(), 1);
        QCOMPARE(desk.number("SELECT count(*) FROM event"), 2);
        QVERIFY(desk.isWell());
    }

    void aStateThatIsToldAgainWithALaterTimeIsNoNews()
    {
        Desk desk;
        desk.run("csv", {foreignTicket("7", {stateEvent(5, "new", "open")})});

        const ImportCounts later = desk.run("csv", {foreignTicket("7", {stateEvent(9, "new", "open")})});

        QCOMPARE(later.unchanged, 2);
        QCOMPARE(later.rejected, 0);
        QCOMPARE(desk.number("SELECT count(*) FROM event"), 1);
        QVERIFY(desk.isWell());
    }

    void whatTheSourceWroteBackToTheBeginningComesAsAChange()
    {
        Desk desk;
        const auto dump = [](const QByteArray &priority, const QList<Event> &events) {
            IncomingTicket ticket = foreignTicket("INC1", events);
            ticket.creation->values.insert({FieldName{.field = Field::Priority}, Value::string(priority)});
            if (events.size() > 1)
                ticket.creation->values.insert({FieldName::from("custom.closed_at"), Value::string("Monday")});
            return ticket;
        };
        const IncomingTicket earlier = dump("normal", {stateEvent(5, "new", "open")});
        const IncomingTicket later = dump("high", {stateEvent(5, "new", "open"), stateEvent(9, "open", "resolved")});
        desk.run("servicenow-csv", {earlier});

        const ImportCounts grown = desk.run("servicenow-csv", {later});
        const ImportCounts again = desk.run("servicenow-csv", {later});
        const ImportCounts older = desk.run("servicenow-csv", {earlier});

        QCOMPARE(grown.imported, 3);
        QCOMPARE(grown.inconsistent, 0);
        QCOMPARE(desk.number("SELECT priority FROM ticket"), qint64(Priority::High));
        QCOMPARE(desk.number("SELECT count(*) FROM custom WHERE value = 'Monday'"), 1);
        QCOMPARE(again.imported, 0);
        QCOMPARE(older.imported, 0);
        QCOMPARE(desk.number("SELECT count(*) FROM event"), 4);
        QVERIFY(desk.isWell());
    }

    void whatSomebodyChangedHereIsNotOverwritten()
    {
        Desk desk;
        IncomingTicket ticket = foreignTicket("INC1", {stateEvent(5, "new", "open")});
        desk.run("servicenow-csv", {ticket});
        const Event ours{.at = minute(6),
                         .field = {.field = Field::Subject},
                         .from = Value::string("Net pay differs"),
                         .to = Value::string("Ours"),
                         .id = "ours"};
        desk.run("steward", {IncomingTicket{.key = "SUP-1", .records = {IncomingRecord{.record = ours}}}});
        ticket.creation->values.insert_or_assign(FieldName{.field = Field::Subject}, Value::string("Theirs"));
        ticket.records.append({.record = stateEvent(9, "open", "resolved")});

        const ImportCounts later = desk.run("servicenow-csv", {ticket});

        QCOMPARE(later.imported, 1);
        QCOMPARE(desk.number("SELECT count(*) FROM ticket WHERE subject = 'Ours'"), 1);
        QVERIFY(desk.isWell());
    }

    void ofTwoEqualRecordsInOneFileBothAreKept()
    {
        Desk desk;
        IncomingTicket ticket = foreignTicket({}, {stateEvent(5, "new", "new"), stateEvent(5, "new", "new")});
        ticket.key = "SUP-7";

        desk.run("steward", {ticket});
        const ImportCounts again = desk.run("steward", {ticket});

        QCOMPARE(desk.number("SELECT count(*) FROM event"), 2);
        QCOMPARE(again.unchanged, 3);
        QVERIFY(desk.isWell());
    }

    void recordsOfAnUnknownPersonAreRejectedAndTheOthersKept()
    {
        Desk desk;
        Event strange = stateEvent(6, "open", "pending");
        strange.by = "nobody";

        const ImportCounts counts
            = desk.run("servicenow-csv", {foreignTicket("INC1", {stateEvent(5, "new", "open"), strange})});

        QCOMPARE(counts.rejected, 1);
        QCOMPARE(desk.reasons, QList<QByteArray>{"unknown person: nobody"});
        QCOMPARE(desk.number("SELECT count(*) FROM event"), 1);
        QVERIFY(desk.isWell());
    }

    void aBounceOfAnUnknownPersonIsRejected()
    {
        Desk desk;
        Event stranger = stateEvent(5, "new", "open"), rule = stateEvent(6, "open", "pending");
        stranger.bounce = BounceMark{.type = "returned", .attributedTo = "nobody"};
        rule.bounce = BounceMark{.type = "returned", .attributedTo = "rule"};

        const ImportCounts counts = desk.run("servicenow-csv", {foreignTicket("INC1", {stranger, rule})});

        QCOMPARE(counts.rejected, 1);
        QCOMPARE(desk.reasons, QList<QByteArray>{"unknown person: nobody"});
        QCOMPARE(desk.number("SELECT count(*) FROM event WHERE blame = 'rule'"), 1);
        QVERIFY(desk.isWell());
    }

    void aDryRunCountsAndKeepsNothing()
    {
        Desk desk;

        const ImportCounts counts
            = desk.run("servicenow-csv", {foreignTicket("INC1", {stateEvent(5, "new", "open")})}, true);

        QCOMPARE(counts.tickets, 1);
        QCOMPARE(desk.number("SELECT (SELECT count(*) FROM creation) + (SELECT count(*) FROM import)"), 0);
        QVERIFY(desk.isWell());
    }

    void theKeyOfAnotherWorkspaceIsRejected()
    {
        Desk desk;
        IncomingTicket ticket = foreignTicket({}, {});
        ticket.key = "OTHER-7";

        const ImportCounts counts = desk.run("steward", {ticket});

        QCOMPARE(counts.rejected, 1);
        QCOMPARE(desk.number("SELECT count(*) FROM creation"), 0);
    }
};

QTEST_GUILESS_MAIN(TestImportRun)

#include "tst_importrun.moc"
