#include "desk/query/textmatch.h"

#include <QTest>

using namespace Steward;

class TestTextMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsMustStandSideBySide()
    {
        const TextRun run{.words = {"e", "mail"}};

        QVERIFY(holdsRun("Send an E-Mail!", run));
        QVERIFY(holdsRun("e e mails", run));
        QVERIFY(!holdsRun("e or mail", run));
        QVERIFY(!holdsRun("mail e", run));
        QVERIFY(!holdsRun("", run));
    }

    void aPhraseKnowsNoStems()
    {
        const TextRun phrase{.words = {"connected", "connections"}, .match = TextRun::Match::Words};

        QVERIFY(holdsRun("the connected, connections", phrase));
        QVERIFY(!holdsRun("connect connection", phrase));
        QVERIFY(holdsRun("connect connection", {.words = phrase.words}));
    }

    void onlyTheLastWordMayBeBegun()
    {
        const TextRun run{.words = {"net", "pa"}, .lastIsPrefix = true};

        QVERIFY(holdsRun("net payment", run));
        QVERIFY(!holdsRun("network payment", run));
        QVERIFY(!holdsRun("net", run));
    }

    void aRunGoesThroughTheDatabaseAndBack()
    {
        const TextRun run{.words = {"工资单", "x"}, .match = TextRun::Match::Words, .lastIsPrefix = true};

        QCOMPARE(decodedRun(encoded(run)), run);
        QCOMPARE(decodedRun(encoded(TextRun{.words = {"a"}})), TextRun{.words = {"a"}});
    }
};

QTEST_GUILESS_MAIN(TestTextMatch)
#include "tst_textmatch.moc"
