#include "desk/sla/simulation.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

// The shared cases of sla.md, where they are there; a few of our own always.
class TestSlaConformance : public QObject
{
    Q_OBJECT

    static void addCases(const QString &path, const QString &name)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine();
            const QJsonObject asked = QJsonDocument::fromJson(line).object();
            if (asked.contains("raw"_L1)) // whatIsNoObjectIsSaid
                continue;
            QTest::newRow(qPrintable(name + u'/' + asked.value("id"_L1).toString())) << line;
        }
    }

    // The same set of clocks, in any order; of each what is expected.
    static void compareClocks(const QJsonArray &said, const QJsonArray &expected)
    {
        const auto keyOf = [](const QJsonObject &clock) {
            return u"%1/%2/%3"_s.arg(clock.value("metric"_L1).toString())
                .arg(clock.value("level"_L1).toInt())
                .arg(clock.value("cycle"_L1).toInt());
        };
        QHash<QString, QJsonObject> byKey;
        for (const QJsonValue &clock : said)
            byKey.insert(keyOf(clock.toObject()), clock.toObject());
        QCOMPARE(said.size(), expected.size());
        for (const QJsonValue &each : expected) {
            const QJsonObject clock = each.toObject();
            QVERIFY2(byKey.contains(keyOf(clock)), qPrintable(keyOf(clock)));
            const QJsonObject found = byKey.value(keyOf(clock));
            for (auto field = clock.begin(); field != clock.end(); ++field) {
                const bool same = found.value(field.key()) == field.value()
                    || (field.value().isNull() && !found.contains(field.key()));
                QVERIFY2(same, qPrintable(keyOf(clock) + u' ' + field.key()));
            }
        }
    }

private Q_SLOTS:
    void whatIsAskedIsAnswered_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("own: elapsed") << QByteArray(
            R"({"id":"a","calendar":"24x7","elapsed":{"from":"2026-01-05T08:00:00Z","to":"2026-01-05T08:00:00.250Z"},"expect":{"elapsed_s":0.25}})");
        QTest::newRow("own: due") << QByteArray(
            R"({"id":"b","calendar":"24x7","due":{"from":"2026-01-05T08:00:00Z","amount":"1bd"},"expect":{"due":"2026-01-06T08:00:00Z"}})");
        QTest::newRow("own: error") << QByteArray(
            R"({"id":"c","calendar":"24x7","due":{"from":"2026-01-05","amount":"1h"},"expect":{"error":{"code":"bad_time","field":"due.from"}}})");
        const QByteArray rules
            = R"("policies":[{"id":"p","calendar":"24x7","targets":[{"metric":"first_response","amount":"1h"},{"metric":"resolution","amount":"4h"}]}],"persons":[{"id":"ana","role":"agent","level":1},{"id":"req","role":"requester"}],)";
        const QByteArray ticket
            = R"({"type":"ticket","created_at":"2026-01-05T08:00:00Z","by":"req","assignee":"ana"})";
        QTest::newRow("own: met and breached") << R"({"id":"d",)" + rules + R"("events":[)" + ticket
                + R"(,{"type":"message","at":"2026-01-05T08:30:00Z","by":"ana","direction":"outbound","visibility":"public"}],"at":"2026-01-05T13:00:00Z","expect":{"clocks":[{"metric":"first_response","cycle":1,"state":"met","used_s":1800},{"metric":"resolution","cycle":1,"state":"breached","due":"2026-01-05T12:00:00Z","remaining_s":-3600,"attributed_to":{"person":"ana","level":1}}]}})";
        QTest::newRow("own: logged afterwards") << R"({"id":"e",)" + rules + R"("events":[)" + ticket
                + R"(,{"type":"message","at":"2026-01-05T08:30:00Z","recorded_at":"2026-01-05T10:00:00Z","by":"ana","direction":"outbound","visibility":"public"}],"at":"2026-01-05T11:00:00Z","expect":{"clocks":[{"metric":"first_response","cycle":1,"state":"breached","revised":"met"},{"metric":"resolution","cycle":1,"state":"running"}]}})";
        // What an implementation that was written from sla.md alone found in ours, and what it answers.
        addCases(QStringLiteral(STEWARD_SOURCE_DIR "/tests/desk/sla/data/edges.jsonl"), u"edges"_s);
        const QString shared = QStringLiteral(STEWARD_SOURCE_DIR "/../shared/conformance/sla/");
        for (const QString &name : {u"elapsed"_s, u"due"_s, u"errors"_s, u"lifecycle"_s})
            addCases(shared + name + u".jsonl"_s, name);
    }
    void whatIsAskedIsAnswered()
    {
        QFETCH(QByteArray, line);
        QJsonObject asked = QJsonDocument::fromJson(line).object();
        const QJsonObject expected = asked.take("expect"_L1).toObject();
        const QByteArray answer = simulated(QJsonDocument(asked).toJson(QJsonDocument::Compact));
        const QJsonObject said = QJsonDocument::fromJson(answer).object();
        QCOMPARE(said.value("id"_L1), asked.value("id"_L1));
        if (expected.contains("clocks"_L1)) {
            compareClocks(said.value("clocks"_L1).toArray(), expected.value("clocks"_L1).toArray());
            return;
        }
        for (auto each = expected.begin(); each != expected.end(); ++each)
            QVERIFY2(said.value(each.key()) == each.value(), answer + line);
    }

    void whatIsNoObjectIsSaid()
    {
        QCOMPARE(simulated("{\"id\":"), QByteArray(R"({"error":{"code":"bad_json","field":""},"id":null})"));
    }
};

QTEST_APPLESS_MAIN(TestSlaConformance)

#include "tst_slaconformance.moc"
