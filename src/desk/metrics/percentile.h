#pragma once

#include <QList>

#include <optional>

namespace Steward {

// A percentile (`percent` of 100) of ascending values: the one at rank ⌈p·n⌉, so that it is a real one (product.md 6,
// rule 7). Nothing of none.
inline std::optional<qint64> percentile(const QList<qint64> &ascending, int percent)
{
    if (ascending.isEmpty())
        return std::nullopt;
    const qsizetype rank = (ascending.size() * percent + 99) / 100; // in whole numbers: 0.9 × 110 is 99
    return ascending.at(std::max<qsizetype>(rank, 1) - 1);
}

} // namespace Steward
