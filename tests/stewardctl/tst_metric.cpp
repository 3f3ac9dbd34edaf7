#include "stewardctl/commandline.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

// Figures over a workspace: of our own, worked out by hand, and the shared cases where they are there.
class MetricTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFigureHasItsParts_data();
    void aFigureHasItsParts();
    void theSharedCasesHold_data();
    void theSharedCasesHold();
    void whatCannotBeAskedIsTold_data();
    void whatCannotBeAskedIsTold();
    void oneMayAskByRight_data();
    void oneMayAskByRight();
    void othersFiguresAreNotInTheGroups();
    void peopleReadLines();

private:
    void compare(CommandLine &shell, const QStringList &arguments, const QJsonObject &expected);

    CommandLine m_own;
    CommandLine m_shared;
};

namespace {

const QString sharedFolder = QStringLiteral(STEWARD_SOURCE_DIR "/../shared/conformance/sla/");

QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

bool isSame(const QJsonValue &found, const QJsonValue &expected)
{
    if (expected.isDouble())
        return found.isDouble() && qAbs(found.toDouble() - expected.toDouble()) < 1e-9;
    if (expected.isObject()) {
        const QJsonObject object = expected.toObject();
        for (auto each = object.begin(); each != object.end(); ++each) {
            if (!isSame(found.toObject().value(each.key()), each.value()))
                return false;
        }
        return true;
    }
    if (expected.isArray()) {
        const QJsonArray of = found.toArray(), array = expected.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (!isSame(of.at(i), array.at(i)))
                return false;
        }
        return of.size() == array.size();
    }
    return found == expected || (expected.isNull() && found.isUndefined());
}

} // namespace

void MetricTest::initTestCase()
{
    QCOMPARE(m_own.onDesk({u"init"_s}).exit, 0);
    QCOMPARE(m_own.onDesk({u"import"_s, u"steward"_s, testData("figures.jsonl")}).exit, 0);
    if (!QFile::exists(sharedFolder))
        return;
    QCOMPARE(m_shared.onDesk({u"init"_s}).exit, 0);
    QCOMPARE(m_shared.onDesk({u"import"_s, u"steward"_s, sharedFolder + u"fixture.jsonl"_s}).exit, 0);
}

void MetricTest::compare(CommandLine &shell, const QStringList &arguments, const QJsonObject &expected)
{
    const Answer answer = shell.onDesk(QStringList{u"metric"_s} + arguments + QStringList{u"--json"_s});
    if (expected.contains("exit"_L1)) {
        QCOMPARE(answer.exit, expected.value("exit"_L1).toInt());
        return;
    }
    QVERIFY2(answer.exit == 0, answer.err);
    const QJsonObject found = QJsonDocument::fromJson(answer.out).object();
    for (auto each = expected.begin(); each != expected.end(); ++each)
        QVERIFY2(isSame(found.value(each.key()), each.value()), each.key().toUtf8() + ": " + answer.out);
    if (expected.contains("excluded"_L1))
        QCOMPARE(found.value("excluded"_L1), expected.value("excluded"_L1));
}

