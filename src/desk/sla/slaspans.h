#pragma once

#include "desk/sla/slapolicy.h"

namespace Steward {

// A stretch of time in which one version of a policy says what is promised to a client.
struct PolicySpan
{
    Instant from = {}; // not set: since ever
    Instant until = {}; // not set: nothing ends it
    const SlaPolicy *policy = nullptr; // the client's, or the one for everybody; null: there is none
    bool isPromised() const { return policy && !policy->targets.isEmpty(); }
    bool isOfEverybody() const { return policy && policy->client.isEmpty(); }
};

// What holds for a client from ever to ever, in order and without gaps. `client` empty: for those without a policy of
// their own. Points into `policies`.
QList<PolicySpan> policySpans(const QList<SlaPolicy> &policies, const QByteArray &client);

// Those stretches since the first promise in which nothing is promised: a contract that ended, or one that begins
// later.
QList<PolicySpan> policyGaps(const QList<PolicySpan> &spans);

} // namespace Steward
