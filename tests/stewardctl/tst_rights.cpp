#include "stewardctl/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

// What --as lets a person see and do.
class RightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void somebodyUnknownIsRefused_data();
    void somebodyUnknownIsRefused();
    void readingIsCutAndNoError();
    void aRequesterSeesNothingInternal();
    void anExportIsCut();
    void administrationNeedsTheRight();
    void whereNobodyHasTheRightAnybodyMay();

private:
    Answer as(const QString &person, const QStringList &arguments) const
    {
        return m_shell.onDesk(QStringList{u"--as"_s, person} + arguments);
    }
    CommandLine m_shell;
};

void RightsTest::initTestCase()
{
    QCOMPARE(m_shell.onDesk({u"init"_s}).exit, 0);
    const QByteArray history
        = R"({"type":"header","format":"steward-exchange","version":1,"key_prefix":"SUP","time_zone":"UTC"}
{"type":"client","id":"acme","name":"Acme","owner":"agent-1"}
{"type":"client","id":"bolt","name":"Bolt","owner":"agent-2"}
{"type":"person","id":"agent-1","name":"Agent One","role":"agent","team":"day"}
{"type":"person","id":"agent-2","name":"Agent Two","role":"agent","team":"day"}
{"type":"person","id":"lead-1","name":"Lead","role":"lead","team":"day"}
{"type":"person","id":"manager-1","name":"Manager","role":"manager"}
{"type":"person","id":"req-1","name":"Requester","role":"requester","client":"acme"}
{"type":"person","id":"review-1","name":"Reviewer","role":"reviewer","client":"bolt"}
{"type":"person","id":"trainer-1","name":"Trainer","role":"trainer"}
{"type":"ticket","key":"SUP-1","created_at":"2026-01-05T08:59:00Z","by":"req-1","client":"acme","requester":"req-1","subject":"Net pay differs","level":1,"category":"secret.topic"}
{"type":"message","ticket":"SUP-1","at":"2026-01-05T09:00:00Z","by":"req-1","direction":"inbound","visibility":"public","body":"It is wrong"}
{"type":"message","ticket":"SUP-1","at":"2026-01-05T09:01:00Z","by":"agent-1","direction":"outbound","visibility":"internal","body":"They forgot the tax class again"}
{"type":"event","ticket":"SUP-1","at":"2026-01-05T09:02:00Z","by":"agent-1","field":"assignee","from":null,"to":"agent-1"}
{"type":"event","ticket":"SUP-1","at":"2026-01-05T09:03:00Z","by":"agent-1","field":"state","from":"new","to":"open","reason":"for us"}
{"type":"ticket","key":"SUP-2","created_at":"2026-01-06T08:00:00Z","by":"agent-2","client":"bolt","subject":"Printer jams","level":1}
{"type":"ticket","key":"SUP-3","created_at":"2026-01-07T08:00:00Z","by":"agent-2","subject":"Nobody's","level":1}
)";
    const QString file = m_shell.write(u"h.jsonl"_s, history);
    const Answer imported = m_shell.onDesk({u"import"_s, u"steward"_s, file});
    QVERIFY2(imported.exit == 0, imported.err + imported.out);
}

void RightsTest::somebodyUnknownIsRefused_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::newRow("find") << QStringList{u"find"_s, u""_s};
    QTest::newRow("show") << QStringList{u"show"_s, u"SUP-1"_s};
    QTest::newRow("export") << QStringList{u"export"_s, m_shell.path(u"x.jsonl"_s)};
    QTest::newRow("import") << QStringList{u"import"_s, u"steward"_s, m_shell.path(u"h.jsonl"_s)};
}

void RightsTest::somebodyUnknownIsRefused()
{
    QFETCH(QStringList, call);
    const Answer answer = as(u"nobody-7"_s, call);
    QCOMPARE(answer.exit, 3); // as for an unknown key
    QVERIFY2(answer.err.contains("nobody-7"), answer.err);
    QCOMPARE(answer.out, QByteArray());
}

