#pragma once

#include "desk/people/right.h"
#include "desk/sla/slaevaluation.h"
#include "desk/tickets/acts.h"

namespace Steward {

// Why a breach may be left out of the compliance figures (sla.md 5).
enum class WaiverReason { ClientCaused, LateRecord, Outage, Error };
inline constexpr WaiverReason waiverReasons[]
    = {WaiverReason::ClientCaused, WaiverReason::LateRecord, WaiverReason::Outage, WaiverReason::Error};
QByteArrayView word(WaiverReason reason);
std::optional<WaiverReason> waiverReasonFrom(QByteArrayView word);

// A cycle that a lead or a manager left out of the compliance figures. Its verdict stands.
struct Waiver
{
    SlaMetric metric = SlaMetric::Resolution;
    int level = 0; // of LevelResponse; else 0
    int cycle = 0;
    QByteArray reason = {}; // a word of WaiverReason; an import may have another
    QByteArray note = {};
    QByteArray by = {};
    Instant at = {};
    int seq = 0; // of its event
    bool operator==(const Waiver &) const = default;
};

// The waivers of a ticket that stand by what is known at `at`, as they happened: those that were undone, and those of
// anybody who may not waive, are not among them.
QList<Waiver> waiversIn(const SlaRules &rules, const TicketHistory &history, Instant at);
// What the value of an `sla_waiver` event says; nothing: it names no cycle. Who gave it, when and where is not in it.
std::optional<Waiver> waiverFrom(const Value &value);
// The last one of a cycle; null: it is not waived.
const Waiver *waiverOf(const SlaLine &line, const QList<Waiver> &waivers);

// Whether that cycle may be waived by that person. NotAllowed: only a lead or a manager. Forbidden: it is not breached,
// or it is waived already.
Done mayWaive(const SlaLine &line, const QList<Waiver> &waivers, const Person &person, WorkspaceKind kind);
// The change of a ticket that waives it, for changeFields().
Result<FieldChange> waive(const SlaLine &line, const QList<Waiver> &waivers, WaiverReason reason,
                          const QByteArray &note, const Person &person, WorkspaceKind kind);

} // namespace Steward
