#include "gui/queue/queuemodel.h"

#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "gui/sla/dueboard.h"
#include "gui/sla/duewords.h"
#include "wording/sla/slawords.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>

namespace Steward {

QueueModel::QueueModel(TicketReader &reader, Worker &worker, TicketReader &longReader, Worker &longWorker,
                       const Directory &directory, const DueBoard &due, QObject *parent)
    : QAbstractTableModel(parent), m_reader(reader), m_longReader(longReader), m_directory(directory), m_due(due),
      m_windows(std::make_unique<RowWindows>(reader, worker)), m_firstPage(worker), m_allNumbers(longWorker),
      m_firstAgain(worker), m_newOnes(worker)
{
    connect(m_windows.get(), &RowWindows::loaded, this, [this](int first, int last) {
        if (first < rowCount())
            Q_EMIT dataChanged(index(first, 0), index(std::min(last, rowCount() - 1), ColumnCount - 1));
    });
    connect(m_windows.get(), &RowWindows::failed, this, &QueueModel::failed);
    connect(&directory, &Directory::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
    const auto clocksChanged = [this] {
        if (rowCount() > 0) // whoever shows them draws those that are seen
            Q_EMIT dataChanged(index(0, Due), index(rowCount() - 1, Due));
    };
    connect(&due, &DueBoard::changed, this, clocksChanged);
    connect(&due, &DueBoard::ticked, this, clocksChanged);
}

void QueueModel::ask(const QueueQuestion &asked)
{
    QueueQuestion question = asked;
    // Who is `me` in a query is settled when it is asked; without a query it makes no difference.
    question.asker = question.find.isEmpty() ? QByteArray() : m_directory.me().id;
    m_question = question;
    m_allNumbers.cancel();
    m_firstAgain.cancel();
    m_newOnes.cancel();
    if (!m_waitingTickets.isEmpty()) {
        m_waitingTickets.clear();
        Q_EMIT waitingChanged();
    }
    m_numbersAsked = false;
    m_loading = true;
    // The former rows stay until the new ones are here: a list that turns white at every key is no help.
    m_firstPage.ask<FirstPage>(
        [reader = &m_reader, question](const CancelFlag &cancel) {
            QElapsedTimer timer;
            timer.start();
            FirstPage page;
            page.rows = reader->firstPage(question, firstPageSize, cancel);
            page.milliseconds = double(timer.nsecsElapsed()) / 1e6;
            return page;
        },
        [this, question](FirstPage page) { takeFirstPage(std::move(page), question); });
    Q_EMIT loadingChanged();
}

void QueueModel::takeFirstPage(FirstPage page, const QueueQuestion &question)
{
    m_loading = false;
    m_milliseconds = page.milliseconds;
    if (!page.rows) {
        Q_EMIT loadingChanged();
        Q_EMIT failed(page.rows.error());
        return;
    }
    beginResetModel();
    m_windows->clear();
    m_first = std::move(*page.rows);
    m_numbers.clear();
    for (const TicketRow &row : m_first)
        m_numbers.append(row.number);
    m_counted = m_first.size() < firstPageSize;
    endResetModel();
    Q_EMIT loadingChanged();
    Q_EMIT answered();
    if (m_counted) {
        Q_EMIT counted();
        return;
    }
    m_numbersAsked = true;
    m_allNumbers.ask<Result<QList<qint64>>>(
        [reader = &m_longReader, question](const CancelFlag &cancel) { return reader->numbers(question, cancel); },
        [this](Result<QList<qint64>> numbers) { takeNumbers(std::move(numbers)); });
}

void QueueModel::takeNumbers(Result<QList<qint64>> numbers)
{
    m_numbersAsked = false;
    if (!numbers) {
        Q_EMIT failed(numbers.error());
        return;
    }
    const bool continues
        = numbers->size() >= m_numbers.size() && std::equal(m_numbers.begin(), m_numbers.end(), numbers->begin());
    if (!continues) { // somebody changed the tickets between the two questions
        beginResetModel();
        m_first.clear();
        m_numbers = std::move(*numbers);
        m_counted = true;
        endResetModel();
    } else if (numbers->size() > m_numbers.size()) {
        beginInsertRows({}, int(m_numbers.size()), int(numbers->size()) - 1);
        m_numbers = std::move(*numbers);
        m_counted = true;
        endInsertRows();
    }
    m_counted = true;
    Q_EMIT counted();
}

void QueueModel::refresh(const QList<qint64> &tickets)
{
    if (m_counted && m_numbers.isEmpty()) { // nobody reads, nothing moves away
        reload();
        return;
    }
    const QSet<qint64> changed(tickets.begin(), tickets.end());
    QList<qint64> first;
    QList<int> others;
    for (qsizetype row = 0; row < m_numbers.size(); ++row) {
        if (!changed.contains(m_numbers.at(row)))
            continue;
        if (row < m_first.size())
            first.append(m_numbers.at(row));
        else
            others.append(int(row));
    }
    if (m_counted) {
        QSet<qint64> unknown = changed;
        for (const qint64 number : std::as_const(first))
            unknown.remove(number);
        for (const int row : std::as_const(others))
            unknown.remove(m_numbers.at(row));
        if (!unknown.isEmpty())
            lookForNew(unknown.values());
    }
    m_windows->refresh(others, m_numbers);
    if (first.isEmpty())
        return;
    m_firstAgain.ask<Result<QList<TicketRow>>>(
        [reader = &m_reader, first](const CancelFlag &cancel) { return reader->rows(first, cancel); },
        [this](const Result<QList<TicketRow>> &rows) {
            if (rows) // what could not be read now is shown as it was, and read with the next question
                takeFirstAgain(*rows);
        });
}

void QueueModel::lookForNew(const QList<qint64> &unknown)
{
    QueueQuestion question = m_question;
    if (question.among)
        return; // a list of certain tickets gets no new ones
    question.among = unknown + m_waitingTickets;
    m_newOnes.ask<Result<QList<qint64>>>(
        [reader = &m_reader, question](const CancelFlag &cancel) { return reader->numbers(question, cancel); },
        [this](const Result<QList<qint64>> &numbers) {
            if (!numbers || *numbers == m_waitingTickets)
                return;
            m_waitingTickets = *numbers;
            Q_EMIT waitingChanged();
        });
}

void QueueModel::takeFirstAgain(const QList<TicketRow> &rows)
{
    for (const TicketRow &row : rows) {
        const auto shown = std::find_if(m_first.begin(), m_first.end(),
                                        [&row](const TicketRow &other) { return other.number == row.number; });
        if (shown == m_first.end())
            continue;
        *shown = row;
        const int at = int(shown - m_first.begin());
        Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
    }
}

bool QueueModel::isSettled() const
{
    return !m_loading && !m_numbersAsked && !m_windows->isWaiting() && m_due.isSettled();
}

qint64 QueueModel::numberAt(int row) const
{
    return m_numbers.value(row);
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const TicketRow *QueueModel::rowAt(int row) const
{
    if (row < m_first.size())
        return &m_first.at(row);
    return m_windows->row(row, m_numbers);
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == NumberRole)
        return m_numbers.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role < Qt::UserRole && role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};

    const bool isOfClock = index.column() == Due || role >= ClockNameRole;
    if (isOfClock && role != LoadedRole) // kept in memory: known before the row is
        return ofClock(m_numbers.at(index.row()), role);

    const TicketRow *row = rowAt(index.row());
    if (role == LoadedRole)
        return row != nullptr;
    if (!row) // its key is known all the same
        return role == Qt::DisplayRole && index.column() == Key ? QVariant(m_directory.keyOf(m_numbers.at(index.row())))
                                                                : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return display(*row, index.column());
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(),
                                display(*row, index.column()).toString());
    case Qt::ToolTipRole:
        return toolTip(*row, index.column());
    case StateRole:
        return int(row->state);
    case PriorityRole:
        return int(row->priority);
    case UnresolvedRole:
        return isUnresolved(row->state);
    default:
        return {};
    }
}

