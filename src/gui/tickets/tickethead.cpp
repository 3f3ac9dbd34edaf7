#include "gui/tickets/tickethead.h"

#include "desk/tickets/contact.h"
#include "gui/shared/actions.h"
#include "gui/shared/directory.h"
#include "gui/shared/pill.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

QString contactWords(int contacts)
{
    switch (contacts) {
    case 1:
        return TicketHead::tr("first contact in %1 days").arg(contactDays);
    case 2:
        return TicketHead::tr("second contact in %1 days").arg(contactDays);
    case 3:
        return TicketHead::tr("third contact in %1 days").arg(contactDays);
    default:
        return TicketHead::tr("contact no. %1 in %2 days").arg(contacts).arg(contactDays);
    }
}

// `26 h`: how somebody speaks of waiting.
QString waitedWords(Instant since, Instant now)
{
    constexpr qint64 minute = 60'000, hour = 60 * minute, longInHours = 48 * hour;
    const qint64 waited = now.ms - since.ms;
    if (waited < minute)
        return {};
    if (waited < hour)
        return TicketHead::tr("waited %1 min").arg(waited / minute);
    if (waited < longInHours)
        return TicketHead::tr("waited %1 h").arg(waited / hour);
    return TicketHead::tr("waited %1 days").arg(waited / (24 * hour));
}

} // namespace

TicketHead::TicketHead(const Directory &directory, QWidget *parent)
    : QWidget(parent), m_directory(directory), m_back(new QuietButton), m_key(plainLabel({})),
      m_subject(plainLabel({})), m_state(new Pill), m_priority(new Pill), m_level(new Pill), m_signs(plainLabel({}))
{
    m_back->setObjectName(u"back"_s);
    m_back->setIconName(u"arrow-left"_s);
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(tr("Back to the list (Esc)"));
    m_key->setObjectName(u"key"_s);
    m_key->setForegroundRole(QPalette::Link);
    m_subject->setObjectName(u"subject"_s);
    m_signs->setObjectName(u"signs"_s);
    m_signs->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_key, m_subject})
        label->setFont(titleFont(font()));
    for (QLabel *label : {m_subject, m_signs})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *first = new QHBoxLayout;
    first->setObjectName(u"acts"_s);
    first->setSpacing(Space::s);
    first->addWidget(m_back);
    first->addWidget(m_key);
    first->addWidget(m_subject, 1);
    auto *second = new QHBoxLayout;
    second->setSpacing(Space::s);
    for (Pill *pill : {m_state, m_priority, m_level})
        second->addWidget(pill);
    second->addWidget(m_signs, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::xs);
    layout->addLayout(first);
    layout->addLayout(second);
    connect(m_back, &QToolButton::clicked, this, &TicketHead::left);
    connect(&directory, &Directory::changed, this, &TicketHead::showSigns);
}

void TicketHead::addAct(QAction &action, const QString &icon)
{
    auto *button = new QuietButton;
    button->setObjectName(QString::fromLatin1(Actions::idOf(action)));
    button->setDefaultAction(&action);
    button->setIconName(icon);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(Actions::plainText(action.text()));
    findChild<QHBoxLayout *>(u"acts"_s)->addWidget(button);
}

void TicketHead::show(const Ticket &ticket, Instant waitingSince)
{
    const QString subject = oneLine(fromUtf8(ticket.subject));
    m_key->setText(m_directory.keyOf(ticket.number));
    m_subject->setText(subject);
    m_subject->setToolTip(plainToolTip(subject));
    m_state->show(wordsFor(ticket.state), ticket.state);
    m_priority->show(wordsFor(ticket.priority), ticket.priority);
    m_level->showPlain(levelWords(ticket.level));
    m_waitingSince = waitingSince;
    m_client = ticket.client;
    m_requester = ticket.requester;
    m_contacts = 0;
    showSigns();
}

void TicketHead::showContacts(int contacts)
{
    m_contacts = contacts;
    showSigns();
}

void TicketHead::showSigns()
{
    QStringList signs;
    if (m_directory.workspace().staff.contains(m_requester))
        signs.append(tr("internal requester"));
    if (m_contacts > 0)
        signs.append(contactWords(m_contacts));
    if (m_waitingSince.isSet()) {
        if (const QString waited = waitedWords(m_waitingSince, m_directory.now()); !waited.isEmpty())
            signs.append(waited);
    }
    m_signs->setText(signs.join(tr(", ", "between signs")));
    m_signs->setToolTip(m_waitingSince.isSet()
                            ? plainToolTip(tr("Unanswered since %1").arg(m_directory.timesOf(m_waitingSince, m_client)))
                            : QString());
}

} // namespace Steward
