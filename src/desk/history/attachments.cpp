#include "desk/history/attachments.h"

#include "desk/history/canonicaljson.h"

#include <algorithm>

namespace Steward {

QList<QByteArray> attachedFiles(QByteArrayView more)
{
    constexpr qsizetype digits = 64;
    const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    QList<QByteArray> files;
    if (!more.contains("\"attachments\":")) // most messages, and quick to see
        return files;
    for (const QByteArray &file : jsonElements(memberValue(canonicalMembers(more), "attachments").json())) {
        const QByteArray name = memberValue(canonicalMembers(file), "sha256").text().toLower();
        if (name.size() == digits && std::all_of(name.begin(), name.end(), isDigit))
            files.append(QByteArray::fromHex(name));
    }
    return files;
}

} // namespace Steward
