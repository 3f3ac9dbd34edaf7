#include "steward/desktop.h"

#include "assembly/assembly.h"
#include "gui/shared/choicefield.h"
#include "gui/shell/ways.h"
#include "gui/sla/clockchip.h"
#include "gui/tickets/ticketpage.h"
#include "steward/settingspreferences.h"
#include "steward/settingssession.h"

#include <QApplication>
#include <QFile>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Steward {

// A lead waives a breach in the whole program, the command line tells it, and Ctrl+Z takes it back.
class WaivingTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    PassingPreferences m_preferences;
    PassingSession m_session;

    QString file() const { return m_folder.filePath(u"desk.db"_s); }
    QByteArray stewardctl(const QStringList &arguments) const
    {
        QProcess command;
        command.start(QCoreApplication::applicationDirPath() + u"/stewardctl"_s,
                      QStringList{u"--db"_s, file()} + arguments);
        return command.waitForFinished(60'000) && command.exitCode() == 0 ? command.readAllStandardOutput()
                                                                          : QByteArray("failed");
    }
    static QString chip(Desktop &desktop)
    {
        const auto *chip = desktop.ticketPage().findChild<ClockChip *>();
        return chip && chip->isVisible() ? chip->text() : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(stewardctl({u"init"_s}) != "failed");
        QFile history(m_folder.filePath(u"h.jsonl"_s));
        QVERIFY(history.open(QIODevice::WriteOnly));
        history.write(R"({"type":"header","format":"steward-exchange","version":1,"key_prefix":"SUP","time_zone":"UTC"}
{"type":"client","id":"acme","name":"Acme"}
{"type":"policy","id":"gold","name":"Gold","client":"acme","calendar":"24x7","targets":[{"metric":"resolution","amount":"8h"}]}
{"type":"person","id":"lead-1","name":"Lead One","role":"lead"}
{"type":"person","id":"req-1","name":"Requester One","role":"requester","client":"acme"}
{"type":"ticket","key":"SUP-1","created_at":"2026-01-05T09:00:00Z","by":"req-1","client":"acme","subject":"Net pay"}
)");
        history.close();
        QVERIFY(stewardctl({u"import"_s, u"steward"_s, history.fileName()}) != "failed");
    }

    void aBreachIsWaivedAndTakenBack()
    {
        Desktop desktop(*qApp, m_preferences, m_session, std::make_unique<Assembly>(m_folder.path()));
        desktop.window().show();
        desktop.workAs("lead-1");
        desktop.open(file());
        QTRY_VERIFY(desktop.isOpen());
        desktop.ways().openTicket(1);
        QTRY_VERIFY(chip(desktop).contains(u"over"_s));
        QVERIFY(QTest::qWaitForWindowActive(&desktop.window()));

        TicketPage &page = desktop.ticketPage();
        QTest::mouseClick(page.findChild<ClockChip *>(), Qt::LeftButton);
        QTest::mouseClick(page.findChild<QToolButton *>(u"waive"_s), Qt::LeftButton);
        page.findChild<ChoiceField *>(u"waiverReason"_s)->setValue(R"("outage")");
        QTest::keyClicks(page.findChild<QPlainTextEdit *>(u"waiverNote"_s), u"Power cut"_s);
        QTest::keyClick(page.findChild<QPlainTextEdit *>(u"waiverNote"_s), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(chip(desktop).contains(u"waived"_s));
        QVERIFY(stewardctl({u"sla"_s, u"trace"_s, u"SUP-1"_s}).contains("Waiver: Outage, by Lead One"));

        QTest::keyClick(&desktop.window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!chip(desktop).contains(u"waived"_s));
        QVERIFY(!stewardctl({u"sla"_s, u"trace"_s, u"SUP-1"_s}).contains("Waiver:"));
    }
};

} // namespace Steward

QTEST_MAIN(Steward::WaivingTest)

#include "tst_waiving.moc"
