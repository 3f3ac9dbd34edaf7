#include "gui/escalations/handbackpanel.h"

#include "desk/escalations/returncodes.h"
#include "gui/shared/actions.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "gui/tickets/ticketactions.h"
#include "wording/escalations/bouncewords.h"
#include "wording/failures/failuremessage.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int shownNoteLines = 3;

// Faults first, and each kind told from the other.
QList<Choice> codeChoices()
{
    QList<Choice> choices;
    for (const QByteArray &code : ReturnCodes::faults())
        choices.append({.text = returnCodeWords(code), .value = Value::string(code).json()});
    for (const QByteArray &code : ReturnCodes::neutral())
        choices.append({.text = HandBackPanel::tr("%1 (nobody's fault)", "return code").arg(returnCodeWords(code)),
                        .value = Value::string(code).json()});
    return choices;
}

} // namespace

HandBackPanel::HandBackPanel(const Directory &directory, TicketActions &acts, Actions &registry, QWidget *parent)
    : TicketPanel(parent), m_directory(directory), m_acts(acts), m_title(plainLabel({})),
      m_words(plainLabel({}, nullptr, Wrapping::Wrapped)), m_begin(new QuietButton),
      m_code(new ChoiceField(ChoiceField::Accepts::Listed)), m_note(new QPlainTextEdit),
      m_effect(plainLabel({}, nullptr, Wrapping::Wrapped)), m_save(new QuietButton), m_close(new QuietButton)
{
    makePanel();
    m_act = registry.add({.id = "ticket.sendBack",
                          .text = tr("Send &back…"),
                          .icon = u"corner-up-left"_s,
                          .where = tr("Ticket"),
                          .keywords = tr("return hand back reject")},
                         this, [this] { begin(); });
    connect(m_begin, &QToolButton::clicked, this, &HandBackPanel::begin);
    connect(m_save, &QToolButton::clicked, this, &HandBackPanel::save);
    connect(m_close, &QToolButton::clicked, this, &HandBackPanel::leave);
    connect(m_code, &ChoiceField::chosen, this, &HandBackPanel::showState);
    connect(&directory, &Directory::meChanged, this, &HandBackPanel::leave);
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *key = new QShortcut(QKeySequence(Qt::CTRL | enter), m_form);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, &HandBackPanel::save);
    }
}

void HandBackPanel::makePanel()
{
    setObjectName(u"handBackPanel"_s);
    setAccessibleName(tr("Where it came from"));
    m_title->setFont(strongFont(font()));
    m_words->setObjectName(u"sentFrom"_s);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_begin->setObjectName(u"handBack"_s);
    m_begin->setText(tr("Send back…"));
    m_begin->setAccessibleName(m_begin->text());
    m_begin->setIconName(u"corner-up-left"_s);
    m_begin->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_form = makeForm();
    m_form->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::m, Space::m, Space::m);
    layout->setSpacing(Space::xs);
    layout->addWidget(m_title);
    layout->addWidget(m_words);
    layout->addWidget(m_begin, 0, Qt::AlignLeft);
    layout->addWidget(m_form);
}

QWidget *HandBackPanel::makeForm()
{
    const auto labelOf = [](const QString &text, QWidget *field) {
        QLabel *label = plainLabel(text);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setBuddy(field);
        field->setAccessibleName(text);
        return label;
    };
    QLabel *code = labelOf(tr("Why it goes back"), m_code);
    QLabel *note = labelOf(tr("Internal note"), m_note);
    m_code->setObjectName(u"returnCode"_s);
    m_code->setChoices(codeChoices());
    m_note->setObjectName(u"returnNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setPlaceholderText(tr("What is needed, in your words"));
    m_note->setFixedHeight(shownNoteLines * fontMetrics().lineSpacing() + 2 * Space::s + 2);
    m_effect->setObjectName(u"returnEffect"_s);
    m_effect->setForegroundRole(QPalette::PlaceholderText);
    m_save->setObjectName(u"saveReturn"_s);
    m_save->setFilled(true);
    m_save->setToolTip(tr("Ctrl+Enter"));
    m_close->setObjectName(u"leaveReturn"_s);
    m_close->setText(tr("Cancel"));
    m_close->setAccessibleName(m_close->text());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    buttons->addWidget(m_save);
    buttons->addWidget(m_close);
    buttons->addStretch();
    auto *form = new QWidget;
    form->setFocusProxy(m_code);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::xs);
    for (QWidget *each : std::initializer_list<QWidget *>{code, m_code, note, m_note, m_effect})
        layout->addWidget(each);
    layout->addLayout(buttons);
    return form;
}

