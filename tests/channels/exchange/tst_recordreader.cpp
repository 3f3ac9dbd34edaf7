#include "channels/exchange/recordreader.h"

#include "desk/history/recordtext.h"

#include <QTest>

using namespace Steward;

class TestRecordReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineComesOutAsItWentIn_data();
    void aLineComesOutAsItWentIn();
    void aFaultNamesItsMember_data();
    void aFaultNamesItsMember();
    void aClientsOwnerIsSpelledOut();
};

void TestRecordReader::aLineComesOutAsItWentIn_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("ticket") << QByteArray(
        R"({"type":"ticket","key":"SUP-1","created_at":"2026-01-05T08:59:00Z","by":"req-1","client":"acme","requester":"req-1","subject":"Net \"pay\"","channel":"email","kind":"incident","priority":"high","level":1,"product":"HTG","product_version":"7.2","category":"payroll","tags":["a","b"],"custom.region":"north","zz":{"of":[1]}})");
    QTest::newRow("event") << QByteArray(
        R"({"type":"event","ticket":"SUP-1","at":"2026-01-05T12:00:00.250Z","by":"a","field":"level","from":2,"to":1,"reason":"returned:missing_reproduction","bounce":{"type":"returned","attributed_to":"agent-1"},"recorded_at":"2026-01-06T00:00:00Z","zz":1.50})");
    QTest::newRow("event from nothing") << QByteArray(
        R"({"type":"event","id":"x","ticket":"SUP-1","at":"2026-01-05T12:00:00Z","field":"assignee","from":null,"to":"a"})");
    QTest::newRow("message") << QByteArray(
        R"({"type":"message","ticket":"SUP-1","at":"2026-01-05T08:59:00Z","by":"r","direction":"inbound","visibility":"public","channel":"phone","format":"plain","body":"שלום 🙂\n","outcome":"connected","minutes":5})");
    QTest::newRow("survey") << QByteArray(
        R"({"type":"survey","ticket":"SUP-1","sent_at":"2026-01-07T09:00:00Z","answered_at":"2026-01-07T10:00:00Z","score":5,"scale":5,"comment":"good"})");
}

void TestRecordReader::aLineComesOutAsItWentIn()
{
    QFETCH(QByteArray, line);

    const auto read = readLine(line);

    if (const auto *fault = std::get_if<LineFault>(&read))
        QFAIL(fault->reason.constData());
    if (const auto *ticket = std::get_if<ReadTicket>(&read))
        QCOMPARE(lineOf(ticket->key, ticket->creation), line);
    else if (const auto *record = std::get_if<ReadRecord>(&read))
        QCOMPARE(lineOf(record->key, record->record), line);
    else
        QFAIL("read as a setting");
}

void TestRecordReader::aFaultNamesItsMember_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("no type") << QByteArray(R"({"id":"x"})") << QByteArray("type");
    QTest::newRow("no time") << QByteArray(R"({"type":"event","ticket":"SUP-1","field":"state"})") << QByteArray("at");
    QTest::newRow("time without zone") << QByteArray(
        R"({"type":"ticket","key":"SUP-1","created_at":"2026-01-05T08:59:00"})")
                                       << QByteArray("created_at");
    QTest::newRow("impossible date") << QByteArray(
        R"({"type":"ticket","key":"SUP-1","created_at":"2026-02-30T08:59:00Z"})")
                                     << QByteArray("created_at");
    QTest::newRow("unknown state") << QByteArray(
        R"({"type":"event","ticket":"SUP-1","at":"2026-01-05T12:00:00Z","field":"state","from":"new","to":"lost"})")
                                   << QByteArray("to");
    QTest::newRow("level 4") << QByteArray(
        R"({"type":"ticket","key":"SUP-1","created_at":"2026-01-05T08:59:00Z","level":4})")
                             << QByteArray("level");
    QTest::newRow("score over its scale")
        << QByteArray(R"({"type":"survey","ticket":"SUP-1","sent_at":"2026-01-07T09:00:00Z","score":9,"scale":5})")
        << QByteArray("score");
    QTest::newRow("scale of nothing") << QByteArray(
        R"({"type":"survey","ticket":"SUP-1","sent_at":"2026-01-07T09:00:00Z","score":0,"scale":0})")
                                      << QByteArray("scale");
    QTest::newRow("person without id") << QByteArray(R"({"type":"person","name":"A"})") << QByteArray("id");
}

void TestRecordReader::aFaultNamesItsMember()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, field);

    const auto read = readLine(line);

    const auto *fault = std::get_if<LineFault>(&read);
    QVERIFY(fault);
    QCOMPARE(fault->field, field);
    QVERIFY(!fault->reason.isEmpty());
}

void TestRecordReader::aClientsOwnerIsSpelledOut()
{
    const auto read = readLine(R"({"type":"client","owner":"a","backup":"b","name":"Acme","id":"acme"})");

    const auto *setting = std::get_if<ReadSetting>(&read);
    QVERIFY(setting);
    QCOMPARE(setting->json, R"({"type":"client","id":"acme","name":"Acme","ownership":[{"owner":"a","backup":"b"}]})");
}

QTEST_GUILESS_MAIN(TestRecordReader)

#include "tst_recordreader.moc"
