#pragma once

#include "desk/base/worker.h"

#include <vector>

namespace Steward {

// Keeps jobs until the test lets them go, in any order, and runs them and their deliveries on the test's thread.
class HeldWorker : public Worker
{
public:
    void post(Job job, std::shared_ptr<CancelFlag> cancel) override
    {
        m_held.push_back({std::move(job), std::move(cancel)});
    }

    int count() const { return int(m_held.size()); }

    // The job has run, its answer has not arrived yet: what a slow way home looks like.
    Delivery takeDelivery(int index = 0)
    {
        Held held = std::move(m_held.at(size_t(index)));
        m_held.erase(m_held.begin() + index);
        return held.cancel && held.cancel->isRaised() ? Delivery() : held.job();
    }
    void runOne(int index = 0)
    {
        if (const Delivery delivery = takeDelivery(index))
            delivery();
    }
    void runAll()
    {
        while (!m_held.empty())
            runOne();
    }

private:
    struct Held
    {
        Job job = {};
        std::shared_ptr<CancelFlag> cancel = {};
    };

    std::vector<Held> m_held;
};

// Runs each job when the event loop comes by, on the same thread: answers are late, as in the program, without threads.
class LoopWorker : public QObject, public Worker
{
public:
    void post(Job job, std::shared_ptr<CancelFlag> cancel) override
    {
        QMetaObject::invokeMethod(
            this,
            [job = std::move(job), cancel = std::move(cancel)] {
                if (cancel && cancel->isRaised())
                    return;
                if (const Delivery delivery = job())
                    delivery();
            },
            Qt::QueuedConnection);
    }
};

} // namespace Steward
