#include "storage/workspace/slasettings.h"

#include "desk/sla/policydraft.h"
#include "storage/metrics/sqlfigurekeeper.h"
#include "storage/metrics/storedrules.h"
#include "storage/query/sqlticketreader.h"
#include "storage/sla/sqlslareader.h"
#include "storage/workspace/doctor.h"
#include "storage/workspace/filledworkspace.h"
#include "storage/workspace/sqlhistorysource.h"

#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

// Versions of calendars and policies: what is added, what is refused, and that all is there when it is read again.
class TestSlaSettings : public QObject
{
    Q_OBJECT

    static constexpr auto berlin
        = "{\"type\":\"calendar\",\"id\":\"berlin\",\"time_zone\":\"Europe/Berlin\",\"week\":{\"mon\":[[\"09:00\",\"17:00\"]]}}";
    static constexpr auto berlinFrom2027
        = "{\"type\":\"calendar\",\"id\":\"berlin\",\"valid_from\":\"2027-01-01T00:00:00Z\",\"time_zone\":\"Europe/Berlin\","
          "\"week\":{\"mon\":[[\"08:00\",\"16:00\"]]}}";
    const Instant now = minute(0); // 2026-01-05

    static QByteArray policyText(const QByteArray &id, const QByteArray &from, const QByteArray &amount = "8h",
                                 const QByteArray &client = {})
    {
        PolicyDraft draft{.id = id, .client = client, .validFrom = *instantFrom(from), .calendar = "berlin"};
        draft.targets = {{.metric = "resolution", .amount = amount}};
        return draft.record();
    }
    static SlaVersion policy(const QByteArray &record) { return {.type = SlaRecordType::Policy, .record = record}; }
    static QList<QByteArray> leading(const QString &file)
    {
        const auto reader = Database::openReader(file);
        SqlHistorySource source(**reader);
        QList<QByteArray> all;
        const Done done = source.leading([&all](QByteArrayView json) {
            all.append(json.toByteArray());
            return Done();
        });
        return done ? all : QList<QByteArray>();
    }

private Q_SLOTS:
    void aVersionIsAddedAndTheOlderOnesStay()
    {
        FilledWorkspace workspace;
        QVERIFY(workspace.make({{.type = "calendar", .id = "berlin", .json = berlin}}, {}));
        const auto database = Database::open(workspace.file());

        QVERIFY(keepSlaVersion(**database, {.record = berlinFrom2027}, now));
        QVERIFY(keepSlaVersion(**database, policy(policyText("gold", "2026-02-01T00:00:00Z")), now));

        SqlSlaReader reader(workspace.file()); // as another window does
        const auto records = reader.records(CancelFlag());
        QCOMPARE(records->calendars, QList<QByteArray>({berlin, berlinFrom2027}));
        QCOMPARE(records->policies, QList<QByteArray>({policyText("gold", "2026-02-01T00:00:00Z")}));
        QVERIFY(slaRulesFrom(*records).has_value());
        QCOMPARE(leading(workspace.file()), records->calendars + records->policies); // what an export writes
    }

    void anExportComesBackTheSame()
    {
        FilledWorkspace workspace, other;
        QVERIFY(workspace.make({{.type = "calendar", .id = "berlin", .json = berlin}}, {}));
        const auto database = Database::open(workspace.file());
        QVERIFY(keepSlaVersion(**database, {.record = berlinFrom2027}, now));
        QVERIFY(keepSlaVersion(**database, policy(policyText("gold", "2026-02-01T00:00:00Z")), now));

        QList<IncomingSetting> settings;
        for (const QByteArray &record : leading(workspace.file())) {
            const QList<JsonMember> members = canonicalMembers(record);
            settings.append(
                {.type = memberValue(members, "type").text(), .id = memberValue(members, "id").text(), .json = record});
        }
        QVERIFY(other.make(settings, {}));

        QCOMPARE(leading(other.file()), leading(workspace.file()));
    }

    void theChangeIsTold()
    {
        FilledWorkspace workspace;
        QVERIFY(workspace.make({{.type = "calendar", .id = "berlin", .json = berlin}}, {}));
        const auto database = Database::open(workspace.file());
        struct : WallClock
        {
            Instant now() const override { return minute(0); }
        } clock;
        SqlTicketReader reader(workspace.file(), clock);
        const CancelFlag cancel;
        const qint64 known = reader.changesSince(-1, cancel)->last;

        QVERIFY(keepSlaVersion(**database, {.record = berlinFrom2027}, now));

        const auto changes = reader.changesSince(known, cancel);
        QVERIFY(changes->rules);
        QVERIFY(changes->tickets.isEmpty());
        QVERIFY(!reader.changesSince(changes->last, cancel)->rules);
        const auto examination = examine(**Database::openReader(workspace.file()), nullptr);
        QVERIFY(examination && examination->findings.isEmpty());
    }

