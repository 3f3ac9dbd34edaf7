#include "desk/sla/simulation.h"

#include "desk/sla/slareading.h"

#include <QJsonDocument>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// Whole seconds, or with up to three decimals.
QJsonValue secondsOf(qint64 ms)
{
    return ms % 1000 == 0 ? QJsonValue(ms / 1000) : QJsonValue(double(ms) / 1000);
}

using Answer = SlaRead<QJsonObject>;

Answer elapsedOf(const QJsonObject &question, const Calendar &calendar)
{
    const auto from = slaTimeFrom(question.value("from"_L1), "elapsed.from");
    if (!from)
        return tl::unexpected(from.error());
    const auto to = slaTimeFrom(question.value("to"_L1), "elapsed.to");
    if (!to)
        return tl::unexpected(to.error());
    if (*to < *from)
        return slaFault("bad_range", "elapsed.to");
    return QJsonObject{{"elapsed_s"_L1, secondsOf(calendar.elapsedMs(*from, *to))}};
}

Answer dueOf(const QJsonObject &question, const Calendar &calendar)
{
    const auto from = slaTimeFrom(question.value("from"_L1), "due.from");
    if (!from)
        return tl::unexpected(from.error());
    const auto amount = slaAmountFrom(question.value("amount"_L1), "due.amount");
    if (!amount)
        return tl::unexpected(amount.error());
    const auto budget = SlaBudget::of(*amount, calendar, *from);
    const auto due = budget ? budget->dueFrom(calendar, *from, 0) : std::nullopt;
    if (!due)
        return slaFault("never_open", "calendar");
    return QJsonObject{{"due"_L1, QString::fromLatin1(toRfc3339(*due))}};
}

Answer answerTo(const QJsonObject &question)
{
    const bool asksElapsed = question.contains("elapsed"_L1);
    if (!asksElapsed && !question.contains("due"_L1))
        return slaFault("missing_field", "events");
    const auto calendar = calendarFrom(question.value("calendar"_L1), "calendar");
    if (!calendar)
        return tl::unexpected(calendar.error());
    return asksElapsed ? elapsedOf(question.value("elapsed"_L1).toObject(), *calendar)
                       : dueOf(question.value("due"_L1).toObject(), *calendar);
}

} // namespace

QByteArray simulated(QByteArrayView line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray());
    const QJsonObject question = document.object();
    const Answer answer = document.isObject() ? answerTo(question) : Answer(slaFault("bad_json", {}));
    QJsonObject said = answer.value_or(QJsonObject());
    said["id"_L1] = document.isObject() ? question.value("id"_L1) : QJsonValue(QJsonValue::Null);
    if (!answer)
        said["error"_L1] = QJsonObject{{"code"_L1, QString::fromLatin1(answer.error().code)},
                                       {"field"_L1, QString::fromUtf8(answer.error().field)}};
    return textOf(said);
}

} // namespace Steward
