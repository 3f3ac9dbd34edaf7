#include "desk/history/attachments.h"

#include "desk/history/canonicaljson.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr QByteArrayView member = "attachments";

QByteArray hashFrom(const QByteArray &hex)
{
    constexpr qsizetype digits = 64;
    const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return hex.size() == digits && std::all_of(hex.begin(), hex.end(), isDigit) ? QByteArray::fromHex(hex)
                                                                                : QByteArray();
}

} // namespace

QList<Attachment> attachmentsIn(QByteArrayView more)
{
    QList<Attachment> attachments;
    if (!more.contains("\"attachments\":")) // most messages, and quick to see
        return attachments;
    for (const QByteArray &file : jsonElements(memberValue(canonicalMembers(more), member).json())) {
        const QList<JsonMember> members = canonicalMembers(file);
        attachments.append({.name = memberValue(members, "name").text(),
                            .mediaType = memberValue(members, "media_type").text(),
                            .sha256 = hashFrom(memberValue(members, "sha256").text().toLower()),
                            .size = memberValue(members, "size").toNumber().value_or(0)});
    }
    return attachments;
}

QByteArray withAttachments(const QByteArray &more, const QList<Attachment> &attachments)
{
    if (attachments.isEmpty())
        return more;
    QByteArray list;
    for (const Attachment &attachment : attachments) {
        QByteArray object;
        appendMember(object, "name", QByteArrayView(attachment.name));
        appendMember(object, "media_type", QByteArrayView(attachment.mediaType));
        appendMember(object, "sha256", QByteArrayView(attachment.sha256.toHex()));
        appendMember(object, "size", Value::number(attachment.size));
        list += (list.isEmpty() ? "{" : ",{") + object + '}';
    }
    QByteArray whole = more;
    appendMember(whole, member, Value::json('[' + list + ']'));
    return whole;
}

QList<QByteArray> attachedFiles(QByteArrayView more)
{
    QList<QByteArray> files;
    for (const Attachment &attachment : attachmentsIn(more)) {
        if (!attachment.sha256.isEmpty())
            files.append(attachment.sha256);
    }
    return files;
}

} // namespace Steward
