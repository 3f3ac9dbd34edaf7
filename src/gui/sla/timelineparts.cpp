#include "gui/sla/timelineparts.h"

#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "wording/sla/slawords.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

struct PartWords
{
    Q_DECLARE_TR_FUNCTIONS(ClockTimeline)
};

class PartMaker
{
public:
    PartMaker(const TicketClocks &clocks, Instant now, const Directory &directory)
        : m_clocks(clocks), m_now(now), m_directory(directory)
    { }

    // A stretch that runs over the warning or the due instant is drawn in pieces, each with the look of its time.
    void addSegment(const FlightRecord &record, int cycle, int segment)
    {
        const SlaSegment &stretch = record.line.segments[segment];
        const QString text = PartWords::tr("%1 %2", "running or paused, how long")
                                 .arg(wordsFor(stretch.running ? SlaClock::State::Running : SlaClock::State::Paused),
                                      durationWords(std::chrono::milliseconds(stretch.businessMs)));
        const QString tip
            = QStringList{cycleWords(record.line), slaReasonWords(stretch.reason), text, span(stretch.from, stretch.to)}
                  .join(u'\n');
        const auto add = [&](TimelinePart::Look look, Instant from, Instant to) {
            if (from < to || (from == stretch.from && to == stretch.to))
                m_parts.append({.look = look,
                                .from = from,
                                .to = to,
                                .text = from == stretch.from ? text : QString(),
                                .tip = tip,
                                .cycle = cycle,
                                .segment = segment});
        };
        if (!stretch.running) {
            add(TimelinePart::Look::Paused, stretch.from, stretch.to);
            return;
        }
        const Instant due = record.line.due.isSet() ? record.line.due : stretch.to,
                      warning = warningOf(record).isSet() ? warningOf(record) : due;
        const auto within = [&](Instant at) { return std::clamp(at, stretch.from, stretch.to); };
        add(TimelinePart::Look::Running, stretch.from, within(std::min(warning, due)));
        add(TimelinePart::Look::AtRisk, within(std::min(warning, due)), within(due));
        add(TimelinePart::Look::Over, within(due), stretch.to);
    }

    void addStretch(const TicketStretch &stretch, TimelinePart::Track track, Instant from, Instant to)
    {
        const bool isState = track == TimelinePart::Track::Ticket;
        const auto state = fromWord<State>(stretch.value);
        const QString what = isState ? (state ? wordsFor(*state) : fromUtf8(stretch.value))
                                     : oneLine(holderWords(stretch.value, m_directory.workspace()));
        const QString by = stretch.by.isEmpty() ? PartWords::tr("System") : oneLine(m_directory.personName(stretch.by));
        const Instant until = stretch.to == m_clocks.at ? std::max(m_now, stretch.to) : stretch.to;
        TimelinePart part{.track = track,
                          .look = isState               ? TimelinePart::Look::OfState
                              : stretch.value.isEmpty() ? TimelinePart::Look::OfNobody
                                                        : TimelinePart::Look::OfHolder,
                          .from = std::max(stretch.from, from),
                          .to = std::min(until, to),
                          .text = what,
                          .tip
                          = QStringList{isState ? PartWords::tr("Ticket: %1", "state").arg(what)
                                                : PartWords::tr("Held by %1", "person").arg(what),
                                        PartWords::tr("made so by %1", "person").arg(by), span(stretch.from, until)}
                                .join(u'\n'),
                          .state = state.value_or(State::New)};
        if (part.from < part.to)
            m_parts.append(part);
    }

    QList<TimelinePart> take() { return std::move(m_parts); }

    TimelineMark mark(TimelineMark::Kind kind, Instant at, const QString &text) const
    {
        return {.kind = kind,
                .at = at,
                .text = text,
                .tip = PartWords::tr("%1: %2", "a mark of the timeline, time")
                           .arg(text, m_directory.timesOf(at, m_clocks.client))};
    }

private:
    QString span(Instant from, Instant to) const
    {
        return PartWords::tr("%1 until %2", "time, time")
            .arg(m_directory.timesOf(from, m_clocks.client), m_directory.timesOf(to, m_clocks.client));
    }

    const TicketClocks &m_clocks;
    Instant m_now;
    const Directory &m_directory;
    QList<TimelinePart> m_parts;
};

} // namespace

TimelineParts timelineParts(const QList<FlightRecord> &cycles, qsizetype chosen, const TicketClocks &clocks,
                            Instant now, const Directory &directory)
{
    TimelineParts made;
    if (cycles.isEmpty())
        return made;
    made.from = cycles.first().line.start;
    PartMaker maker(clocks, now, directory);
    for (qsizetype cycle = 0; cycle < cycles.size(); ++cycle) {
        const SlaLine &line = cycles[cycle].line;
        const Instant last = line.endedAt.isSet() ? line.endedAt : std::max(now, line.start);
        made.to = std::max({made.to, last, line.due});
        for (int segment = 0; segment < line.segments.size(); ++segment)
            maker.addSegment(cycles[cycle], int(cycle), segment);
    }
    if (made.to == made.from)
        made.to = Instant{made.from.ms + 1000};
    for (const TicketStretch &stretch : clocks.states)
        maker.addStretch(stretch, TimelinePart::Track::Ticket, made.from, made.to);
    for (const TicketStretch &stretch : clocks.holders)
        maker.addStretch(stretch, TimelinePart::Track::Holder, made.from, made.to);
    made.parts = maker.take();

    const FlightRecord &record = cycles[std::clamp<qsizetype>(chosen, 0, cycles.size() - 1)];
    if (const Instant warning = warningOf(record); warning.isSet())
        made.marks.append(maker.mark(TimelineMark::Kind::Warning, warning, PartWords::tr("75 %", "of the time used")));
    if (record.line.due.isSet())
        made.marks.append(maker.mark(TimelineMark::Kind::Due, record.line.due, PartWords::tr("due")));
    if (now >= made.from && now <= made.to)
        made.marks.append(maker.mark(TimelineMark::Kind::Now, now, PartWords::tr("now")));
    for (const FlightRecord &each : cycles) {
        for (const OpenPiece &piece : each.open) {
            if (made.open.isEmpty() || piece.from >= made.open.last().until)
                made.open.append(piece);
        }
    }
    return made;
}

} // namespace Steward
