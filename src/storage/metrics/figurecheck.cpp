#include "storage/metrics/figurecheck.h"

#include "storage/engine/database.h"
#include "storage/history/historyrows.h"
#include "storage/metrics/figurerow.h"
#include "storage/metrics/figurestore.h"
#include "storage/metrics/storedrules.h"

#include <map>

namespace Steward {

namespace {

constexpr int ticketsAtOnce = 5'000;

QByteArray tableWord(TallyTable table)
{
    switch (table) {
    case TallyTable::Total:
        return "total";
    case TallyTable::Detail:
        return "by level and priority";
    case TallyTable::Times:
        return "times";
    case TallyTable::Agent:
        return "of a person";
    case TallyTable::AgentTimes:
        return "times of a person";
    case TallyTable::Causes:
        break;
    }
    return "root causes";
}

class Check
{
public:
    Check(Connection &reader, qsizetype most)
        : m_reader(reader), m_names(reader), m_rows(reader, m_names), m_store(reader, m_names), m_most(most)
    { }

    FigureCheck run();

private:
    void countAll(TicketCounting &counting);
    void take(const Tallied &tallied);
    void compareClocks(const CountedTicket &counted);
    void compareFigures();
    void compare(const FigureStore::Address &address, QByteArrayView kept, QByteArrayView counted);
    QByteArray name(const FigureStore::Address &address);
    QByteArray name(const FigureStore::Address &address, quint64 key);
    void note(QByteArray about, QByteArray what)
    {
        if (m_check.differences.size() < m_most)
            m_check.differences.append({std::move(about), std::move(what)});
    }

