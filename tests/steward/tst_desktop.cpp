#include "steward/desktop.h"

#include "assembly/assembly.h"
#include "gui/imports/importpage.h"
#include "gui/people/firstpersonpage.h"
#include "gui/queue/queuemodel.h"
#include "gui/shared/directory.h"
#include "gui/shell/ways.h"
#include "gui/tickets/ticketpage.h"
#include "gui/tickets/timelineview.h"
#include "steward/settingspreferences.h"
#include "steward/settingssession.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

// The whole program on a sample of its own, as somebody uses it.
class DesktopTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    PassingPreferences m_preferences;
    PassingSession m_session;

    QString sample() const { return m_folder.filePath(u"county.db"_s); }
    std::unique_ptr<Desktop> desktop()
    {
        auto made
            = std::make_unique<Desktop>(*qApp, m_preferences, m_session, std::make_unique<Assembly>(m_folder.path()));
        made->window().show();
        return made;
    }
    static QStringList said(Desktop &desktop)
    {
        QStringList bodies;
        const QAbstractItemModel *model = desktop.ticketPage().findChild<TimelineView *>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            bodies.append(model->index(row, 0).data(TimelineModel::BodyRole).toString());
        return bodies;
    }
    static void openFirstUnresolved(Desktop &desktop)
    {
        desktop.ways().showQueue({.unresolvedOnly = true});
        QTRY_VERIFY(!desktop.queueModel().isLoading() && desktop.queueModel().rowCount() > 0);
        desktop.ways().openTicket(desktop.queueModel().numberAt(0));
        QTRY_VERIFY(desktop.ticketPage().isSettled());
    }

