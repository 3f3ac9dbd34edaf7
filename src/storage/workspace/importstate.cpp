#include "storage/workspace/importstate.h"

#include "storage/workspace/settings.h"

namespace Steward {

ImportState importStateFrom(const Statement &row)
{
    return {.id = row.integer(0),
            .format = row.text(1),
            .file = row.text(2),
            .size = row.integer(3),
            .fingerprint = row.text(4),
            .place = row.integer(5),
            .line = row.integer(6),
            .counts = row.text(7),
            .done = row.integer(8) != 0};
}

QByteArray importStateDigest(const ImportState &state)
{
    QByteArray text = state.file;
    for (const QByteArray &part :
         {QByteArray::number(state.size), state.fingerprint.toHex(), QByteArray::number(state.place),
          QByteArray::number(state.line), state.counts, QByteArray(state.done ? "1" : "0")})
        text += '\n' + part;
    return Settings::digest(state.format, QByteArray::number(state.id), text);
}

} // namespace Steward
