#include "assembly/importrelay.h"

#include <QHash>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace Steward {

namespace {

constexpr size_t stepsInLot = 128;
constexpr qint64 bytesInLot = 256 * 1024; // of the file
constexpr size_t lotsAhead = 8;

using Step = std::function<Done(HistoryImport &)>; // what the importer asked of the port
using Lot = std::vector<Step>;

// Lots on their way from the reader to the writer.
class Lots
{
public:
    // False when nobody takes any more.
    bool put(Lot lot)
    {
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [this] { return m_waiting.size() < lotsAhead || m_refused; });
        if (m_refused)
            return false;
        m_waiting.push_back(std::move(lot));
        m_moved.notify_all();
        return true;
    }
    // The next one; empty at the end.
    Lot take()
    {
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [this] { return !m_waiting.empty() || m_ended; });
        if (m_waiting.empty())
            return {};
        Lot lot = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_moved.notify_all();
        return lot;
    }
    // An answer to the reader, and the reader's waiting for it: false when nobody will answer any more.
    void tell(const std::function<void()> &answer)
    {
        const std::lock_guard lock(m_mutex);
        answer();
        m_moved.notify_all();
    }
    bool waitFor(const std::function<bool()> &isTold)
    {
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [&] { return isTold() || m_refused; });
        return isTold();
    }
    void end() // by the reader
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_moved.notify_all();
    }
    void refuse() // by the writer
    {
        const std::lock_guard lock(m_mutex);
        m_refused = true;
        m_waiting.clear();
        m_moved.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_moved;
    std::deque<Lot> m_waiting;
    bool m_ended = false;
    bool m_refused = false;
};

// The port that the importer sees.
class Relay : public HistoryImport
{
public:
    Relay(Lots &lots, QByteArray timeZone) : m_lots(lots), m_timeZone(std::move(timeZone)) { }

    Done add(IncomingSetting setting) override
    {
        return put([it = std::move(setting)](HistoryImport &to) mutable { return to.add(std::move(it)); });
    }
    Done add(IncomingTicket ticket) override
    {
        return put([it = std::move(ticket)](HistoryImport &to) mutable { return to.add(std::move(it)); });
    }
    void reject(Reject reject) override // a refusal is told by the next add
    {
        (void)put([it = std::move(reject)](HistoryImport &to) mutable {
            to.reject(std::move(it));
            return Done();
        });
    }
    void countRead(qint64 records) override
    {
        (void)put([records](HistoryImport &to) {
            to.countRead(records);
            return Done();
        });
    }
    Done reached(qint64 offset, qint64 line) override
    {
        const Done done = put([=](HistoryImport &to) { return to.reached(offset, line); });
        if (!done || offset - m_lotFrom < bytesInLot)
            return done;
        m_lotFrom = offset;
        return flush();
    }
    Result<QByteArray> personNamed(const QByteArray &name, const QByteArray &role, const QByteArray &email) override
    {
        return answered(m_persons, name + '\n' + email,
                        [=](HistoryImport &to) { return to.personNamed(name, role, email); });
    }
    Result<QByteArray> clientNamed(const QByteArray &name) override
    {
        return answered(m_clients, name, [=](HistoryImport &to) { return to.clientNamed(name); });
    }
    QByteArray timeZone() const override { return m_timeZone; }

    Done flush()
    {
        if (m_lot.empty() || m_lots.put(std::exchange(m_lot, {})))
            return {};
        return failed(FailureCode::Cancelled); // the writer's own failure is the one that is told
    }

private:
    Done put(Step step)
    {
        m_lot.push_back(std::move(step));
        return m_lot.size() < stepsInLot ? Done() : flush();
    }
    Result<QByteArray> answered(QHash<QByteArray, QByteArray> &known, const QByteArray &key,
                                std::function<Result<QByteArray>(HistoryImport &)> ask)
    {
        if (const auto found = known.constFind(key); found != known.constEnd())
            return *found;
        const auto answer = std::make_shared<std::optional<Result<QByteArray>>>();
        m_lot.push_back([&lots = m_lots, ask = std::move(ask), answer](HistoryImport &to) {
            Result<QByteArray> id = ask(to);
            const Done done = id ? Done() : Done(tl::unexpected(id.error()));
            lots.tell([&] { *answer = std::move(id); });
            return done;
        });
        if (const Done done = flush(); !done)
            return tl::unexpected(done.error());
        if (!m_lots.waitFor([&] { return answer->has_value(); }))
            return failed(FailureCode::Cancelled); // the writer stopped before it came to the question
        if (**answer)
            known.insert(key, ***answer);
        return **answer;
    }

    Lots &m_lots;
    QByteArray m_timeZone;
    Lot m_lot;
    qint64 m_lotFrom = 0;
    QHash<QByteArray, QByteArray> m_persons, m_clients;
};

} // namespace

Done importReadingAhead(HistoryImport &to, const std::function<Done(HistoryImport &)> &read)
{
    Lots lots;
    Done readingDone;
    const std::unique_ptr<QThread> reader(QThread::create([&, zone = to.timeZone()] {
        Relay relay(lots, zone);
        readingDone = read(relay);
        if (const Done done = relay.flush(); readingDone && !done)
            readingDone = done;
        lots.end();
    }));
    reader->start();
    Done done;
    while (done) {
        Lot lot = lots.take();
        if (lot.empty())
            break;
        for (size_t i = 0; done && i < lot.size(); ++i)
            done = lot[i](to);
    }
    lots.refuse(); // has no effect after the end
    reader->wait();
    return done ? readingDone : done;
}

} // namespace Steward
