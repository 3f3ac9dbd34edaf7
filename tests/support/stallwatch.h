#pragma once
#include <QCoreApplication>
#include <QEvent>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVector>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <execinfo.h>
#include <mutex>
#include <pthread.h>
#include <thread>

namespace stallwatch {
using Clock = std::chrono::steady_clock;
inline double msSince(Clock::time_point t)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - t).count();
}
inline void *frames[64];
inline std::atomic<int> frameCount{0};
inline void onSignal(int)
{
    frameCount.store(backtrace(frames, 64), std::memory_order_release);
}
struct Stall
{
    double ms, machineMs;
    QString phase;
    QStringList stack;
};
} // namespace stallwatch

class StallWatch : public QObject
{
public:
    explicit StallWatch(double limitMs = 250) : m_limit(limitMs), m_gui(pthread_self())
    {
        void *warm[4];
        backtrace(warm, 4); // loads what backtrace needs before any signal handler calls it
        struct sigaction sa = {};
        sa.sa_handler = stallwatch::onSignal;
        sa.sa_flags = SA_RESTART;
        sigaction(SIGUSR2, &sa, nullptr);
        m_machine = std::thread([this] { machine(); });
        m_watch = std::thread([this] { watch(); });
    }
    ~StallWatch() override
    {
        m_stop = true;
        m_watch.join();
        m_machine.join();
    }
    void phase(const QString &name)
    {
        std::lock_guard g(m_lock);
        m_phase = name;
    }
    QVector<stallwatch::Stall> stalls()
    {
        std::lock_guard g(m_lock);
        return m_stalls;
    }
    QString report()
    {
        std::lock_guard g(m_lock);
        QString out = QStringLiteral("phase | pings | p50 ms | p99 ms | max ms | stalls\n");
        for (auto it = m_ms.begin(); it != m_ms.end(); ++it) {
            QVector<double> v = *it;
            std::sort(v.begin(), v.end());
            const auto q
                = [&](double f) { return v.at(std::min<qsizetype>(v.size() - 1, qsizetype(double(v.size()) * f))); };
            const auto n
                = std::count_if(m_stalls.begin(), m_stalls.end(), [&](auto &s) { return s.phase == it.key(); });
            out += QStringLiteral("%1 | %2 | %3 | %4 | %5 | %6\n")
                       .arg(it.key())
                       .arg(v.size())
                       .arg(q(.5), 0, 'f', 1)
                       .arg(q(.99), 0, 'f', 1)
                       .arg(v.last(), 0, 'f', 1)
                       .arg(n);
        }
        return out;
    }
    qsizetype pings(const QString &phase)
    {
        std::lock_guard g(m_lock);
        return m_ms.value(phase).size();
    }

protected:
    bool event(QEvent *e) override
    {
        if (e->type() != QEvent::User)
            return QObject::event(e);
        m_answered.store(true, std::memory_order_release);
        return true;
    }

private:
    void machine() // how late is the machine itself?
    {
        while (!m_stop) {
            const auto t = stallwatch::Clock::now();
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            const double over = std::max(0.0, stallwatch::msSince(t) - 10.0 - 1.0);
            double sum = m_overshoot.load();
            while (!m_overshoot.compare_exchange_weak(sum, sum + over)) { }
        }
    }
    void watch()
    {
        while (!m_stop) {
            m_answered = false;
            QString phase;
            {
                std::lock_guard g(m_lock);
                phase = m_phase;
            }
            const double late0 = m_overshoot.load();
            const auto t = stallwatch::Clock::now();
            QCoreApplication::postEvent(this, new QEvent(QEvent::User));
            QStringList stack;
            bool asked = false;
            while (!m_answered.load(std::memory_order_acquire) && !m_stop) {
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                if (!asked && stallwatch::msSince(t) > m_limit) {
                    asked = true;
                    stallwatch::frameCount = 0;
                    pthread_kill(m_gui, SIGUSR2);
                    for (int i = 0; i < 200 && !stallwatch::frameCount.load(std::memory_order_acquire); ++i)
                        std::this_thread::sleep_for(std::chrono::milliseconds(1));
                    const int n = stallwatch::frameCount;
                    if (char **names = n ? backtrace_symbols(stallwatch::frames, n) : nullptr) {
                        for (int i = 0; i < n; ++i)
                            stack << QString::fromLocal8Bit(names[i]);
                        free(names);
                    }
                }
            }
            if (m_stop)
                break;
            const double ms = stallwatch::msSince(t), machineMs = m_overshoot.load() - late0;
            {
                std::lock_guard g(m_lock);
                m_ms[phase].append(ms);
                if (ms - machineMs > m_limit)
                    m_stalls.append({ms, machineMs, phase, stack});
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }

    const double m_limit;
    const pthread_t m_gui;
    std::atomic<bool> m_stop{false}, m_answered{false};
    std::atomic<double> m_overshoot{0};
    std::mutex m_lock;
    QString m_phase = QStringLiteral("start");
    QMap<QString, QVector<double>> m_ms;
    QVector<stallwatch::Stall> m_stalls;
    std::thread m_watch, m_machine;
};
