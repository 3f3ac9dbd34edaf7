#include "gui/escalations/bounceblock.h"

#include "desk/escalations/returncodes.h"
#include "gui/shared/directory.h"
#include "gui/shared/pill.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "wording/escalations/bouncewords.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

// What somebody typed beside the code.
QString typedReason(const Bounce &bounce)
{
    const QByteArray code = ReturnCodes::in(bounce.reason);
    QString text
        = fromUtf8(code.isEmpty() ? bounce.reason : bounce.reason.mid(qsizetype(strlen("returned:")) + code.size()));
    while (text.startsWith(u':') || text.startsWith(u' '))
        text.remove(0, 1);
    const bool isSaid = bounce.field.field == Field::State || bounce.field.field == Field::Bounce;
    return isSaid ? QString() : text;
}

QLabel *quietLabel(const QString &text)
{
    QLabel *label = plainLabel(text, nullptr, Wrapping::Wrapped);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

BounceBlock::BounceBlock(const Bounce &bounce, const QByteArray &client, const Directory &directory, QWidget *parent)
    : QWidget(parent), m_directory(directory), m_bounce(bounce), m_dispute(new QuietButton), m_decide(new QuietButton)
{
    const Workspace &names = directory.workspace();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::xs);
    layout->addLayout(makeHead(client));
    if (const QString why = bounceWhyWords(bounce, names); !why.isEmpty())
        layout->addWidget(plainLabel(why, nullptr, Wrapping::Wrapped));
    const QString by
        = bounce.sentBackBy.isEmpty() ? tr("A rule", "sent it back") : directory.personName(bounce.sentBackBy);
    layout->addWidget(quietLabel(
        tr("By %1 · attributed to %2", "persons").arg(oneLine(by), oneLine(chargedWords(bounce.attributedTo, names)))));
    if (const QString typed = typedReason(bounce); !typed.isEmpty())
        layout->addWidget(quietLabel(tr("“%1”", "what somebody wrote").arg(oneLine(typed))));
    for (const BounceRuling &ruling : bounce.rulings)
        layout->addWidget(quietLabel(ruledWords(ruling)));

    const auto make = [this](QuietButton *button, const QString &objectName, const QString &text) {
        button->setObjectName(objectName);
        button->setText(text);
        button->setAccessibleName(tr("%1: %2", "act, bounce").arg(text, bounceTypeWords(m_bounce.type)));
    };
    make(m_dispute, u"disputeBounce"_s, tr("Dispute…"));
    make(m_decide, u"decideBounce"_s, tr("Decide…"));
    connect(m_dispute, &QToolButton::clicked, this, &BounceBlock::disputeWanted);
    connect(m_decide, &QToolButton::clicked, this, &BounceBlock::decideWanted);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::xs);
    buttons->addWidget(m_dispute);
    buttons->addWidget(m_decide);
    buttons->addStretch();
    layout->addLayout(buttons);
}

QHBoxLayout *BounceBlock::makeHead(const QByteArray &client)
{
    QLabel *type = plainLabel(bounceTypeWords(m_bounce.type));
    type->setObjectName(u"bounceType"_s);
    type->setFont(strongFont(font()));
    QLabel *when = plainLabel(shortTimeWords(m_bounce.at, m_directory.now(), m_directory.zone()));
    when->setToolTip(plainToolTip(m_directory.timesOf(m_bounce.at, client)));
    when->setForegroundRole(QPalette::PlaceholderText);
    auto *state = new Pill;
    state->setObjectName(u"bounceState"_s);
    state->showPlain(bounceStateWords(m_bounce.state));
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::s);
    head->addWidget(type);
    head->addWidget(when);
    head->addStretch();
    head->addWidget(state);
    return head;
}

QString BounceBlock::ruledWords(const BounceRuling &ruling) const
{
    const QString by = oneLine(m_directory.personName(ruling.by));
    const QString when = shortTimeWords(ruling.at, m_directory.now(), m_directory.zone());
    const QString what = ruling.state == "reattributed"
        ? tr("Attributed to %1 by %2, %3", "charged, decided, time")
              .arg(oneLine(chargedWords(ruling.attributedTo, m_directory.workspace())), by, when)
        : tr("%1 by %2, %3", "state, person, time").arg(bounceStateWords(ruling.state), by, when);
    return ruling.note.isEmpty() ? what : tr("%1: “%2”", "ruling, reason").arg(what, oneLine(fromUtf8(ruling.note)));
}

void BounceBlock::showRights(const BounceHearing &hearing)
{
    const auto offer = [](QuietButton *button, BounceHindrance hindrance, const QString &why) {
        button->setEnabled(hindrance == BounceHindrance::None);
        button->setToolTip(plainToolTip(why));
        button->setAccessibleDescription(why);
    };
    const BounceHindrance dispute = disputeHindrance(m_bounce, hearing), decide = decisionHindrance(m_bounce, hearing);
    offer(m_dispute, dispute, disputeHindranceWords(dispute));
    offer(m_decide, decide, decisionHindranceWords(decide));
}

} // namespace Steward
