#pragma once

#include "desk/sla/slareading.h"
#include "desk/sla/whatif.h"

#include <QString>

namespace Steward {

// What is wrong with a calendar or policy, as it is said beside the field at fault: one sentence, or two.
QString slaFaultWords(const SlaFault &fault);

// `met`, `breached`, `no verdict`.
QString verdictWords(SlaVerdict verdict);

// `9 of 12`: kept promises among those that were judged.
QString keptWords(qint64 met, qint64 judged);

} // namespace Steward
