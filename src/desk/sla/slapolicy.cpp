#include "desk/sla/slapolicy.h"

#include <algorithm>
#include <array>

namespace Steward {

namespace {

constexpr std::array<QByteArrayView, 8> metricWords{"first_response", "next_response", "level_response",  "resolution",
                                                    "requester_wait", "agent_work",    "periodic_update", "followup"};

bool isBefore(Instant a, Instant b) // not set: since ever
{
    return a.isSet() && b.isSet() ? a < b : !a.isSet() && b.isSet();
}

} // namespace

QByteArrayView word(SlaMetric metric)
{
    return metricWords[std::size_t(metric)];
}

std::optional<SlaMetric> slaMetricFrom(QByteArrayView word)
{
    const auto found = std::find(metricWords.begin(), metricWords.end(), word);
    return found == metricWords.end() ? std::nullopt : std::optional(SlaMetric(found - metricWords.begin()));
}

bool takesLevel(SlaMetric metric)
{
    return metric == SlaMetric::LevelResponse;
}

bool takesPauses(SlaMetric metric)
{
    return metric != SlaMetric::RequesterWait && metric != SlaMetric::AgentWork && metric != SlaMetric::Followup;
}

QSet<int> usualPauses(SlaMetric metric)
{
    return metric == SlaMetric::Resolution || metric == SlaMetric::PeriodicUpdate ? QSet<int>{int(State::Pending)}
                                                                                  : QSet<int>();
}

bool SlaTarget::operator==(const SlaTarget &other) const
{
    return metric == other.metric && amount.text == other.amount.text && level == other.level
        && priority == other.priority && calendar == other.calendar && pauses == other.pauses
        && anyAnswers == other.anyAnswers;
}

const SlaTarget *SlaPolicy::targetFor(SlaMetric metric, int level, Priority priority) const
{
    const SlaTarget *found = nullptr;
    for (const SlaTarget &target : targets) {
        const bool fits = target.metric == metric && (!target.level || *target.level == level)
            && (!target.priority || *target.priority == priority);
        if (fits && (!found || target.priority))
            found = &target;
    }
    return found;
}

const SlaPolicy *SlaRules::policyFor(const QByteArray &client, Instant at) const
{
    const auto latestOf = [&](const QByteArray &whose) {
        const SlaPolicy *latest = nullptr;
        for (const SlaPolicy &policy : policies) {
            const bool isValid = !policy.validFrom.isSet() || policy.validFrom <= at;
            if (policy.client == whose && isValid && (!latest || isBefore(latest->validFrom, policy.validFrom)))
                latest = &policy;
        }
        return latest;
    };
    const SlaPolicy *own = client.isEmpty() ? nullptr : latestOf(client);
    return own ? own : latestOf({});
}

bool SlaRules::isStaff(const QByteArray &person) const
{
    return Steward::isStaff(persons.value(person).role);
}

} // namespace Steward
