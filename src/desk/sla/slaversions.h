#pragma once

#include "desk/base/result.h"
#include "desk/sla/calendardraft.h"
#include "desk/sla/policydraft.h"
#include "desk/sla/slastore.h"

namespace Steward {

// Whether a version that begins then may have judged something already: such a one stays as it is.
bool hasJudged(Instant validFrom, Instant now);

// Whether a changed version may begin at an instant: from now on; before that only where nothing has judged yet.
bool mayBegin(Instant validFrom, Instant now, bool isFirst);

// Whether nothing has judged yet what the draft is about: there is no such calendar; nothing was ever promised to the
// client.
bool isFirst(const CalendarDraft &draft, const SlaRules &rules);
bool isFirst(const PolicyDraft &draft, const SlaRules &rules, Instant now);

// An id for what has a name, that no other has: `berlin-office`, `berlin-office-2`.
QByteArray freeId(const QByteArray &name, const QSet<QByteArray> &taken);

// The stored records with one more, in place of `replaces` where that is given.
SlaRecords withVersion(SlaRecords records, const SlaVersion &version);

// The stored records as if the version had been valid from an instant on, until now and alone: what a try on the past
// stands on.
SlaRecords asIfValidFrom(SlaRecords records, const SlaVersion &version, Instant from);

} // namespace Steward
