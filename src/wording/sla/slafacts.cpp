#include "wording/sla/slawords.h"

#include "wording/tickets/ticketwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

struct SlaFactWords
{
    Q_DECLARE_TR_FUNCTIONS(SlaFacts)
};

QString authorWords(const QByteArray &by, const Workspace &workspace)
{
    return by.isEmpty() ? SlaFactWords::tr("System") : QString::fromUtf8(workspace.personNames.value(by, by));
}

QString calendarWords(const FlightRecord &record)
{
    if (record.isAlwaysOpen)
        return SlaFactWords::tr("calendar 24x7, always open");
    return SlaFactWords::tr("calendar %1 (%2)", "name, time zone")
        .arg(QString::fromUtf8(record.calendarName), QString::fromUtf8(record.zone));
}

QString targetWords(const FlightRecord &record, const SlaNames &names)
{
    const SlaLine &line = record.line;
    if (line.metric == SlaMetric::Followup)
        return SlaFactWords::tr("what was promised; %1", "calendar").arg(calendarWords(record));
    const QString since = line.policySince.isSet()
        ? SlaFactWords::tr("valid from %1", "a time").arg(names.time(line.policySince))
        : SlaFactWords::tr("valid since ever");
    const QString client = record.policyClient.isEmpty()
        ? SlaFactWords::tr("for all clients")
        : SlaFactWords::tr("for %1", "client")
              .arg(QString::fromUtf8(names.workspace.clientNames.value(record.policyClient, record.policyClient)));
    return SlaFactWords::tr("%1; policy %2, %3, %4; %5", "amount, policy, since when, for whom, calendar")
        .arg(amountWords(line.target), QString::fromUtf8(record.policyName), since, client, calendarWords(record));
}

bool isRetarget(const SlaSegment &segment)
{
    return segment.reason.startsWith("retarget:");
}

QString dueWords(const FlightRecord &record, const ClockFace &face, const SlaNames &names)
{
    const SlaLine &line = record.line;
    if (!line.due.isSet())
        return SlaFactWords::tr("Not while it is paused: %1 are left").arg(preciseDurationWords(face.remainingMs));
    if (line.metric == SlaMetric::Followup)
        return SlaFactWords::tr("%1, because that was promised at %2", "time, time")
            .arg(names.time(line.due), names.time(line.start));
    const auto amount = [&record](const QByteArray &target) {
        const bool isHours = SlaAmount::from(target).value_or(SlaAmount()).businessDays == 0;
        return isHours && !record.isAlwaysOpen
            ? SlaFactWords::tr("%1 of business time", "a duration").arg(amountWords(target))
            : amountWords(target);
    };
    QStringList why{
        SlaFactWords::tr("the target of %1 began at %2", "amount, time")
            .arg(amount(line.segments.isEmpty() ? line.target : line.segments.first().target), names.time(line.start))};
    for (const SlaSegment &segment : line.segments) {
        if (isRetarget(segment))
            why.append(SlaFactWords::tr("it became %1 at %2", "amount, time")
                           .arg(amount(segment.target), names.time(segment.from)));
    }
    if (SlaAmount::from(line.target).value_or(SlaAmount()).businessDays > 0)
        why.append(SlaFactWords::tr("that comes to %1 of business time", "a duration")
                       .arg(preciseDurationWords(line.budgetMs)));
    if (line.reason == "retarget")
        why.append(SlaFactWords::tr("of that nothing was left"));
    qint64 pausedBefore = 0;
    for (const SlaSegment &segment : line.segments)
        pausedBefore += !segment.running && segment.from < line.due ? segment.businessMs : 0;
    if (pausedBefore > 0)
        why.append(
            SlaFactWords::tr("pauses of %1 are not counted", "a duration").arg(preciseDurationWords(pausedBefore)));
    return SlaFactWords::tr("%1, because %2", "time, reasons")
        .arg(names.time(line.due), why.join(SlaFactWords::tr("; ", "between reasons")));
}

