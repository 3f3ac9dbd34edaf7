#include "steward/desktop.h"

#include "assembly/assembly.h"
#include "gui/clients/clientspage.h"
#include "gui/metrics/dashboardpage.h"
#include "gui/queue/queuemodel.h"
#include "gui/queue/queuepage.h"
#include "gui/queue/queueview.h"
#include "gui/shared/directory.h"
#include "gui/shell/settingspage.h"
#include "gui/shell/ways.h"
#include "gui/sla/calendarspage.h"
#include "gui/tickets/ticketpage.h"
#include "steward/settingspreferences.h"
#include "steward/settingssession.h"
#include "support/stallwatch.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoGroup>

using namespace Qt::StringLiterals;

namespace Steward {

// The whole program on the workspace that STEWARD_WORKSPACE names, or on the payroll sample: whatever is done, the
// event loop never stalls. With a million tickets it is the proof; it changes some of them.
class LargeWorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingStalls();
};

void LargeWorkspaceTest::nothingStalls()
{
    const QTemporaryDir home;
    PassingPreferences preferences;
    PassingSession session;
    Desktop desktop(*qApp, preferences, session, std::make_unique<Assembly>(home.path()));
    desktop.window().resize(1280, 800);
    desktop.window().show();
    StallWatch watch;
    QElapsedTimer timer;
    QStringList times;
    const auto begin = [&](const QString &phase) {
        watch.phase(phase);
        timer.start();
    };
    const auto end = [&](const QString &phase) {
        times.append(u"%1: %2 ms"_s.arg(phase).arg(timer.elapsed()));
        while (watch.pings(phase) < 20)
            QTest::qWait(10);
        watch.phase(u"between"_s);
    };

    begin(u"open"_s);
    const QString file = qEnvironmentVariable("STEWARD_WORKSPACE");
    if (file.isEmpty())
        desktop.makeSample(u"payroll"_s, home.filePath(u"payroll.db"_s));
    else
        desktop.open(file);
    QTRY_VERIFY_WITH_TIMEOUT(desktop.isOpen(), 60'000);
    end(u"open"_s);
    desktop.directory().setMe(desktop.directory().staffByName().first().id);
    QueuePage &page = desktop.queuePage();
    QueueModel &model = desktop.queueModel();
    auto *list = page.findChild<QueueView *>();
    const auto settled = [&] { return page.isSettled() && model.isSettled(); };

    begin(u"all tickets"_s);
    desktop.ways().showQueue({});
    QTRY_VERIFY_WITH_TIMEOUT(settled() && model.rowCount() > 1000, 60'000);
    end(u"all tickets"_s);
    for (int column = 0; column < QueueModel::ColumnCount; ++column) {
        const QString phase = u"sort by %1"_s.arg(model.headerData(column, Qt::Horizontal).toString());
        begin(phase);
        list->horizontalHeader()->setSortIndicator(column, Qt::DescendingOrder);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), 60'000);
        end(phase);
    }
    begin(u"to the end"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(settled(), 60'000);
    QCOMPARE(list->currentIndex().row(), model.rowCount() - 1);
    end(u"to the end"_s);

    begin(u"choose all"_s);
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    end(u"choose all"_s);
    begin(u"foresee a change of all"_s);
    QTest::keyClick(list, Qt::Key_B);
    QTRY_VERIFY_WITH_TIMEOUT(settled(), 120'000);
    end(u"foresee a change of all"_s);
    begin(u"change 2,000 and take it back"_s);
    page.showBulk(model.numbersIn(0, 1'999));
    auto *field = page.findChild<QComboBox *>(u"bulkField"_s);
    field->setCurrentIndex(field->findText(u"Add tags"_s));
    page.findChild<QComboBox *>(u"bulkValue"_s)->setEditText(u"large-workspace"_s);
    auto *apply = page.findChild<QToolButton *>(u"bulkApply"_s);
    QTRY_VERIFY_WITH_TIMEOUT(settled() && apply->isEnabled(), 60'000);
    QTest::mouseClick(apply, Qt::LeftButton);
    QTest::mouseClick(apply, Qt::LeftButton); // of more than 1,000 it asks again
    auto *progress = page.findChild<QProgressBar *>(u"bulkProgress"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desktop.window().undoGroup().canUndo(), 120'000);
    QTRY_VERIFY_WITH_TIMEOUT(!progress->isVisible() && settled(), 60'000);
    desktop.window().undoGroup().undo();
    QTRY_VERIFY_WITH_TIMEOUT(desktop.window().undoGroup().canRedo(), 120'000);
    end(u"change 2,000 and take it back"_s);

    begin(u"find"_s);
    desktop.ways().showQueue({.find = "payroll"});
    QTRY_VERIFY_WITH_TIMEOUT(settled(), 60'000);
    end(u"find"_s);
    begin(u"write on a ticket"_s);
    desktop.ways().openTicket(model.numberAt(0));
    QTRY_VERIFY_WITH_TIMEOUT(desktop.ticketPage().isSettled(), 60'000);
    auto *text = desktop.ticketPage().findChild<QPlainTextEdit *>(u"composerText"_s);
    QTest::keyClicks(text, u"Nothing is lost, and nothing waits while it is kept."_s, Qt::NoModifier, 10);
    end(u"write on a ticket"_s);
    begin(u"clients"_s);
    desktop.window().goTo("clients");
    QTRY_VERIFY_WITH_TIMEOUT(desktop.clientsPage().isSettled(), 60'000);
    end(u"clients"_s);
    begin(u"dashboard"_s);
    desktop.window().goTo("dashboard");
    QTRY_VERIFY_WITH_TIMEOUT(desktop.dashboardPage().isSettled() && !desktop.dashboardPage().cards().isEmpty(),
                             120'000);
    end(u"dashboard"_s);
    for (const Person &person : desktop.directory().staffByName()) {
        if (person.role == Role::Manager)
            desktop.directory().setMe(person.id);
    }
    if (!desktop.directory().hindrance(Right::ProposeSla)) {
        begin(u"calendars"_s);
        Q_EMIT desktop.ways().settingsWanted("calendars");
        QTRY_VERIFY_WITH_TIMEOUT(desktop.settingsPage().isSettled(), 60'000);
        end(u"calendars"_s);
        begin(u"try a calendar on a year"_s);
        CalendarsPage &calendars = desktop.calendarsPage();
        auto *monday = calendars.findChild<QLineEdit *>(u"hours-mon"_s);
        monday->selectAll();
        QTest::keyClicks(monday, u"10-14"_s);
        QTest::mouseClick(calendars.findChild<QToolButton *>(u"months12"_s), Qt::LeftButton);
        QVERIFY(!calendars.isSettled());
        QTRY_VERIFY_WITH_TIMEOUT(calendars.isSettled(), 60'000);
        end(u"try a calendar on a year"_s);
    }

    qInfo().noquote() << watch.report();
    qInfo().noquote() << times.join(u'\n');
    QVERIFY2(watch.stalls().isEmpty(), qPrintable(watch.report()));
}

} // namespace Steward

QTEST_MAIN(Steward::LargeWorkspaceTest)

#include "tst_largeworkspace.moc"
