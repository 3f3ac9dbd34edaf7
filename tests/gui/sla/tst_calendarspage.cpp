#include "gui/sla/calendarspage.h"

#include "gui/shared/choicefield.h"
#include "gui/shared/directory.h"
#include "gui/sla/calendareditor.h"
#include "gui/sla/faultline.h"
#include "gui/sla/hoursbar.h"
#include "gui/sla/yearpicture.h"
#include "support/fakewindow.h"
#include "support/heldworker.h"
#include "support/memorysla.h"
#include "support/memoryticketreader.h"

#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Steward {

// Calendars as a manager edits them, with real keys and clicks.
class CalendarsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsDrawnAndSavedAsANewVersion();
    void whatIsDrawnIsWritten();
    void whatIsWrongIsNamedWhereItStands();
    void aDayIsClosedWithItsName();
    void holidaysAreCopiedButEstimatesOnlyWhereTicked();
    void aChangeBeginsNowOrLater();
    void aPlannedVersionIsReplaced();
    void aPlannedVersionIsWithdrawn();
    void aNewCalendarGetsAnId();
    void agentsLookAndLeadsTry();
    void aChangeStaysUntilItIsDiscarded();
    void aRefusalIsToldAndNothingIsLost();
};

namespace {

const QByteArray berlin
    = "{\"type\":\"calendar\",\"id\":\"berlin\",\"name\":\"Berlin\",\"time_zone\":\"Europe/Berlin\",\"week\":{"
      "\"mon\":[[\"09:00\",\"17:00\"]],\"tue\":[],\"wed\":[],\"thu\":[],\"fri\":[],\"sat\":[],\"sun\":[]}}";
const QByteArray planned
    = "{\"type\":\"calendar\",\"id\":\"berlin\",\"valid_from\":\"2030-01-01T00:00:00Z\",\"name\":\"Berlin\","
      "\"time_zone\":\"Europe/Berlin\",\"week\":{\"mon\":[[\"08:00\",\"16:00\"]]}}";

struct CalendarScene
{
    explicit CalendarScene(Role role = Role::Manager, const QList<QByteArray> &calendars = {berlin})
    {
        sla.stored.calendars = calendars;
        names.names.staff = {{"me", {.id = "me", .name = "Me", .role = role}}};
        directory.load();
        worker.runAll();
        directory.setMe("me");
        page.resize(1000, 700);
        page.show();
        isActive = QTest::qWaitForWindowActive(&page);
        page.arrive();
        worker.runAll();
    }
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return page.findChild<Widget *>(name);
    }
    QString fault(const QString &name) const
    {
        const auto *line = find<FaultLine>(name);
        return line->isVisible() ? line->words() : QString();
    }
    void type(const QString &name, const QString &text) const
    {
        auto *line = find<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void click(const QString &name) const { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }

    bool isActive = false;
    MemoryTicketReader names;
    MemorySla sla;
    HeldWorker worker;
    FixedClock clock;
    RecordingNavigator navigator;
    Directory directory{names, worker, clock};
    SlaBook book{sla, worker, sla, worker, directory};
    CalendarsPage page{book, sla, worker, directory, navigator};
};

} // namespace

void CalendarsPageTest::whatIsTypedIsDrawnAndSavedAsANewVersion()
{
    CalendarScene scene;
    QCOMPARE(scene.find<QLineEdit>(u"hours-mon"_s)->text(), u"09:00–17:00"_s);
    QVERIFY(!scene.find<QWidget>(u"saveVersion"_s)->isVisible());

    scene.type(u"hours-tue"_s, u"8-12, 13-17"_s);
    scene.click(u"saveVersion"_s);
    scene.worker.runAll();

    QCOMPARE(scene.sla.kept.size(), 1);
    const CalendarDraft kept = CalendarDraft::from(scene.sla.kept[0].record);
    QCOMPARE(kept.id, "berlin");
    QCOMPARE(textOf(kept.week[1]), u"08:00–12:00, 13:00–17:00"_s);
    QVERIFY(kept.validFrom > scene.directory.now()); // the next midnight of its zone
    QVERIFY(!scene.sla.kept[0].replaces);
    QCOMPARE(scene.sla.stored.calendars.size(), 2); // the one before stays
    QVERIFY(!scene.find<QWidget>(u"saveVersion"_s)->isVisible());
    QCOMPARE(scene.find<QLineEdit>(u"hours-tue"_s)->text(), u"08:00–12:00, 13:00–17:00"_s); // the new one is shown
}

