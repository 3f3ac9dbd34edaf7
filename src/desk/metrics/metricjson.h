#pragma once

#include "desk/metrics/metriccount.h"

#include <functional>

namespace Steward {

// A figure as `stewardctl metric --json` writes it (sla.md 8): one JSON object. With `keyOf`, the keys of the tickets
// behind it.
QByteArray metricJson(const MetricAnswer &answer, const std::function<QByteArray(qint64 ticket)> &keyOf);

// The value that stands for a figure: a share, a median in seconds, a count. Nothing: there is nothing to divide by.
std::optional<double> valueOf(const MetricAnswer &answer, const MetricFigure &figure);

} // namespace Steward
