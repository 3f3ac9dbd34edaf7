#pragma once

#include "desk/base/result.h"
#include "desk/base/worker.h"
#include "desk/sla/slareading.h"
#include "desk/sla/whatif.h"

#include <atomic>

namespace Steward {

// Which tickets a try on the past looks at, and what it compares.
struct WhatIfQuestion
{
    SlaRecords before = {}; // those that are asked with lack the persons: they are the workspace's
    SlaRecords after = {};
    std::optional<QByteArray> client = {}; // tickets that are or were of that client alone; nothing: all
    Instant from = {}; // cycles that began since
    Instant at = {}; // as of
};

struct WhatIfAnswer
{
    qint64 tickets = 0; // with a cycle of the period
    QList<WhatIfFigure> figures = {};
    QList<WhatIfDifference> differences = {}; // latest first
};

// How far a try is; may be read on any thread.
struct WhatIfProgress
{
    std::atomic<qint64> done = 0; // tickets
    std::atomic<qint64> total = 0; // 0: not counted yet
};

// Reads what the clocks hang on. Every call belongs on the thread of the worker for long questions.
class SlaReader
{
public:
    virtual ~SlaReader() = default;

    // Calendars and policies by id and beginning, without persons.
    virtual Result<SlaRecords> records(const CancelFlag &cancel) = 0;
    // BadInput: the records do not hold together (subject: the path, detail: the code of sla.md 7).
    virtual Result<WhatIfAnswer> whatIf(const WhatIfQuestion &question, WhatIfProgress &progress,
                                        const CancelFlag &cancel)
        = 0;
};

} // namespace Steward
