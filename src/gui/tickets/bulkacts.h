#pragma once

#include "desk/base/worker.h"
#include "desk/tickets/bulkchange.h"

#include <QObject>

#include <memory>

class QUndoStack;

namespace Steward {

class ChangeFeed;
class Directory;

// What was done to one ticket of many: what takes it back or makes it again.
struct BulkDeed
{
    qint64 ticket = 0;
    OpId op = {};
    QList<Event> changes = {};
};

// How a change of many tickets went.
struct BulkOutcome
{
    QList<BulkDeed> done = {};
    qint64 unchanged = 0; // had the value already
    QList<std::pair<qint64, Failure>> refused = {};
    bool cancelled = false; // the rest was left as it was
};

// Changes many tickets, an act each, in lots on the writer, so that a reply of somebody else gets in between; all of it
// is one entry of the undo stack. One run at a time.
class BulkActs : public QObject
{
    Q_OBJECT

public:
    BulkActs(TicketStore &store, Worker &writer, const Directory &directory, ChangeFeed &feed, QUndoStack &undo,
             QObject *parent = nullptr);
    ~BulkActs() override;

    // Why the person may do nothing here; nothing where she may.
    std::optional<Failure> hindrance() const;
    bool isRunning() const { return m_run != nullptr; }

    void change(const QList<qint64> &tickets, const BulkChange &change, const QString &words);
    void cancel(); // after the lot that is under way

    // For the command: takes those deeds back, or makes them again. False: another run is under way.
    using Answer = std::function<void(const QList<BulkDeed> &done)>;
    bool takeBack(const QList<BulkDeed> &deeds, const Answer &answer);
    bool repeat(const QList<BulkDeed> &deeds, const Answer &answer);

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void ended(const Steward::BulkOutcome &outcome);

private:
    struct Run;
    // Of one ticket, on the writer: what was done; nothing where there was nothing to do.
    using Step = std::function<Result<std::optional<BulkDeed>>(TicketStore &store, qsizetype at)>;
    bool start(const QList<qint64> &tickets, Step step, std::function<void(const BulkOutcome &)> finish);
    std::function<Deed()> deed() const;
    void next();

    TicketStore &m_store;
    const Directory &m_directory;
    ChangeFeed &m_feed;
    QUndoStack &m_undo;
    std::unique_ptr<Run> m_run;
    EveryAnswer m_answer;
};

} // namespace Steward
