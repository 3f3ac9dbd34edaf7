#include "support/stallwatch.h"

#include <QDialog>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

// A watch that never fires proves nothing, one that fires at a dialog proves too much.
class TestStallWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBlockedWindowIsOneStallWithItsStack();
    void aFloodedQueueIsAStall();
    void anOpenDialogIsNone();
    void whatRunsIsToldByItsPhase();
};

namespace {

// Long enough to count on a machine that is late itself.
constexpr auto Blocked = std::chrono::milliseconds(1500);

class FloodReceiver : public QObject
{
public:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::User)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return QObject::event(event);
    }
};

void letPingsPass(StallWatch &watch, const QString &phase, qsizetype atLeast)
{
    QTRY_VERIFY(watch.pings(phase) >= atLeast);
}

} // namespace

void TestStallWatch::aBlockedWindowIsOneStallWithItsStack()
{
    StallWatch watch;
    letPingsPass(watch, u"start"_s, 3);

    watch.phase(u"block"_s);
    letPingsPass(watch, u"block"_s, 1);
    std::this_thread::sleep_for(Blocked);
    QTRY_COMPARE(watch.stalls().size(), 1);

    const stallwatch::Stall stall = watch.stalls().constFirst();
    QCOMPARE(stall.phase, u"block"_s);
    QVERIFY(stall.ms >= 1000);
    QVERIFY(!stall.stack.isEmpty());
    letPingsPass(watch, u"block"_s, 5);
    QCOMPARE(watch.stalls().size(), 1);
}

void TestStallWatch::aFloodedQueueIsAStall()
{
    FloodReceiver receiver;
    StallWatch watch;
    letPingsPass(watch, u"start"_s, 3);

    watch.phase(u"flood"_s);
    for (int i = 0; i < 1500; ++i)
        QCoreApplication::postEvent(&receiver, new QEvent(QEvent::User));

    QTRY_VERIFY(!watch.stalls().isEmpty());
}

void TestStallWatch::anOpenDialogIsNone()
{
    StallWatch watch;
    watch.phase(u"dialog"_s);
    QDialog dialog;
    QTimer::singleShot(std::chrono::seconds(1), &dialog, &QDialog::accept);

    QCOMPARE(dialog.exec(), int(QDialog::Accepted));

    QVERIFY2(watch.stalls().isEmpty(), qPrintable(watch.report()));
    QVERIFY(watch.pings(u"dialog"_s) >= 20);
}

void TestStallWatch::whatRunsIsToldByItsPhase()
{
    StallWatch watch;
    watch.phase(u"import"_s);
    letPingsPass(watch, u"import"_s, 20);

    QVERIFY(watch.report().contains(u"\nimport | "_s));
    QCOMPARE(watch.pings(u"export"_s), 0);
}

QTEST_MAIN(TestStallWatch)
#include "tst_stallwatch.moc"
