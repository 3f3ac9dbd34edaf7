#pragma once

namespace Steward {

// The ticks of an axis from zero: whole multiples of 1, 2 or 5 times a power of ten.
struct RoundTicks
{
    double step = 1;
    int count = 2; // with the one at zero

    double top() const { return step * (count - 1); }
};

// Ticks for counts: steps are whole, the highest value is not above the top, and there are at most `most` (≥ 2).
RoundTicks roundTicks(double highest, int most);

} // namespace Steward
