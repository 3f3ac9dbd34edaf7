#include "desk/clients/client.h"

#include <QTest>

using namespace Steward;

class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordIsRead()
    {
        const Client client = clientFrom(
            "acme",
            R"({"type":"client","id":"acme","name":"Acme","tier":"gold","products":["HTG","Luca"],"countries":["DE"],"region":"north"})");
        QCOMPARE(client.name, "Acme");
        QCOMPARE(client.products, (QList<QByteArray>{"HTG", "Luca"}));
        QCOMPARE(client.more.size(), 1); // what this version does not know is kept
        QCOMPARE(client.more.first().name, "region");
        QVERIFY(!client.ownershipAt(Instant{1}));
    }

    void whoAnswersHangsOnTheInstant()
    {
        const Client client = clientFrom(
            "acme",
            R"({"name":"Acme","ownership":[{"owner":"b","from":"2025-02-01T00:00:00Z"},{"owner":"a","backup":"c"}]})");
        const Instant change = *instantFrom("2025-02-01T00:00:00Z");
        QCOMPARE(client.ownershipAt({change.ms - 1})->owner, "a");
        QCOMPARE(client.ownershipAt({change.ms - 1})->backup, "c");
        QCOMPARE(client.ownershipAt(change)->owner, "b");
        QCOMPARE(client.ownershipAt(change)->backup, QByteArray());
    }

    void thePlainOwnerIsShortForOneEntry()
    {
        const Client client = clientFrom("acme", R"({"owner":"a","backup":"b"})");
        QCOMPARE(client.ownership, (QList<Ownership>{{.owner = "a", .backup = "b"}}));
    }

    void aContactHasARoleAndAChannel()
    {
        const Contact contact = contactFrom(
            "req-1",
            R"({"name":"Jane","position":"librarian","channel":"phone","language":"en","expertise":"novice"})");
        QCOMPARE(contact.position, "librarian");
        QCOMPARE(contact.channel, "phone");
        QCOMPARE(contact.phone, QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
