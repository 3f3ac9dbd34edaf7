#pragma once

#include "desk/base/instant.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace Steward {

// The id of one act: a UUIDv7 (RFC 9562), made where the act is done, so that a retry carries the same one.
struct OpId
{
    std::array<unsigned char, 16> bytes = {};

    bool isNull() const;
    QByteArray raw() const; // 16 bytes
    QByteArray toText() const; // 8-4-4-4-12, lower case

    static OpId make(Instant now); // random beside the instant
    static std::optional<OpId> fromRaw(QByteArrayView bytes);
    static std::optional<OpId> fromText(QByteArrayView text);

    bool operator==(const OpId &) const = default;
};

// The id of a record: that of its act, a dot, and its place in the act from 1.
QByteArray recordId(const OpId &op, int ordinal);

} // namespace Steward
