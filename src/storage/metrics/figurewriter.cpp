#include "storage/metrics/figurewriter.h"

#include "storage/metrics/storedrules.h"

#include <algorithm>

namespace Steward {

FigureWriter::FigureWriter(Connection &connection, Dictionaries &names, HistoryRows &rows)
    : m_connection(connection), m_rows(rows), m_store(connection, names)
{ }

FigureWriter::~FigureWriter() = default;

void FigureWriter::inBackground()
{
    if (m_background)
        return;
    write();
    m_counting.reset();
    m_stamp.clear();
    m_background = std::make_unique<BackgroundCounting>();
    m_isLooked = false;
}

// Rules that cannot be read are told by whoever asks for figures; then nothing is counted, and the figures are made
// anew when they can.
bool FigureWriter::hasRules()
{
    if (m_isLooked)
        return !m_stamp.isEmpty();
    m_isLooked = true;
    m_through = countedThrough(m_connection);
    const QByteArray stamp = rulesStamp(m_connection);
    if (stamp == m_stamp)
        return true;
    auto rules = storedMetricRules(m_connection);
    if (!rules) {
        m_stamp.clear();
        if (rules.error().code == FailureCode::BadInput)
            countAnew();
        return false;
    }
    m_stamp = stamp;
    auto counting = std::make_shared<std::unique_ptr<TicketCounting>>(new TicketCounting(std::move(*rules)));
    if (!m_background) {
        m_counting = std::move(*counting);
        return true;
    }
    m_background->post(
        [counting](std::unique_ptr<TicketCounting> &of, QList<CountedTicket> &) { of = std::move(*counting); });
    return true;
}

bool FigureWriter::isCounted(qint64 ticket)
{
    return hasRules() && (!m_through || ticket <= *m_through);
}

void FigureWriter::count(const TicketHistory &history, Instant at)
{
    if (!m_background) {
        m_counted.append(m_counting->add(history, at));
        return;
    }
    m_background->post([history, at](std::unique_ptr<TicketCounting> &of, QList<CountedTicket> &counted) {
        counted.append(of->add(history, at));
    });
}

void FigureWriter::inserted(const TicketHistory &history)
{
    if (isCounted(history.number))
        count(history, lastKnown(history));
}

void FigureWriter::recount(const TicketHistory &before, Instant beforeAt, const TicketHistory &after, Instant afterAt)
{
    if (!m_background) {
        m_counting->subtract(before, beforeAt);
    } else {
        m_background->post([before, beforeAt](std::unique_ptr<TicketCounting> &of, QList<CountedTicket> &) {
            of->subtract(before, beforeAt);
        });
    }
    count(after, afterAt);
}

void FigureWriter::grown(const TicketHistory &before, const TicketHistory &after)
{
    if (!isCounted(after.number))
        return;
    const Instant counted = m_store.countedAt(after.number);
    recount(before, std::max(counted, lastKnown(before)), after, std::max(counted, lastKnown(after)));
}

void FigureWriter::settingAdded(const QByteArray &type, const QByteArray &json)
{
    if (type == "calendar" || type == "policy") {
        m_isLooked = false;
        if (m_connection.integer("SELECT EXISTS (SELECT 1 FROM creation)") != 0)
            countAnew();
        return;
    }
    const bool isPerson = type == "person";
    const auto person = isPerson ? slaPersonFrom(json) : SlaRead<std::pair<QByteArray, SlaPerson>>();
    if (m_stamp.isEmpty() || (!isPerson && type != "client") || !person) {
        m_isLooked = false;
        return;
    }
    // Somebody new is in nothing that was counted: no need to read all rules again.
    const auto take = [isPerson, json, person](TicketCounting &counting) {
        const QByteArray id = memberValue(canonicalMembers(json), "id").text();
        if (isPerson)
            counting.rules().add(person->first, person->second);
        else
            counting.rules().clients.insert(id, clientFrom(id, json));
    };
    if (m_background)
        m_background->post([take](std::unique_ptr<TicketCounting> &of, QList<CountedTicket> &) { take(*of); });
    else
        take(*m_counting);
    m_stamp = rulesStamp(m_connection);
}

QList<qint64> FigureWriter::countDue(Instant now, int most)
{
    if (!hasRules())
        return {};
    const QList<qint64> due = m_store.dueBefore(now, most);
    for (const qint64 number : due) {
        const TicketHistory history = m_rows.history(number);
        recount(history, std::max(m_store.countedAt(number), lastKnown(history)), history, now);
    }
    return due;
}

bool FigureWriter::countOn(int most)
{
    if (!hasRules() || !m_through)
        return false;
    QList<qint64> next;
    Statement &numbers = m_connection.prepared("SELECT ticket FROM creation WHERE ticket > ? ORDER BY ticket LIMIT ?");
    numbers << *m_through << most;
    while (numbers.step())
        next.append(numbers.integer(0));
    for (const qint64 number : next) {
        const TicketHistory history = m_rows.history(number);
        count(history, lastKnown(history));
    }
    if (next.size() < most) {
        m_through.reset();
        m_connection.run("DELETE FROM counting WHERE what = 'through'");
        return false;
    }
    m_through = next.last();
    (m_connection.prepared("UPDATE counting SET value = ? WHERE what = 'through'") << *m_through).run();
    return true;
}

void FigureWriter::countAnew()
{
    if (m_background)
        m_background->drop();
    else if (m_counting)
        m_counting->take();
    m_counted.clear();
    m_through = 0;
    m_connection.run("DELETE FROM figures; DELETE FROM open_clock; DELETE FROM counted; DELETE FROM verdict;"
                     "INSERT OR REPLACE INTO counting(what, value) VALUES('through', 0)");
}

void FigureWriter::prepare()
{
    if (m_background)
        m_background->prepare();
}

void FigureWriter::write()
{
    if (m_background) {
        const BackgroundCounting::Counts counts = m_background->take();
        m_store.add(counts.tallied);
        for (const CountedTicket &ticket : counts.tickets)
            m_store.keep(ticket);
    } else if (m_counting) {
        m_store.add(m_counting->take());
        for (const CountedTicket &ticket : std::as_const(m_counted))
            m_store.keep(ticket);
        m_counted.clear();
    }
    m_isLooked = false;
}

void FigureWriter::forget()
{
    if (m_background)
        m_background->drop();
    if (m_counting)
        m_counting->take();
    m_counted.clear();
    m_stamp.clear();
    m_isLooked = false;
}

} // namespace Steward
