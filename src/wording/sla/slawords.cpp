#include "wording/sla/slawords.h"

#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

struct SlaWords
{
    Q_DECLARE_TR_FUNCTIONS(SlaWords)
};

struct ReasonText
{
    QByteArrayView word;
    struct
    {
        const char *source;
        const char *comment;
    } text;
};

constexpr ReasonText reasonTexts[] = {
    {"created", QT_TRANSLATE_NOOP3("SlaWords", "Ticket created", "why a clock began")},
    {"inbound", QT_TRANSLATE_NOOP3("SlaWords", "Message came in", "why a clock began")},
    {"escalated", QT_TRANSLATE_NOOP3("SlaWords", "Escalated", "why a clock began or was cancelled")},
    {"handed_back", QT_TRANSLATE_NOOP3("SlaWords", "Handed back", "why a clock began or was cancelled")},
    {"reopened", QT_TRANSLATE_NOOP3("SlaWords", "Reopened", "why a clock began")},
    {"reply", QT_TRANSLATE_NOOP3("SlaWords", "Reply sent", "why a clock began")},
    {"promise", QT_TRANSLATE_NOOP3("SlaWords", "Promise given", "why a clock began")},
    {"priority", QT_TRANSLATE_NOOP3("SlaWords", "Priority changed: now there is a target", "why a clock began")},
    {"client", QT_TRANSLATE_NOOP3("SlaWords", "Client changed: now there is a target", "why a clock began")},
    {"retarget:priority", QT_TRANSLATE_NOOP3("SlaWords", "New target: priority changed", "of a running clock")},
    {"retarget:client", QT_TRANSLATE_NOOP3("SlaWords", "New target: client changed", "of a running clock")},
    {"late", QT_TRANSLATE_NOOP3("SlaWords", "Not in time", "why a clock is breached")},
    {"retarget", QT_TRANSLATE_NOOP3("SlaWords", "Nothing was left when the target changed", "why a clock is breached")},
    {"resolved_unanswered", QT_TRANSLATE_NOOP3("SlaWords", "Resolved without an answer", "why it was cancelled")},
    {"resolved", QT_TRANSLATE_NOOP3("SlaWords", "Resolved", "why a clock was cancelled")},
    {"closed", QT_TRANSLATE_NOOP3("SlaWords", "Closed", "why a clock was cancelled")},
    {"merged", QT_TRANSLATE_NOOP3("SlaWords", "Merged into another ticket", "why a clock was cancelled")},
    {"deleted", QT_TRANSLATE_NOOP3("SlaWords", "Ticket deleted", "why a clock was cancelled")},
    {"no_target", QT_TRANSLATE_NOOP3("SlaWords", "There is no target any more", "why a clock was cancelled")},
    {"re_promised", QT_TRANSLATE_NOOP3("SlaWords", "A new promise took its place", "why a clock was cancelled")},
    {"withdrawn", QT_TRANSLATE_NOOP3("SlaWords", "Promise withdrawn", "why a clock was cancelled")}};

// With the word of a state behind a colon.
QString stateReasonWords(QByteArrayView reason)
{
    const bool isPause = reason.startsWith("pause:");
    const QByteArrayView text = reason.sliced(reason.indexOf(':') + 1);
    const auto state = fromWord<State>(text);
    const QString words = state ? wordsFor(*state) : QString::fromUtf8(text);
    return isPause ? SlaWords::tr("Paused: %1", "state of the ticket").arg(words)
                   : SlaWords::tr("Goes on: %1", "state of the ticket").arg(words);
}

// What is promised to somebody, and is late rather than over.
bool isDueSomeday(SlaMetric metric)
{
    return metric == SlaMetric::PeriodicUpdate || metric == SlaMetric::Followup;
}

} // namespace

QString wordsFor(SlaMetric metric)
{
    switch (metric) {
    case SlaMetric::FirstResponse:
        return SlaWords::tr("First response", "clock");
    case SlaMetric::NextResponse:
        return SlaWords::tr("Next response", "clock");
    case SlaMetric::LevelResponse:
        return SlaWords::tr("Level response", "clock");
    case SlaMetric::Resolution:
        return SlaWords::tr("Resolution", "clock");
    case SlaMetric::RequesterWait:
        return SlaWords::tr("Requester’s wait", "clock");
    case SlaMetric::AgentWork:
        return SlaWords::tr("Agent’s work", "clock");
    case SlaMetric::PeriodicUpdate:
        return SlaWords::tr("Next update", "clock");
    case SlaMetric::Followup:
        return SlaWords::tr("Promise", "clock");
    }
    return {};
}

QString wordsFor(SlaClock::State state)
{
    switch (state) {
    case SlaClock::State::Running:
        return SlaWords::tr("Running", "clock");
    case SlaClock::State::Paused:
        return SlaWords::tr("Paused", "clock");
    case SlaClock::State::Met:
        return SlaWords::tr("Met", "clock");
    case SlaClock::State::Breached:
        return SlaWords::tr("Breached", "clock");
    case SlaClock::State::Cancelled:
        return SlaWords::tr("Cancelled", "clock");
    }
    return {};
}

QString wordsFor(WaiverReason reason)
{
    switch (reason) {
    case WaiverReason::ClientCaused:
        return SlaWords::tr("Caused by the client", "why a breach is waived");
    case WaiverReason::LateRecord:
        return SlaWords::tr("Recorded too late", "why a breach is waived");
    case WaiverReason::Outage:
        return SlaWords::tr("Outage", "why a breach is waived");
    case WaiverReason::Error:
        return SlaWords::tr("Error in the record", "why a breach is waived");
    }
    return {};
}

