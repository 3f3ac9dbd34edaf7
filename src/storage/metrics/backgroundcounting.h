#pragma once

#include "desk/metrics/ticketcounting.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace Steward {

// Counts tickets on a thread of its own while the next ones are written. What is asked is done in that order.
class BackgroundCounting
{
public:
    using Job = std::function<void(std::unique_ptr<TicketCounting> &counting, QList<CountedTicket> &counted)>;

    struct Counts
    {
        Tallied tallied = {};
        QList<CountedTicket> tickets = {};
    };

    BackgroundCounting();
    ~BackgroundCounting();
    Q_DISABLE_COPY_MOVE(BackgroundCounting)

    void post(Job job); // waits while too much is to be done; jobs are begun in lots
    void prepare(); // all that was posted is done and added up, while the caller does other things
    Counts take(); // when that is so
    void drop(); // forgets what was posted and counted, but not the rules

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_busy = false;
    bool m_isPrepared = false; // nothing was posted since prepare()
    bool m_isAwaited = false; // what is left of a lot is to be done, too
    bool m_ends = false;
    std::unique_ptr<TicketCounting> m_counting; // of the thread, while it is busy
    QList<CountedTicket> m_counted;
    Tallied m_tallied;
    std::thread m_thread;
};

} // namespace Steward
