#pragma once

#include "desk/sla/flightrecord.h"

#include <QList>
#include <QWidget>

class QLabel;

namespace Steward {

class ClockChip;
class Directory;
class QuietButton;

// The clocks under the head of a ticket: a chip for each that is open, and the way to all the others.
class ClockStrip : public QWidget
{
    Q_OBJECT

public:
    ClockStrip(const Directory &directory, QWidget *parent = nullptr);

    void show(const TicketClocks &clocks, Instant now);
    void showFailure(const QString &words);
    void clear(); // nothing is known yet
    using QWidget::show;

Q_SIGNALS:
    void clockWanted(qsizetype clock); // its place in TicketClocks::clocks
    void allWanted();

private:
    QString toolTipOf(const FlightRecord &record, const ClockFace &face, const QByteArray &clientZone) const;

    const Directory &m_directory;
    QList<ClockChip *> m_chips; // kept for the next ones
    QList<qsizetype> m_places; // of each chip that is shown
    QLabel *m_words;
    QuietButton *m_all;
};

} // namespace Steward