void CalendarsPageTest::whatIsDrawnIsWritten()
{
    CalendarScene scene;
    auto *bar = scene.find<HoursBar>(u"bar-wed"_s);
    const auto at = [bar](double hour) { return QPoint(int(14 + (bar->width() - 28) * hour / 24), bar->height() / 2); };

    QTest::mousePress(bar, Qt::LeftButton, {}, at(9));
    QTest::mouseMove(bar, at(12));
    QTest::mouseRelease(bar, Qt::LeftButton, {}, at(12));

    QCOMPARE(scene.find<QLineEdit>(u"hours-wed"_s)->text(), u"09:00–12:00"_s);
    QTest::mousePress(bar, Qt::LeftButton, {}, at(12)); // its end
    QTest::mouseMove(bar, at(15.5));
    QTest::mouseRelease(bar, Qt::LeftButton, {}, at(15.5));
    QCOMPARE(scene.find<QLineEdit>(u"hours-wed"_s)->text(), u"09:00–15:30"_s);
}

void CalendarsPageTest::whatIsWrongIsNamedWhereItStands()
{
    CalendarScene scene;
    scene.type(u"hours-mon"_s, u"9-12, 11-17"_s);
    QVERIFY(scene.fault(u"fault-mon"_s).contains(u"overlap"_s));
    QVERIFY(!scene.find<QWidget>(u"saveVersion"_s)->isEnabled());
    scene.type(u"hours-tue"_s, u"9-9"_s);
    QVERIFY(scene.fault(u"fault-tue"_s).contains(u"end after they begin"_s));
    QVERIFY(!scene.fault(u"fault-mon"_s).isEmpty());
    auto *zone = scene.find<ChoiceField>(u"calendarZone"_s)->lineEdit();
    zone->setFocus();
    zone->selectAll();
    QTest::keyClicks(zone, u"Mars/Base"_s);
    QVERIFY(scene.fault(u"fault-time_zone"_s).contains(u"time zone is unknown"_s));
    scene.type(u"hours-mon"_s, u" "_s);
    scene.type(u"hours-tue"_s, u" "_s);
    QVERIFY(scene.fault(u"fault-mon"_s).isEmpty());
    zone->setFocus();
    zone->selectAll();
    QTest::keyClicks(zone, u"Europe/Paris"_s);
    QVERIFY(scene.fault(u"fault-time_zone"_s).isEmpty());
    QVERIFY(scene.fault(u"fault-whole"_s).contains(u"never open"_s));
}

void CalendarsPageTest::aDayIsClosedWithItsName()
{
    CalendarScene scene;
    auto *year = scene.find<YearPicture>(u"yearPicture"_s);
    year->setFocus();
    year->choose(QDate(year->year(), 12, 23));
    QTest::keyClick(year, Qt::Key_Right);
    QVERIFY(scene.find<QLabel>(u"chosenDay"_s)->text().contains(u"24"_s));
    auto *kind = scene.find<ChoiceField>(u"dayKind"_s);

    Q_EMIT kind->activated(1); // Closed
    scene.type(u"dayName"_s, u"Christmas Eve"_s);

    const CalendarDraft &draft = scene.page.editor().draft();
    const qint64 day = *daysFromDate(year->year(), 12, 24);
    QVERIFY(draft.isClosed(day));
    QCOMPARE(draft.names.value(day), "Christmas Eve");
    Q_EMIT kind->activated(2); // Hours of its own
    scene.type(u"dayHours"_s, u"9-12, 10-13"_s);
    QVERIFY(scene.fault(u"dayFault"_s).contains(u"overlap"_s));
    scene.type(u"dayHours"_s, u"9-12"_s);
    QCOMPARE(textOf(draft.special.value(day)), u"09:00–12:00"_s);
    QVERIFY(!draft.closed.contains(day));
    QVERIFY(year->accessibleDescription().contains(u"Christmas Eve"_s));
}

