#include "assembly/importrelay.h"

#include <QThread>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

namespace Steward {

namespace {

constexpr size_t stepsInLot = 128;
constexpr qint64 bytesInLot = 256 * 1024; // of the file
constexpr size_t lotsAhead = 8;

using Step = std::function<Done(RecordImport &)>; // what the importer asked of the port
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
class Relay : public RecordImport
{
public:
    explicit Relay(Lots &lots) : m_lots(lots) { }

    Done add(IncomingSetting setting) override
    {
        return put([it = std::move(setting)](RecordImport &to) mutable { return to.add(std::move(it)); });
    }
    Done add(IncomingTicket ticket) override
    {
        return put([it = std::move(ticket)](RecordImport &to) mutable { return to.add(std::move(it)); });
    }
    void reject(Reject reject) override // a refusal is told by the next add
    {
        (void)put([it = std::move(reject)](RecordImport &to) mutable {
            to.reject(std::move(it));
            return Done();
        });
    }
    Done reached(qint64 offset, qint64 line) override
    {
        const Done done = put([=](RecordImport &to) { return to.reached(offset, line); });
        if (!done || offset - m_lotFrom < bytesInLot)
            return done;
        m_lotFrom = offset;
        return flush();
    }
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

    Lots &m_lots;
    Lot m_lot;
    qint64 m_lotFrom = 0;
};

} // namespace

Done importReadingAhead(RecordImport &to, const std::function<Done(RecordImport &)> &read)
{
    Lots lots;
    Done readingDone;
    const std::unique_ptr<QThread> reader(QThread::create([&] {
        Relay relay(lots);
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
