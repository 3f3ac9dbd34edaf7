#pragma once

#include "desk/query/queryplan.h"

namespace Steward {

// Whether the words of a run stand side by side in `utf8`.
bool holdsRun(QByteArrayView utf8, const TextRun &run);

// A run as one text and back, for a function of the database: match, prefix and the words, which hold no blanks.
QByteArray encoded(const TextRun &run);
TextRun decodedRun(QByteArrayView text);

} // namespace Steward
