#pragma once

#include "desk/tickets/ticketreader.h"
#include "gui/queue/rowwindows.h"

#include <QAbstractTableModel>

namespace Steward {

class Directory;
class DueBoard;

// The tickets of a question, however many. Shows the first page at once, then learns the numbers of all, and loads
// windows of rows as they are asked for. The order stands still while one reads.
class QueueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Key,
        State,
        Priority,
        Level,
        Subject,
        Client,
        Requester,
        Assignee,
        Team,
        Updated,
        Created,
        Kind,
        Product,
        Category,
        Signs, // what it has been through: reopened, handed back
        Due, // the clock that is due next
        ColumnCount
    };
    enum Role {
        NumberRole = Qt::UserRole, // qint64
        LoadedRole, // false: the row is on its way
        StateRole, // int of State
        PriorityRole, // int of Priority
        UnresolvedRole,
        ClockNameRole, // of the clock that is due next, here and below: in words; empty: it has none
        ClockStateRole, // int of SlaClock::State
        ClockRiskRole, // whether it is at risk
        ClockShareRole // double, of its time that is used
    };
    static constexpr int firstPageSize = 50;

    // `worker` answers what a person waits for; the numbers of all tickets are read by `longWorker`.
    QueueModel(TicketReader &reader, Worker &worker, TicketReader &longReader, Worker &longWorker,
               const Directory &directory, const DueBoard &due, QObject *parent = nullptr);

    const QueueQuestion &question() const { return m_question; }
    void ask(const QueueQuestion &question);
    void reload() { ask(m_question); }
    // Reads those of these tickets again that are shown. Their places stay: the order stands still while one reads.
    void refresh(const QList<qint64> &tickets);

    bool isLoading() const { return m_loading; } // the first page is awaited
    bool isSettled() const; // nothing that was asked for is on its way
    bool isCounted() const { return m_counted; } // rowCount is the number of all
    double milliseconds() const { return m_milliseconds; } // of reading the first page
    qint64 numberAt(int row) const;
    QList<qint64> numbersIn(int first, int last) const { return m_numbers.mid(first, last - first + 1); }
    int rowOf(qint64 number) const { return int(m_numbers.indexOf(number)); }
    // Tickets that would be in the list if it were asked now and are not: they wait, so that it stands still.
    const QList<qint64> &waiting() const { return m_waitingTickets; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    static std::optional<QueueOrder> orderOf(int column);

Q_SIGNALS:
    void loadingChanged();
    void answered(); // the first page stands
    void counted();
    void waitingChanged();
    void failed(const Steward::Failure &failure);

private:
    struct FirstPage
    {
        Result<QList<TicketRow>> rows = QList<TicketRow>();
        double milliseconds = 0;
    };
    void takeFirstPage(FirstPage page, const QueueQuestion &question);
    void takeFirstAgain(const QList<TicketRow> &rows);
    void lookForNew(const QList<qint64> &unknown);
    void takeNumbers(Result<QList<qint64>> numbers);
    const TicketRow *rowAt(int row) const; // null: on its way, and asked for
    QVariant display(const TicketRow &row, int column) const;
    QVariant toolTip(const TicketRow &row, int column) const;
    QVariant ofClock(qint64 number, int role) const;

    TicketReader &m_reader;
    TicketReader &m_longReader;
    const Directory &m_directory;
    const DueBoard &m_due;
    QueueQuestion m_question = {};
    QList<TicketRow> m_first;
    QList<qint64> m_numbers; // of all rows that are counted
    bool m_loading = false;
    bool m_numbersAsked = false;
    bool m_counted = false;
    double m_milliseconds = 0;
    std::unique_ptr<RowWindows> m_windows;
    LatestAnswer m_firstPage;
    LatestAnswer m_allNumbers;
    LatestAnswer m_firstAgain;
    QList<qint64> m_waitingTickets;
    LatestAnswer m_newOnes;
};

} // namespace Steward
