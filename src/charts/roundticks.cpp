#include "charts/roundticks.h"

#include <algorithm>
#include <cmath>

namespace Steward {

RoundTicks roundTicks(double highest, int most)
{
    const double wanted = std::max(1.0, highest) / std::max(1, most - 1);
    double step = std::max(1.0, std::pow(10, std::floor(std::log10(wanted))));
    for (const double factor : {2.0, 2.5, 2.0}) { // 1 → 2 → 5 → 10
        if (step >= wanted)
            break;
        step *= factor;
    }
    return {.step = step, .count = std::max(2, int(std::ceil(std::max(0.0, highest) / step)) + 1)};
}

} // namespace Steward
