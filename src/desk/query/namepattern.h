#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Steward {

// A value of a registry, open or tree attribute as it is looked for: folded; `*` stands for any characters.
struct NamePattern
{
    QByteArray folded = {};

    static NamePattern from(QByteArrayView utf8);

    bool isAny() const { return folded == "*"; }
    bool hasWildcard() const { return folded.contains('*'); }
    bool matches(QByteArrayView foldedText) const;
    // Also what is below the value in a tree: `payroll` covers `payroll.calculation`.
    bool covers(QByteArrayView foldedText) const;

    bool operator==(const NamePattern &) const = default;
};

} // namespace Steward
