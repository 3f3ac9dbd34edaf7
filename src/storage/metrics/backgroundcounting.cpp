#include "storage/metrics/backgroundcounting.h"

namespace Steward {

namespace {

constexpr size_t mostWaiting = 4'000; // jobs: a bound for memory

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
        m_changed.wait(lock, [this] { return m_ends || !m_jobs.empty(); });
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
    lock.unlock();
    m_changed.notify_all();
}

void BackgroundCounting::waitUntilIdle(std::unique_lock<std::mutex> &lock)
{
    m_changed.wait(lock, [this] { return m_jobs.empty() && !m_busy; });
}

BackgroundCounting::Counts BackgroundCounting::take()
{
    std::unique_lock lock(m_mutex);
    waitUntilIdle(lock);
    return {.tallied = m_counting ? m_counting->take() : Tallied(), .tickets = std::exchange(m_counted, {})};
}

void BackgroundCounting::drop()
{
    take();
}

} // namespace Steward
