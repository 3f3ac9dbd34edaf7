#include "wording/tickets/ticketwords.h"

#include "desk/tickets/ticketreader.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Steward;

class TestTicketWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyValueHasWordsOfItsOwn();
    void aCustomFieldIsCalledByItsName();
    void aValueIsReadAsAPersonReadsIt_data();
    void aValueIsReadAsAPersonReadsIt();
};

namespace {

// The values of a list are those that have a word in the exchange format.
template <typename Enum>
bool allHaveWords(int atLeast)
{
    QSet<QString> seen;
    int count = 0;
    for (; !word(Enum(count)).isEmpty(); ++count) {
        const QString words = wordsFor(Enum(count));
        if (words.isEmpty() || !words.at(0).isUpper() || words.contains(u'%') || words.contains(u'_')
            || seen.contains(words))
            return false;
        seen.insert(words);
    }
    return count >= atLeast;
}

} // namespace

void TestTicketWords::everyValueHasWordsOfItsOwn()
{
    QVERIFY(allHaveWords<State>(6));
    QVERIFY(allHaveWords<Priority>(4));
    QVERIFY(allHaveWords<Kind>(5));
    QVERIFY(allHaveWords<Channel>(6));
    QVERIFY(allHaveWords<Direction>(2));
    QVERIFY(allHaveWords<Visibility>(2));
    QVERIFY(allHaveWords<BounceType>(4));
    QVERIFY(allHaveWords<Field>(22));
    QCOMPARE(wordsFor(Field::Custom), u"Custom field"_s);
    QCOMPARE(wordsFor(Field::Other), u"Other field"_s);
    QCOMPARE(levelWords(2), u"Level 2"_s);
}

void TestTicketWords::aCustomFieldIsCalledByItsName()
{
    QCOMPARE(wordsFor(FieldName{.field = Field::Custom, .name = "custom.source_key"}), u"source_key"_s);
    QCOMPARE(wordsFor(FieldName{.field = Field::Other, .name = "mood"}), u"mood"_s);
    QCOMPARE(wordsFor(FieldName{.field = Field::Custom}), u"Custom field"_s);
    QCOMPARE(wordsFor(FieldName{.field = Field::State}), u"State"_s);
}

void TestTicketWords::aValueIsReadAsAPersonReadsIt_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("words");

    QTest::newRow("a state") << Field::State << Value::string("on_hold") << u"On hold"_s;
    QTest::newRow("a state nobody knows") << Field::State << Value::string("lost") << u"lost"_s;
    QTest::newRow("a priority") << Field::Priority << Value::string("urgent") << u"Urgent"_s;
    QTest::newRow("a kind") << Field::Kind << Value::string("change") << u"Change"_s;
    QTest::newRow("a channel") << Field::Channel << Value::string("email") << u"E-mail"_s;
    QTest::newRow("a bounce") << Field::Bounce << Value::string("wrong_fix") << u"Wrong fix"_s;
    QTest::newRow("a level") << Field::Level << Value::number(3) << u"Level 3"_s;
    QTest::newRow("a person") << Field::Assignee << Value::string("agent-1") << u"Mira"_s;
    QTest::newRow("a person without name") << Field::Requester << Value::string("req-9") << u"req-9"_s;
    QTest::newRow("a client") << Field::Client << Value::string("acme") << u"Acme"_s;
    QTest::newRow("deleted") << Field::Deleted << Value::boolean(true) << u"Yes"_s;
    QTest::newRow("not deleted") << Field::Deleted << Value::boolean(false) << u"No"_s;
    QTest::newRow("due") << Field::Due << Value::string("2026-01-05T08:05:00Z") << u"5 Jan 2026, 09:05:00 CET"_s;
    QTest::newRow("due, no instant") << Field::Due << Value::string("soon") << u"soon"_s;
    QTest::newRow("a text") << Field::Subject << Value::string("Net %1 pay") << u"Net %1 pay"_s;
    QTest::newRow("nothing") << Field::Assignee << Value() << u"–"_s;
}

void TestTicketWords::aValueIsReadAsAPersonReadsIt()
{
    QFETCH(Field, field);
    QFETCH(Value, value);
    Workspace workspace;
    workspace.timeZone = "Europe/Zurich";
    workspace.personNames.insert("agent-1", "Mira");
    workspace.clientNames.insert("acme", "Acme");

    QTEST(valueWords(FieldName{.field = field}, value, workspace), "words");
}

QTEST_GUILESS_MAIN(TestTicketWords)
#include "tst_ticketwords.moc"
