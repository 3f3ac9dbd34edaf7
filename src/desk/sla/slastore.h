#pragma once

#include "desk/base/result.h"
#include "desk/sla/slareading.h"

#include <optional>

namespace Steward {

enum class SlaRecordType { Calendar, Policy };

// A version of a calendar or a policy that is to be kept.
struct SlaVersion
{
    SlaRecordType type = SlaRecordType::Calendar;
    QByteArray record = {}; // canonical JSON, with its id; empty: what it replaces is withdrawn
    // The stored record that it takes the place of: one that begins in the future and has judged nothing yet. Nothing:
    // it is a further version.
    std::optional<QByteArray> replaces = {};
};

// Keeps calendars and policies: versions are added, those that have judged something stay as they are. Every call
// belongs on the thread of the writer.
class SlaStore
{
public:
    virtual ~SlaStore() = default;

    // AlreadyExists: there is a version from that instant on (of a policy: for that client). Conflict: what it replaces
    // was changed meanwhile, or has begun by `now`. Forbidden: it begins before `now`, where another one has judged.
    // BadInput: with it the records do not hold together (subject: the
    // path, detail: the code of sla.md 7).
    virtual Done keep(const SlaVersion &version, Instant now) = 0;
};

} // namespace Steward
