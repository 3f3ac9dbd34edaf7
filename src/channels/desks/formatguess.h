#pragma once

#include "desk/base/result.h"

#include <QString>

namespace Steward {

// The format that a file, or the pages of a folder, most likely is in, by its beginning: one of foreignFormats() or
// `steward`. Text that is no JSON is a table. NotFound, Unavailable; BadInput where nothing can be said of it.
Result<QByteArray> likelyFormat(const QString &path);

} // namespace Steward
