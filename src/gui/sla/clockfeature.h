#pragma once

#include "desk/base/ticker.h"
#include "desk/sla/clockreader.h"
#include "gui/tickets/ticketfeature.h"

class QAction;

namespace Steward {

class Actions;
class ClockStrip;
class Directory;
class FlightRecorder;
class NoticeBar;
class TicketActions;
class WaiverPanel;

// What the clocks of a ticket's page work with; lives longer than the page.
struct ClockTools
{
    ClockReader &reader;
    Worker &worker;
    const Directory &directory;
    TicketActions &acts;
    Actions &registry;
    Ticker &ticker;
};

// The clocks on the page of a ticket: chips under its head, the flight recorder in place of the conversation, the
// waiver of a breach in place of the form. Reads again when the ticket was changed and when a clock's look changes by
// time alone; in between, what is shown is reckoned from instants.
class ClockFeature : public TicketFeature
{
    Q_OBJECT

public:
    ClockFeature(const ClockTools &tools, QWidget &page);
    ~ClockFeature() override;

    QWidget *strip() override;
    QWidget *sheet() override;
    QWidget *sideSheet() override;
    void begin(qint64 number) override;
    void show(const OpenedTicket &opened) override;
    bool isSettled() const override { return !m_asking; }

    void openRecorder(qsizetype clock = -1); // -1: the one that was chosen, or matters most
    void beginWaiver();

private:
    void addActs(QWidget &page);
    void ask();
    void take(const Result<TicketClocks> &clocks);
    void tick();
    void save();
    void showWaiving();
    Instant second() const;
    Instant now() const;
    QList<Waiver> waivers() const;

    ClockTools m_tools;
    const Directory &m_directory;
    ClockStrip *m_strip;
    QWidget *m_sheet;
    NoticeBar *m_notice;
    FlightRecorder *m_recorder;
    WaiverPanel *m_waiver;
    QAction *m_waive = nullptr;
    OpenedTicket m_opened = {};
    TicketClocks m_clocks = {};
    bool m_asking = false;
    LatestAnswer m_answer;
};

} // namespace Steward
