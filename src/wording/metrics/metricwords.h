#pragma once

#include "desk/metrics/goaltarget.h"
#include "desk/metrics/measure.h"
#include "desk/metrics/metriccount.h"

#include <QLocale>
#include <QString>

namespace Steward {

// What a metric is, in words, for its card, its tooltip and its definition (sla.md 8): the same wherever it stands.
struct MetricText
{
    QString name = {}; // `SLA compliance`
    QString formula = {}; // one sentence: what is divided by what, or of what the median is
    QString when = {}; // what decides the month
    QString whose = {}; // what it means that it is somebody's
};
MetricText textOf(Metric metric);
QString nameOf(const MetricName &name); // with its clock: `SLA compliance: Resolution`

// Why something is left out: `waived`, `not a case (spam, merged, deleted, demo)`. A word that this version does not
// know stands as it is.
QString asideWords(QByteArrayView word);
QString shortAsideWords(Aside aside); // in a line with others

// A figure: `83.6 %`, `2 h 05 min`, `1,204`; `no tickets` where there is nothing to divide by (product.md 6, rule 4).
QString figureWords(const MetricAnswer &answer, const MetricFigure &figure, const QLocale &locale = {});

// A share with one decimal; with more where one would put it on the other side of what is wanted (product.md 6,
// rule 6): 94.96 % against 95 % is not 95.0 %, and 99.96 % is not 100 %.
QString shareWords(qint64 numerator, qint64 denominator, const std::optional<GoalTarget> &target,
                   const QLocale &locale = {});

// `goal at least 95 %`, `goal under 10 %`.
QString goalWords(const GoalTarget &target, const QLocale &locale = {});

} // namespace Steward
