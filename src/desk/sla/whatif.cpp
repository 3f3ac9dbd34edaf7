#include "desk/sla/whatif.h"

#include "desk/history/canonicaljson.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace Steward {

namespace {

using CycleKey = std::tuple<SlaMetric, int, Instant>;

CycleKey cycleOf(const SlaLine &line)
{
    return {line.metric, line.level, line.start};
}

SlaVerdict verdictOf(const SlaLine *line)
{
    if (!line || !line->hasVerdict)
        return SlaVerdict::None;
    return line->state == SlaClock::State::Breached ? SlaVerdict::Breached : SlaVerdict::Met;
}

// The reopenings whose reason is a mere thanks; the reason chosen last counts.
QSet<qint64> reopenedForThanks(const TicketHistory &history)
{
    QSet<qint64> instants;
    const auto note = [&instants](Instant at, bool isThanks) {
        if (isThanks)
            instants.insert(at.ms);
        else
            instants.remove(at.ms);
    };
    for (const Entry &entry : history.entries) {
        const auto *event = std::get_if<Event>(&entry.record);
        if (event && event->field.field == Field::State && event->reason == "thanks")
            note(event->at, true);
        if (!event || event->field.field != Field::ReopenReason)
            continue;
        const QList<JsonMember> chosen = canonicalMembers(event->to.json());
        if (const auto at = instantFrom(memberValue(chosen, "at").text()))
            note(*at, memberValue(chosen, "reason").text() == "thanks");
    }
    return instants;
}

bool isWaivedBy(const TicketHistory &history, const SlaLine &line, const SlaRules &rules)
{
    return std::any_of(history.entries.begin(), history.entries.end(), [&](const Entry &entry) {
        const auto *event = std::get_if<Event>(&entry.record);
        if (!event || event->field.field != Field::SlaWaiver)
            return false;
        const Role role = rules.persons.value(event->by).role;
        const QList<JsonMember> waiver = canonicalMembers(event->to.json());
        return (role == Role::Lead || role == Role::Manager)
            && memberValue(waiver, "metric").text() == word(line.metric)
            && memberValue(waiver, "level").toNumber().value_or(0) == line.level
            && memberValue(waiver, "cycle").toNumber() == line.cycle;
    });
}

} // namespace

WhatIf::WhatIf(std::shared_ptr<const SlaRules> before, std::shared_ptr<const SlaRules> after, Instant from, Instant at)
    : m_before(std::move(before)), m_after(std::move(after)), m_from(from), m_at(at)
{ }

void WhatIf::add(const TicketHistory &history)
{
    const QList<SlaLine> before = slaLines(*m_before, history, m_at), after = slaLines(*m_after, history, m_at);
    const QSet<qint64> thanks = reopenedForThanks(history);
    const auto counts = [&](const SlaLine &line) {
        return line.start >= m_from && line.metric != SlaMetric::Followup
            && !(line.begunBy == "reopened" && thanks.contains(line.start.ms));
    };
    QSet<qint64> taken; // places in `after`
    bool hadOne = false;
    for (const SlaLine &line : before) {
        const auto same = std::find_if(after.begin(), after.end(),
                                       [&](const SlaLine &other) { return cycleOf(other) == cycleOf(line); });
        if (same != after.end())
            taken.insert(same - after.begin());
        if (!counts(line) || isWaivedBy(history, line, *m_before))
            continue;
        hadOne = true;
        take(history.number, &line, same == after.end() ? nullptr : &*same);
    }
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (taken.contains(i) || !counts(after[i]))
            continue;
        hadOne = true;
        take(history.number, nullptr, &after[i]);
    }
    m_tickets += hadOne;
}

void WhatIf::take(qint64 ticket, const SlaLine *before, const SlaLine *after)
{
    const SlaLine &any = before ? *before : *after;
    const SlaVerdict was = verdictOf(before), would = verdictOf(after);
    if (was == SlaVerdict::None && would == SlaVerdict::None)
        return;
    WhatIfFigure &figure = m_figures[{any.metric, any.level}];
    figure.metric = any.metric;
    figure.level = any.level;
    figure.judgedBefore += was != SlaVerdict::None;
    figure.metBefore += was == SlaVerdict::Met;
    figure.judgedAfter += would != SlaVerdict::None;
    figure.metAfter += would == SlaVerdict::Met;
    if (was != would)
        m_differences.append({.ticket = ticket,
                              .metric = any.metric,
                              .level = any.level,
                              .start = any.start,
                              .before = was,
                              .after = would,
                              .dueBefore = before ? before->due : Instant(),
                              .dueAfter = after ? after->due : Instant()});
}

void WhatIf::add(const WhatIf &other)
{
    m_tickets += other.m_tickets;
    for (const auto &[key, theirs] : other.m_figures) {
        WhatIfFigure &figure = m_figures[key];
        figure.metric = theirs.metric;
        figure.level = theirs.level;
        figure.judgedBefore += theirs.judgedBefore;
        figure.metBefore += theirs.metBefore;
        figure.judgedAfter += theirs.judgedAfter;
        figure.metAfter += theirs.metAfter;
    }
    m_differences += other.m_differences;
}

QList<WhatIfFigure> WhatIf::figures() const
{
    QList<WhatIfFigure> figures;
    for (const auto &[key, figure] : m_figures)
        figures.append(figure);
    return figures;
}

QList<WhatIfDifference> WhatIf::differences() const
{
    QList<WhatIfDifference> sorted = m_differences;
    std::sort(sorted.begin(), sorted.end(), [](const WhatIfDifference &a, const WhatIfDifference &b) {
        return std::tuple(b.start, b.ticket, a.metric, a.level) < std::tuple(a.start, a.ticket, b.metric, b.level);
    });
    return sorted;
}

} // namespace Steward