QVariant QueueModel::ofClock(qint64 number, int role) const
{
    const auto standing = m_due.standing(number);
    if (!standing)
        return {};
    if (role == Qt::ToolTipRole)
        return plainToolTip(whyHereWords(*standing, m_due, m_directory));
    if (standing->score.leading < 0)
        return {};
    const OpenClock &clock = standing->clock;
    switch (role) {
    case Qt::DisplayRole:
        return faceWords(clock.metric, standing->face, false);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(Due, Qt::Horizontal).toString(), clockFaceWords(*standing));
    case ClockNameRole:
        return clockWords(clock.metric, clock.level);
    case ClockStateRole:
        return int(standing->face.state);
    case ClockRiskRole:
        return standing->face.isAtRisk;
    case ClockShareRole:
        return standing->face.usedShare;
    default:
        return {};
    }
}

QVariant QueueModel::display(const TicketRow &row, int column) const
{
    switch (column) {
    case Key:
        return m_directory.keyOf(row.number);
    case State:
        return wordsFor(row.state);
    case Priority:
        return wordsFor(row.priority);
    case Level:
        return tr("L%1", "support level").arg(row.level);
    case Subject:
        return oneLine(fromUtf8(row.subject));
    case Client:
        return oneLine(m_directory.clientName(row.client));
    case Requester:
        return oneLine(m_directory.personName(row.requester));
    case Assignee:
        return row.assignee.isEmpty() ? tr("Unassigned") : oneLine(m_directory.personName(row.assignee));
    case Team:
        return oneLine(fromUtf8(row.team));
    case Kind:
        return wordsFor(row.kind);
    case Product:
        return oneLine(fromUtf8(row.product));
    case Category:
        return oneLine(fromUtf8(row.category));
    case Signs: {
        QStringList signs;
        if (m_directory.workspace().staff.contains(row.requester))
            signs.append(tr("Internal", "a requester of the desk itself"));
        if (row.reopened > 0)
            signs.append(row.reopened == 1 ? tr("Reopened") : tr("Reopened %1×").arg(row.reopened));
        if (row.handedBack > 0)
            signs.append(row.handedBack == 1 ? tr("Handed back") : tr("Handed back %1×").arg(row.handedBack));
        return signs.join(QStringLiteral(" · "));
    }
    case Updated:
        return relativeWords(row.updatedAt, m_directory.now());
    case Created:
        return shortTimeWords(row.createdAt, m_directory.now(), m_directory.zone());
    default:
        return {};
    }
}

