#include "stewardctl/slatrace.h"

#include "stewardctl/verb.h"

#include "desk/sla/simulation.h"
#include "wording/sla/slawords.h"
#include "wording/tickets/ticketwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

struct TraceWords
{
    Q_DECLARE_TR_FUNCTIONS(SlaTrace)
};

QString timeText(Instant instant)
{
    return instant.isSet() ? QString::fromLatin1(toRfc3339(instant)) : u"-"_s;
}

class Trace
{
public:
    Trace(const TicketClocks &clocks, const TicketHistory &history, const Workspace &workspace)
        : m_clocks(clocks), m_history(history), m_workspace(workspace)
    { }

    void printText(const FlightRecord &record) const
    {
        const SlaLine &line = record.line;
        const ClockFace face = faceAt(record, m_clocks.at, m_clocks.at);
        QString level = line.level > 0 ? u" level %1"_s.arg(line.level) : QString();
        say(u"%1%2 #%3: %4"_s.arg(QString::fromLatin1(word(line.metric)), level)
                .arg(line.cycle)
                .arg(TraceWords::tr("%1: %2", "clock and cycle, state").arg(cycleWords(line), wordsFor(line.state))));
        for (qsizetype i = 0; i < line.segments.size(); ++i)
            printSegment(record, line.segments[i], record.begunBy.value(i, noRecord));
        const QList<SlaFact> facts = slaFacts(record, face, {.workspace = m_workspace, .time = timeText});
        for (const SlaFact &fact : facts)
            say(u"  %1: %2%3"_s.arg(fact.name, fact.text, named(fact.seq)));
    }

    void printJson(const FlightRecord &record) const
    {
        const SlaLine &line = record.line;
        QJsonObject json = QJsonDocument::fromJson(clockJson(line)).object();
        QJsonArray segments = json.value("segments"_L1).toArray();
        for (qsizetype i = 0; i < segments.size(); ++i) {
            QJsonObject segment = segments[i].toObject();
            segment.insert("record"_L1, seqJson(record.begunBy.value(i, noRecord)));
            segments[i] = segment;
        }
        json.insert("segments"_L1, segments);
        json.insert("ended_by"_L1, seqJson(record.endedBy));
        json.insert("time_zone"_L1, QString::fromUtf8(record.zone));
        if (line.policySince.isSet())
            json.insert("policy_valid_from"_L1, timeText(line.policySince));
        if (line.frozenAt.isSet())
            json.insert("frozen_at"_L1, timeText(line.frozenAt));
        if (record.waiver)
            json.insert("waiver"_L1,
                        QJsonObject{{"reason"_L1, QString::fromUtf8(record.waiver->reason)},
                                    {"note"_L1, QString::fromUtf8(record.waiver->note)},
                                    {"by"_L1, QString::fromUtf8(record.waiver->by)},
                                    {"at"_L1, timeText(record.waiver->at)},
                                    {"record"_L1, record.waiver->seq}});
        print(QJsonDocument(json).toJson(QJsonDocument::Compact));
    }

private:
    static void say(const QString &line) { print(line.toUtf8()); }
    static QJsonValue seqJson(int seq) { return seq == noRecord ? QJsonValue() : QJsonValue(seq); }

    // Which record a line comes from: its place in the ticket's history, its id and where it was imported from.
    QString named(int seq) const
    {
        if (seq == noRecord)
            return {};
        QStringList parts{recordWords(m_history, seq, m_workspace)};
        for (const Entry &entry : m_history.entries) {
            if (entry.seq != seq)
                continue;
            if (const QByteArray &id = idOf(entry.record); !id.isEmpty())
                parts.append(QString::fromUtf8(id));
            if (const auto *event = std::get_if<Event>(&entry.record); event && !event->source.isEmpty())
                parts.append(QString::fromUtf8(event->source));
            if (const auto *message = std::get_if<Message>(&entry.record); message && !message->source.isEmpty())
                parts.append(QString::fromUtf8(message->source));
        }
        return u"  ["_s
            + TraceWords::tr("record %1: %2", "place in the history, what it is").arg(seq).arg(parts.join(u"; "_s))
            + u']';
    }

    void printSegment(const FlightRecord &record, const SlaSegment &segment, int seq) const
    {
        say(u"  %1 - %2  %3  %4  %5 (%6)%7"_s.arg(
            timeText(segment.from), timeText(segment.to),
            wordsFor(segment.running ? SlaClock::State::Running : SlaClock::State::Paused),
            preciseDurationWords(segment.businessMs), slaReasonWords(segment.reason),
            QString::fromLatin1(segment.reason), named(seq)));
        for (const TicketStretch &stretch : m_clocks.states) {
            if (stretch.to <= segment.from || stretch.from >= segment.to)
                continue;
            const auto state = fromWord<State>(stretch.value);
            say(u"    "_s
                + TraceWords::tr("ticket: %1 from %2", "state, time")
                      .arg(state ? wordsFor(*state) : QString::fromUtf8(stretch.value), timeText(stretch.from))
                + named(stretch.seq));
        }
        for (const TicketStretch &stretch : m_clocks.holders) {
            if (stretch.to <= segment.from || stretch.from >= segment.to)
                continue;
            say(u"    "_s
                + TraceWords::tr("held by: %1 from %2", "person, time")
                      .arg(holderWords(stretch.value, m_workspace), timeText(stretch.from))
                + named(stretch.seq));
        }
        printDays(record, segment);
    }

    // The days of the calendar with open time in it, by the clocks of its zone.
    void printDays(const FlightRecord &record, const SlaSegment &segment) const
    {
        const QTimeZone zone(record.zone);
        for (const OpenPiece &piece : record.open) {
            const Instant from = std::max(piece.from, segment.from), until = std::min(piece.until, segment.to);
            if (from >= until)
                continue;
            const QDateTime begin = QDateTime::fromMSecsSinceEpoch(from.ms, zone),
                            end = QDateTime::fromMSecsSinceEpoch(until.ms, zone);
            const bool isMidnight = end.time() == QTime(0, 0) && end.date() > begin.date();
            say(u"    "_s
                + TraceWords::tr("open: %1, %2-%3 %4: %5", "day, from, until, zone, duration")
                      .arg(begin.date().toString(Qt::ISODate), begin.time().toString(u"HH:mm:ss"_s),
                           isMidnight ? u"24:00:00"_s : end.time().toString(u"HH:mm:ss"_s),
                           QString::fromUtf8(record.zone), preciseDurationWords(until.ms - from.ms)));
        }
    }

    const TicketClocks &m_clocks;
    const TicketHistory &m_history;
    const Workspace &m_workspace;
};

} // namespace

void printTrace(const TicketClocks &clocks, const TicketHistory &history, const Workspace &workspace, bool isJson)
{
    const Trace trace(clocks, history, workspace);
    for (const FlightRecord &record : clocks.clocks) {
        if (isJson)
            trace.printJson(record);
        else
            trace.printText(record);
    }
}

} // namespace Steward
