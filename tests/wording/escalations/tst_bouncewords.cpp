#include "wording/escalations/bouncewords.h"

#include "desk/escalations/returncodes.h"
#include "desk/tickets/ticketreader.h"
#include "wording/tickets/ticketwords.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

class BounceWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasWordsOfItsOwn();
    void everyStateAndReasonHasWords();
    void everyHindranceSaysWhy();
    void whyIsSaidByWhatTheBounceIs_data();
    void whyIsSaidByWhatTheBounceIs();
    void whoIsChargedHasAName();
};

void BounceWordsTest::everyCodeHasWordsOfItsOwn()
{
    QSet<QString> seen;
    for (const QByteArray &code : ReturnCodes::faults() + ReturnCodes::neutral()) {
        const QString words = returnCodeWords(code);
        QVERIFY2(!words.isEmpty() && words != QString::fromUtf8(code) && !seen.contains(words), code);
        seen.insert(words);
    }
    QCOMPARE(returnCodeWords("mood"), u"mood"_s);
}

void BounceWordsTest::everyStateAndReasonHasWords()
{
    for (const char *state : {"recorded", "disputed", "upheld", "reattributed", "voided"})
        QVERIFY2(bounceStateWords(state) != QString::fromUtf8(state), state);
    for (const char *reason :
         {"not_fixed", "fix_caused_other", "new_question", "thanks", "client_requested", "resolved_in_error"})
        QVERIFY2(reopenReasonWords(reason) != QString::fromUtf8(reason), reason);
    const Value ruling = Value::json(R"({"at":"2026-01-05T12:00:00Z","state":"upheld"})");
    QCOMPARE(valueWords({.field = Field::BounceState}, ruling, {}), u"Upheld"_s);
    const Value reason = Value::json(R"({"at":"2026-01-05T12:00:00Z","reason":"not_fixed"})");
    QCOMPARE(valueWords({.field = Field::ReopenReason}, reason, {}), u"Not fixed"_s);
}

void BounceWordsTest::everyHindranceSaysWhy()
{
    using Hindrance = BounceHindrance;
    for (const Hindrance why :
         {Hindrance::NotCharged, Hindrance::NobodyCharged, Hindrance::Settled, Hindrance::TooLate})
        QVERIFY(disputeHindranceWords(why).endsWith(u'.'));
    for (const Hindrance why : {Hindrance::NoRight, Hindrance::OtherTeam, Hindrance::Involved})
        QVERIFY(decisionHindranceWords(why).endsWith(u'.'));
    QVERIFY(disputeHindranceWords(Hindrance::None).isEmpty() && decisionHindranceWords(Hindrance::None).isEmpty());
}

void BounceWordsTest::whyIsSaidByWhatTheBounceIs_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("why");
    QTest::addColumn<QString>("words");
    QTest::newRow("returned") << QByteArray("level") << QByteArray("wrong_level") << u"Wrong level"_s;
    QTest::newRow("category") << QByteArray("category") << QByteArray("category") << u"ann → ben"_s;
    QTest::newRow("to and fro") << QByteArray("assignee") << QByteArray("assignee") << u"Ann Lee → ben"_s;
    QTest::newRow("reopened") << QByteArray("reopen_reason") << QByteArray("not_fixed") << u"Not fixed"_s;
    QTest::newRow("found later") << QByteArray("bounce") << QByteArray() << u"said so"_s;
    QTest::newRow("found later, of a reopening") << QByteArray("bounce") << QByteArray("not_fixed") << u"Not fixed"_s;
}

void BounceWordsTest::whyIsSaidByWhatTheBounceIs()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QByteArray, why);
    const Workspace workspace{.personNames = {{"ann", "Ann Lee"}}};
    const Bounce bounce{.field = FieldName::from(field),
                        .from = Value::string("ann"),
                        .to = Value::string("ben"),
                        .reason = "said so",
                        .why = why};
    QTEST(bounceWhyWords(bounce, workspace), "words");
}

void BounceWordsTest::whoIsChargedHasAName()
{
    const Workspace workspace{.personNames = {{"ann", "Ann Lee"}}};
    QCOMPARE(chargedWords("ann", workspace), u"Ann Lee"_s);
    QCOMPARE(chargedWords("ben", workspace), u"ben"_s);
    QCOMPARE(chargedWords("none", workspace), chargedWords({}, workspace));
    QVERIFY(chargedWords("ai", workspace) != chargedWords("rule", workspace));
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::BounceWordsTest)

#include "tst_bouncewords.moc"
