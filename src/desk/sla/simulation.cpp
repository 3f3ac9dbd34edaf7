#include "desk/sla/simulation.h"

#include "desk/sla/slaevaluation.h"
#include "desk/sla/slareading.h"

#include <QJsonArray>
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

QJsonValue timeOf(Instant instant)
{
    return instant.isSet() ? QJsonValue(QString::fromLatin1(toRfc3339(instant))) : QJsonValue(QJsonValue::Null);
}

QJsonValue textOrNull(const QByteArray &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(QString::fromUtf8(text));
}

QJsonObject objectOf(const SlaLine &line)
{
    QJsonArray segments;
    for (const SlaSegment &segment : line.segments) {
        segments.append(QJsonObject{{"from"_L1, timeOf(segment.from)},
                                    {"to"_L1, timeOf(segment.to)},
                                    {"state"_L1, segment.running ? u"running"_s : u"paused"_s},
                                    {"business_s"_L1, secondsOf(segment.businessMs)},
                                    {"reason"_L1, QString::fromUtf8(segment.reason)}});
    }
    QJsonObject json{{"metric"_L1, QString::fromLatin1(word(line.metric))},
                     {"level"_L1, line.level > 0 ? QJsonValue(line.level) : QJsonValue(QJsonValue::Null)},
                     {"cycle"_L1, line.cycle},
                     {"policy"_L1, textOrNull(line.policy)},
                     {"target"_L1, QString::fromUtf8(line.target)},
                     {"calendar"_L1, QString::fromUtf8(line.calendar)},
                     {"start"_L1, timeOf(line.start)},
                     {"due"_L1, timeOf(line.due)},
                     {"warn_at"_L1, timeOf(line.warnAt)},
                     {"budget_s"_L1, secondsOf(line.budgetMs)},
                     {"used_s"_L1, secondsOf(line.usedMs)},
                     {"paused_s"_L1, secondsOf(line.pausedMs)},
                     {"remaining_s"_L1, secondsOf(line.budgetMs - line.usedMs)},
                     {"state"_L1, QString::fromLatin1(word(line.state))},
                     {"at_risk"_L1, line.isAtRisk},
                     {"reason"_L1, textOrNull(line.reason)},
                     {"ended_at"_L1, timeOf(line.endedAt)},
                     {"segments"_L1, segments}};
    json["attributed_to"_L1] = line.hasVerdict
        ? QJsonValue(QJsonObject{{"person"_L1, textOrNull(line.holder)}, {"level"_L1, line.holderLevel}})
        : QJsonValue(QJsonValue::Null);
    if (!line.revised.isEmpty())
        json["revised"_L1] = QString::fromLatin1(line.revised);
    return json;
}

Answer clocksOf(const QJsonObject &question)
{
    SlaRules rules;
    auto calendars = calendarsFrom(question.value("calendars"_L1), "calendars");
    if (!calendars)
        return tl::unexpected(calendars.error());
    rules.calendars = std::move(*calendars);
    auto policies = policiesFrom(question.value("policies"_L1), "policies", rules.calendars);
    if (!policies)
        return tl::unexpected(policies.error());
    rules.policies = std::move(*policies);
    auto persons = slaPersonsFrom(question.value("persons"_L1), "persons");
    if (!persons)
        return tl::unexpected(persons.error());
    rules.persons = std::move(*persons);
    const auto history = slaHistoryFrom(question.value("events"_L1), "events");
    if (!history)
        return tl::unexpected(history.error());
    const auto at = slaTimeFrom(question.value("at"_L1), "at");
    if (!at)
        return tl::unexpected(at.error());
    QJsonArray clocks;
    const QList<SlaLine> lines = slaLines(rules, *history, *at);
    for (const SlaLine &line : lines) {
        if (!line.due.isSet() && line.state != SlaClock::State::Paused)
            return slaFault("never_open", "calendar"); // what is left is not reached within 3,660 days
        clocks.append(objectOf(line));
    }
    return QJsonObject{{"clocks"_L1, clocks}};
}

Answer answerTo(const QJsonObject &question)
{
    const bool asksElapsed = question.contains("elapsed"_L1);
    if (!asksElapsed && !question.contains("due"_L1))
        return clocksOf(question);
    const auto calendar = calendarFrom(question.value("calendar"_L1), "calendar");
    if (!calendar)
        return tl::unexpected(calendar.error());
    return asksElapsed ? elapsedOf(question.value("elapsed"_L1).toObject(), *calendar)
                       : dueOf(question.value("due"_L1).toObject(), *calendar);
}

} // namespace

QByteArray clockJson(const SlaLine &line)
{
    return textOf(objectOf(line));
}

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
