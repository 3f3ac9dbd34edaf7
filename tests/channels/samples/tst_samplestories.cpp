#include "channels/samples/madesample.h"

#include <QHash>

#include <algorithm>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

// Minutes to the first public reply of tickets that were written, created in [from, to); -1: none.
QList<qint64> firstReplies(qint64 from, qint64 to)
{
    QList<qint64> minutes;
    for (const IncomingTicket &ticket : sample("payroll").tickets) {
        const qint64 created = ticket.creation->at.ms;
        if (created < from || created >= to || ticket.creation->value(Field::Channel).text() != "email")
            continue;
        qint64 first = -1;
        for (const IncomingRecord &record : ticket.records) {
            const auto *message = std::get_if<Message>(&record.record);
            if (first < 0 && message && message->direction == Direction::Outbound
                && message->visibility == Visibility::Public)
                first = (message->at.ms - created) / 60'000;
        }
        minutes.append(first);
    }
    return minutes;
}

// Per cent of those answered within the hour.
int answeredInTime(const char *from, const char *to)
{
    const QList<qint64> minutes = firstReplies(at(from), at(to));
    const auto met = std::count_if(minutes.begin(), minutes.end(), [](qint64 m) { return m >= 0 && m <= 60; });
    return int(met * 100 / minutes.size());
}

int created(const QByteArray &client, const char *from, const char *to)
{
    const QList<IncomingTicket> &tickets = sample("payroll").tickets;
    return int(std::count_if(tickets.begin(), tickets.end(), [&](const IncomingTicket &ticket) {
        const qint64 when = ticket.creation->at.ms;
        return when >= at(from) && when < at(to)
            && (client.isEmpty() || ticket.creation->value(Field::Client).text() == client);
    }));
}

// Tickets of a product with that root cause in their last resolution, created in [from, to).
int withCause(const QByteArray &product, const QString &cause, const char *from, const char *to)
{
    int count = 0;
    for (const IncomingTicket &ticket : sample("payroll").tickets) {
        const qint64 when = ticket.creation->at.ms;
        if (when < at(from) || when >= at(to) || ticket.creation->value(Field::Product).text() != product)
            continue;
        Walk walk(ticket);
        for (const IncomingRecord &record : ticket.records)
            walk.take(record);
        count += member(walk.value({.field = Field::Resolution})).value(u"root_cause"_s).toString() == cause;
    }
    return count;
}

} // namespace

class TestSampleStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void payrollHasBouncesOfEachType()
    {
        QHash<QByteArray, int> types;
        for (const IncomingTicket &ticket : sample("payroll").tickets) {
            for (const IncomingRecord &record : ticket.records) {
                const auto *event = std::get_if<Event>(&record.record);
                if (event && event->bounce)
                    ++types[event->bounce->type];
            }
        }
        for (const char *type : {"returned", "ping_pong", "recategorised", "wrong_fix"})
            QVERIFY2(types.value(type) > 50, type);
    }

    void theRoundingDefectGrowsUntilItsRelease()
    {
        const QString defect = u"product.defect"_s;
        const int early = withCause("HTG", defect, "2024-07-01T00:00:00Z", "2024-11-01T00:00:00Z");
        const int late = withCause("HTG", defect, "2025-07-01T00:00:00Z", "2025-11-01T00:00:00Z");
        const int after = withCause("HTG", defect, "2025-12-05T00:00:00Z", "2026-07-01T00:00:00Z");

        QVERIFY2(late >= 2 * early && late >= 80, QByteArray::number(late));
        QVERIFY2(after <= 8, QByteArray::number(after));
    }

    void aReleaseWithARegressionIsSeen()
    {
        const QString regression = u"product.regression"_s;
        QCOMPARE(withCause("Luca", regression, "2024-07-01T00:00:00Z", "2025-03-03T00:00:00Z"), 0);
        QVERIFY(withCause("Luca", regression, "2025-03-03T00:00:00Z", "2025-04-03T00:00:00Z") >= 30);
        QCOMPARE(withCause("Linx", regression, "2025-04-03T00:00:00Z", "2026-02-09T00:00:00Z"), 0);
        QVERIFY(withCause("Linx", regression, "2026-02-09T00:00:00Z", "2026-03-09T00:00:00Z") >= 30);
    }

    void augustOfTheSecondYearMissesItsTargets()
    {
        QVERIFY(answeredInTime("2025-08-01T00:00:00Z", "2025-09-01T00:00:00Z") < 40);
        QVERIFY(answeredInTime("2025-07-01T00:00:00Z", "2025-08-01T00:00:00Z") > 90);
        QVERIFY(answeredInTime("2025-09-01T00:00:00Z", "2025-10-01T00:00:00Z") > 90);
    }

    void theOutageDayStandsOut()
    {
        const int outage = created({}, "2025-08-19T00:00:00Z", "2025-08-20T00:00:00Z");
        const int dayBefore = created({}, "2025-08-18T00:00:00Z", "2025-08-19T00:00:00Z");

        QVERIFY(outage >= 75);
        QVERIFY(outage >= 4 * dayBefore);
    }

    void theDairysVolumeFallsByAQuarter()
    {
        const int before = created("testland-dairy", "2026-01-02T00:00:00Z", "2026-04-02T00:00:00Z");
        const int last = created("testland-dairy", "2026-04-02T00:00:00Z", "2026-07-01T00:00:00Z");

        QVERIFY2(before >= 98 && before <= 102, QByteArray::number(before));
        QVERIFY2(last * 100 >= before * 72 && last * 100 <= before * 76, QByteArray::number(last));
    }

    void agentFourLearnsToEscalate()
    {
        int escalated[2] = {}, returned[2] = {}; // before and after the training
        for (const IncomingTicket &ticket : sample("payroll").tickets) {
            for (const IncomingRecord &record : ticket.records) {
                const Event *event = eventOf(record, Field::Level);
                if (!event)
                    continue;
                const int when = event->at.ms >= at("2025-10-06T00:00:00Z");
                if (event->by == "agent-4" && event->to.json() == "2" && event->from.json() == "1")
                    ++escalated[when];
                if (event->bounce && event->bounce->attributedTo == "agent-4")
                    ++returned[when];
            }
        }
        QVERIFY(escalated[0] >= 60 && escalated[1] >= 25);
        QVERIFY2(returned[0] * 100 >= escalated[0] * 25, QByteArray::number(returned[0]));
        QVERIFY2(returned[1] * 100 <= escalated[1] * 6, QByteArray::number(returned[1]));
    }

    void payRunsPeakAtMonthEnds()
    {
        int run = 0, middle = 0;
        for (const IncomingTicket &ticket : sample("payroll").tickets) {
            const int dayOfMonth = toRfc3339(ticket.creation->at).mid(8, 2).toInt();
            run += dayOfMonth >= 27 || dayOfMonth <= 3;
            middle += dayOfMonth >= 10 && dayOfMonth <= 16;
        }
        QVERIFY2(run * 10 > middle * 18, QByteArray::number(run));
    }

    void oldTicketsAreTaggedIncompletely()
    {
        int all[2] = {}, complete[2] = {}; // first half year, last half year
        for (const IncomingTicket &ticket : sample("payroll").tickets) {
            for (const IncomingRecord &record : ticket.records) {
                const Event *event = eventOf(record, Field::Resolution);
                if (!event || (event->at.ms > at("2025-01-01T00:00:00Z") && event->at.ms < at("2026-01-01T00:00:00Z")))
                    continue;
                const int when = event->at.ms > at("2026-01-01T00:00:00Z");
                const QJsonObject tags = member(event->to);
                ++all[when];
                complete[when] += tags.contains(u"fix"_s) && tags.contains(u"kb"_s) && tags.contains(u"ai"_s);
            }
        }
        QVERIFY(complete[0] * 10 < all[0] * 7);
        QVERIFY(complete[1] * 100 > all[1] * 97);
    }

    void theCountyAnswersThePhoneAndSendsTechnicians()
    {
        int calls = 0, dispatched = 0, withAsset = 0;
        const QList<IncomingTicket> &tickets = sample("county").tickets;
        for (const IncomingTicket &ticket : tickets) {
            Walk walk(ticket);
            for (const IncomingRecord &record : ticket.records)
                walk.take(record);
            calls += ticket.creation->value(Field::Channel).text() == "phone";
            const bool sent = walk.value(FieldName::from("custom.dispatch")).isSet();
            dispatched += sent;
            withAsset += sent && walk.value(FieldName::from("custom.asset")).isSet();
        }
        QVERIFY(calls * 100 > tickets.size() * 65);
        QVERIFY(dispatched * 100 > tickets.size() * 15);
        QVERIFY(withAsset * 100 >= dispatched * 95);
    }

    void theQueueIsAlive_data() { eachSample(); }
    void theQueueIsAlive()
    {
        QFETCH(QByteArray, name);
        QHash<QByteArray, int> states;
        for (const IncomingTicket &ticket : sample(name).tickets) {
            Walk walk(ticket);
            for (const IncomingRecord &record : ticket.records)
                walk.take(record);
            ++states[walk.text(Field::State)];
        }
        for (const char *state : {"open", "pending", "on_hold"})
            QVERIFY2(states.value(state) >= 3, state);
        const int unresolved
            = states.value("new") + states.value("open") + states.value("pending") + states.value("on_hold");
        QVERIFY2(unresolved >= 15 && unresolved <= 200, QByteArray::number(unresolved));
    }
};

QTEST_GUILESS_MAIN(TestSampleStories)
#include "tst_samplestories.moc"
