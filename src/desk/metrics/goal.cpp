#include "desk/metrics/goal.h"

#include "desk/history/canonicaljson.h"
#include "desk/history/settingtext.h"

#include <QDate>

#include <algorithm>
#include <array>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QByteArrayView, goalKindCount> goalKinds{"sla", "volume", "tagging", "bounce"};
const QDate epoch(1970, 1, 1);

Value dayValue(qint64 day)
{
    return Value::string(epoch.addDays(day).toString(Qt::ISODate).toLatin1());
}

std::optional<qint64> dayFrom(const Value &value)
{
    const QDate date = QDate::fromString(QString::fromLatin1(value.text()), Qt::ISODate);
    return date.isValid() ? std::optional(epoch.daysTo(date)) : std::nullopt;
}

QByteArray monthText(int month)
{
    return QDate(month / 12, month % 12 + 1, 1).toString(u"yyyy-MM").toLatin1();
}

Value baselineValue(const GoalBaseline &baseline)
{
    QByteArray months;
    for (const int month : baseline.months)
        months += (months.isEmpty() ? "" : ",") + Value::string(monthText(month)).json();
    QByteArray json = "{";
    appendMember(json, "months", Value::json(months.isEmpty() ? QByteArray() : '[' + months + ']'));
    appendMember(json, "count", Value::number(baseline.count));
    appendMember(json, "days", Value::number(baseline.days));
    appendMember(json, "tickets", baseline.fingerprint);
    appendMember(json, "definition", baseline.definition);
    appendMember(json, "frozen_at", toRfc3339(baseline.frozenAt));
    return Value::json(json + '}');
}

std::optional<GoalBaseline> baselineFrom(const Value &value)
{
    if (!value.isSet())
        return {};
    const QList<JsonMember> members = canonicalMembers(value.json());
    GoalBaseline baseline{.count = memberValue(members, "count").toNumber().value_or(0),
                          .days = memberValue(members, "days").toNumber().value_or(0),
                          .fingerprint = memberValue(members, "tickets").text(),
                          .definition = memberValue(members, "definition").text(),
                          .frozenAt = instantFrom(memberValue(members, "frozen_at").text()).value_or(Instant())};
    for (const QByteArray &month : jsonElements(memberValue(members, "months").json())) {
        const QDate first = QDate::fromString(QString::fromLatin1(jsonStringText(month)) + "-01"_L1, Qt::ISODate);
        if (first.isValid())
            baseline.months.append(first.year() * 12 + first.month() - 1);
    }
    return baseline;
}

} // namespace

QByteArrayView word(GoalKind kind)
{
    return goalKinds[size_t(kind)];
}

std::optional<GoalKind> goalKindFrom(QByteArrayView word)
{
    const auto found = std::find(goalKinds.begin(), goalKinds.end(), word);
    return found == goalKinds.end() ? std::nullopt : std::optional(GoalKind(std::distance(goalKinds.begin(), found)));
}

std::optional<Goal> Goal::from(QByteArrayView record)
{
    const QList<JsonMember> members = canonicalMembers(record);
    const auto kind = goalKindFrom(memberValue(members, "kind").text());
    const auto start = dayFrom(memberValue(members, "start"));
    if (!kind || !start)
        return {};
    return Goal{.id = memberValue(members, "id").text(),
                .kind = *kind,
                .client = memberValue(members, "client").text(),
                .team = memberValue(members, "team").text(),
                .agent = memberValue(members, "agent").text(),
                .start = *start,
                .end = dayFrom(memberValue(members, "end")),
                .baseline = baselineFrom(memberValue(members, "baseline"))};
}

QByteArray Goal::record() const
{
    QList<JsonMember> members;
    const auto add = [&members](const char *name, const Value &value) {
        if (value.isSet())
            members.append({.name = name, .value = value});
    };
    const auto named
        = [&](const char *name, const QByteArray &text) { add(name, text.isEmpty() ? Value() : Value::string(text)); };
    named("id", id);
    named("kind", word(kind).toByteArray());
    named("client", client);
    named("team", team);
    named("agent", agent);
    add("start", dayValue(start));
    add("end", end ? dayValue(*end) : Value());
    add("baseline", baseline ? baselineValue(*baseline) : Value());
    return settingJson("goal", members);
}

bool Goal::isOf(const Goal &other) const
{
    return client == other.client && team == other.team && agent == other.agent;
}

bool Goal::overlaps(const Goal &other) const
{
    return (!end || other.start < *end) && (!other.end || start < *other.end);
}

QByteArray endedGoal(const QByteArray &record, qint64 day)
{
    QList<JsonMember> members = canonicalMembers(record);
    members.removeIf([](const JsonMember &member) { return member.name == "end"; });
    members.append({.name = "end", .value = dayValue(day)});
    return settingJson("goal", members);
}

bool mayStart(const Goal &goal, qint64 today)
{
    return goal.kind != GoalKind::Volume || monthOfDay(goal.start) <= monthOfDay(today);
}

} // namespace Steward