void MetricTest::aFigureHasItsParts_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("expected");
    const QString march = u" --from 2026-03-01 --to 2026-04-01 --at 2026-04-30T00:00:00Z"_s;
    const auto row = [&](const char *name, const QString &arguments, const QByteArray &expected) {
        QTest::newRow(name) << arguments + march << expected;
    };
    // FIG-1: both in time; FIG-2: first response late, both resolutions in time; FIG-4 is a test, its two are late.
    row("by cycle", u"sla_compliance"_s,
        R"json({"numerator":4,"denominator":5,"value":0.8,"unit":"ratio","zone":"Europe/Berlin","definition":"sla_compliance/1","excluded":{"not_a_case":2}})json");
    row("of one clock, by client", u"sla_compliance.resolution --by client"_s,
        R"json({"numerator":3,"denominator":3,"groups":[{"key":"acme","numerator":3,"denominator":3,"value":1}]})json");
    row("by target", u"sla_compliance_by_target"_s, R"json({"numerator":3,"denominator":4})json");
    row("by ticket", u"sla_compliance_by_ticket --tickets"_s,
        R"json({"numerator":1,"denominator":2,"tickets":{"numerator":["FIG-1"],"rest":["FIG-2"]},"open_breached":0})json");
    row("of whoever is charged", u"sla_compliance --agent ben"_s, R"json({"numerator":2,"denominator":3})json");
    row("bounces", u"bounce_rate --by agent"_s,
        R"json({"numerator":1,"denominator":2,"groups":[{"key":"ana","numerator":0,"denominator":2},{"key":"ben","numerator":1,"denominator":1}]})json");
    row("what bounces cost", u"bounce_cost --by team"_s,
        R"json({"numerator":172800,"denominator":1,"median":172800,"groups":[{"key":"(none)","median":172800}]})json");
    row("reopened", u"reopen_rate --by agent"_s,
        R"json({"numerator":1,"denominator":2,"groups":[{"key":"ana","numerator":0},{"key":"ben","numerator":1}]})json");
    row("one touch", u"one_touch"_s, R"json({"numerator":1,"denominator":2})json");
    row("first level", u"first_level_resolution"_s, R"json({"numerator":2,"denominator":2})json");
    row("first response", u"first_response"_s,
        R"json({"numerator":7200,"denominator":2,"median":1800,"p90":5400,"mean":3600,"unit":"seconds","excluded":{}})json");
    row("next response", u"next_response"_s, R"json({"denominator":1,"median":3600})json");
    row("resolution time", u"resolution_time --by channel"_s,
        R"json({"denominator":2,"median":7200,"p90":14400,"groups":[{"key":"email","median":14400},{"key":"web","median":7200}]})json");
    row("total time", u"total_time --by priority"_s,
        R"json({"groups":[{"key":"high","median":14400},{"key":"normal","median":180000}]})json");
    row("volume in the zone of the workspace", u"ticket_volume --by day"_s,
        R"json({"numerator":2,"denominator":null,"unit":"count","groups":[{"key":"2026-03-02","numerator":1},{"key":"2026-03-03","numerator":1}],"excluded":{"not_a_case":1}})json");
    row("volume in the zone of the client", u"ticket_volume --client acme --by week"_s,
        R"json({"zone":"America/New_York","groups":[{"key":"2026-W10","numerator":2}]})json");
    row("a client without a calendar", u"ticket_volume --client zeta --by requester_type"_s,
        R"json({"zone":"UTC","groups":[{"key":"internal","numerator":1}]})json");
    row("tags", u"tag_completeness"_s, R"json({"numerator":1,"denominator":2,"missing":{"kb":1},"unknown":1})json");
    row("csat", u"csat --agent ana"_s, R"json({"numerator":1,"denominator":1,"excluded":{"unanswered":1}})json");
    row("narrowed", u"total_time --where priority:high"_s, R"json({"denominator":1,"numerator":14400})json");
    row("nothing in it", u"one_touch --client zeta"_s, R"json({"numerator":0,"denominator":0,"value":null})json");
    QTest::newRow("open at that instant")
        << u"backlog --by agent --at 2026-04-30T00:00:00Z"_s
        << QByteArray(
               R"json({"numerator":2,"groups":[{"key":"(unassigned)","numerator":1},{"key":"ana","numerator":1}],"excluded":{"not_a_case":1}})json");
    QTest::newRow("before it was resolved")
        << u"backlog --at 2026-03-02T17:00:00Z"_s << QByteArray(R"json({"numerator":1,"excluded":{}})json");
    QTest::newRow("not yet final") << u"bounce_rate --at 2026-03-06T00:00:00Z"_s
                                   << QByteArray(
                                          R"json({"numerator":1,"provisional_until":"2026-03-19T16:00:00Z"})json");
    QTest::newRow("volume against the months before")
        << u"volume_reduction --from 2026-06-01 --client acme --at 2026-06-11T12:00:00Z"_s
        << QByteArray(
               R"json({"numerator":0,"baseline_count":2,"baseline_days":92,"day":10,"on_track":true,"reached":null,"value":1,"excluded":{"not_a_case":1,"staff_opened":1}})json");
}

void MetricTest::aFigureHasItsParts()
{
    QFETCH(const QString, arguments);
    QFETCH(const QByteArray, expected);
    compare(m_own, words(arguments), QJsonDocument::fromJson(expected).object());
}

