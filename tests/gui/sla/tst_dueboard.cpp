#include "gui/sla/dueboard.h"

#include "gui/shared/directory.h"
#include "gui/sla/duewords.h"
#include "support/heldworker.h"
#include "support/memorynextduereader.h"
#include "support/memoryticketreader.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

class DueBoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeGoesOnWithoutAQuestion();
    void onlyWhatWasChangedIsReadAgain();
    void whatIsChangedWhileItIsReadIsReadAfter();
    void ofAResolvedTicketOnlyThePromiseStays();
    void theFirstOfAPersonStandsFirst();
    void aFailureKeepsWhatIsKnown();
    void whyItStandsThereIsSaidWithBothZones();
};

namespace {

constexpr qint64 minute = 60'000;

struct Board
{
    Board()
    {
        names.names.timeZone = "Europe/Berlin";
        names.names.staff = {{"agent-1", {.id = "agent-1", .name = "Agent One", .role = Role::Agent}}};
        add(1, "agent-1", 30);
        add(2, "agent-1", 80);
        add(3, "agent-2", 90);
        directory.load();
        worker.runAll();
    }
    // Its response is due after 100 min, of which so many are used.
    void add(qint64 number, const QByteArray &assignee, qint64 used, SlaMetric metric = SlaMetric::NextResponse)
    {
        reader.due.tickets.append({.number = number,
                                   .state = State::Open,
                                   .client = "acme",
                                   .assignee = assignee,
                                   .counted = clock.at,
                                   .clocks = {{.metric = metric,
                                               .due = {clock.at.ms + (100 - used) * minute},
                                               .budgetMs = 100 * minute,
                                               .usedMs = used * minute,
                                               .calendar = "24x7"}}});
    }

    MemoryTicketReader names;
    MemoryNextDueReader reader;
    HeldWorker worker;
    FixedClock clock; // 2026-01-05T09:00Z
    Ticker ticker;
    Directory directory{names, worker, clock};
    DueBoard board{reader, worker, directory, ticker};
};

} // namespace

void DueBoardTest::timeGoesOnWithoutAQuestion()
{
    Board of;
    QCOMPARE(of.board.standing(2)->face.state, SlaClock::State::Running);
    QVERIFY(of.board.standing(2)->face.isAtRisk);
    QSignalSpy ticked(&of.board, &DueBoard::ticked);

    of.clock.at.ms += 21 * minute;
    Q_EMIT of.ticker.beat();

    QCOMPARE(ticked.count(), 1);
    QCOMPARE(of.board.standing(2)->face.state, SlaClock::State::Breached);
    QCOMPARE(of.board.standing(2)->face.remainingMs, -minute);
    QCOMPARE(of.worker.count(), 0);
    QCOMPARE(of.reader.wholeReads, 1);
}

void DueBoardTest::onlyWhatWasChangedIsReadAgain()
{
    Board of;
    of.reader.due.tickets[0].clocks[0].usedMs = 95 * minute;
    of.board.refresh({1, 99});
    of.worker.runAll();

    QCOMPARE(of.reader.asked.size(), 1);
    QCOMPARE(of.board.standing(1)->score.points, 95);
    QCOMPARE(of.reader.wholeReads, 1);
}

void DueBoardTest::whatIsChangedWhileItIsReadIsReadAfter()
{
    Board of;
    of.board.load();
    of.board.refresh({1});
    QCOMPARE(of.worker.count(), 1);
    of.worker.runAll();

    QCOMPARE(of.reader.asked, (QList<QList<qint64>>{{1}}));
    QVERIFY(of.board.isSettled());
}

void DueBoardTest::ofAResolvedTicketOnlyThePromiseStays()
{
    Board of;
    of.add(4, "agent-1", 10, SlaMetric::Followup);
    for (DueTicket &ticket : of.reader.due.tickets)
        ticket.state = State::Resolved;
    of.board.refresh({1, 2, 3, 4});
    of.worker.runAll();

    QVERIFY(!of.board.find(1));
    QVERIFY(of.board.find(4));
    QCOMPARE(of.board.firstOf("agent-1"), 0); // a promise is kept from the ticket's own page
}

void DueBoardTest::theFirstOfAPersonStandsFirst()
{
    Board of;
    QCOMPARE(of.board.firstOf("agent-1"), 2);
    QCOMPARE(of.board.firstOf("agent-2"), 3);
    QCOMPARE(of.board.firstOf("agent-3"), 0);
    QCOMPARE(of.board.firstOf({}), 0);
}

void DueBoardTest::aFailureKeepsWhatIsKnown()
{
    Board of;
    of.reader.nextFailure = Failure{.code = FailureCode::BadInput};
    of.board.load();
    of.worker.runAll();

    QVERIFY(of.board.isSettled());
    QVERIFY(of.board.standing(1)); // what was known before stays
}

void DueBoardTest::whyItStandsThereIsSaidWithBothZones()
{
    Board of;
    of.reader.due.calendars.insert("tokyo",
                                   std::make_shared<Calendar>(QList<CalendarVersion>{
                                       {.id = "tokyo", .zoneName = "Asia/Tokyo", .zone = *Zone::named("Asia/Tokyo")}}));
    of.reader.due.clientCalendars = {{"acme", "tokyo"}};
    of.reader.due.tickets[1].priority = Priority::High;
    of.board.load();
    of.worker.runAll();

    const QStringList lines = whyHereWords(*of.board.standing(2), of.board, of.directory).split(u'\n');

    QCOMPARE(lines.size(), 7);
    QVERIFY2(lines[0].contains(u"100"_s), qPrintable(lines[0]));
    QVERIFY2(lines[1].contains(u"80"_s) && lines[1].contains(u"Next response"_s), qPrintable(lines[1]));
    QVERIFY2(lines[2].contains(u"20"_s) && lines[2].contains(u"High"_s), qPrintable(lines[2]));
    QVERIFY2(lines[4].contains(u"20 min left"_s) && lines[4].contains(u"at risk"_s), qPrintable(lines[4]));
    QVERIFY2(lines[5].contains(u"10:20:00"_s), qPrintable(lines[5])); // in Berlin
    QVERIFY2(lines[6].contains(u"18:20:00"_s) && lines[6].contains(u"Asia/Tokyo"_s), qPrintable(lines[6]));
}

} // namespace Steward

QTEST_MAIN(Steward::DueBoardTest)
#include "tst_dueboard.moc"
