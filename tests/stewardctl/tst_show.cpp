#include "stewardctl/commandline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

class ShowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bouncesAreListedWithWhatWasSaidOfThem();
    void whatNeverBouncedSaysSo();
    void aReviewerSeesNoBounces();
    void theTextNamesThem();

private:
    QJsonObject shown(const QString &key, const QStringList &more = {}) const
    {
        const Answer answer = m_shell.onDesk(more + QStringList{u"show"_s, key, u"--json"_s});
        return QJsonDocument::fromJson(answer.out).object();
    }
    CommandLine m_shell;
};

void ShowTest::initTestCase()
{
    QCOMPARE(m_shell.onDesk({u"init"_s}).exit, 0);
    const QString file = m_shell.write(
        u"h.jsonl"_s, R"({"type":"header","format":"steward-exchange","version":1,"key_prefix":"SUP","time_zone":"UTC"}
{"type":"client","id":"acme","name":"Acme"}
{"type":"person","id":"agent-1","name":"Agent One","role":"agent","team":"day"}
{"type":"person","id":"agent-2","name":"Agent Two","role":"agent","team":"day"}
{"type":"person","id":"lead-1","name":"Lead","role":"lead","team":"day"}
{"type":"person","id":"review-1","name":"Reviewer","role":"reviewer","client":"acme"}
{"type":"ticket","key":"SUP-1","created_at":"2026-01-05T08:59:00Z","client":"acme","subject":"Net pay differs","level":2}
{"type":"event","ticket":"SUP-1","at":"2026-01-05T12:00:00Z","by":"agent-2","field":"level","from":2,"to":1,"reason":"returned:missing_reproduction","bounce":{"type":"returned","attributed_to":"agent-1"}}
{"type":"event","ticket":"SUP-1","at":"2026-01-05T13:00:00Z","by":"agent-1","field":"bounce_state","to":{"at":"2026-01-05T12:00:00Z","state":"disputed"},"reason":"Steps were there"}
{"type":"event","ticket":"SUP-1","at":"2026-01-05T14:00:00Z","by":"lead-1","field":"bounce_state","to":{"at":"2026-01-05T12:00:00Z","state":"reattributed","attributed_to":"agent-2"}}
{"type":"ticket","key":"SUP-2","created_at":"2026-01-06T08:00:00Z","client":"acme","subject":"Printer jams","level":1}
)");
    const Answer imported = m_shell.onDesk({u"import"_s, u"steward"_s, file});
    QVERIFY2(imported.exit == 0, imported.err + imported.out);
}

void ShowTest::bouncesAreListedWithWhatWasSaidOfThem()
{
    const QJsonArray bounces = shown(u"SUP-1"_s).value("bounces"_L1).toArray();

    QCOMPARE(bounces.size(), 1);
    const QJsonObject bounce = bounces[0].toObject();
    QCOMPARE(bounce.value("type"_L1), "returned"_L1);
    QCOMPARE(bounce.value("attributed_to"_L1), "agent-2"_L1);
    QCOMPARE(bounce.value("reason"_L1), "returned:missing_reproduction"_L1);
    QCOMPARE(bounce.value("why"_L1), "missing_reproduction"_L1);
    QCOMPARE(bounce.value("state"_L1), "reattributed"_L1);
    QCOMPARE(bounce.value("at"_L1), "2026-01-05T12:00:00Z"_L1);
    QCOMPARE(bounce.value("by"_L1), "agent-2"_L1);
    const QJsonArray rulings = bounce.value("rulings"_L1).toArray();
    QCOMPARE(rulings.size(), 2);
    QCOMPARE(rulings[0].toObject().value("state"_L1), "disputed"_L1);
    QCOMPARE(rulings[0].toObject().value("reason"_L1), "Steps were there"_L1);
    QCOMPARE(rulings[1].toObject().value("by"_L1), "lead-1"_L1);
}

void ShowTest::whatNeverBouncedSaysSo()
{
    const QJsonObject ticket = shown(u"SUP-2"_s);
    QVERIFY(ticket.value("bounces"_L1).isArray());
    QVERIFY(ticket.value("bounces"_L1).toArray().isEmpty());
}

void ShowTest::aReviewerSeesNoBounces()
{
    const QJsonObject ticket = shown(u"SUP-1"_s, {u"--as"_s, u"review-1"_s});
    QCOMPARE(ticket.value("key"_L1), "SUP-1"_L1);
    QVERIFY(!ticket.contains("bounces"_L1));
    const Answer text = m_shell.onDesk({u"--as"_s, u"review-1"_s, u"show"_s, u"SUP-1"_s});
    QCOMPARE(text.exit, 0);
    QVERIFY(!text.out.contains("bounce"));
    QVERIFY(shown(u"SUP-1"_s, {u"--as"_s, u"agent-1"_s}).contains("bounces"_L1));
}

void ShowTest::theTextNamesThem()
{
    const QByteArray text = m_shell.onDesk({u"show"_s, u"SUP-1"_s}).out;
    QVERIFY2(text.contains("Agent Two  bounce: returned, attributed to Agent Two, reattributed (missing_reproduction)"),
             text);
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::ShowTest)

#include "tst_show.moc"
