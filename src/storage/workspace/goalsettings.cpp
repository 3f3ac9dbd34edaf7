#include "storage/workspace/goalsettings.h"

#include "storage/metrics/storedgoals.h"
#include "storage/workspace/settings.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr char goalType[] = "goal";

void tellGoalsChanged(Connection &connection)
{
    connection.run("INSERT INTO changes(ticket) VALUES(0)"); // no ticket: what all are measured by
}

} // namespace

Done addGoal(Database &database, const Goal &goal)
{
    return database.write([&]() -> Done {
        Connection &connection = database.connection();
        Dictionaries names(connection);
        Settings settings(connection, names);
        if (goal.id.isEmpty())
            return failed(FailureCode::WrongUsage, "id");
        if (goal.kind == GoalKind::Volume && !goal.baseline)
            return failed(FailureCode::BadInput, "baseline");
        if (!goal.client.isEmpty() && names.clientNumber(goal.client) == 0)
            return failed(FailureCode::NotFound, goal.client);
        if (!goal.agent.isEmpty() && names.personNumber(goal.agent) == 0)
            return failed(FailureCode::NotFound, goal.agent);
        const QList<Goal> known = storedGoals(connection);
        const bool isTwice = std::any_of(known.begin(), known.end(), [&](const Goal &each) {
            return each.id == goal.id || (each.kind == goal.kind && each.isOf(goal) && each.overlaps(goal));
        });
        if (isTwice)
            return failed(FailureCode::AlreadyExists, goal.id);
        settings.insert(goalType, goal.id, {}, goal.record());
        tellGoalsChanged(connection);
        return connection.done();
    });
}

Done endGoal(Database &database, const QByteArray &id, qint64 day)
{
    return database.write([&]() -> Done {
        Connection &connection = database.connection();
        Dictionaries names(connection);
        Settings settings(connection, names);
        const QByteArray stored = settings.stored(goalType, id, {});
        const auto goal = Goal::from(stored);
        if (!goal)
            return failed(FailureCode::NotFound, id);
        if (goal->end)
            return failed(FailureCode::Conflict, id);
        settings.withdraw(goalType, id, {});
        settings.insert(goalType, id, {}, endedGoal(stored, std::max(day, goal->start)));
        tellGoalsChanged(connection);
        return connection.done();
    });
}

} // namespace Steward
