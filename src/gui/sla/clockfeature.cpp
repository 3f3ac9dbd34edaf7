#include "gui/sla/clockfeature.h"

#include "gui/shared/actions.h"
#include "gui/shared/directory.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/tones.h"
#include "gui/sla/clockstrip.h"
#include "gui/sla/flightrecorder.h"
#include "gui/sla/waiverpanel.h"
#include "gui/tickets/ticketactions.h"
#include "wording/failures/failuremessage.h"
#include "wording/sla/slawords.h"

#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

ClockFeature::ClockFeature(const ClockTools &tools, QWidget &page)
    : m_tools(tools), m_directory(tools.directory), m_strip(new ClockStrip(tools.directory)), m_sheet(new QWidget),
      m_notice(new NoticeBar), m_recorder(new FlightRecorder(tools.directory)), m_waiver(new WaiverPanel),
      m_answer(tools.worker)
{
    m_notice->setObjectName(u"clocksNotice"_s);
    auto *layout = new QVBoxLayout(m_sheet);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    layout->addWidget(m_notice);
    layout->addWidget(m_recorder, 1);
    m_sheet->setFocusProxy(m_recorder);
    addActs(page);
    connect(m_strip, &ClockStrip::clockWanted, this, [this](qsizetype clock) { openRecorder(clock); });
    connect(m_strip, &ClockStrip::allWanted, this, [this] { openRecorder(); });
    connect(m_recorder, &FlightRecorder::left, this, &ClockFeature::sheetLeft);
    connect(m_recorder, &FlightRecorder::recordWanted, this, &ClockFeature::recordWanted);
    connect(m_recorder, &FlightRecorder::waiveWanted, this, &ClockFeature::beginWaiver);
    connect(m_recorder, &FlightRecorder::cycleChosen, this, &ClockFeature::showWaiving);
    connect(m_waiver, &WaiverPanel::saveWanted, this, &ClockFeature::save);
    connect(m_waiver, &WaiverPanel::left, this, &ClockFeature::sideSheetLeft);
    connect(&tools.ticker, &Ticker::beat, this, &ClockFeature::tick);
    connect(&m_directory, &Directory::changed, this, [this] { // names, or the clock of a sample was set
        if (m_opened.ticket.number != 0)
            ask();
    });
    connect(&m_directory, &Directory::meChanged, this, &ClockFeature::showWaiving);
    showWaiving();
}

ClockFeature::~ClockFeature() = default;

void ClockFeature::addActs(QWidget &page)
{
    const QString where = tr("Ticket");
    m_tools.registry.add({.id = "ticket.clocks",
                          .text = tr("&Flight recorder of the clocks"),
                          .keys = {Qt::Key_C, Qt::CTRL | Qt::SHIFT | Qt::Key_K},
                          .icon = u"clock"_s,
                          .where = where,
                          .keywords = tr("SLA due time left segments trace")},
                         &page, [this] { openRecorder(); });
    m_waive = m_tools.registry.add({.id = "ticket.waive",
                                    .text = tr("&Waive the breach…"),
                                    .icon = u"shield-check"_s,
                                    .where = where,
                                    .keywords = tr("SLA compliance exception excuse")},
                                   &page, [this] { beginWaiver(); });
}

QWidget *ClockFeature::strip()
{
    return m_strip;
}

QWidget *ClockFeature::sheet()
{
    return m_sheet;
}

QWidget *ClockFeature::sideSheet()
{
    return m_waiver;
}

// Whole seconds are told.
Instant ClockFeature::second() const
{
    const Instant now = m_directory.now();
    return Instant{now.ms - now.ms % 1000};
}

// Never before what is known (sla.md 6).
Instant ClockFeature::now() const
{
    return std::max(second(), m_clocks.at);
}

void ClockFeature::begin(qint64)
{
    m_answer.cancel();
    m_asking = false;
    m_opened = {};
    m_clocks = {};
    m_strip->clear();
    m_recorder->clear();
    m_notice->clear();
    showWaiving();
}

void ClockFeature::show(const OpenedTicket &opened)
{
    m_opened = opened;
    ask();
}

