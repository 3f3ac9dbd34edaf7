#include "gui/escalations/bouncepanel.h"

#include "gui/escalations/bounceblock.h"
#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"
#include "gui/tickets/ticketactions.h"

#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr Instant everKnown{std::numeric_limits<qint64>::max()};

bool isSame(const Bounce &one, const Bounce &other)
{
    return one.at == other.at && one.field == other.field;
}

} // namespace

BounceHearing hearingFor(const Directory &directory, const QByteArray &ticketTeam)
{
    const Workspace &workspace = directory.workspace();
    return {.me = directory.me(),
            .staff = workspace.staff,
            .ticketTeam = ticketTeam,
            .zone = Zone::named(workspace.timeZone).value_or(Zone()),
            .now = directory.now(),
            .kind = directory.kind()};
}

BouncePanel::BouncePanel(const Directory &directory, TicketActions &acts, QWidget *parent)
    : TicketPanel(parent), m_directory(directory), m_acts(acts), m_title(plainLabel({})), m_list(new QVBoxLayout),
      m_form(new BounceForm(directory))
{
    setObjectName(u"bouncePanel"_s);
    setAccessibleName(tr("Bounces"));
    m_title->setFont(strongFont(font()));
    m_list->setSpacing(Space::m);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::m, Space::m, Space::m);
    layout->setSpacing(Space::s);
    layout->addWidget(m_title);
    layout->addLayout(m_list);
    m_form->hide();
    m_list->addWidget(m_form);
    connect(m_form, &BounceForm::saveWanted, this, &BouncePanel::save);
    connect(m_form, &BounceForm::left, this, &BouncePanel::leave);
    connect(&directory, &Directory::meChanged, this, [this] {
        leave();
        showRights();
    });
}

BounceHearing BouncePanel::hearing() const
{
    return hearingFor(m_directory, m_ticket.team);
}

void BouncePanel::show(const OpenedTicket &opened)
{
    const bool isOther = opened.ticket.number != m_ticket.number;
    m_ticket = opened.ticket;
    const QList<Bounce> bounces = bouncesOf(opened.history, everKnown, [this](const QByteArray &person) {
        return m_directory.workspace().staff.value(person).role;
    });
    if (isOther)
        leave();
    if (isOther || bounces != m_bounces) {
        m_bounces = bounces;
        showBlocks();
    }
    showRights();
    beginAwaited();
}

void BouncePanel::showBlocks()
{
    const int count = int(m_bounces.size());
    m_title->setText(count > 1 ? tr("Bounces (%1)").arg(count) : tr("Bounce"));
    for (BounceBlock *block : std::as_const(m_blocks)) {
        m_list->removeWidget(block);
        block->deleteLater(); // it may be the one that asks
        block->hide();
    }
    m_blocks.clear();
    m_list->removeWidget(m_form);
    bool isThere = false;
    for (const Bounce &bounce : std::as_const(m_bounces)) {
        auto *block = new BounceBlock(bounce, m_ticket.client, m_directory);
        connect(block, &BounceBlock::disputeWanted, this, [this, block] { begin(block, BounceSpeech::Dispute); });
        connect(block, &BounceBlock::decideWanted, this, [this, block] { begin(block, BounceSpeech::Decision); });
        m_blocks.append(block);
        m_list->addWidget(block);
        block->show();
        if (m_about.at.isSet() && isSame(bounce, m_about)) { // what is being typed stays
            m_list->addWidget(m_form);
            m_about = bounce;
            isThere = true;
        }
    }
    if (!isThere) {
        m_list->addWidget(m_form);
        leave();
    }
}

void BouncePanel::showRights()
{
    const BounceHearing hearing = this->hearing();
    for (BounceBlock *block : std::as_const(m_blocks))
        block->showRights(hearing);
}

void BouncePanel::hear(qint64 ticket, const Bounce &bounce, BounceSpeech speech)
{
    m_awaited = Awaited{.ticket = ticket, .bounce = bounce, .speech = speech};
    beginAwaited();
}

void BouncePanel::beginAwaited()
{
    if (!m_awaited || m_awaited->ticket != m_ticket.number)
        return;
    const Awaited awaited = *std::exchange(m_awaited, {});
    for (BounceBlock *block : std::as_const(m_blocks)) {
        if (isSame(block->bounce(), awaited.bounce))
            begin(block, awaited.speech);
    }
}

void BouncePanel::begin(BounceBlock *block, BounceSpeech speech)
{
    m_about = block->bounce();
    m_list->removeWidget(m_form);
    m_list->insertWidget(m_list->indexOf(block) + 1, m_form);
    m_form->begin(speech, m_about);
    m_form->show();
    m_form->setFocus();
}

void BouncePanel::leave()
{
    m_about = {};
    m_form->hide();
}

void BouncePanel::save()
{
    Q_EMIT began();
    const bool disputes = m_form->speech() == BounceSpeech::Dispute;
    const auto change = disputes ? dispute(m_about, m_bounces, m_form->note(), hearing())
                                 : decide(m_about, m_bounces, m_form->decision(), hearing());
    if (!change) {
        Q_EMIT failed(change.error());
        return;
    }
    const QString key = m_directory.keyOf(m_ticket.number);
    m_form->setSaving(true);
    m_acts.change(m_ticket, {*change},
                  disputes ? tr("%1: dispute the bounce", "key").arg(key)
                           : tr("%1: decide on the bounce", "key").arg(key),
                  [panel = QPointer(this), number = m_ticket.number](const Result<Saved> &saved) {
                      if (!panel || panel->m_ticket.number != number)
                          return;
                      panel->m_form->setSaving(false);
                      if (saved)
                          panel->leave();
                      else
                          Q_EMIT panel->failed(saved.error());
                  });
}

} // namespace Steward
