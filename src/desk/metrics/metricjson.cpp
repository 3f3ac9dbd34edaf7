#include "desk/metrics/metricjson.h"

#include "desk/metrics/percentile.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

QJsonValue numberOrNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

std::optional<double> secondsAt(const MetricFigure &figure, int percent)
{
    const auto ms = percentile(figure.values, percent);
    return ms ? std::optional(double(*ms) / 1000) : std::nullopt;
}

QJsonValue countJson(qint64 number)
{
    return QJsonValue(number);
}

QJsonValue dateJson(const std::optional<qint64> &day)
{
    return day ? QJsonValue(QDate(1970, 1, 1).addDays(*day).toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue timeJson(Instant instant)
{
    return instant.isSet() ? QJsonValue(QString::fromLatin1(toRfc3339(instant))) : QJsonValue(QJsonValue::Null);
}

QJsonObject figureJson(const MetricAnswer &answer, const MetricFigure &figure)
{
    const MetricUnit unit = definitionOf(answer.question.name.metric).unit;
    QJsonObject object{{"value"_L1, numberOrNull(valueOf(answer, figure))}};
    if (unit == MetricUnit::Seconds) {
        object["numerator"_L1] = double(figure.numerator) / 1000;
        object["median"_L1] = numberOrNull(secondsAt(figure, 50));
        object["p90"_L1] = numberOrNull(secondsAt(figure, 90));
        object["mean"_L1] = figure.denominator == 0
            ? QJsonValue(QJsonValue::Null)
            : QJsonValue(double(figure.numerator) / double(figure.denominator) / 1000);
    } else {
        object["numerator"_L1] = countJson(figure.numerator);
    }
    if (unit == MetricUnit::Ratio || unit == MetricUnit::Seconds)
        object["denominator"_L1] = countJson(figure.denominator);
    else
        object["denominator"_L1] = answer.volume ? QJsonValue(answer.volume->baseline()) : QJsonValue(QJsonValue::Null);
    if (answer.tellsMoved())
        object["inherited"_L1]
            = QJsonObject{{"away"_L1, countJson(figure.movedAway)}, {"to"_L1, countJson(figure.movedTo)}};
    return object;
}

QLatin1StringView unitWord(MetricUnit unit)
{
    switch (unit) {
    case MetricUnit::Ratio:
        return "ratio"_L1;
    case MetricUnit::Seconds:
        return "seconds"_L1;
    case MetricUnit::Count:
        return "count"_L1;
    case MetricUnit::Reduction:
        break;
    }
    return "reduction"_L1;
}

QJsonArray keysJson(const QList<qint64> &tickets, const std::function<QByteArray(qint64)> &keyOf)
{
    QJsonArray keys;
    for (const qint64 ticket : tickets)
        keys.append(QString::fromUtf8(keyOf(ticket)));
    return keys;
}

QJsonObject countsJson(const std::map<QByteArray, qint64> &counts)
{
    QJsonObject object;
    for (const auto &[name, count] : counts)
        object[QString::fromUtf8(name)] = countJson(count);
    return object;
}

} // namespace

std::optional<double> valueOf(const MetricAnswer &answer, const MetricFigure &figure)
{
    switch (definitionOf(answer.question.name.metric).unit) {
    case MetricUnit::Count:
        return double(figure.numerator);
    case MetricUnit::Seconds:
        return secondsAt(figure, 50);
    case MetricUnit::Reduction:
        if (!answer.volume || answer.volume->baselineCount == 0)
            return {};
        return 1 - double(figure.numerator) / answer.volume->baseline();
    case MetricUnit::Ratio:
        break;
    }
    if (figure.denominator == 0)
        return {};
    return double(figure.numerator) / double(figure.denominator);
}

QByteArray metricJson(const MetricAnswer &answer, const std::function<QByteArray(qint64)> &keyOf)
{
    const MetricQuestion &question = answer.question;
    const MetricDefinition &definition = definitionOf(question.name.metric);
    QJsonObject object = figureJson(answer, answer.total);
    object["metric"_L1] = QString::fromLatin1(question.name.text());
    object["definition"_L1]
        = QString::fromLatin1(definition.name.toByteArray() + '/' + QByteArray::number(definition.version));
    object["at"_L1] = timeJson(question.at);
    object["from"_L1] = dateJson(question.from);
    object["to"_L1] = dateJson(question.to);
    object["zone"_L1] = QString::fromLatin1(answer.period.zoneName);
    object["unit"_L1] = unitWord(definition.unit);
    object["excluded"_L1] = countsJson(answer.excluded);
    object["provisional_until"_L1] = timeJson(answer.provisionalUntil);
    if (question.by != MetricDimension::None) {
        QJsonArray groups;
        for (const auto &[key, figure] : answer.groups) {
            QJsonObject group = figureJson(answer, figure);
            group["key"_L1] = QString::fromUtf8(key);
            groups.append(group);
        }
        object["by"_L1] = QString::fromLatin1(word(question.by));
        object["groups"_L1] = groups;
    }
    if (keyOf)
        object["tickets"_L1] = QJsonObject{{"numerator"_L1, keysJson(answer.inNumerator, keyOf)},
                                           {"rest"_L1, keysJson(answer.inRest, keyOf)}};
    if (answer.openBreached)
        object["open_breached"_L1] = countJson(*answer.openBreached);
    if (definition.metric == Metric::TagCompleteness) {
        object["missing"_L1] = countsJson(answer.missing);
        object["unknown"_L1] = countJson(answer.unknownCauses);
    }
    if (answer.volume) {
        const VolumeLine &volume = *answer.volume;
        const auto reached = volume.isReached(answer.total.numerator);
        object["line"_L1] = volume.line();
        object["on_track"_L1] = volume.isOnTrack(answer.total.numerator);
        object["reached"_L1] = reached ? QJsonValue(*reached) : QJsonValue(QJsonValue::Null);
        object["day"_L1] = volume.day;
        object["baseline_count"_L1] = countJson(volume.baselineCount);
        object["baseline_days"_L1] = countJson(volume.baselineDays);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace Steward
