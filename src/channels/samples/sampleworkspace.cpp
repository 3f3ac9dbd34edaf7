#include "channels/samples/sampleworkspace.h"

#include "channels/samples/county.h"
#include "channels/samples/countytale.h"
#include "channels/samples/payroll.h"
#include "channels/samples/payrolltale.h"
#include "channels/samples/recordtext.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace Steward {

namespace {

Done writeHeader(QByteArrayView workspace, QByteArrayView prefix, QByteArrayView zone, QByteArrayView sample,
                 HistoryImport &to)
{
    RecordText header;
    header.text("type", "header").text("format", "steward-exchange").number("version", 1).text("workspace", workspace);
    header.text("key_prefix", prefix).text("time_zone", zone).text("sample", sample);
    if (sample == "county") // clients are departments there
        header.json("vocabulary", R"({"client":["department","departments"]})");
    return writeSetting("header", {}, header.object(), to);
}

// A requester gets one survey in seven days, the first that falls due; what the sample's end cuts off is not there yet.
void sendSurveys(std::vector<Told> &tickets)
{
    std::vector<Told *> due;
    for (Told &told : tickets) {
        if (told.survey && told.survey->sentAt.ms <= sampleEnd() * 1000)
            due.push_back(&told);
    }
    std::stable_sort(due.begin(), due.end(), [](auto *a, auto *b) { return a->survey->sentAt < b->survey->sentAt; });
    QHash<QByteArray, Instant> last;
    for (Told *told : due) {
        Survey &survey = *told->survey;
        const Instant before = last.value(told->requester);
        if (before.isSet() && survey.sentAt.ms - before.ms < 7 * secondsOfDay * 1000)
            continue;
        last[told->requester] = survey.sentAt;
        if (survey.answeredAt.ms > sampleEnd() * 1000) // not answered yet
            survey = Survey{.sentAt = survey.sentAt};
        told->ticket.records.append(IncomingRecord{.record = survey});
        sortByTime(told->ticket.records);
    }
}

Done handOver(std::vector<Told> tickets, HistoryImport &to)
{
    sendSurveys(tickets);
    for (Told &told : tickets) {
        if (const Done done = to.add(std::move(told.ticket)); !done)
            return done;
    }
    return {};
}

// Knows the tickets told so far, so that a later one can point to them.
class PayrollTeller
{
public:
    std::vector<Told> tell()
    {
        std::vector<Told> tickets;
        int number = 0;
        for (const Arrival &arrival : payrollArrivals()) {
            PayrollTale tale(++number, arrival, linksOf(arrival));
            tickets.push_back(tale.tell(m_links));
            remember(number, arrival, tickets.back());
        }
        return tickets;
    }

private:
    struct Earlier
    {
        QByteArray key = {};
        qint64 at = 0;
        qint64 closedAt = 0;
    };

    const PayrollLinks &linksOf(const Arrival &arrival)
    {
        m_links = {};
        if (arrival.inOutage) {
            m_links.outage = m_outage;
        } else if (const auto found = m_last.find({arrival.client, arrival.topic}); found != m_last.end()) {
            const Earlier &earlier = found->second;
            const bool measured
                = arrival.client == PayrollStory::dairy && sampleMonth(arrival.at) > 17; // its volume is the story
            if (arrival.at - earlier.at < 2 * secondsOfDay && m_random.chance(150) && !measured)
                m_links.sameMatter = earlier.key;
            else if (earlier.closedAt && earlier.closedAt < arrival.at && m_random.chance(40))
                m_links.followed = earlier.key;
        }
        return m_links;
    }

    void remember(int number, const Arrival &arrival, const Told &told)
    {
        const QByteArray key = "SUP-" + QByteArray::number(number);
        if (arrival.tellsOfOutage)
            m_outage = key;
        else if (!told.mergedAway)
            m_last[{arrival.client, arrival.topic}] = {.key = key, .at = arrival.at, .closedAt = told.closedAt};
    }

    Random m_random{33, 5};
    PayrollLinks m_links;
    QByteArray m_outage;
    std::map<std::pair<int, int>, Earlier> m_last; // by client and topic
};

Done writePayroll(HistoryImport &to)
{
    if (const Done done = writeHeader("Example Payroll Desk", "SUP", "Europe/Berlin", "payroll", to); !done)
        return done;
    if (const Done done = writePayrollContracts(to); !done)
        return done;
    if (const Done done = writeCast(payrollCast(), to); !done)
        return done;
    return handOver(PayrollTeller().tell(), to);
}

Done writeCounty(HistoryImport &to)
{
    if (const Done done = writeHeader("Example County Help Desk", "CTY", "America/Chicago", "county", to); !done)
        return done;
    if (const Done done = writeCountyContracts(to); !done)
        return done;
    if (const Done done = writeCast(countyCast(), to); !done)
        return done;
    std::vector<Told> tickets;
    for (const Arrival &arrival : countyArrivals())
        tickets.push_back(CountyTale(int(tickets.size()) + 1, arrival).tell());
    return handOver(std::move(tickets), to);
}

} // namespace

Done writeSample(const QByteArray &name, HistoryImport &to)
{
    if (name == "payroll")
        return writePayroll(to);
    if (name == "county")
        return writeCounty(to);
    return failed(FailureCode::WrongUsage, name, "no such sample");
}

} // namespace Steward
