#pragma once

#include "desk/sla/slareader.h"
#include "desk/sla/slastore.h"
#include "desk/sla/slaversions.h"

namespace Steward {

// Calendars and policies in memory; a try on the past answers what it is given.
class MemorySla : public SlaReader, public SlaStore
{
public:
    SlaRecords stored = {};
    WhatIfAnswer answer = {};
    QList<WhatIfQuestion> questions = {};
    QList<SlaVersion> kept = {};
    std::optional<Failure> nextFailure = {};

    Result<SlaRecords> records(const CancelFlag &) override { return stored; }
    Result<WhatIfAnswer> whatIf(const WhatIfQuestion &question, WhatIfProgress &progress, const CancelFlag &) override
    {
        questions.append(question);
        progress.total = 200;
        progress.done = 200;
        return answer;
    }
    Done keep(const SlaVersion &version, Instant) override
    {
        if (nextFailure)
            return tl::unexpected(*std::exchange(nextFailure, {}));
        kept.append(version);
        stored = withVersion(stored, version);
        return {};
    }
};

} // namespace Steward
