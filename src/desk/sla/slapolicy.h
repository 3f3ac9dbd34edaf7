#pragma once

#include "desk/history/vocabulary.h"
#include "desk/people/person.h"
#include "desk/sla/calendar.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>

namespace Steward {

// The clocks of sla.md 4, in its order.
enum class SlaMetric {
    FirstResponse,
    NextResponse,
    LevelResponse,
    Resolution,
    RequesterWait,
    AgentWork,
    PeriodicUpdate,
    Followup // of a promise: needs no target
};
QByteArrayView word(SlaMetric metric);
std::optional<SlaMetric> slaMetricFrom(QByteArrayView word);

// Where a metric takes the parts of a target, and what pauses it where the target does not say (sla.md 2).
bool takesLevel(SlaMetric metric);
bool takesPauses(SlaMetric metric);
QSet<int> usualPauses(SlaMetric metric); // of State

// What a policy promises for one metric.
struct SlaTarget
{
    SlaMetric metric = SlaMetric::Resolution;
    SlaAmount amount = {};
    std::optional<int> level = {}; // of LevelResponse, and only of it
    std::optional<Priority> priority = {}; // not set: any that no other target names
    QByteArray calendar = {};
    QSet<int> pauses = {}; // of State
    bool anyAnswers = false; // internal notes answer, too
    bool operator==(const SlaTarget &other) const;
};

// A policy from an instant on: for a client, or, where `client` is empty, for all that have none of their own.
struct SlaPolicy
{
    QByteArray id = {};
    QByteArray name = {}; // for persons; empty: it has none
    QByteArray client = {};
    Instant validFrom = {}; // not set: since ever
    QList<SlaTarget> targets = {};

    // A target of that priority beats one for any.
    const SlaTarget *targetFor(SlaMetric metric, int level, Priority priority) const;
};

struct SlaPerson
{
    Role role = Role::Other;
    std::optional<int> level = {};
};

// All that decides a clock besides the ticket's records. Belongs to one thread.
struct SlaRules
{
    QHash<QByteArray, std::shared_ptr<const Calendar>> calendars = {}; // by id; `24x7` among them
    QList<SlaPolicy> policies = {};
    QHash<QByteArray, SlaPerson> persons = {};

    // The latest that is valid then, of the client before those for all; null: nothing is promised.
    const SlaPolicy *policyFor(const QByteArray &client, Instant at) const;
    bool isStaff(const QByteArray &person) const;
};

} // namespace Steward