QVariant QueueModel::toolTip(const TicketRow &row, int column) const
{
    switch (column) {
    case Updated:
        return plainToolTip(m_directory.timesOf(row.updatedAt, row.client));
    case Created:
        return plainToolTip(m_directory.timesOf(row.createdAt, row.client));
    default:
        return plainToolTip(display(row, column).toString());
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Updated || section == Created ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Key:
        return tr("Key");
    case State:
        return wordsFor(Field::State);
    case Priority:
        return wordsFor(Field::Priority);
    case Level:
        return wordsFor(Field::Level);
    case Subject:
        return wordsFor(Field::Subject);
    case Client:
        return fieldWords({.field = Field::Client}, m_directory.workspace());
    case Requester:
        return fieldWords({.field = Field::Requester}, m_directory.workspace());
    case Assignee:
        return wordsFor(Field::Assignee);
    case Team:
        return wordsFor(Field::Team);
    case Updated:
        return tr("Updated");
    case Created:
        return tr("Created");
    case Kind:
        return wordsFor(Field::Kind);
    case Product:
        return wordsFor(Field::Product);
    case Category:
        return wordsFor(Field::Category);
    case Signs:
        return tr("Signs");
    case Due:
        return tr("Next due");
    default:
        return {};
    }
}

std::optional<QueueOrder> QueueModel::orderOf(int column)
{
    switch (column) {
    case Key:
        return QueueOrder::Key;
    case State:
        return QueueOrder::State;
    case Priority:
        return QueueOrder::Priority;
    case Level:
        return QueueOrder::Level;
    case Subject:
        return QueueOrder::Subject;
    case Client:
        return QueueOrder::Client;
    case Requester:
        return QueueOrder::Requester;
    case Assignee:
        return QueueOrder::Assignee;
    case Team:
        return QueueOrder::Team;
    case Updated:
        return QueueOrder::Updated;
    case Created:
        return QueueOrder::Created;
    case Kind:
        return QueueOrder::Kind;
    case Product:
        return QueueOrder::Product;
    case Category:
        return QueueOrder::Category;
    case Signs:
        return QueueOrder::Signs;
    case Due:
        return QueueOrder::NextDue;
    default:
        return {};
    }
}

void QueueModel::sort(int column, Qt::SortOrder order)
{
    QueueQuestion question = m_question;
    question.order = orderOf(column).value_or(QueueOrder::Urgency);
    question.descending = question.order != QueueOrder::Urgency && order == Qt::DescendingOrder;
    if (question != m_question)
        ask(question);
}

} // namespace Steward