void HandBackPanel::show(const OpenedTicket &opened)
{
    const bool isOther = opened.ticket.number != m_ticket.number;
    m_ticket = opened.ticket;
    const auto from = isUnresolved(opened.ticket.state) ? sentFrom(opened.history) : std::nullopt;
    const bool isMoved = from != m_from;
    m_from = from;
    if (m_from) {
        const bool isRaised = m_from->level < m_ticket.level;
        m_title->setText(isRaised ? tr("Escalated") : tr("Handed over"));
        const QString by = m_from->by.isEmpty() ? tr("a rule", "who sent it here") : m_directory.personName(m_from->by);
        const QString when = shortTimeWords(m_from->at, m_directory.now(), m_directory.zone());
        const QString where = isRaised ? levelWords(m_from->level) : fromUtf8(m_from->team);
        m_words->setText(tr("From %1 by %2, %3", "level or team, person, time").arg(where, oneLine(by), when));
    }
    if (isOther || isMoved)
        leave();
    else
        showState();
}

void HandBackPanel::begin()
{
    m_code->setValue({});
    m_note->clear();
    m_saving = false;
    showState();
    m_form->show();
    m_begin->hide();
    m_form->setFocus();
}

void HandBackPanel::leave()
{
    m_form->hide();
    m_begin->show();
    m_saving = false;
    showState();
}

void HandBackPanel::showState()
{
    const auto hindrance = m_acts.hindrance();
    const QString why = hindrance ? messageFor(*hindrance).happened : QString();
    m_begin->setEnabled(!hindrance);
    m_act->setEnabled(!hindrance);
    m_begin->setToolTip(plainToolTip(why));
    const QByteArray code = Value::json(m_code->value()).text();
    const QString who = m_from && !m_from->assignee.isEmpty() ? oneLine(m_directory.personName(m_from->assignee))
                                                              : tr("nobody yet", "who has the ticket then");
    const bool isBounce = ReturnCodes::isFault(code) && m_from && m_from->by != m_directory.me().id;
    m_effect->setText(code.isEmpty() ? tr("Still needed: why.")
                          : isBounce ? tr("It goes to %1, and counts as a bounce of who sent it.").arg(who)
                                     : tr("It goes to %1, and is no bounce.").arg(who));
    m_save->setText(m_saving ? tr("Saving…") : tr("Send back"));
    m_save->setAccessibleName(tr("Send back"));
    m_save->setEnabled(!m_saving);
}

void HandBackPanel::save()
{
    const QByteArray code = Value::json(m_code->value()).text();
    if (m_saving || !m_from)
        return;
    if (code.isEmpty()) {
        m_code->setFocus();
        return;
    }
    Q_EMIT began();
    m_saving = true;
    showState();
    const QByteArray text = m_note->toPlainText().toUtf8();
    m_acts.carryOut([ticket = m_ticket, from = *m_from, code,
                     text](const Deed &deed) { return handBack(ticket, from, code, text, deed); },
                    tr("%1: send back", "key").arg(m_directory.keyOf(m_ticket.number)),
                    [panel = QPointer(this), number = m_ticket.number](const Result<Saved> &saved) {
                        if (!panel || panel->m_ticket.number != number)
                            return;
                        panel->m_saving = false;
                        panel->showState();
                        if (saved)
                            panel->leave();
                        else
                            Q_EMIT panel->failed(saved.error());
                    });
}

// Esc leaves the form before it leaves the page, whose key it is, too.
bool HandBackPanel::event(QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || m_form->isHidden() || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return TicketPanel::event(event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        leave();
        m_begin->setFocus();
    }
    return true;
}

} // namespace Steward
