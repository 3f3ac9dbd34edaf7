#pragma once

#include "desk/base/result.h"

#include <QFileDevice>

namespace Steward {

// What last went wrong with `file`, under its name.
inline tl::unexpected<Failure> failureOf(const QFileDevice &file)
{
    return failed(file.error() == QFileDevice::ResourceError ? FailureCode::DiskFull : FailureCode::Unavailable,
                  file.fileName().toUtf8(), file.errorString().toUtf8());
}

} // namespace Steward