private Q_SLOTS:
    void aReplyIsStillThereAfterARestart()
    {
        {
            const auto desktop = this->desktop();
            desktop->makeSample(u"county"_s, sample());
            QTRY_VERIFY_WITH_TIMEOUT(desktop->isOpen(), 60'000);
            openFirstUnresolved(*desktop);
            auto *persons = desktop->window().findChild<QComboBox *>(u"personBox"_s);
            QTRY_VERIFY(persons->count() > 1);
            QVERIFY(desktop->window().findChild<QPlainTextEdit *>(u"composerText"_s)->isReadOnly());
            QTest::keyClick(persons, Qt::Key_Down); // the first of the desk
            auto *text = desktop->window().findChild<QPlainTextEdit *>(u"composerText"_s);
            QTRY_VERIFY(!text->isReadOnly());

            QTest::keyClicks(text, u"We bring a new cable."_s);
            QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE(said(*desktop).last(), u"We bring a new cable."_s);
            QTest::keyClicks(text, u"Half a thought"_s);
        }
        const auto desktop = this->desktop();
        desktop->open(sample());
        QTRY_VERIFY(desktop->isOpen());
        openFirstUnresolved(*desktop);

        QCOMPARE(said(*desktop).last(), u"We bring a new cable."_s);
        auto *text = desktop->window().findChild<QPlainTextEdit *>(u"composerText"_s);
        QTRY_COMPARE(text->toPlainText(), u"Half a thought"_s);
        QTRY_VERIFY(!text->isReadOnly()); // who works here is remembered
    }

    void anImportIsSeenAtOnce()
    {
        QFile table(m_folder.filePath(u"cases.csv"_s));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("Id,Created,Subject,Agent,Company\n1,2026-02-03T10:15:00Z,Printer,Ada Lovelace,Alder\n"
                    "2,2026-02-04T10:15:00Z,Scanner,Ada Lovelace,Alder\n3,soon,Plotter,,\n");
        table.close();
        const auto desktop = this->desktop();
        Q_EMIT desktop->window().importRequested(m_folder.filePath(u"new.db"_s)); // as the start page does
        QTRY_VERIFY_WITH_TIMEOUT(desktop->isOpen(), 60'000);
        ImportPage &page = desktop->ways().importTickets();
        QCOMPARE(desktop->window().page(), &page);

        page.look(table.fileName());
        for (int step = 0; step < 4; ++step) {
            QTRY_VERIFY(page.isSettled());
            if (step < 3)
                page.goOn();
        }

        QCOMPARE(page.step(), ImportPage::Step::Import);
        QTRY_COMPARE(desktop->queueModel().rowCount(), 2);
        QTRY_VERIFY(desktop->directory().workspace().clientNames.values().contains("Alder"));
        QTRY_VERIFY(!desktop->directory().staffByName().isEmpty()); // somebody can be chosen to work here
    }

    void whoeverComesFirstBegins()
    {
        const QString file = m_folder.filePath(u"first.db"_s);
        const auto desktop = this->desktop();
        desktop->makeEmpty(file);
        QTRY_VERIFY_WITH_TIMEOUT(desktop->isOpen(), 60'000);
        auto *name = desktop->window().findChild<QLineEdit *>(u"firstName"_s);
        QVERIFY(name && name->isVisible());
        QTest::keyClicks(name, u"Ada Lovelace"_s);
        QTest::keyClick(name, Qt::Key_Return);

        QTRY_COMPARE(desktop->directory().me().name, QByteArray("Ada Lovelace"));
        QVERIFY(!desktop->directory().hindrance(Right::WorkTickets));
        QVERIFY(!desktop->directory().hindrance(Right::Administer));
        QCOMPARE(desktop->window().place(), QByteArray("queue"));
        desktop->ways().writeTicket();
        auto *subject = desktop->window().findChild<QLineEdit *>(u"newSubject"_s);
        QTest::keyClicks(subject, u"The first ticket"_s);
        QTest::keyClick(subject, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desktop->ticketPage().number(), 1);
        desktop->window().goTo("queue");
        QTRY_COMPARE(desktop->queueModel().rowCount(), 1);
    }

    void twoWindowsAndTheCommandLineStayRight()
    {
        const auto one = this->desktop(), two = this->desktop();
        for (Desktop *desktop : {one.get(), two.get()}) {
            desktop->workAs("agent-1");
            desktop->open(sample());
            QTRY_VERIFY(desktop->isOpen());
            openFirstUnresolved(*desktop);
        }
        const auto write = [](Desktop &desktop, const QString &words) {
            auto *text = desktop.ticketPage().findChild<QPlainTextEdit *>(u"composerText"_s);
            QTRY_VERIFY(!text->isReadOnly());
            text->clear(); // of what was left here before
            QTest::keyClicks(text, words);
            QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        };
        write(*one, u"From the first window"_s);
        QTRY_COMPARE(said(*two).last(), u"From the first window"_s);
        write(*two, u"From the second"_s);
        QTRY_COMPARE(said(*one).last(), u"From the second"_s);

        const int rows = one->queueModel().rowCount();
        QFile more(m_folder.filePath(u"more.jsonl"_s));
        QVERIFY(more.open(QIODevice::WriteOnly));
        more.write(QByteArray(R"({"type":"header","format":"steward-exchange","version":1}
{"type":"person","id":"req-new","name":"Somebody New","role":"requester"}
{"type":"ticket","key":"SUP-99001","created_at":"2026-03-01T08:00:00Z","by":"req-new","requester":"req-new","subject":"From outside"}
)")
                       .replace("SUP", one->directory().workspace().keyPrefix));
        more.close();
        QProcess command;
        command.start(QCoreApplication::applicationDirPath() + u"/stewardctl"_s,
                      {u"--db"_s, sample(), u"import"_s, u"steward"_s, more.fileName()});
        QVERIFY(command.waitForFinished(60'000));
        QCOMPARE(command.exitCode(), 0);
        for (Desktop *desktop : {one.get(), two.get()}) {
            QTRY_COMPARE_WITH_TIMEOUT(desktop->queueModel().rowCount(), rows + 1, 10'000);
            QTRY_COMPARE_WITH_TIMEOUT(desktop->directory().personName("req-new"), u"Somebody New"_s, 10'000);
        }
    }

    void whoWorksIsAskedOnce()
    {
        {
            const auto desktop = this->desktop();
            desktop->open(sample());
            QTRY_VERIFY(desktop->isOpen());
            m_preferences.setPersonIn(desktop->directory().workspace().name, {}); // as at the first start
        }
        {
            const auto desktop = this->desktop();
            desktop->askWhoWorks();
            desktop->open(sample());
            QTRY_VERIFY(desktop->isOpen());
            QVERIFY(desktop->window().findChild<QWidget *>(u"firstPerson"_s));
            Q_EMIT desktop->ways().askWhoWorks().chosen("agent-2");
            QCOMPARE(desktop->directory().me().id, QByteArray("agent-2"));
        }
        const auto desktop = this->desktop();
        desktop->askWhoWorks();
        desktop->open(sample());
        QTRY_VERIFY(desktop->isOpen());
        QCOMPARE(desktop->directory().me().id, QByteArray("agent-2"));
        QVERIFY(!desktop->window().findChild<QWidget *>(u"firstPerson"_s));
    }

    void somebodyIsNamedAtTheStart()
    {
        const auto desktop = this->desktop();
        desktop->workAs("agent-2");
        desktop->open(sample());
        QTRY_VERIFY(desktop->isOpen());
        QCOMPARE(desktop->directory().me().id, QByteArray("agent-2"));
    }

    void whatIsNoWorkspaceIsSaid()
    {
        const auto desktop = this->desktop();
        bool failed = false;
        connect(desktop.get(), &Desktop::openingFailed, this, [&failed] { failed = true; });

        desktop->open(m_folder.filePath(u"missing.db"_s));

        QTRY_VERIFY(failed);
        QVERIFY(!desktop->isOpen());
    }
};

} // namespace Steward

QTEST_MAIN(Steward::DesktopTest)

#include "tst_desktop.moc"
