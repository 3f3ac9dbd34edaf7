#include "channels/json/jsonmembers.h"

#include <QTest>

using namespace Steward;

class TestJsonMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersComeInOrderAndCanonical();
    void ofTwoEqualNamesTheLaterCounts();
    void whatIsNoObjectIsRefused_data();
    void whatIsNoObjectIsRefused();
    void canonicalTextIsTakenApartAgain();
};

void TestJsonMembers::membersComeInOrderAndCanonical()
{
    const auto members = jsonMembers(R"( { "b" : [ 1, 2.50 , {"x" : null} ] , "a":"\u0041\/\n\u0007é" , "n":null } )");

    QVERIFY(members);
    QCOMPARE(members->size(), 3);
    QCOMPARE(members->at(0).name, "b");
    QCOMPARE(members->at(0).value.json(), R"([1,2.50,{"x":null}])");
    QCOMPARE(members->at(1).value.json(), "\"A/\\n\\u0007é\"");
    QCOMPARE(members->at(1).value.text(), "A/\n\aé");
    QVERIFY(!members->at(2).value.isSet());
}

void TestJsonMembers::ofTwoEqualNamesTheLaterCounts()
{
    const auto members = jsonMembers(R"({"a":1,"b":2,"a":3})");

    QVERIFY(members);
    QCOMPARE(members->size(), 2);
    QCOMPARE(members->at(0).value.json(), "3");
}

void TestJsonMembers::whatIsNoObjectIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("a number") << QByteArray("1");
    QTest::newRow("something behind it") << QByteArray("{} x");
    QTest::newRow("torn") << QByteArray(R"({"a":"b)");
    QTest::newRow("a NUL in it") << QByteArray("{\"a\":\"x\0y\"}", 11);
    QTest::newRow("an escaped NUL") << QByteArray(R"({"a":"x\u0000y"})");
    QTest::newRow("half a surrogate pair") << QByteArray(R"({"a":"x\ude00y"})");
    QTest::newRow("half a surrogate pair within a value") << QByteArray(R"({"a":["x\ude00"]})");
    QTest::newRow("half a surrogate pair in a name") << QByteArray(R"({"\ude00":1})");
    QTest::newRow("half a surrogate pair") << QByteArray(R"({"a":"\ud800"})");
    QTest::newRow("no UTF-8") << QByteArray("{\"a\":\"\xff\"}");
    QTest::newRow("65 deep") << "{\"a\":" + QByteArray(64, '[') + QByteArray(64, ']') + '}';
    QTest::newRow("2 million deep") << "{\"a\":" + QByteArray(2'000'000, '[');
}

void TestJsonMembers::whatIsNoObjectIsRefused()
{
    QFETCH(QByteArray, text);

    const auto members = jsonMembers(text);

    QVERIFY(!members);
    QCOMPARE(members.error().code, FailureCode::BadInput);
    QVERIFY(!members.error().detail.isEmpty());
}

void TestJsonMembers::canonicalTextIsTakenApartAgain()
{
    const QList<JsonMember> members = canonicalMembers(R"({"a":"x,\"}]","b":[{"c":1},"d"],"e":2})");

    QCOMPARE(members.size(), 3);
    QCOMPARE(members.at(0).value.text(), "x,\"}]");
    QCOMPARE(jsonElements(members.at(1).value.json()), (QList<QByteArray>{R"({"c":1})", R"("d")"}));
    QCOMPARE(members.at(2).value.toNumber(), std::optional<qint64>(2));
}

QTEST_GUILESS_MAIN(TestJsonMembers)

#include "tst_jsonmembers.moc"
