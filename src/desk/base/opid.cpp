#include "desk/base/opid.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>

namespace Steward {

bool OpId::isNull() const
{
    return std::all_of(bytes.begin(), bytes.end(), [](unsigned char b) { return b == 0; });
}

QByteArray OpId::raw() const
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

QByteArray OpId::toText() const
{
    return QUuid::fromRfc4122(raw()).toByteArray(QUuid::WithoutBraces);
}

OpId OpId::make(Instant now)
{
    OpId id;
    quint32 random[3];
    QRandomGenerator::system()->fillRange(random);
    std::copy_n(reinterpret_cast<const unsigned char *>(random), 10, id.bytes.begin() + 6);
    for (int i = 0; i < 6; ++i)
        id.bytes[size_t(i)] = static_cast<unsigned char>(quint64(now.ms) >> (8 * (5 - i)));
    id.bytes[6] = static_cast<unsigned char>((id.bytes[6] & 0x0f) | 0x70); // version 7
    id.bytes[8] = static_cast<unsigned char>((id.bytes[8] & 0x3f) | 0x80); // variant of RFC 9562
    return id;
}

std::optional<OpId> OpId::fromRaw(QByteArrayView raw)
{
    if (raw.size() != 16)
        return {};
    OpId id;
    std::copy(raw.begin(), raw.end(), reinterpret_cast<char *>(id.bytes.data()));
    return id;
}

std::optional<OpId> OpId::fromText(QByteArrayView text)
{
    if (text.size() != 36)
        return {};
    const QByteArray raw = QUuid::fromString(QLatin1StringView(text.data(), text.size())).toRfc4122();
    const auto id = fromRaw(raw);
    return id && !id->isNull() && id->toText() == text ? id : std::nullopt;
}

QByteArray recordId(const OpId &op, int ordinal)
{
    return op.toText() + '.' + QByteArray::number(ordinal);
}

} // namespace Steward
