#pragma once

#include "steward/desktop.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>

namespace Steward {

// Prints the group `ui` of the bench, a JSON line each: queue_painted, open_painted, qbr_painted, start_painted,
// idle_rss. A real window, from the input event until the frame with the answer is painted.
class Bench : public QObject
{
    Q_OBJECT

public:
    Bench(Desktop &desktop, const QString &file, QObject *parent = nullptr);

    void begin();

Q_SIGNALS:
    void ended(bool complete);

private:
    void measureIdle();
    void showReview();
    void reviewWasRead();
    void chartWasPainted();
    void measureStart();
    void switchView();
    void queueWasPainted();
    void openTicket();
    void ticketWasPainted();
    void print(const char *op, const char *unit, QList<double> values);

    Desktop &m_desktop;
    QString m_file;
    QElapsedTimer m_timer;
    QList<double> m_queue, m_open, m_review, m_start;
    int m_tickets = 0; // in the workspace
    bool m_waitsForQueue = false;
    bool m_waitsForTicket = false;
    QSet<QObject *> m_charts; // painted since the client was asked for
    bool m_isNext = false;
    qsizetype m_client = 0; // that is reviewed next
};

} // namespace Steward
