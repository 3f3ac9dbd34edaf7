#include "desk/metrics/measure.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr std::array<QByteArrayView, asideCount> asideWords{"",
                                                            "not_a_case",
                                                            "open",
                                                            "resolved_unanswered",
                                                            "escalated",
                                                            "handed_back",
                                                            "merged",
                                                            "deleted",
                                                            "no_target",
                                                            "resolved",
                                                            "re_promised",
                                                            "withdrawn",
                                                            "closed",
                                                            "thanks",
                                                            "waived",
                                                            "no_verdict",
                                                            "voided",
                                                            "unattributed",
                                                            "closed_as_duplicate",
                                                            "zero_touch",
                                                            "created_higher",
                                                            "unanswered",
                                                            "live_contact",
                                                            "staff_opened",
                                                            "kind",
                                                            "automatic",
                                                            "pending",
                                                            "not_recovered",
                                                            "other",
                                                            "open_breached",
                                                            "unknown_cause"};

} // namespace

Aside asideFrom(QByteArrayView word)
{
    const auto found = std::find(asideWords.begin(), asideWords.end(), word);
    return found == asideWords.end() ? Aside::Other : Aside(std::distance(asideWords.begin(), found));
}

QByteArrayView word(Aside aside)
{
    return asideWords[size_t(aside)];
}

int Measure::number() const
{
    return int(metric) << 9 | (clock ? int(*clock) + 1 : 0) << 5 | int(aside);
}

bool Measure::isKnown() const
{
    return int(metric) < metricCount && (!clock || int(*clock) <= int(SlaMetric::Followup)) && int(aside) < asideCount;
}

Measure Measure::from(int number)
{
    const int clock = number >> 5 & 15;
    return {.metric = Metric(number >> 9),
            .clock = clock == 0 ? std::nullopt : std::optional(SlaMetric(clock - 1)),
            .aside = Aside(number & 31)};
}

} // namespace Steward
