#pragma once

#include <QStringView>

#include <optional>

namespace Steward {

// How well what somebody typed stands for a text: all its letters in their order, case aside; the more of them begin
// words or follow one another, the better. Higher is better; nothing: it does not.
std::optional<int> fuzzyMatch(QStringView typed, QStringView text);

} // namespace Steward