void MetricTest::theSharedCasesHold_data()
{
    QTest::addColumn<QJsonObject>("each");
    QFile file(sharedFolder + u"metrics.jsonl"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    while (!file.atEnd()) {
        const QJsonObject each = QJsonDocument::fromJson(file.readLine()).object();
        QTest::newRow(qPrintable(each.value("id"_L1).toString())) << each;
    }
}

void MetricTest::theSharedCasesHold()
{
    QFETCH(const QJsonObject, each);
    QStringList arguments;
    const QJsonArray asked = each.value("args"_L1).toArray();
    for (const QJsonValue &argument : asked)
        arguments.append(argument.toString());
    compare(m_shared, arguments, each.value("expect"_L1).toObject());
}

void MetricTest::whatCannotBeAskedIsTold_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("no metric") << u"happiness"_s << 2 << QByteArray("There is no metric happiness.");
    QTest::newRow("no clock") << u"sla_compliance.happiness"_s << 2 << QByteArray("sla_compliance.happiness");
    QTest::newRow("a clock of none") << u"bounce_rate.resolution"_s << 2 << QByteArray("bounce_rate.resolution");
    QTest::newRow("no dimension") << u"csat --by weather"_s << 2 << QByteArray("weather");
    QTest::newRow("no date") << u"csat --from 2026-02-30"_s << 2 << QByteArray("2026-02-30");
    QTest::newRow("backwards") << u"csat --from 2026-02-02 --to 2026-02-01"_s << 2 << QByteArray("ends before");
    QTest::newRow("no goal start") << u"volume_reduction"_s << 2 << QByteArray("--from");
    QTest::newRow("no query") << u"csat --where state:("_s << 3 << QByteArray("error:");
    QTest::newRow("no client") << u"csat --client nobody"_s << 3 << QByteArray("nobody");
    QTest::newRow("no person") << u"csat --agent nobody"_s << 3 << QByteArray("nobody");
    QTest::newRow("no instant") << u"csat --at yesterday"_s << 3 << QByteArray("yesterday");
}

void MetricTest::whatCannotBeAskedIsTold()
{
    QFETCH(const QString, arguments);
    QFETCH(const int, exit);
    QFETCH(const QByteArray, told);
    const Answer answer = m_own.onDesk(QStringList{u"metric"_s} + words(arguments));
    QCOMPARE(answer.exit, exit);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.contains(told), answer.err);
}

void MetricTest::oneMayAskByRight_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("exit");
    QTest::newRow("an agent, of herself") << u"ana"_s << u"bounce_rate --agent ana"_s << 0;
    QTest::newRow("an agent, of another") << u"ana"_s << u"bounce_rate --agent ben"_s << 2;
    QTest::newRow("an agent, of all") << u"ana"_s << u"bounce_rate"_s << 0;
    QTest::newRow("an agent, of another by a query") << u"ana"_s << u"reopen_rate --where key:FIG-2"_s << 2;
    QTest::newRow("a lead, of her team by a query") << u"lea"_s << u"reopen_rate --where key:FIG-2"_s << 0;
    QTest::newRow("a lead, of her team") << u"lea"_s << u"bounce_rate --agent ben"_s << 0;
    QTest::newRow("a lead, of another") << u"lea"_s << u"bounce_rate --agent max"_s << 2;
    QTest::newRow("a manager") << u"max"_s << u"bounce_rate --agent ben"_s << 0;
    QTest::newRow("a reviewer, of her client") << u"v1"_s << u"sla_compliance --client acme"_s << 0;
    QTest::newRow("a reviewer, of another") << u"v1"_s << u"sla_compliance --client zeta"_s << 2;
    QTest::newRow("a reviewer, of who did it") << u"v1"_s << u"sla_compliance --client acme --by agent"_s << 2;
    QTest::newRow("a reviewer, of bounces") << u"v1"_s << u"bounce_rate --client acme"_s << 2;
    QTest::newRow("a requester") << u"r1"_s << u"sla_compliance --client acme"_s << 2;
}

void MetricTest::oneMayAskByRight()
{
    QFETCH(const QString, person);
    QFETCH(const QString, arguments);
    QFETCH(const int, exit);
    QCOMPARE(m_own.onDesk(QStringList{u"--as"_s, person, u"metric"_s} + words(arguments)).exit, exit);
}

void MetricTest::othersFiguresAreNotInTheGroups()
{
    const Answer answer
        = m_own.onDesk({u"--as"_s, u"ana"_s, u"metric"_s, u"bounce_rate"_s, u"--by"_s, u"agent"_s, u"--json"_s});
    const QJsonObject found = QJsonDocument::fromJson(answer.out).object();
    QCOMPARE(found.value("denominator"_L1).toInt(), 2);
    QCOMPARE(found.value("groups"_L1).toArray().size(), 1);
    QCOMPARE(found.value("groups"_L1).toArray().first().toObject().value("key"_L1).toString(), u"ana"_s);
}

void MetricTest::peopleReadLines()
{
    const Answer answer = m_own.onDesk(
        {u"metric"_s, u"one_touch"_s, u"--client"_s, u"acme"_s, u"--tickets"_s, u"--at"_s, u"2026-04-30T00:00:00Z"_s});
    QCOMPARE(answer.out,
             QByteArray("one_touch\t0.5\t1 of 2\nzone\tAmerica/New_York\nat\t2026-04-30T00:00:00Z\n"
                        "numerator\tFIG-1\nrest\tFIG-2\n"));
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::MetricTest)

#include "tst_metric.moc"
