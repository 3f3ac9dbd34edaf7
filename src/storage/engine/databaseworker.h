#pragma once

#include "desk/base/worker.h"

#include <QObject>
#include <QThread>

namespace Steward {

// A thread of its own on which jobs run one after another. Deliveries run on the thread that made this object.
class DatabaseWorker : public Worker
{
public:
    explicit DatabaseWorker(const QString &name);
    ~DatabaseWorker() override; // runs what was posted, then ends; deliveries that are still due are dropped
    Q_DISABLE_COPY_MOVE(DatabaseWorker)

    void post(Job job, std::shared_ptr<CancelFlag> cancel) override;

private:
    QObject m_home; // where deliveries run
    QObject *m_there; // lives on the thread
    QThread m_thread;
};

} // namespace Steward
