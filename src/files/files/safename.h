#pragma once

#include "desk/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace Steward {

// A file name that came from outside (an attachment's, a client's), as a name that can do no harm on any system (R14):
// its last path part, UTF-8, at most 200 bytes with its ending kept, without control and bidi characters, separators
// and characters that Windows refuses, hidden nowhere, no option to a command, no reserved device. Never empty.
QString safeName(QByteArrayView fromOutside);

// Writes what came from outside into `folder` under its safe name, or with " (2)", " (3)" … before the ending where
// that is taken: never over a file, readable by its owner alone, never executable. Gives the path.
Result<QString> saveFromOutside(const QString &folder, QByteArrayView name, QByteArrayView content);

} // namespace Steward
