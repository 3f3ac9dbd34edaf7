#pragma once

#include "desk/metrics/goalcount.h"
#include "desk/metrics/goalstore.h"

#include <QObject>

namespace Steward {

class Directory;

// The goals of the open workspace, for whoever shows or sets them.
class GoalBook : public QObject
{
    Q_OBJECT

public:
    GoalBook(MetricsReader &reader, Worker &longWorker, GoalStore &store, Worker &writeWorker,
             const Directory &directory, QObject *parent = nullptr);

    void reload();
    bool isSettled() const { return !m_reading && !m_judging && m_saving == 0; }
    bool isLoaded() const { return m_loaded; }
    // Those that hold or will: not the ended ones.
    const QList<Goal> &goals() const { return m_goals; }
    // The one of that kind of the same client, team or agent.
    std::optional<Goal> goalLike(const Goal &wanted) const;
    void judge(const QList<Goal> &goals); // wasJudged() follows, or failed()
    void add(const Goal &goal); // a volume goal gets its baseline; saved() or failed() follows
    void end(const Goal &goal); // from today on
    void seekFirstDay(const QByteArray &agent); // firstDayFound() follows, where there is one

Q_SIGNALS:
    void changed(); // they were read
    void wasJudged(const QList<Steward::JudgedGoal> &judged);
    void firstDayFound(const QByteArray &agent, qint64 day); // of her first owned ticket, since 1970-01-01
    void saved();
    void failed(const Steward::Failure &failure);

private:
    TeamMembers teams() const;
    void keep(const Goal &goal);
    void take(const Done &done);

    MetricsReader &m_reader;
    GoalStore &m_store;
    const Directory &m_directory;
    QList<Goal> m_goals;
    bool m_loaded = false;
    bool m_reading = false;
    bool m_judging = false;
    int m_saving = 0;
    LatestAnswer m_list;
    LatestAnswer m_judged;
    LatestAnswer m_firstDay;
    EveryAnswer m_baseline;
    EveryAnswer m_kept;
};

} // namespace Steward