void RightsTest::readingIsCutAndNoError()
{
    QCOMPARE(as(u"agent-1"_s, {u"find"_s, u"--count"_s, u""_s}).out, QByteArray("3\n")); // the desk reads all
    QCOMPARE(as(u"req-1"_s, {u"find"_s, u""_s}).out, QByteArray("SUP-1\n"));
    QCOMPARE(as(u"review-1"_s, {u"find"_s, u""_s}).out, QByteArray("SUP-2\n"));
    QCOMPARE(as(u"review-1"_s, {u"find"_s, u"--count"_s, u""_s}).out, QByteArray("1\n"));
    const Answer shown = as(u"review-1"_s, {u"show"_s, u"SUP-1"_s}); // another client's: it is not there
    QCOMPARE(shown.exit, 3);
    QVERIFY(!shown.err.contains("Net pay"));
}

void RightsTest::aRequesterSeesNothingInternal()
{
    for (const QStringList &form :
         {QStringList{u"show"_s, u"SUP-1"_s}, QStringList{u"show"_s, u"SUP-1"_s, u"--json"_s}}) {
        const Answer shown = as(u"req-1"_s, form);
        QCOMPARE(shown.exit, 0);
        QVERIFY(shown.out.contains("It is wrong"));
        QVERIFY(shown.out.contains("open"));
        for (const char *hidden : {"tax class", "for us", "secret.topic", "agent-1", "Agent One"})
            QVERIFY2(!shown.out.contains(hidden), hidden);
    }
}

void RightsTest::anExportIsCut()
{
    const auto tickets = [this](const QString &person) {
        const QString file = m_shell.path(person + u".jsonl"_s);
        if (as(person, {u"export"_s, file}).exit != 0)
            return QByteArray("refused");
        QByteArray keys;
        for (const QByteArray &line : m_shell.read(person + u".jsonl"_s).split('\n')) {
            if (line.startsWith(R"({"type":"ticket")"))
                keys += line.mid(line.indexOf("SUP-"), 5) + ' ';
        }
        return keys.trimmed();
    };
    QCOMPARE(tickets(u"agent-1"_s), QByteArray("SUP-1"));
    QCOMPARE(tickets(u"agent-2"_s), QByteArray("SUP-2"));
    QCOMPARE(tickets(u"lead-1"_s), QByteArray("SUP-1")); // assigned in her team
    QCOMPARE(tickets(u"manager-1"_s), QByteArray("SUP-1 SUP-2 SUP-3"));
    QCOMPARE(tickets(u"trainer-1"_s), QByteArray());
    QCOMPARE(tickets(u"review-1"_s), QByteArray("refused"));
    QVERIFY(m_shell.read(u"review-1.jsonl"_s).isEmpty());
}

void RightsTest::administrationNeedsTheRight()
{
    const QString file = m_shell.path(u"h.jsonl"_s), backup = m_shell.path(u"b.steward"_s);
    for (const QString &person : {u"agent-1"_s, u"lead-1"_s, u"trainer-1"_s, u"req-1"_s}) {
        QCOMPARE(as(person, {u"import"_s, u"steward"_s, file}).exit, 2);
        QCOMPARE(as(person, {u"backup"_s, backup}).exit, 2);
        QCOMPARE(as(person, {u"redact"_s, u"SUP-3"_s, u"--reason"_s, u"x"_s}).exit, 2);
    }
    QCOMPARE(as(u"manager-1"_s, {u"import"_s, u"steward"_s, file}).exit, 0);
    QCOMPARE(m_shell.onDesk({u"import"_s, u"steward"_s, file}).exit, 0); // without --as nothing is cut
}

void RightsTest::whereNobodyHasTheRightAnybodyMay()
{
    const QString desk = m_shell.path(u"young.steward"_s);
    QCOMPARE(m_shell.on(desk, {u"init"_s}).exit, 0);
    const QString people = m_shell.write(u"p.jsonl"_s, R"({"type":"header","format":"steward-exchange","version":1}
{"type":"person","id":"agent-1","name":"Agent One","role":"agent"}
)");
    QCOMPARE(m_shell.on(desk, {u"import"_s, u"steward"_s, people}).exit, 0);
    QCOMPARE(m_shell.on(desk, {u"--as"_s, u"agent-1"_s, u"import"_s, u"steward"_s, people}).exit, 0);
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::RightsTest)

#include "tst_rights.moc"
