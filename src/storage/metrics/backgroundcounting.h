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

    void post(Job job); // waits while too much is to be done
    Counts take(); // when all that was posted is done
    void drop(); // forgets what was posted and counted, but not the rules

private:
    void work();
    void waitUntilIdle(std::unique_lock<std::mutex> &lock);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_busy = false;
    bool m_ends = false;
    std::unique_ptr<TicketCounting> m_counting; // of the thread, while it is busy
    QList<CountedTicket> m_counted;
    std::thread m_thread;
};

} // namespace Steward
