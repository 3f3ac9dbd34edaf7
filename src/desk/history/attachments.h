#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace Steward {

// The largest file that a message may carry, in bytes.
inline constexpr qint64 largestAttachment = 50 * 1024 * 1024;

// A file that a message carries.
struct Attachment
{
    QByteArray name = {}; // as it came: no name for a file here before it is made safe
    QByteArray mediaType = {};
    QByteArray sha256 = {}; // raw, 32 bytes; empty: its bytes are not known
    qint64 size = 0; // bytes
    bool operator==(const Attachment &) const = default;
};

// Those of a message; `more` as in Message::more.
QList<Attachment> attachmentsIn(QByteArrayView more);
// `more` with them in it.
QByteArray withAttachments(const QByteArray &more, const QList<Attachment> &attachments);

// The SHA-256 (raw, 32 bytes) of each file that a message names: `more` as in Message::more. One that is written
// otherwise than in 64 hexadecimal digits names no file.
QList<QByteArray> attachedFiles(QByteArrayView more);

} // namespace Steward