    Connection &m_reader;
    Dictionaries m_names;
    HistoryRows m_rows;
    FigureStore m_store;
    qsizetype m_most;
    qint64 m_withClocks = 0; // tickets
    std::map<FigureStore::Address, QByteArray> m_counted;
    FigureCheck m_check;
};

void Check::take(const Tallied &tallied)
{
    QList<qint64> causes;
    for (const QByteArray &cause : tallied.causes)
        causes.append(cause.isEmpty() ? 0 : m_names.termNumber(cause));
    for (const TallyRow &row : tallied.rows) {
        QByteArray &cell = m_counted[m_store.addressOf(row, false)];
        cell = encodedEntries(sumOf(
            entriesFrom(cell), row.table == TallyTable::Causes ? FigureStore::withCauses(row, causes) : row.entries));
    }
}

void Check::compareClocks(const CountedTicket &counted)
{
    const QList<OpenClock> kept = m_store.clocks(counted.number);
    if (kept != counted.clocks)
        note("clocks " + metaValue(m_reader, "key_prefix") + '-' + QByteArray::number(counted.number),
             "kept " + QByteArray::number(kept.size()) + " open, counted " + QByteArray::number(counted.clocks.size())
                 + (kept.size() == counted.clocks.size() ? ", not the same" : ""));
    m_withClocks += counted.clocks.isEmpty() ? 0 : 1;
    if (const auto last = m_store.lastCountOf(counted.number);
        last.next != nextBreach(counted.clocks) || last.at.isSet() == counted.clocks.isEmpty())
        note("clocks " + metaValue(m_reader, "key_prefix") + '-' + QByteArray::number(counted.number),
             "it is not kept when the next one is due");
    if (const int verdicts = m_store.verdicts(counted.number); verdicts != counted.verdicts)
        note("verdicts " + metaValue(m_reader, "key_prefix") + '-' + QByteArray::number(counted.number),
             "kept " + QByteArray::number(verdicts) + ", counted " + QByteArray::number(counted.verdicts));
}

void Check::countAll(TicketCounting &counting)
{
    Statement numbers(m_reader, "SELECT ticket FROM creation WHERE ticket <= ? ORDER BY ticket");
    numbers << countedThrough(m_reader).value_or(std::numeric_limits<qint64>::max());
    while (numbers.step()) {
        const TicketHistory history = m_rows.history(numbers.integer(0));
        compareClocks(counting.add(history, std::max(m_store.countedAt(history.number), lastKnown(history))));
        if (++m_check.tickets % ticketsAtOnce == 0)
            take(counting.take());
    }
    take(counting.take());
    if (const qint64 kept = m_reader.integer("SELECT count(*) FROM counted"); kept != m_withClocks)
        note("clocks",
             "kept of " + QByteArray::number(kept) + " tickets, counted of " + QByteArray::number(m_withClocks));
}

QByteArray Check::name(const FigureStore::Address &address)
{
    const bool isOfPerson = address.table == TallyTable::Agent || address.table == TallyTable::AgentTimes;
    const QByteArray who = address.who == FigureStore::ofAll ? QByteArray("all")
        : address.who == 0                                   ? QByteArray(isOfPerson ? "(unassigned)" : "(none)")
        : isOfPerson                                         ? m_names.personId(address.who)
                                                             : m_names.clientId(address.who);
    return "figures " + QByteArray::number(address.month / 12) + '-'
        + QByteArray::number(address.month % 12 + 1).rightJustified(2, '0') + ' ' + who + " ("
        + m_names.term(address.zone) + ')';
}

QByteArray Check::name(const FigureStore::Address &address, quint64 key)
{
    const QByteArray table = tableWord(address.table) + ": ";
    if (address.table == TallyTable::Causes)
        return table + (key == 0 ? QByteArray("(none)") : m_names.term(qint64(key)));
    const bool isTime = address.table == TallyTable::Times || address.table == TallyTable::AgentTimes;
    const bool isKnown = isTime ? int(TallyKey::timeMetricOf(key)) < metricCount
                                : TallyKey::isArrival(key) || TallyKey::measureOf(key).isKnown();
    if (!isKnown)
        return table + "a figure that is none";
    if (isTime)
        return table + definitionOf(TallyKey::timeMetricOf(key)).name.toByteArray();
    if (TallyKey::isArrival(key))
        return table + "arrivals";
    const Measure measure = TallyKey::measureOf(key);
    QByteArray text = table + MetricName{.metric = measure.metric, .clock = measure.clock}.text();
    if (measure.aside != Aside::None)
        text += ' ' + word(measure.aside).toByteArray();
    return text;
}

void Check::compare(const FigureStore::Address &address, QByteArrayView kept, QByteArrayView counted)
{
    if (kept == counted)
        return;
    std::map<quint64, std::pair<TallyEntry, TallyEntry>> entries;
    for (const TallyEntry &entry : entriesFrom(kept))
        entries[entry.key].first = entry;
    for (const TallyEntry &entry : entriesFrom(counted))
        entries[entry.key].second = entry;
    const auto text = [](const TallyEntry &entry) {
        return QByteArray::number(entry.sum) + " of " + QByteArray::number(entry.count);
    };
    for (const auto &[key, both] : entries) {
        if (both.first.count != both.second.count || both.first.sum != both.second.sum)
            note(name(address), name(address, key) + ": kept " + text(both.first) + ", counted " + text(both.second));
    }
}

void Check::compareFigures()
{
    Statement row(m_reader, "SELECT tbl, zone, who, month, entries FROM figures ORDER BY tbl, zone, who, month");
    while (row.step()) {
        const FigureStore::Address address{.table = TallyTable(row.integer(0)),
                                           .zone = row.integer(1),
                                           .who = row.integer(2),
                                           .month = int(row.integer(3))};
        const auto found = m_counted.find(address);
        compare(address, row.view(4), found == m_counted.end() ? QByteArrayView() : QByteArrayView(found->second));
        if (found != m_counted.end())
            m_counted.erase(found);
    }
    for (const auto &[address, cell] : m_counted)
        compare(address, {}, cell);
}

FigureCheck Check::run()
{
    auto rules = storedMetricRules(m_reader);
    if (!rules) {
        note("rules " + rules.error().subject, rules.error().detail);
        return m_check;
    }
    TicketCounting counting(std::move(*rules));
    countAll(counting);
    compareFigures();
    return m_check;
}

} // namespace

FigureCheck checkFigures(Connection &reader, qsizetype most)
{
    return Check(reader, most).run();
}

} // namespace Steward
