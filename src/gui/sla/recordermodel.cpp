#include "gui/sla/recordermodel.h"

#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

QByteArray authorOf(const TicketHistory &history, int seq)
{
    if (seq == 0)
        return history.creation.by;
    for (const Entry &entry : history.entries) {
        if (entry.seq != seq)
            continue;
        if (const auto *event = std::get_if<Event>(&entry.record))
            return event->by;
        if (const auto *message = std::get_if<Message>(&entry.record))
            return message->by;
    }
    return {};
}

bool meet(const TicketStretch &stretch, const SlaSegment &segment)
{
    return stretch.from < segment.to ? stretch.to > segment.from : stretch.from == segment.from;
}

} // namespace

RecorderModel::RecorderModel(const Directory &directory, QObject *parent)
    : QAbstractTableModel(parent), m_directory(directory)
{ }

void RecorderModel::clear()
{
    beginResetModel();
    m_record = {};
    m_rows.clear();
    endResetModel();
}

void RecorderModel::show(const FlightRecord &record, const TicketClocks &clocks, const TicketHistory &history,
                         Instant now)
{
    const bool isSame = record.line.metric == m_record.line.metric && record.line.level == m_record.line.level
        && record.line.start == m_record.line.start;
    m_record = record;
    m_client = clocks.client;
    QList<Row> rows = rowsOf(clocks, history, now);
    // The same cycle a second later: only its texts are others, what is chosen stays.
    if (isSame && rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QList<RecorderModel::Row> RecorderModel::rowsOf(const TicketClocks &clocks, const TicketHistory &history,
                                                Instant now) const
{
    const QTimeZone &zone = m_directory.zone();
    const Workspace &workspace = m_directory.workspace();
    QList<Row> rows;
    for (qsizetype i = 0; i < m_record.line.segments.size(); ++i) {
        const SlaSegment &segment = m_record.line.segments[i];
        const int seq = m_record.begunBy.value(i, noRecord);
        const QByteArray by = authorOf(history, seq);
        rows.append({.texts = {momentWords(segment.from, now, zone), momentWords(segment.to, now, zone),
                               wordsFor(segment.running ? SlaClock::State::Running : SlaClock::State::Paused),
                               preciseDurationWords(segment.businessMs), slaReasonWords(segment.reason),
                               statesIn(segment, clocks), holdersIn(segment, clocks),
                               by.isEmpty() ? tr("System") : oneLine(m_directory.personName(by))},
                     .from = segment.from,
                     .to = segment.to,
                     .tip = recordWords(history, seq, workspace),
                     .seq = seq});
    }
    const QList<SlaFact> facts
        = slaFacts(m_record, faceAt(m_record, now, now),
                   {.workspace = workspace, .time = [&zone](Instant at) { return exactTimeWords(at, zone); }});
    for (const SlaFact &fact : facts)
        rows.append({.texts = {fact.name, oneLine(fact.text)},
                     .tip = recordWords(history, fact.seq, workspace),
                     .seq = fact.seq,
                     .isFact = true});
    return rows;
}

QString RecorderModel::statesIn(const SlaSegment &segment, const TicketClocks &clocks) const
{
    QStringList states;
    for (const TicketStretch &stretch : clocks.states) {
        if (!meet(stretch, segment))
            continue;
        const auto state = fromWord<State>(stretch.value);
        states.append(state ? wordsFor(*state) : fromUtf8(stretch.value));
    }
    return states.join(tr(", ", "between states"));
}

QString RecorderModel::holdersIn(const SlaSegment &segment, const TicketClocks &clocks) const
{
    QStringList holders;
    for (const TicketStretch &stretch : clocks.holders) {
        if (meet(stretch, segment))
            holders.append(oneLine(holderWords(stretch.value, m_directory.workspace())));
    }
    return holders.join(tr(", ", "between persons"));
}

QString RecorderModel::tabbed(QList<int> rows) const
{
    std::sort(rows.begin(), rows.end());
    QStringList headers;
    for (int column = 0; column < ColumnCount; ++column)
        headers.append(header(column));
    QStringList lines{headers.join(u'\t')};
    for (const int row : std::as_const(rows)) {
        QStringList cells = m_rows.value(row).texts;
        if (!m_rows.value(row).isFact) {
            cells[From] = exactTimeWords(m_rows.value(row).from, m_directory.zone());
            cells[To] = exactTimeWords(m_rows.value(row).to, m_directory.zone());
        }
        for (QString &cell : cells)
            cell = oneLine(cell);
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

int RecorderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RecorderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecorderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.texts.value(index.column());
    case Qt::ToolTipRole: {
        QStringList lines{row.isFact                   ? row.texts.value(1)
                              : index.column() == From ? m_directory.timesOf(row.from, m_client)
                              : index.column() == To   ? m_directory.timesOf(row.to, m_client)
                                                       : row.texts.value(index.column())};
        if (!row.tip.isEmpty())
            lines.append(row.tip);
        return plainToolTip(lines.join(u'\n'));
    }
    case Qt::TextAlignmentRole:
        return index.column() == Business && !row.isFact ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                                         : QVariant();
    case SeqRole:
        return row.seq;
    case FactRole:
        return row.isFact;
    default:
        return {};
    }
}

QString RecorderModel::header(int column)
{
    switch (column) {
    case From:
        return tr("From");
    case To:
        return tr("To");
    case Clock:
        return tr("Clock");
    case Business:
        return tr("Business time");
    case Reason:
        return tr("Why");
    case Ticket:
        return tr("Ticket was");
    case HeldBy:
        return tr("Held by");
    case By:
        return tr("Made by", "author of the event that a stretch began with");
    default:
        return {};
    }
}

QVariant RecorderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return header(section);
    if (role == Qt::TextAlignmentRole && section == Business)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace Steward