QString verdictWords(const FlightRecord &record, const ClockFace &face, const SlaNames &names)
{
    const SlaLine &line = record.line;
    QString words = wordsFor(face.state);
    if (!line.reason.isEmpty())
        words = SlaFactWords::tr("%1: %2", "state of a clock, why").arg(words, slaReasonWords(line.reason));
    const QString time = preciseDurationWords(std::abs(face.remainingMs));
    if (face.state != SlaClock::State::Cancelled)
        words = face.remainingMs < 0 ? SlaFactWords::tr("%1; %2 over", "state of a clock, a duration").arg(words, time)
                                     : SlaFactWords::tr("%1; %2 left", "state of a clock, a duration").arg(words, time);
    if (face.isAtRisk)
        words = SlaFactWords::tr("%1; at risk", "state of a clock").arg(words);
    return line.endedAt.isSet()
        ? SlaFactWords::tr("%1; ended at %2", "state of a clock, time").arg(words, names.time(line.endedAt))
        : words;
}

QString revisionWords(const QByteArray &revised)
{
    if (revised == "gone")
        return SlaFactWords::tr("By what was learnt later there would be no such cycle. The verdict stands.");
    for (const SlaClock::State state : {SlaClock::State::Running, SlaClock::State::Paused, SlaClock::State::Met,
                                        SlaClock::State::Breached, SlaClock::State::Cancelled}) {
        if (word(state) == revised)
            return SlaFactWords::tr("By what was learnt later it would be: %1. The verdict stands.", "state of a clock")
                .arg(wordsFor(state));
    }
    return QString::fromUtf8(revised);
}

QString sentence(const QString &what, const QByteArray &by, const Workspace &workspace)
{
    return SlaFactWords::tr("%1, by %2", "what happened, person").arg(what, authorWords(by, workspace));
}

} // namespace

QList<SlaFact> slaFacts(const FlightRecord &record, const ClockFace &face, const SlaNames &names)
{
    const SlaLine &line = record.line;
    const int begunBy = record.begunBy.value(0, noRecord);
    QList<SlaFact> facts{{.name = SlaFactWords::tr("Target"), .text = targetWords(record, names), .seq = begunBy},
                         {.name = SlaFactWords::tr("Due"), .text = dueWords(record, face, names), .seq = begunBy}};
    if (const Instant warning = warningOf(record); warning.isSet())
        facts.append({.name = SlaFactWords::tr("At 75 %"), .text = names.time(warning), .seq = begunBy});
    facts.append({.name = line.hasVerdict ? SlaFactWords::tr("Verdict") : SlaFactWords::tr("Stands"),
                  .text = verdictWords(record, face, names),
                  .seq = record.endedBy});
    if (line.hasVerdict)
        facts.append({.name = SlaFactWords::tr("Held by"),
                      .text = SlaFactWords::tr("%1, level %2", "person, support level")
                                  .arg(holderWords(line.holder, names.workspace))
                                  .arg(line.holderLevel),
                      .seq = record.assignedBy});
    if (line.frozenAt.isSet())
        facts.append({.name = SlaFactWords::tr("Frozen at"),
                      .text = names.time(line.frozenAt),
                      .seq = line.state == SlaClock::State::Breached ? noRecord : record.endedBy});
    if (!line.revised.isEmpty())
        facts.append({.name = SlaFactWords::tr("Revised"), .text = revisionWords(line.revised)});
    if (record.waiver)
        facts.append({.name = SlaFactWords::tr("Waiver"),
                      .text = waiverWords(*record.waiver, names),
                      .seq = record.waiver->seq});
    return facts;
}

QString recordWords(const TicketHistory &history, int seq, const Workspace &workspace)
{
    if (seq == 0)
        return sentence(SlaFactWords::tr("Ticket created"), history.creation.by, workspace);
    const auto found = std::find_if(history.entries.begin(), history.entries.end(),
                                    [seq](const Entry &entry) { return entry.seq == seq; });
    if (found == history.entries.end())
        return {};
    if (const auto *message = std::get_if<Message>(&found->record))
        return sentence(
            SlaFactWords::tr("Message (%1, %2, %3)", "visibility, direction, channel")
                .arg(wordsFor(message->visibility), wordsFor(message->direction), wordsFor(message->channel)),
            message->by, workspace);
    const auto *event = std::get_if<Event>(&found->record);
    if (!event)
        return {};
    const QString field = fieldWords(event->field, workspace);
    const bool isWaiver = event->field.field == Field::SlaWaiver;
    const QString to = isWaiver ? waiverValueWords(event->to) : valueWords(event->field, event->to, workspace);
    return sentence(event->from.isSet() ? SlaFactWords::tr("%1: %2 → %3", "field, before, after")
                                              .arg(field, valueWords(event->field, event->from, workspace), to)
                                        : SlaFactWords::tr("%1: %2", "field, value").arg(field, to),
                    event->by, workspace);
}

} // namespace Steward
