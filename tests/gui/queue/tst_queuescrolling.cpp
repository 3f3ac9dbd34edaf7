#include "gui/queue/queuemodel.h"
#include "gui/queue/queuepage.h"
#include "gui/queue/queueview.h"
#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "support/heldworker.h"
#include "support/queuedesk.h"
#include "support/stallwatch.h"

#include <QScrollBar>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Steward {

class QueueScrollingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMillionTicketsScrollWithoutAStall();
};

namespace { } // namespace

void QueueScrollingTest::aMillionTicketsScrollWithoutAStall()
{
    EndlessTicketReader reader(1'000'000);
    LoopWorker worker;
    FixedClock clock;
    Directory directory(reader, worker, clock);
    MemoryPreferences preferences;
    MemorySession session;
    Actions actions(preferences);
    RecordingNavigator navigator;
    QueueDesk desk(reader, worker, directory, navigator, preferences, actions, session);
    QueueModel &model = desk.model;
    QueuePage &page = desk.page;
    page.resize(1280, 800);
    static_cast<QWidget &>(page).show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    StallWatch watch;

    watch.phase(u"open"_s);
    page.show(QueueQuestion{});
    QTRY_COMPARE(model.rowCount(), 1'000'000);

    watch.phase(u"scroll"_s);
    auto *bar = page.findChild<QueueView *>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 10'000'000); // the bar tells the truth
    int turns = 0;
    QTimer scroller;
    connect(&scroller, &QTimer::timeout, &page, [&turns, bar] {
        ++turns; // half of them a page down, half a jump across the whole list
        bar->setValue(turns % 2 ? bar->value() + bar->pageStep() : int(qint64(turns) * 7919 * 30 % bar->maximum()));
    });
    scroller.start(0);
    QTRY_VERIFY_WITH_TIMEOUT(turns >= 600 && watch.pings(u"scroll"_s) >= 20, 60'000);
    scroller.stop();
    QTRY_VERIFY(model.isSettled());

    watch.phase(u"choose all"_s);
    auto *queue = page.findChild<QueueView *>();
    queue->setFocus();
    QTest::keyClick(queue, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(page.status().contains(u"1,000,000 chosen"_s));
    page.showBulk(model.numbersIn(0, 9'999)); // this test has no thread beside its own to look at more
    QTRY_VERIFY_WITH_TIMEOUT(page.isSettled() && watch.pings(u"choose all"_s) >= 20, 60'000);
    QVERIFY(page.findChild<QToolButton *>(u"bulkApply"_s) != nullptr);

    qInfo().noquote() << watch.report();
    QVERIFY2(watch.stalls().isEmpty(), qPrintable(watch.report()));
    const auto *list = page.findChild<QueueView *>();
    const auto middleIsLoaded = [list] {
        const QModelIndex seen = list->indexAt(QPoint(10, list->viewport()->height() / 2));
        return seen.isValid() && seen.data(QueueModel::LoadedRole).toBool();
    };
    QTRY_VERIFY(middleIsLoaded()); // the last jump is asked for when it is painted
}

} // namespace Steward

QTEST_MAIN(Steward::QueueScrollingTest)
#include "tst_queuescrolling.moc"
