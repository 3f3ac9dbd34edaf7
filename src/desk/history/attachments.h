#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace Steward {

// The largest file that a message may carry, in bytes.
inline constexpr qint64 largestAttachment = 50 * 1024 * 1024;

// The SHA-256 (raw, 32 bytes) of each file that a message names: `more` as in Message::more. One that is written
// otherwise than in 64 hexadecimal digits names no file.
QList<QByteArray> attachedFiles(QByteArrayView more);

} // namespace Steward
