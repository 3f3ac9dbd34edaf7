#include "desk/sla/simulation.h"

#include <QFile>
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
            if (asked.contains("events"_L1) || asked.contains("raw"_L1)) // of tickets: another test
                continue;
            QTest::newRow(qPrintable(name + u'/' + asked.value("id"_L1).toString())) << line;
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
        const QString shared = QStringLiteral(STEWARD_SOURCE_DIR "/../shared/conformance/sla/");
        for (const QString &name : {u"elapsed"_s, u"due"_s, u"errors"_s})
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
