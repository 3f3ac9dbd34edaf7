#include "gui/queue/rowwindows.h"

#include <QSet>

#include <algorithm>

namespace Steward {

struct RowWindows::Fetch
{
    Fetch(int of, Worker &worker) : window(of), answer(worker) { }

    int window;
    bool waiting = true;
    LatestAnswer answer;
};

RowWindows::RowWindows(TicketReader &reader, Worker &worker, QObject *parent)
    : QObject(parent), m_reader(reader), m_worker(worker), m_windows(kept)
{ }

RowWindows::~RowWindows() = default;

void RowWindows::clear()
{
    m_windows.clear();
    m_fetches.clear();
    m_broken = -1;
}

bool RowWindows::isWaiting() const
{
    return std::any_of(m_fetches.begin(), m_fetches.end(), [](const auto &fetch) { return fetch->waiting; });
}

const TicketRow *RowWindows::row(int row, const QList<qint64> &numbers)
{
    const int window = row / windowSize, within = row % windowSize;
    const QList<TicketRow> *rows = m_windows.object(window);
    if (!rows)
        want(window, numbers);
    // Half a window ahead: a page down then finds its rows.
    if (within >= windowSize / 2)
        want(window + 1, numbers);
    else if (window > 0)
        want(window - 1, numbers);
    return rows && within < rows->size() ? &rows->at(within) : nullptr;
}

void RowWindows::want(int window, const QList<qint64> &numbers)
{
    if (window == m_broken || qsizetype(window) * windowSize >= numbers.size() || m_windows.contains(window))
        return;
    const auto underWay = std::any_of(m_fetches.begin(), m_fetches.end(), [window](const auto &fetch) {
        return fetch->waiting && fetch->window == window;
    });
    if (!underWay)
        fetch(window, numbers);
}

void RowWindows::refresh(const QList<int> &rows, const QList<qint64> &numbers)
{
    QSet<int> windows;
    for (const int row : rows) {
        if (m_windows.contains(row / windowSize))
            windows.insert(row / windowSize);
    }
    for (const int window : std::as_const(windows))
        fetch(window, numbers);
}

void RowWindows::fetch(int window, const QList<qint64> &numbers)
{
    std::erase_if(m_fetches, [](const auto &fetch) { return !fetch->waiting; });
    if (m_fetches.size() >= size_t(atOnce))
        m_fetches.erase(m_fetches.begin());

    const QList<qint64> asked = numbers.mid(qsizetype(window) * windowSize, windowSize);
    m_fetches.push_back(std::make_unique<Fetch>(window, m_worker));
    m_fetches.back()->answer.ask<Result<QList<TicketRow>>>(
        [reader = &m_reader, asked](const CancelFlag &cancel) { return reader->rows(asked, cancel); },
        [this, window, asked](Result<QList<TicketRow>> rows) { take(window, asked, std::move(rows)); });
}

void RowWindows::take(int window, const QList<qint64> &asked, Result<QList<TicketRow>> rows)
{
    // The fetch runs this very function, so it is only marked here and dropped with the next one.
    for (const auto &fetch : m_fetches) {
        if (fetch->window == window)
            fetch->waiting = false;
    }
    if (!rows) {
        m_broken = window;
        Q_EMIT failed(rows.error());
        return;
    }
    m_broken = -1;
    // One that is gone meanwhile leaves a row of nothing but its number, so that the others stay in their places.
    auto *placed = new QList<TicketRow>;
    placed->reserve(asked.size());
    qsizetype next = 0;
    for (const qint64 number : asked) {
        if (next < rows->size() && rows->at(next).number == number)
            placed->append(std::move((*rows)[next++]));
        else
            placed->append(TicketRow{.number = number});
    }
    m_windows.insert(window, placed);
    Q_EMIT loaded(window * windowSize, window * windowSize + int(asked.size()) - 1);
}

} // namespace Steward
