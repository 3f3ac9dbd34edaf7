#pragma once

#include "desk/metrics/tally.h"

namespace Steward {

// Entries as they lie in a cell: by key, each key as its distance from the one before, then the count with a bit that
// says whether a sum follows, then the sum; all as variable-length integers.
QByteArray encodedEntries(const std::vector<TallyEntry> &entries);
std::vector<TallyEntry> entriesFrom(QByteArrayView cell);

// Both by key; what comes to nothing is left out.
std::vector<TallyEntry> sumOf(const std::vector<TallyEntry> &a, const std::vector<TallyEntry> &b);

} // namespace Steward
