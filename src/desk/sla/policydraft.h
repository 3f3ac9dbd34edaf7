#pragma once

#include "desk/history/canonicaljson.h"
#include "desk/sla/slareading.h"

namespace Steward {

// A target as somebody writes it: words of the exchange format, right or wrong; empty: not set.
struct TargetDraft
{
    QByteArray metric = {};
    QByteArray amount = {};
    QByteArray level = {};
    QByteArray priority = {};
    QByteArray calendar = {}; // empty: the policy's
    std::optional<QList<QByteArray>> pauses = {}; // states; nothing: what is usual for the metric
    bool anyAnswers = false;
    QList<JsonMember> more = {};
};

// A version of a policy as somebody writes it. What this version of Steward does not know is kept.
struct PolicyDraft
{
    QByteArray id = {};
    QByteArray name = {};
    QByteArray client = {}; // empty: everybody who has no policy of its own
    Instant validFrom = {}; // not set: since ever
    QByteArray calendar = {};
    QList<TargetDraft> targets = {};
    QList<JsonMember> more = {};
    bool operator==(const PolicyDraft &other) const { return record() == other.record(); }

    static PolicyDraft from(QByteArrayView record); // canonical JSON
    QByteArray record() const;
};

// All that is wrong with it, of each target what comes first; paths as `targets[2].amount`. A policy without id is none
// of it: it gets one when it is saved.
QList<SlaFault> faultsOf(const PolicyDraft &draft, const QHash<QByteArray, std::shared_ptr<const Calendar>> &calendars);

} // namespace Steward
