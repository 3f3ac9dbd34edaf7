#pragma once

#include "desk/history/tickethistory.h"
#include "desk/sla/flightrecord.h"
#include "gui/sla/cyclesmodel.h"
#include "gui/sla/recordermodel.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace Steward {

class ClockTimeline;
class Directory;
class QuietButton;
class RecorderTable;

// The flight recorder: every cycle of a ticket's clocks; of the chosen one its life, drawn to scale and as a table.
class FlightRecorder : public QWidget
{
    Q_OBJECT

public:
    explicit FlightRecorder(const Directory &directory, QWidget *parent = nullptr);
    ~FlightRecorder() override;

    void show(const TicketClocks &clocks, const TicketHistory &history, Instant now);
    void clear();
    bool choose(qsizetype clock); // by its place in TicketClocks::clocks; false: there is no such
    void tick(Instant now); // time went on, nothing else
    const FlightRecord *chosen() const; // null: none
    // `isOffered`: its breach could be waived; `hindrance`: why the person may not, empty: she may.
    void showWaiving(bool isOffered, const QString &hindrance);
    using QWidget::show;

Q_SIGNALS:
    void left();
    void waiveWanted();
    void recordWanted(int seq);
    void cycleChosen();

private:
    struct Key
    {
        SlaMetric metric = SlaMetric::Resolution;
        int level = 0;
        Instant start = {};
        bool operator==(const Key &) const = default;
    };
    static Key keyOf(const FlightRecord &record);
    qsizetype placeOf(const Key &key) const;
    void makeTop(QLayout &layout);
    void makeCycles(QLayout &layout);
    void makeLife(QLayout &layout);
    void showChosen();
    void showTimeline();
    void tell(const QString &words);

    const Directory &m_directory;
    CyclesModel *m_cyclesModel;
    RecorderModel *m_recordModel;
    QLabel *m_title;
    QLabel *m_hindrance;
    QuietButton *m_waive;
    QTableView *m_cycles;
    QuietButton *m_one;
    QuietButton *m_all;
    ClockTimeline *m_timeline;
    QLabel *m_told;
    RecorderTable *m_table;
    TicketClocks m_clocks = {};
    TicketHistory m_history = {};
    Instant m_now = {};
    std::optional<Key> m_key; // of the chosen cycle
};

} // namespace Steward
