#pragma once

#include "desk/metrics/metriccatalogue.h"

#include <array>

namespace Steward {

// Why something is left out of a figure, and what is counted beside it, as the stored figures know them. Their numbers
// are stored: only ever append. `0`: nothing is the matter, it is an item.
enum class Aside {
    None,
    NotACase,
    Open,
    ResolvedUnanswered,
    Escalated,
    HandedBack,
    Merged,
    Deleted,
    NoTarget,
    Resolved,
    RePromised,
    Withdrawn,
    Closed,
    Thanks,
    Waived,
    NoVerdict,
    Voided,
    Unattributed,
    ClosedAsDuplicate,
    ZeroTouch,
    CreatedHigher,
    Unanswered,
    LiveContact,
    StaffOpened,
    Kind,
    Automatic,
    Pending,
    NotRecovered,
    Other, // a reason that this version does not know
    OpenBreached, // beside SlaComplianceByTicket: unresolved and breached, in the month of the creation
    UnknownCause // beside TagCompleteness: complete, but the cause is not known
};
inline constexpr int asideCount = 31;

Aside asideFrom(QByteArrayView word);
QByteArrayView word(Aside aside); // as `stewardctl metric` writes it

// One count of the stored figures: of a metric (of SlaCompliance, of one of its clocks), items or what stands aside.
struct Measure
{
    Metric metric = Metric::SlaCompliance;
    std::optional<SlaMetric> clock = {};
    Aside aside = Aside::None;

    int number() const; // less than 2^14
    static Measure from(int number); // of an altered file it may be none that is known
    bool isKnown() const;
    bool operator==(const Measure &) const = default;
};

} // namespace Steward