void CalendarsPageTest::holidaysAreCopiedButEstimatesOnlyWhereTicked()
{
    CalendarScene scene;
    auto *country = scene.find<ChoiceField>(u"holidayCountry"_s);
    const auto choose = [&](const QString &text) {
        country->setFocus();
        country->lineEdit()->selectAll();
        QTest::keyClicks(country->lineEdit(), text);
        country->commit();
    };
    scene.find<QSpinBox>(u"holidayTo"_s)->setValue(2027);
    scene.find<QSpinBox>(u"holidayFrom"_s)->setValue(2026);
    scene.find<QSpinBox>(u"holidayTo"_s)->setValue(2026);
    choose(u"Germany (DE)"_s);
    QAbstractItemModel *model = scene.find<QTableView>(u"holidays"_s)->model();
    QCOMPARE(model->rowCount(), 9);

    scene.click(u"copyHolidays"_s);

    const CalendarDraft &draft = scene.page.editor().draft();
    QCOMPARE(draft.closed.size(), 9);
    QCOMPARE(draft.names.value(*daysFromDate(2026, 10, 3)), "German Unity Day");
    QCOMPARE(model->index(0, 2).data().toString(), u"closed already"_s);

    choose(u"United Arab Emirates (AE)"_s);
    int estimated = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (!model->index(row, 2).data().toString().contains(u"estimated"_s))
            continue;
        ++estimated;
        QCOMPARE(model->index(row, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        if (estimated == 1)
            model->setData(model->index(row, 0), int(Qt::Checked), Qt::CheckStateRole);
    }
    QVERIFY(estimated > 1);
    const qsizetype before = draft.closed.size();
    const auto isSure
        = [&](int row) { return model->index(row, 0).data(Qt::CheckStateRole).toInt() == int(Qt::Checked); };
    qsizetype ticked = 0;
    for (int row = 0; row < model->rowCount(); ++row)
        ticked += isSure(row);
    scene.click(u"copyHolidays"_s);
    QCOMPARE(draft.closed.size(), before + ticked);
}

void CalendarsPageTest::aChangeBeginsNowOrLater()
{
    CalendarScene scene;
    scene.type(u"hours-tue"_s, u"9-12"_s);
    auto *begin = scene.find<QWidget>(u"validFrom"_s);
    QVERIFY(begin->isVisible());

    QMetaObject::invokeMethod(begin, "chosen", Q_ARG(QByteArray, "\"2020-01-01T00:00:00Z\""));

    QVERIFY(scene.fault(u"fault-valid_from"_s).contains(u"begins now or later"_s));
    QVERIFY(!scene.find<QWidget>(u"saveVersion"_s)->isEnabled());
}

void CalendarsPageTest::aPlannedVersionIsReplaced()
{
    CalendarScene scene(Role::Manager, {berlin, planned});
    scene.find<VersionList>(u"calendarList"_s)
        ->choose("berlin\n" + QByteArray::number(instantFrom("2030-01-01T00:00:00Z")->ms));
    QCOMPARE(scene.find<QLineEdit>(u"hours-mon"_s)->text(), u"08:00–16:00"_s);

    scene.type(u"hours-mon"_s, u"7-15"_s);
    scene.click(u"saveVersion"_s);
    scene.worker.runAll();

    QCOMPARE(scene.sla.kept.value(0).replaces, planned);
    QCOMPARE(scene.sla.stored.calendars.size(), 2);
    QVERIFY(scene.sla.kept[0].record.contains("2030-01-01"));
}

void CalendarsPageTest::aPlannedVersionIsWithdrawn()
{
    CalendarScene scene(Role::Manager, {berlin, planned});
    scene.find<VersionList>(u"calendarList"_s)->choose("berlin\n0");
    QVERIFY(!scene.find<QWidget>(u"withdrawVersion"_s)->isVisible());
    scene.find<VersionList>(u"calendarList"_s)
        ->choose("berlin\n" + QByteArray::number(instantFrom("2030-01-01T00:00:00Z")->ms));
    scene.click(u"withdrawVersion"_s);
    scene.worker.runAll();

    QCOMPARE(scene.sla.stored.calendars, QList<QByteArray>{berlin});
    QCOMPARE(scene.find<QLineEdit>(u"hours-mon"_s)->text(), u"09:00–17:00"_s);
}

void CalendarsPageTest::aNewCalendarGetsAnId()
{
    CalendarScene scene;
    scene.click(u"newCalendar"_s);
    QCOMPARE(scene.find<QLineEdit>(u"hours-fri"_s)->text(), u"09:00–17:00"_s);
    scene.type(u"calendarName"_s, u"Lyon, office"_s);
    scene.click(u"saveVersion"_s);
    scene.worker.runAll();

    const CalendarDraft kept = CalendarDraft::from(scene.sla.kept.value(0).record);
    QCOMPARE(kept.id, "lyon-office");
    QVERIFY(!kept.validFrom.isSet()); // nothing has judged by it: it may hold since ever
}

void CalendarsPageTest::agentsLookAndLeadsTry()
{
    CalendarScene agent(Role::Agent);
    QVERIFY(agent.find<QLineEdit>(u"hours-mon"_s)->isReadOnly());
    QVERIFY(!agent.find<QWidget>(u"newCalendar"_s)->isVisible());
    QVERIFY(agent.find<QLabel>(u"versionWords"_s)->text().contains(u"managers save"_s));

    CalendarScene lead(Role::Lead);
    lead.type(u"hours-mon"_s, u"9-12"_s);
    QVERIFY(!lead.find<QWidget>(u"saveVersion"_s)->isEnabled());
    lead.click(u"tryOnThePast"_s);
    lead.worker.runAll();
    QCOMPARE(lead.sla.questions.size(), 1);
    QVERIFY(lead.sla.kept.isEmpty());
}

void CalendarsPageTest::aChangeStaysUntilItIsDiscarded()
{
    CalendarScene scene(Role::Manager, {berlin, planned});
    scene.find<VersionList>(u"calendarList"_s)->choose("berlin\n0");
    scene.type(u"hours-mon"_s, u"9-12"_s);
    scene.find<VersionList>(u"calendarList"_s)
        ->choose("berlin\n" + QByteArray::number(instantFrom("2030-01-01T00:00:00Z")->ms));
    QCOMPARE(scene.find<QLineEdit>(u"hours-mon"_s)->text(), u"08:00–16:00"_s);
    scene.book.reload(); // somebody else saved something
    scene.worker.runAll();
    scene.find<VersionList>(u"calendarList"_s)->choose("berlin\n0");
    QCOMPARE(scene.find<QLineEdit>(u"hours-mon"_s)->text(), u"09:00–12:00"_s);

    scene.click(u"discardVersion"_s);

    QCOMPARE(scene.find<QLineEdit>(u"hours-mon"_s)->text(), u"09:00–17:00"_s);
    QVERIFY(!scene.find<QWidget>(u"saveVersion"_s)->isVisible());
}

void CalendarsPageTest::aRefusalIsToldAndNothingIsLost()
{
    CalendarScene scene;
    scene.type(u"hours-mon"_s, u"9-12"_s);
    scene.sla.nextFailure = Failure{FailureCode::DiskFull, "desk.db"};
    scene.click(u"saveVersion"_s);
    scene.worker.runAll();

    QVERIFY(scene.find<QLabel>(u"happened"_s)->isVisible());
    QCOMPARE(textOf(scene.page.editor().draft().week[0]), u"09:00–12:00"_s);
    QVERIFY(scene.find<QWidget>(u"saveVersion"_s)->isEnabled());
}

} // namespace Steward

QTEST_MAIN(Steward::CalendarsPageTest)

#include "tst_calendarspage.moc"
