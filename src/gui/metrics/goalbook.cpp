#include "gui/metrics/goalbook.h"

#include "desk/base/opid.h"
#include "gui/shared/directory.h"

#include <QDate>
#include <QDateTime>

#include <algorithm>

namespace Steward {

namespace {

bool isEnded(const Goal &goal, Instant now)
{
    return goal.end && dayOf(goal, now) > *goal.end - goal.start;
}

} // namespace

GoalBook::GoalBook(MetricsReader &reader, Worker &longWorker, GoalStore &store, Worker &writeWorker,
                   const Directory &directory, QObject *parent)
    : QObject(parent), m_reader(reader), m_store(store), m_directory(directory), m_list(longWorker),
      m_judged(longWorker), m_firstDay(longWorker), m_baseline(longWorker), m_kept(writeWorker)
{ }

void GoalBook::reload()
{
    m_reading = true;
    m_list.ask<Result<QList<Goal>>>([reader = &m_reader](const CancelFlag &cancel) { return reader->goals(cancel); },
                                    [this](const Result<QList<Goal>> &goals) {
                                        m_reading = false;
                                        if (!goals) {
                                            Q_EMIT failed(goals.error());
                                            return;
                                        }
                                        m_goals = *goals;
                                        m_goals.removeIf(
                                            [now = m_directory.now()](const Goal &goal) { return isEnded(goal, now); });
                                        m_loaded = true;
                                        Q_EMIT changed();
                                    });
}

std::optional<Goal> GoalBook::goalLike(const Goal &wanted) const
{
    const auto found = std::find_if(m_goals.begin(), m_goals.end(), [&wanted](const Goal &goal) {
        return goal.kind == wanted.kind && goal.isOf(wanted);
    });
    return found == m_goals.end() ? std::nullopt : std::optional(*found);
}

TeamMembers GoalBook::teams() const
{
    TeamMembers teams;
    const QList<Person> staff = m_directory.staffByName();
    for (const Person &person : staff) {
        if (!person.team.isEmpty())
            teams[person.team].append(person.id);
    }
    return teams;
}

void GoalBook::seekFirstDay(const QByteArray &agent)
{
    m_firstDay.ask<Result<Instant>>(
        [reader = &m_reader, agent](const CancelFlag &cancel) { return reader->firstOwned(agent, cancel); },
        [this, agent](const Result<Instant> &first) {
            if (!first || !first->isSet())
                return;
            const QDate day = QDateTime::fromMSecsSinceEpoch(first->ms, m_directory.zone()).date();
            Q_EMIT firstDayFound(agent, QDate(1970, 1, 1).daysTo(day));
        });
}

void GoalBook::judge(const QList<Goal> &goals)
{
    m_judging = true;
    m_judged.ask<Result<QList<JudgedGoal>>>(
        [reader = &m_reader, goals, teams = teams(), now = m_directory.now()](const CancelFlag &cancel) {
            return judged(*reader, goals, teams, now, cancel);
        },
        [this](const Result<QList<JudgedGoal>> &answer) {
            m_judging = false;
            if (answer)
                Q_EMIT wasJudged(*answer);
            else
                Q_EMIT failed(answer.error());
        });
}

void GoalBook::add(const Goal &goal)
{
    ++m_saving;
    Goal kept = goal;
    kept.id = OpId::make(m_directory.now()).toText();
    if (goal.kind != GoalKind::Volume) {
        keep(kept);
        return;
    }
    m_baseline.ask<Result<GoalBaseline>>(
        [reader = &m_reader, kept, teams = teams(), now = m_directory.now()] {
            return baselineFor(*reader, kept, teams, now, CancelFlag());
        },
        [this, kept](const Result<GoalBaseline> &baseline) {
            if (!baseline) {
                take(tl::unexpected(baseline.error()));
                return;
            }
            Goal frozen = kept;
            frozen.baseline = *baseline;
            keep(frozen);
        });
}

void GoalBook::keep(const Goal &goal)
{
    m_kept.ask<Done>([store = &m_store, goal] { return store->addGoal(goal); },
                     [this](const Done &done) { take(done); });
}

void GoalBook::end(const Goal &goal)
{
    ++m_saving;
    const qint64 today = goal.start + dayOf(goal, m_directory.now()) - 1;
    m_kept.ask<Done>([store = &m_store, id = goal.id, today] { return store->endGoal(id, today); },
                     [this](const Done &done) { take(done); });
}

void GoalBook::take(const Done &done)
{
    --m_saving;
    if (!done) {
        Q_EMIT failed(done.error());
        return;
    }
    Q_EMIT saved();
    reload();
}

} // namespace Steward
