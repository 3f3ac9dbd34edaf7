#pragma once

#include "desk/tickets/ticketreader.h"

#include <QCache>
#include <QObject>

#include <memory>
#include <vector>

namespace Steward {

// The rows of a long list, loaded by windows when somebody looks at them. A few windows may be under way at once; when
// one more is wanted, the one that was wanted longest ago is given up, for whoever drags the scroll bar has passed it.
class RowWindows : public QObject
{
    Q_OBJECT

public:
    static constexpr int windowSize = 200;
    static constexpr int kept = 60; // windows
    static constexpr int atOnce = 4;

    RowWindows(TicketReader &reader, Worker &worker, QObject *parent = nullptr);
    ~RowWindows() override;

    void clear();
    // The row, or null and its window is asked for. Looking near the end of a window asks for its neighbour too.
    const TicketRow *row(int row, const QList<qint64> &numbers);
    bool isWaiting() const;
    // Reads the rows again that are here; the former ones stand until the new ones have come.
    void refresh(const QList<int> &rows, const QList<qint64> &numbers);

Q_SIGNALS:
    void loaded(int firstRow, int lastRow);
    void failed(const Steward::Failure &failure);

private:
    struct Fetch;
    void want(int window, const QList<qint64> &numbers);
    void fetch(int window, const QList<qint64> &numbers);
    void take(int window, const QList<qint64> &asked, Result<QList<TicketRow>> rows);

    TicketReader &m_reader;
    Worker &m_worker;
    QCache<int, QList<TicketRow>> m_windows;
    std::vector<std::unique_ptr<Fetch>> m_fetches; // longest ago first
    int m_broken = -1; // the window that failed last: not asked for again until another one came
};

} // namespace Steward
