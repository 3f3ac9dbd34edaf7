#pragma once

#include "desk/sla/flightrecord.h"
#include "desk/tickets/ticketreader.h"

#include <QLocale>
#include <QString>

#include <functional>

namespace Steward {

QString wordsFor(SlaMetric metric);
QString wordsFor(SlaClock::State state);
QString wordsFor(WaiverReason reason);

// `Level 2 response`; `level` of LevelResponse alone.
QString clockWords(SlaMetric metric, int level);
// `Resolution, cycle 2`.
QString cycleWords(const SlaLine &line);
// Why a stretch of a clock began, or a cycle was breached or cancelled; a word that nobody knows stands as it is.
QString slaReasonWords(QByteArrayView reason);
// `4 h`, `2 business days` of an amount of a policy; of anything else as it stands.
QString amountWords(QByteArrayView amount, const QLocale &locale = {});
// To the millisecond, without what is nothing: `2 h 05 min 03.25 s`.
QString preciseDurationWords(qint64 ms, const QLocale &locale = {});

// How long an open clock has: `2 h 05 min left (business)`, `paused, 3 h 00 min left`, `20 min over`; of a promise and
// of the next update `due in 40 min`, `20 min late`.
QString faceWords(const FlightRecord &record, const ClockFace &face, const QLocale &locale = {});
// The same of a clock of that metric; `isBusiness`: its time is said to be business time.
QString faceWords(SlaMetric metric, const ClockFace &face, bool isBusiness, const QLocale &locale = {});
// The same behind the name of the clock: `Resolution · 2 h 05 min left (business)`.
QString chipWords(const FlightRecord &record, const ClockFace &face, const QLocale &locale = {});

// How whoever asks tells instants and names.
struct SlaNames
{
    const Workspace &workspace;
    std::function<QString(Instant)> time;
};

// One thing that a flight record says beside its segments, and the record of the history that it comes from.
struct SlaFact
{
    QString name = {};
    QString text = {};
    int seq = noRecord;
};
// The target and where it comes from, the due instant and why, the warning, the verdict, who held the ticket, since
// when that stands, what was learnt later, the waiver: those that there are, in this order.
QList<SlaFact> slaFacts(const FlightRecord &record, const ClockFace &face, const SlaNames &names);

// `Client caused, by Lead Two at 5 Jan 2026, 09:05:00 CET: their VPN was down`.
QString waiverWords(const Waiver &waiver, const SlaNames &names);
// The value of an `sla_waiver` event in a timeline: `Resolution, cycle 1: client caused (note)`.
QString waiverValueWords(const Value &value);

// What a record of the history is, without its text: `State: New → Open, by Agent One`.
QString recordWords(const TicketHistory &history, int seq, const Workspace &workspace);
// Whoever held the ticket; empty: nobody did.
QString holderWords(const QByteArray &person, const Workspace &workspace);

} // namespace Steward
