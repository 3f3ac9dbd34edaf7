#include "desk/sla/slaspans.h"

#include <algorithm>

namespace Steward {

QList<PolicySpan> policySpans(const QList<SlaPolicy> &policies, const QByteArray &client)
{
    SlaRules rules{.policies = policies};
    QList<Instant> begins{Instant{}};
    for (const SlaPolicy &policy : policies) {
        if ((policy.client == client || policy.client.isEmpty()) && policy.validFrom.isSet())
            begins.append(policy.validFrom);
    }
    std::sort(begins.begin(), begins.end());
    begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
    QList<PolicySpan> spans;
    for (const Instant begin : std::as_const(begins)) {
        const SlaPolicy *valid = rules.policyFor(client, begin);
        const qsizetype place = valid ? valid - rules.policies.constData() : -1;
        const SlaPolicy *policy = valid ? &policies[place] : nullptr;
        if (!spans.isEmpty() && spans.last().policy == policy)
            continue;
        if (!spans.isEmpty())
            spans.last().until = begin;
        spans.append({.from = begin, .policy = policy});
    }
    return spans;
}

QList<PolicySpan> policyGaps(const QList<PolicySpan> &spans)
{
    const auto first
        = std::find_if(spans.begin(), spans.end(), [](const PolicySpan &span) { return span.isPromised(); });
    QList<PolicySpan> gaps;
    std::copy_if(first, spans.end(), std::back_inserter(gaps),
                 [](const PolicySpan &span) { return !span.isPromised(); });
    return gaps;
}

} // namespace Steward
