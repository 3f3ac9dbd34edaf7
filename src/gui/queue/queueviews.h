#pragma once

#include "desk/base/worker.h"
#include "desk/tickets/ticketreader.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace Steward {

class Directory;
class Preferences;

// A question that has a name. Its counts are of the tickets that it would show.
struct QueueViewSpec
{
    QByteArray id = {}; // never changes; `own-…`: the person's
    QString name = {};
    QString group = {};
    QueueQuestion question = {};
    QString about = {}; // what its name does not say
    std::optional<qint64> count = {}; // nothing: not counted yet
    bool isOwn() const { return id.startsWith("own-"); }
};

// The views of the queue: a first set for who works here, and those that she saved; each with its count, which is read
// again after changes, never more often than the machine bears.
class QueueViews : public QObject
{
    Q_OBJECT

public:
    QueueViews(TicketReader &longReader, Worker &longWorker, const Directory &directory, Preferences &preferences,
               QObject *parent = nullptr);

    const QList<QueueViewSpec> &views() const { return m_views; }
    const QueueViewSpec *find(const QByteArray &id) const;
    QByteArray save(const QString &name, const QueueQuestion &question); // its id
    void remove(const QByteArray &id);
    void recount(); // soon
    void tick(); // at each beat: what hangs on the time is counted again every minute

Q_SIGNALS:
    void changed(); // which views there are
    void counted();

private:
    void make();
    void addFirstSet();
    void addOwn();
    void keepOwn() const;
    void count();
    void countNext();
    QByteArray choiceName() const;

    TicketReader &m_reader;
    const Directory &m_directory;
    Preferences &m_preferences;
    QList<QueueViewSpec> m_views;
    QList<QueueViewSpec> m_toCount; // of the count that is under way
    QElapsedTimer m_since; // it began
    QTimer m_pause;
    int m_beats = 0;
    bool m_counting = false;
    bool m_again = false;
    LatestAnswer m_answer;
};

} // namespace Steward
