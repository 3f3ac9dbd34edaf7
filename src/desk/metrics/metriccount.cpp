#include "desk/metrics/metriccount.h"

#include "desk/history/canonicaljson.h"

#include <QDate>

#include <algorithm>

namespace Steward {

namespace {

constexpr int goalDays = 90;
constexpr int rateDays = 30;
constexpr int glideDays = 360; // −25 % after 90 days

QDate dateOf(qint64 day)
{
    return QDate(1970, 1, 1).addDays(day);
}

qint64 dayOf(const QDate &date)
{
    return QDate(1970, 1, 1).daysTo(date);
}

QByteArray orElse(const QByteArray &text, const char *otherwise)
{
    return text.isEmpty() ? QByteArray(otherwise) : text;
}

} // namespace

MetricPeriod MetricPeriod::of(const MetricQuestion &question, const MetricRules &rules)
{
    MetricPeriod period{.zoneName = rules.zoneName, .zone = rules.zone};
    if (!question.client.isEmpty()) {
        period.zoneName = rules.zoneNameOf(question.client);
        period.zone = Zone::named(period.zoneName).value_or(Zone());
    }
    if (question.from)
        period.from = period.zone.instantOf(*question.from, 0);
    if (question.to)
        period.to = period.zone.instantOf(*question.to, 0);
    return period;
}

double VolumeLine::baseline() const
{
    return baselineDays == 0 ? 0 : double(baselineCount) / double(baselineDays) * rateDays;
}

double VolumeLine::line() const
{
    return baseline() * (1 - double(day) / glideDays);
}

// In whole numbers: a figure that lies on the line is on it.
bool VolumeLine::isOnTrack(qint64 count) const
{
    return count * baselineDays * glideDays <= baselineCount * rateDays * (glideDays - day);
}

std::optional<bool> VolumeLine::isReached(qint64 count) const
{
    if (day < goalDays)
        return {};
    return count * baselineDays * 4 <= baselineCount * rateDays * 3;
}

bool MetricAnswer::tellsMoved() const
{
    return definitionOf(question.name.metric).isMoved
        && (!question.agent.isEmpty() || question.by == MetricDimension::Agent);
}

MetricCount::MetricCount(const MetricQuestion &question, const MetricRules &rules)
    : m_rules(rules),
      m_definition(definitionOf(question.name.metric)), m_answer{.question = question,
                                                                 .period = MetricPeriod::of(question, rules)}
{
    if (question.name.metric == Metric::SlaComplianceByTicket)
        m_answer.openBreached = 0;
    if (question.name.metric != Metric::VolumeReduction || !question.from)
        return;
    MetricPeriod &period = m_answer.period;
    VolumeLine line;
    line.day = int(std::clamp<qint64>(period.zone.dayOf(question.at) - *question.from, 0, goalDays));
    const QDate start = dateOf(*question.from);
    const QDate until(start.year(), start.month(), 1);
    line.baselineDays = until.addMonths(-3).daysTo(until);
    m_baseline = period;
    m_baseline.from = period.zone.instantOf(dayOf(until.addMonths(-3)), 0);
    m_baseline.to = period.zone.instantOf(dayOf(until), 0);
    period.from = period.zone.instantOf(*question.from + line.day - rateDays, 0);
    period.to = period.zone.instantOf(*question.from + line.day, 0);
    m_answer.volume = line;
}

bool MetricCount::isAsked(const MetricItem &item) const
{
    const MetricQuestion &question = m_answer.question;
    return (question.client.isEmpty() || item.client == question.client)
        && (question.agent.isEmpty() || item.agent == question.agent)
        && (question.agents.isEmpty() || question.agents.contains(item.agent))
        && item.level == question.level.value_or(item.level)
        && item.priority == question.priority.value_or(item.priority)
        && (!question.hourOfWeek || *question.hourOfWeek == m_answer.period.zone.hourOfWeek(item.at));
}

QByteArray MetricCount::keyOf(const TicketPast &past, const MetricItem &item) const
{
    const qint64 day = m_answer.period.zone.dayOf(item.at);
    switch (m_answer.question.by) {
    case MetricDimension::None:
        break;
    case MetricDimension::Month:
        return dateOf(day).toString(u"yyyy-MM").toLatin1();
    case MetricDimension::Week: {
        int year = 0;
        const int week = dateOf(day).weekNumber(&year);
        return QByteArray::number(year) + "-W" + QByteArray::number(week).rightJustified(2, '0');
    }
    case MetricDimension::Day:
        return dateOf(day).toString(u"yyyy-MM-dd").toLatin1();
    case MetricDimension::Client:
        return orElse(item.client, "(none)");
    case MetricDimension::Agent:
        return orElse(item.agent, "(unassigned)");
    case MetricDimension::Team:
        return orElse(item.where->team, "(none)");
    case MetricDimension::Level:
        return QByteArray::number(item.level);
    case MetricDimension::Priority:
        return word(item.priority).toByteArray();
    case MetricDimension::Kind:
        return word(item.where->kind).toByteArray();
    case MetricDimension::Product:
        return orElse(item.where->product, "(none)");
    case MetricDimension::Category:
        return orElse(item.where->category, "(none)");
    case MetricDimension::Channel:
        return word(item.where->channel).toByteArray();
    case MetricDimension::Requester:
        return orElse(item.where->requester, "(none)");
    case MetricDimension::RequesterType:
        return m_rules.sla.isStaff(item.where->requester) ? "internal" : "client";
    case MetricDimension::RootCause:
        return orElse(rootCauseOf(past), "(none)");
    case MetricDimension::Code:
        return orElse(memberValue(canonicalMembers(past.resolution()), "code").text(), "(none)");
    }
    return {};
}

void MetricCount::add(MetricFigure &figure, const MetricItem &item) const
{
    ++figure.denominator;
    if (m_definition.unit == MetricUnit::Seconds) {
        figure.numerator += item.ms;
        figure.values.append(item.ms);
    } else if (item.counts) {
        ++figure.numerator;
    }
}

// Breaches that another is charged with than who held the ticket, for the person asked or for all.
void MetricCount::addMoved(const TicketPast &past, const MetricItem &item)
{
    const MetricQuestion &question = m_answer.question;
    if (!question.client.isEmpty() && item.client != question.client)
        return;
    const bool isAway = question.agent.isEmpty() || item.holder == question.agent;
    const bool isTo = question.agent.isEmpty() || item.agent == question.agent;
    m_answer.total.movedAway += int(isAway);
    m_answer.total.movedTo += int(isTo);
    if (question.by == MetricDimension::None)
        return;
    if (isTo)
        ++m_answer.groups[keyOf(past, item)].movedTo;
    if (isAway) {
        MetricItem held = item;
        held.agent = item.holder;
        ++m_answer.groups[keyOf(past, held)].movedAway;
    }
}

void MetricCount::addExtras(const TicketPast &past, const MetricItem &item)
{
    if (item.finalAt > past.at())
        m_answer.provisionalUntil = std::max(m_answer.provisionalUntil, item.finalAt);
    if (m_definition.metric != Metric::TagCompleteness)
        return;
    const auto missing = missingTags(past);
    for (const QByteArray &field : missing)
        ++m_answer.missing[field];
    if (missing.isEmpty() && rootCauseOf(past).startsWith("unknown."))
        ++m_answer.unknownCauses;
}

void MetricCount::addReduction(const TicketPast &past)
{
    const auto items = itemsOf(past, m_answer.question.name);
    for (const MetricItem &item : items) {
        if (!isAsked(item) || !m_baseline.holds(item.at))
            continue;
        if (item.excluded.isEmpty())
            ++m_answer.volume->baselineCount;
        else if (!m_answer.period.holds(item.at)) // else it is counted there
            ++m_answer.excluded[item.excluded];
    }
}

void MetricCount::add(const TicketPast &past)
{
    const MetricQuestion &question = m_answer.question;
    if (!question.rootCauses.isEmpty() && !question.rootCauses.contains(rootCauseOf(past)))
        return;
    if (m_answer.volume)
        addReduction(past);
    const bool hasGroups = question.by != MetricDimension::None;
    Targets targets;
    bool inNumerator = false, inRest = false;
    const auto items = itemsOf(past, question.name);
    for (const MetricItem &item : items) {
        if (item.isEver ? !m_answer.period.endsAfter(item.at) : !m_answer.period.holds(item.at))
            continue;
        const bool isVerdict = m_definition.isMoved && item.excluded.isEmpty();
        if (isVerdict && m_answer.tellsMoved() && item.holder != item.agent)
            addMoved(past, item);
        if (!isAsked(item))
            continue;
        const bool isOfPerson = item.share != MetricItem::Share::OnceForAll;
        const bool isForAll = question.isOfAll() ? item.share != MetricItem::Share::OfAgent : isOfPerson;
        const bool isGrouped = hasGroups && (question.by == MetricDimension::Agent ? isOfPerson : isForAll);
        if (!item.excluded.isEmpty()) {
            m_answer.excluded[item.excluded] += int(isForAll);
            continue;
        }
        if (isForAll)
            m_answer.total.persons.insert(item.agent);
        if (isGrouped && question.by == MetricDimension::Team)
            m_answer.groups[keyOf(past, item)].persons.insert(item.agent);
        if (m_definition.sum == MetricSum::Targets) {
            const auto note = [&](const QByteArray &group) {
                Target &target = targets[{group, item.target}];
                target.isMet = target.isMet && item.counts;
            };
            note({});
            if (isGrouped)
                note(keyOf(past, item));
            continue;
        }
        if (isForAll) {
            add(m_answer.total, item);
            addExtras(past, item);
            (item.counts || m_definition.unit == MetricUnit::Seconds ? inNumerator : inRest) = true;
        }
        if (isGrouped)
            add(m_answer.groups[keyOf(past, item)], item);
    }
    for (const auto &[place, target] : targets) {
        const MetricItem item{.counts = target.isMet};
        if (place.first.isEmpty()) {
            add(m_answer.total, item);
            (item.counts ? inNumerator : inRest) = true;
        } else {
            add(m_answer.groups[place.first], item);
        }
    }
    if (inNumerator)
        m_answer.inNumerator.append(past.number());
    if (inRest)
        m_answer.inRest.append(past.number());
    if (m_answer.openBreached && isOpenAndBreached(past, question.name.clock)
        && m_answer.period.endsAfter(past.createdAt())
        && isAsked({.client = past.now().client,
                    .agent = m_rules.ownerOf(past.now().client, past.at()),
                    .level = past.now().level,
                    .priority = past.now().priority}))
        ++*m_answer.openBreached;
}

MetricAnswer MetricCount::answer()
{
    std::sort(m_answer.total.values.begin(), m_answer.total.values.end());
    for (auto &[key, figure] : m_answer.groups)
        std::sort(figure.values.begin(), figure.values.end());
    std::erase_if(m_answer.excluded, [](const auto &each) { return each.second == 0; });
    // Nobody gets a row for what was only moved away from him.
    std::erase_if(m_answer.groups, [](const auto &each) { return each.second.denominator == 0; });
    return m_answer;
}

} // namespace Steward
