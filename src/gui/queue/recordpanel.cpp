#include "gui/queue/recordpanel.h"

#include "desk/tickets/acts.h"
#include "gui/queue/queuepreview.h"
#include "gui/shared/columnscroll.h"
#include "gui/shared/directory.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"
#include "gui/tickets/resolvepanel.h"
#include "gui/tickets/ticketactions.h"
#include "wording/failures/failuremessage.h"

#include <QLabel>
#include <QPointer>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

RecordPanel::RecordPanel(TicketReader &reader, Worker &worker, TicketAid &aid, Worker &longWorker,
                         const Directory &directory, TicketActions &acts, QWidget *parent)
    : QFrame(parent), m_reader(reader), m_directory(directory), m_acts(acts), m_notice(new NoticeBar),
      m_words(plainLabel({}, nullptr, Wrapping::Wrapped)), m_panel(new ResolvePanel(aid, longWorker, directory)),
      m_preview(new QueuePreview(reader, worker, directory)), m_answer(worker)
{
    setObjectName(u"recordPanel"_s);
    setAccessibleName(tr("Resolution records"));
    m_preview->setObjectName(u"recordPreview"_s);
    m_words->setObjectName(u"recordWords"_s);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setFocusPolicy(Qt::StrongFocus);
    auto *record = new QWidget; // higher than a small window where words are long: then it scrolls
    auto *column = new QVBoxLayout(record);
    column->setContentsMargins(Space::s, Space::s, Space::s, Space::s);
    column->setSpacing(Space::s);
    column->addWidget(m_notice);
    column->addWidget(m_words);
    column->addWidget(m_panel);
    column->addWidget(m_preview, 1);
    auto *scroll = new ColumnScroll;
    scroll->setColumn(record);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    m_panel->hide();
    connect(m_panel, &ResolvePanel::saveWanted, this, &RecordPanel::save);
    connect(m_panel, &ResolvePanel::left, this, &RecordPanel::left);
    connect(m_panel, &ResolvePanel::openWanted, this, &RecordPanel::openWanted);
    auto *leave = new QShortcut(Qt::Key_Escape, this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &RecordPanel::left);
}

void RecordPanel::begin(qint64 ticket)
{
    m_notice->clear();
    m_reading = true;
    m_preview->show(ticket);
    m_answer.ask<Result<OpenedTicket>>(
        [reader = &m_reader, ticket](const CancelFlag &cancel) { return reader->open(ticket, cancel); },
        [this](const Result<OpenedTicket> &opened) {
            m_reading = false;
            take(opened);
        });
}

void RecordPanel::take(const Result<OpenedTicket> &opened)
{
    m_panel->hide();
    m_words->show();
    if (!opened) {
        m_notice->showFailure(opened.error());
        return;
    }
    m_ticket = opened->ticket;
    const QString key = m_directory.keyOf(m_ticket.number);
    const auto hindrance = m_acts.hindrance();
    if (hindrance) {
        m_words->setText(hindrance->subject.isEmpty()
                             ? tr("Choose in the status line who works here; then you can resolve tickets.")
                             : messageFor(*hindrance).happened);
    } else if (!isUnresolved(m_ticket.state) && m_ticket.resolution.isComplete()) {
        m_words->setText(tr("The record of %1 is complete.", "key").arg(key));
    } else {
        m_words->hide();
        m_panel->show();
        m_panel->begin(m_ticket,
                       isUnresolved(m_ticket.state) ? ResolvePanel::Purpose::Resolve : ResolvePanel::Purpose::Repair);
        return;
    }
    m_words->setFocus();
}

void RecordPanel::save()
{
    m_notice->clear();
    m_panel->setSaving(true);
    const auto answer = [panel = QPointer(this), number = m_ticket.number](const Result<Saved> &saved) {
        if (!panel || panel->m_ticket.number != number)
            return;
        panel->m_panel->setSaving(false);
        if (saved)
            Q_EMIT panel->saved(number);
        else
            panel->m_notice->showFailure(saved.error());
    };
    if (m_panel->purpose() == ResolvePanel::Purpose::Resolve)
        m_acts.resolve(m_ticket, m_panel->draft(), answer);
    else
        m_acts.repair(m_ticket, m_panel->draft(), answer);
}

bool RecordPanel::isSettled() const
{
    return !m_reading && m_panel->isSettled() && m_preview->isSettled();
}

} // namespace Steward
