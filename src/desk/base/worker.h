#pragma once

#include <QObject>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>

namespace Steward {

// Raised to stop a job; seen by the job and by the query it runs.
class CancelFlag
{
public:
    void raise() { m_raised.store(true, std::memory_order_release); }
    bool isRaised() const { return m_raised.load(std::memory_order_acquire); }

private:
    std::atomic_bool m_raised = false;
};

// A place where jobs run one after another, off the thread that posts them. A job returns its delivery, which runs on
// the thread that posted; an empty delivery is nothing.
class Worker
{
public:
    using Delivery = std::function<void()>;
    using Job = std::function<Delivery()>;

    virtual ~Worker() = default;
    // `cancel` may be null. A job whose flag is raised before it begins is dropped; one that runs has its query
    // interrupted.
    virtual void post(Job job, std::shared_ptr<CancelFlag> cancel) = 0;
};

// Asks again and again, wants only the newest answer: a new question cancels the former one, and nothing is answered
// after this object is gone. For reading. Lives on the thread that asks.
class LatestAnswer
{
public:
    explicit LatestAnswer(Worker &worker) : m_worker(worker) { }
    ~LatestAnswer() { cancel(); }
    Q_DISABLE_COPY_MOVE(LatestAnswer)

    template <typename Answer>
    void ask(std::function<Answer(const CancelFlag &)> question, std::function<void(Answer)> deliver)
    {
        cancel();
        m_cancel = std::make_shared<CancelFlag>();
        auto flag = m_cancel;
        m_worker.post(
            [question = std::move(question), deliver = std::move(deliver), flag]() -> Worker::Delivery {
                auto answer = std::make_shared<Answer>(question(*flag));
                return [deliver, answer, flag] {
                    if (!flag->isRaised())
                        deliver(std::move(*answer));
                };
            },
            flag);
    }
    void cancel()
    {
        if (m_cancel)
            m_cancel->raise();
        m_cancel.reset();
    }

private:
    Worker &m_worker;
    std::shared_ptr<CancelFlag> m_cancel;
};

// Answers each of its questions, as long as this object lives: for writing, which is never cancelled. Lives on the
// thread that asks.
class EveryAnswer
{
public:
    explicit EveryAnswer(Worker &worker) : m_worker(worker) { }
    ~EveryAnswer() { m_gone->raise(); }
    Q_DISABLE_COPY_MOVE(EveryAnswer)

    template <typename Answer>
    void ask(std::function<Answer()> question, std::function<void(Answer)> deliver)
    {
        m_worker.post(
            [question = std::move(question), deliver = std::move(deliver), gone = m_gone]() -> Worker::Delivery {
                auto answer = std::make_shared<Answer>(question());
                return [deliver, answer, gone] {
                    if (!gone->isRaised())
                        deliver(std::move(*answer));
                };
            },
            {});
    }

private:
    Worker &m_worker;
    std::shared_ptr<CancelFlag> m_gone = std::make_shared<CancelFlag>();
};

} // namespace Steward
