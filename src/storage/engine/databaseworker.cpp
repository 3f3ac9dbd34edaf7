#include "storage/engine/databaseworker.h"

namespace Steward {

DatabaseWorker::DatabaseWorker(const QString &name) : m_there(new QObject)
{
    m_thread.setObjectName(name);
    m_there->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
    m_thread.start();
}

DatabaseWorker::~DatabaseWorker()
{
    QMetaObject::invokeMethod(
        m_there, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void DatabaseWorker::post(Job job, std::shared_ptr<CancelFlag> cancel)
{
    QMetaObject::invokeMethod(
        m_there,
        [this, job = std::move(job), cancel = std::move(cancel)] {
            if (cancel && cancel->isRaised())
                return;
            if (Delivery delivery = job())
                QMetaObject::invokeMethod(&m_home, std::move(delivery), Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

} // namespace Steward
