#pragma once

#include "desk/base/worker.h"
#include "desk/tickets/draftstore.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QTimer>

namespace Steward {

// The drafts of this window: what is being written is kept on the disk half a second later, whoever goes on typing.
class Drafts : public QObject
{
    Q_OBJECT

public:
    Drafts(DraftStore &store, Worker &worker, QObject *parent = nullptr);
    ~Drafts() override; // what is due is kept before

    // Gives the ticket's draft, now or when it is read.
    void ask(qint64 ticket, const std::function<void(const Draft &draft)> &deliver);
    void change(qint64 ticket, const Draft &draft);
    void forget(qint64 ticket); // it was recorded: its files are there now
    // Copies a file that is to go with the ticket's draft; to be put among its files by whoever asks.
    using Added = std::function<void(const Result<DraftFile> &file)>;
    void addFile(qint64 ticket, const QString &path, const Added &deliver);
    void addPicture(qint64 ticket, const QImage &picture, const QString &name, const Added &deliver);
    bool isKept() const { return m_due.isEmpty() && m_underWay == 0; }

Q_SIGNALS:
    void keptChanged();
    void failed(const Steward::Failure &failure);

private:
    void keepDue();

    DraftStore &m_store;
    Worker &m_worker;
    QHash<qint64, Draft> m_known;
    QHash<qint64, Draft> m_due; // changed and not handed to the worker yet
    int m_underWay = 0;
    QTimer m_pause;
    EveryAnswer m_kept;
    LatestAnswer m_read;
};

} // namespace Steward
