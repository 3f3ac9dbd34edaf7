#include "storage/metrics/backgroundcounting.h"

namespace Steward {

namespace {

constexpr size_t mostWaiting = 4'000; // jobs: a bound for memory
constexpr size_t lot = 64; // jobs: waking the other thread for each costs more than it brings

} // namespace

BackgroundCounting::BackgroundCounting() : m_thread([this] { work(); }) { }

BackgroundCounting::~BackgroundCounting()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ends = true;
        m_jobs.clear();
    }
    m_changed.notify_all();
    m_thread.join();
}

void BackgroundCounting::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_ends || m_jobs.size() >= lot || (m_isAwaited && !m_jobs.empty()); });
        if (m_ends)
            return;
        std::deque<Job> jobs;
        jobs.swap(m_jobs);
        m_busy = true;
        lock.unlock();
        m_changed.notify_all();
        for (Job &job : jobs)
            job(m_counting, m_counted);
        jobs.clear();
        if (m_counting)
            m_counting->settle(); // here, and not where the records are written
        lock.lock();
        m_busy = false;
        m_changed.notify_all();
    }
}

void BackgroundCounting::post(Job job)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_jobs.size() < mostWaiting; });
    m_jobs.push_back(std::move(job));
    const bool isLot = m_jobs.size() % lot == 0;
    lock.unlock();
    if (isLot)
        m_changed.notify_all();
}

void BackgroundCounting::prepare()
{
    post([this](std::unique_ptr<TicketCounting> &counting, QList<CountedTicket> &) {
        m_tallied = counting ? counting->take() : Tallied();
    });
    const std::scoped_lock lock(m_mutex);
    m_isPrepared = m_isAwaited = true;
    m_changed.notify_all();
}

BackgroundCounting::Counts BackgroundCounting::take()
{
    if (!m_isPrepared)
        prepare();
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_jobs.empty() && !m_busy; });
    m_isPrepared = m_isAwaited = false;
    return {.tallied = std::exchange(m_tallied, {}), .tickets = std::exchange(m_counted, {})};
}

void BackgroundCounting::drop()
{
    take();
}

} // namespace Steward