void ClockFeature::ask()
{
    m_asking = true;
    m_answer.ask<Result<TicketClocks>>([reader = &m_tools.reader, number = m_opened.ticket.number, now = second()](
                                           const CancelFlag &cancel) { return reader->clocks(number, now, cancel); },
                                       [this](const Result<TicketClocks> &clocks) { take(clocks); });
}

void ClockFeature::take(const Result<TicketClocks> &clocks)
{
    m_asking = false;
    if (!clocks) {
        const FailureMessage message = messageFor(clocks.error());
        m_strip->showFailure(
            tr("The clocks cannot be shown. %1 %2", "what happened, what to do").arg(message.happened, message.todo));
        return;
    }
    m_clocks = *clocks;
    m_strip->show(m_clocks, now());
    m_recorder->show(m_clocks, m_opened.history, now());
    showWaiving();
}

void ClockFeature::tick()
{
    if (m_opened.ticket.number == 0 || m_clocks.clocks.isEmpty() || !m_strip->isVisible())
        return;
    const Instant now = this->now();
    // A verdict has fallen, the open hours that are known end, or the clock was put back: only the reader knows more.
    const bool wasPutBack = second() < m_clocks.at && lastKnown(m_opened.history) < m_clocks.at;
    const bool isOutdated
        = wasPutBack || std::any_of(m_clocks.clocks.begin(), m_clocks.clocks.end(), [&](const FlightRecord &record) {
              return !record.line.endedAt.isSet()
                  && (now > record.horizon || faceAt(record, m_clocks.at, now).state != record.line.state);
          });
    if (isOutdated && !m_asking)
        ask();
    m_strip->show(m_clocks, now);
    if (m_recorder->isVisible())
        m_recorder->tick(now);
}

void ClockFeature::openRecorder(qsizetype clock)
{
    if (m_clocks.clocks.isEmpty())
        return;
    Q_EMIT sheetWanted();
    m_recorder->choose(clock);
    m_recorder->tick(now());
    m_recorder->setFocus();
}

QList<Waiver> ClockFeature::waivers() const
{
    QList<Waiver> waivers;
    for (const FlightRecord &record : m_clocks.clocks) {
        if (record.waiver)
            waivers.append(*record.waiver);
    }
    return waivers;
}

void ClockFeature::showWaiving()
{
    const FlightRecord *record = m_recorder->chosen();
    const bool isOffered = record && record->line.state == SlaClock::State::Breached && !record->waiver;
    QString hindrance;
    if (isOffered && !mayWaive(record->line, waivers(), m_directory.me(), m_directory.kind()))
        hindrance = m_directory.me().id.isEmpty()
            ? tr("Choose in the status line who works here: only a lead or a manager may waive a breach.")
            : tr("Only a lead or a manager may waive a breach.");
    m_recorder->showWaiving(isOffered, hindrance);
    m_waive->setEnabled(isOffered && hindrance.isEmpty());
}

void ClockFeature::beginWaiver()
{
    const FlightRecord *record = m_recorder->chosen();
    if (!record || !m_waive->isEnabled())
        return;
    Q_EMIT sheetWanted(); // what is waived is there to be seen
    Q_EMIT sideSheetWanted();
    m_waiver->begin(record->line);
    m_waiver->setFocus();
}

void ClockFeature::save()
{
    const auto reason = m_waiver->reason();
    const auto change = reason
        ? waive(m_waiver->line(), waivers(), *reason, m_waiver->note(), m_directory.me(), m_directory.kind())
        : failed(FailureCode::WrongUsage);
    m_notice->clear();
    if (!change) {
        m_notice->showFailure(change.error());
        return;
    }
    m_waiver->setSaving(true);
    const QString words = tr("%1: waive the breach of %2", "key, cycle of a clock")
                              .arg(m_directory.keyOf(m_opened.ticket.number), cycleWords(m_waiver->line()));
    m_tools.acts.change(m_opened.ticket, {*change}, words,
                        [feature = QPointer(this), this, number = m_opened.ticket.number](const Result<Saved> &saved) {
                            if (!feature || number != m_opened.ticket.number)
                                return;
                            m_waiver->setSaving(false);
                            if (!saved) {
                                m_notice->showFailure(saved.error());
                                return;
                            }
                            Q_EMIT sideSheetLeft();
                            m_recorder->setFocus();
                        });
}

} // namespace Steward
