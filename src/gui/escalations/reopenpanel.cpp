#include "gui/escalations/reopenpanel.h"

#include "desk/escalations/reopening.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"
#include "gui/tickets/ticketactions.h"
#include "wording/failures/failuremessage.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

ReopenPanel::ReopenPanel(const Directory &directory, TicketActions &acts, QWidget *parent)
    : TicketPanel(parent), m_directory(directory), m_acts(acts), m_words(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_reason(new ChoiceField(ChoiceField::Accepts::Listed))
{
    setObjectName(u"reopenPanel"_s);
    setAccessibleName(tr("Why it was reopened"));
    QLabel *title = plainLabel(tr("Why was it reopened?"));
    title->setFont(strongFont(font()));
    m_words->setForegroundRole(QPalette::PlaceholderText);
    QList<Choice> choices;
    for (const QByteArray &reason : reopenReasons()) {
        const QString words = reason == "thanks" ? tr("Thanks: it is resolved again") : reopenReasonWords(reason);
        choices.append({.text = words, .value = Value::string(reason).json()});
    }
    m_reason->setObjectName(u"reopenReason"_s);
    m_reason->setAccessibleName(title->text());
    m_reason->setChoices(choices);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::m, Space::m, Space::m);
    layout->setSpacing(Space::xs);
    for (QWidget *each : std::initializer_list<QWidget *>{title, m_words, m_reason})
        layout->addWidget(each);
    connect(m_reason, &ChoiceField::chosen, this, [this](const QByteArray &value) { save(Value::json(value).text()); });
    connect(&directory, &Directory::meChanged, this, &ReopenPanel::showRights);
}

void ReopenPanel::show(const OpenedTicket &opened)
{
    m_ticket = opened.ticket;
    m_reopenedAt = unexplainedReopening(opened.history).value_or(Instant());
    m_words->setText(tr("Reopened %1. Figures and the bounce ledger go by the reason.", "when")
                         .arg(shortTimeWords(m_reopenedAt, m_directory.now(), m_directory.zone())));
    m_words->setToolTip(plainToolTip(m_directory.timesOf(m_reopenedAt, m_ticket.client)));
    m_reason->setValue({});
    showRights();
}

void ReopenPanel::showRights()
{
    const auto hindrance = m_acts.hindrance();
    m_reason->setEnabled(!hindrance);
    m_reason->setToolTip(hindrance ? plainToolTip(messageFor(*hindrance).happened) : QString());
}

void ReopenPanel::save(const QByteArray &reason)
{
    Q_EMIT began();
    const auto changes = explainReopening(m_reopenedAt, reason);
    if (!changes) {
        Q_EMIT failed(changes.error());
        return;
    }
    m_acts.change(m_ticket, *changes, tr("%1: why it was reopened", "key").arg(m_directory.keyOf(m_ticket.number)),
                  [panel = QPointer(this), number = m_ticket.number](const Result<Saved> &saved) {
                      if (saved || !panel || panel->m_ticket.number != number)
                          return;
                      panel->m_reason->setValue({});
                      Q_EMIT panel->failed(saved.error());
                  });
}

} // namespace Steward