    void whatHasBegunIsNotReplaced()
    {
        FilledWorkspace workspace;
        QVERIFY(workspace.make({{.type = "calendar", .id = "berlin", .json = berlin}}, {}));
        const auto database = Database::open(workspace.file());
        const QByteArray first = policyText("gold", "2026-02-01T00:00:00Z"),
                         second = policyText("gold", "2026-03-01T00:00:00Z", "4h");
        QVERIFY(keepSlaVersion(**database, policy(first), now));

        SlaVersion other = policy(second);
        other.replaces = first;
        QCOMPARE(keepSlaVersion(**database, other, *instantFrom("2026-02-01T00:00:00Z")).error().code,
                 FailureCode::Conflict);
        QVERIFY(keepSlaVersion(**database, other, now)); // planned only: its day was moved
        QCOMPARE(SqlSlaReader(workspace.file()).records(CancelFlag())->policies, QList<QByteArray>({second}));
        QCOMPARE(keepSlaVersion(**database, other, now).error().code, FailureCode::Conflict); // it is gone
    }

    void whatIsPlannedCanBeWithdrawn()
    {
        FilledWorkspace workspace;
        QVERIFY(workspace.make({{.type = "calendar", .id = "berlin", .json = berlin}}, {}));
        const auto database = Database::open(workspace.file());
        QVERIFY(keepSlaVersion(**database, {.record = berlinFrom2027}, now));

        const SlaVersion gone{.record = {}, .replaces = berlinFrom2027};
        QCOMPARE(keepSlaVersion(**database, gone, *instantFrom("2027-01-01T00:00:00Z")).error().code,
                 FailureCode::Conflict); // it has begun by then
        QVERIFY(keepSlaVersion(**database, gone, now));
        QCOMPARE(SqlSlaReader(workspace.file()).records(CancelFlag())->calendars, QList<QByteArray>({berlin}));
        const SlaVersion first{.record = {}, .replaces = berlin};
        QCOMPARE(keepSlaVersion(**database, first, now).error().code, FailureCode::Conflict);
    }

    void nothingBeginsWhereAnotherHasJudged()
    {
        FilledWorkspace workspace;
        QVERIFY(workspace.make({{.type = "calendar", .id = "berlin", .json = berlin}}, {}));
        const auto database = Database::open(workspace.file());

        QVERIFY(
            keepSlaVersion(**database, policy(policyText("gold", "2025-01-01T00:00:00Z")), now)); // the first of all
        QCOMPARE(keepSlaVersion(**database, policy(policyText("gold", "2026-01-01T00:00:00Z")), now).error().code,
                 FailureCode::Forbidden);
        QVERIFY(keepSlaVersion(**database, policy(policyText("gold", toRfc3339(now))), now));
    }

    void storedFiguresStayRight_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<bool>("isCountedAnew");
        QTest::newRow("a policy that begins later") << policyText("gold", "2026-02-01T00:00:00Z") << false;
        QTest::newRow("a policy that judges what was") << policyText("gold", "2026-01-01T00:00:00Z") << true;
        QTest::newRow("a calendar, which moves clocks that run") << QByteArray(berlinFrom2027) << true;
    }
    void storedFiguresStayRight()
    {
        QFETCH(QByteArray, record);
        QFETCH(bool, isCountedAnew);
        FilledWorkspace workspace;
        QVERIFY(workspace.make({{.type = "calendar", .id = "berlin", .json = berlin},
                                person("req-1", "R", {}, "requester"),
                                person("agent-1", "A", {}, "agent")},
                               {ticket(1, "req-1", "Net pay", {})}));
        const auto database = Database::open(workspace.file());
        SqlFigureKeeper keeper(**database);
        while (keeper.keepUp(now).value()) { }
        QVERIFY(!countedThrough((*database)->connection()));

        SlaVersion version = policy(record);
        if (record.contains("\"calendar\",\"id\""))
            version.type = SlaRecordType::Calendar;
        QVERIFY(keepSlaVersion(**database, version, now));

        QCOMPARE(countedThrough((*database)->connection()).has_value(), isCountedAnew);
        while (keeper.keepUp(now).value()) { }
        const auto examination = verifyRollups(**Database::openReader(workspace.file()), nullptr);
        QVERIFY(examination && examination->findings.isEmpty());
    }

    void whatDoesNotHoldTogetherIsRefused()
    {
        FilledWorkspace workspace;
        QVERIFY(workspace.make({{.type = "calendar", .id = "berlin", .json = berlin}}, {}));
        const auto database = Database::open(workspace.file());
        const QByteArray gold = policyText("gold", "2026-02-01T00:00:00Z");
        QVERIFY(keepSlaVersion(**database, policy(gold), now));

        const auto codeOf
            = [&](const QByteArray &record) { return keepSlaVersion(**database, policy(record), now).error().code; };
        QCOMPARE(codeOf(policyText("silver", "2026-02-01T00:00:00Z")),
                 FailureCode::AlreadyExists); // for everybody, too
        QCOMPARE(codeOf(policyText("silver", "2026-03-01T00:00:00Z", "8m")), FailureCode::BadInput);
        QCOMPARE(codeOf(policyText("silver", "2026-03-01T00:00:00Z", "8h", "nobody")), FailureCode::NotFound);
        QCOMPARE(codeOf(policyText({}, "2026-03-01T00:00:00Z")), FailureCode::WrongUsage);
        QCOMPARE(SqlSlaReader(workspace.file()).records(CancelFlag())->policies, QList<QByteArray>({gold}));
    }
};

QTEST_GUILESS_MAIN(TestSlaSettings)

#include "tst_slasettings.moc"