QString clockWords(SlaMetric metric, int level)
{
    return level > 0 ? SlaWords::tr("Level %1 response", "clock").arg(level) : wordsFor(metric);
}

QString cycleWords(const SlaLine &line)
{
    return SlaWords::tr("%1, cycle %2", "clock, number").arg(clockWords(line.metric, line.level)).arg(line.cycle);
}

QString slaReasonWords(QByteArrayView reason)
{
    if (reason.startsWith("pause:") || reason.startsWith("resume:"))
        return stateReasonWords(reason);
    for (const ReasonText &each : reasonTexts) {
        if (each.word == reason)
            return SlaWords::tr(each.text.source, each.text.comment);
    }
    return QString::fromUtf8(reason);
}

QString amountWords(QByteArrayView amount, const QLocale &locale)
{
    const auto read = SlaAmount::from(amount);
    if (!read)
        return amount == "promise" ? SlaWords::tr("a promise", "what a clock measures") : QString::fromUtf8(amount);
    return read->businessDays > 0 ? SlaWords::tr("%Ln business day(s)", nullptr, read->businessDays)
                                  : preciseDurationWords(read->ms, locale);
}

QString preciseDurationWords(qint64 ms, const QLocale &locale)
{
    if (ms < 0)
        return SlaWords::tr("−%1", "less than nothing, before a duration").arg(preciseDurationWords(-ms, locale));
    QStringList parts;
    if (const qint64 hours = ms / 3'600'000; hours > 0)
        parts.append(SlaWords::tr("%1 h", "hours").arg(locale.toString(hours)));
    if (const qint64 minutes = ms / 60'000 % 60; minutes > 0)
        parts.append(SlaWords::tr("%1 min", "minutes").arg(minutes, parts.isEmpty() ? 0 : 2, 10, QLatin1Char('0')));
    if (const qint64 rest = ms % 60'000; rest > 0 || parts.isEmpty())
        parts.append(SlaWords::tr("%1 s", "seconds").arg(locale.toString(double(rest) / 1000, 'g', 6)));
    return parts.join(u' ');
}

QString faceWords(const FlightRecord &record, const ClockFace &face, const QLocale &locale)
{
    return faceWords(record.line.metric, face, !record.isAlwaysOpen, locale);
}

QString faceWords(SlaMetric metric, const ClockFace &face, bool isBusiness, const QLocale &locale)
{
    const bool isDue = isDueSomeday(metric);
    const auto tell = [&](const QString &pattern, qint64 ms) {
        const QString words = pattern.arg(durationWords(std::chrono::milliseconds(ms), locale));
        return isBusiness ? SlaWords::tr("%1 (business)", "a time that is business time").arg(words) : words;
    };
    switch (face.state) {
    case SlaClock::State::Running:
        return tell(isDue ? SlaWords::tr("due in %1", "a duration") : SlaWords::tr("%1 left", "a duration"),
                    face.remainingMs);
    case SlaClock::State::Paused:
        return tell(SlaWords::tr("paused, %1 left", "a duration"), face.remainingMs);
    case SlaClock::State::Breached:
        return tell(isDue ? SlaWords::tr("%1 late", "a duration") : SlaWords::tr("%1 over", "a duration"),
                    std::max<qint64>(0, -face.remainingMs));
    case SlaClock::State::Met:
        return tell(SlaWords::tr("%1 left", "a duration"), face.remainingMs);
    case SlaClock::State::Cancelled:
        break;
    }
    return wordsFor(face.state);
}

QString chipWords(const FlightRecord &record, const ClockFace &face, const QLocale &locale)
{
    return SlaWords::tr("%1 · %2", "clock, time left or over")
        .arg(clockWords(record.line.metric, record.line.level), faceWords(record, face, locale));
}

QString holderWords(const QByteArray &person, const Workspace &workspace)
{
    return person.isEmpty() ? SlaWords::tr("(unassigned)", "nobody holds the ticket")
                            : QString::fromUtf8(workspace.personNames.value(person, person));
}

QString waiverValueWords(const Value &value)
{
    const auto waiver = waiverFrom(value);
    if (!waiver)
        return value.isSet() ? QString::fromUtf8(value.text()) : u"–"_s;
    const auto reason = waiverReasonFrom(waiver->reason);
    const QString words
        = SlaWords::tr("%1: %2", "cycle of a clock, why its breach is waived")
              .arg(cycleWords({.metric = waiver->metric, .level = waiver->level, .cycle = waiver->cycle}),
                   reason ? wordsFor(*reason) : QString::fromUtf8(waiver->reason));
    return waiver->note.isEmpty()
        ? words
        : SlaWords::tr("%1 (%2)", "a waiver, its note").arg(words, QString::fromUtf8(waiver->note));
}

QString waiverWords(const Waiver &waiver, const SlaNames &names)
{
    const auto reason = waiverReasonFrom(waiver.reason);
    const QString words = SlaWords::tr("%1, by %2 at %3", "why a breach is waived, person, time")
                              .arg(reason ? wordsFor(*reason) : QString::fromUtf8(waiver.reason),
                                   holderWords(waiver.by, names.workspace), names.time(waiver.at));
    return waiver.note.isEmpty()
        ? words
        : SlaWords::tr("%1: %2", "a waiver, its note").arg(words, QString::fromUtf8(waiver.note));
}

} // namespace Steward
