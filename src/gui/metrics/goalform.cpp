#include "gui/metrics/goalform.h"

#include "desk/history/value.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "gui/sla/faultline.h"
#include "wording/metrics/goalwords.h"

#include <QDateEdit>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

QDate dateOfDay(qint64 day)
{
    return QDate(1970, 1, 1).addDays(day);
}

Value textValue(const QByteArray &text)
{
    return Value::string(text);
}

} // namespace

GoalForm::GoalForm(QWidget *parent)
    : QWidget(parent), m_kind(new ChoiceField(ChoiceField::Accepts::Listed)),
      m_aim(plainLabel({}, nullptr, Wrapping::Narrow)), m_whom(new ChoiceField(ChoiceField::Accepts::Found)),
      m_start(new QDateEdit), m_fault(new FaultLine), m_reason(plainLabel({}, nullptr, Wrapping::Narrow)),
      m_add(new QuietButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::xs);
    QLabel *title = plainLabel(tr("Add a goal"), nullptr, Wrapping::Narrow);
    title->setFont(strongFont(font()));
    layout->addWidget(title);
    m_reason->setObjectName(u"goalReason"_s);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_reason);
    const auto add = [&](const QString &name, const QString &objectName, QWidget *field) {
        QLabel *label = plainLabel(name, nullptr, Wrapping::Narrow);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setFont(captionFont(font()));
        label->setBuddy(field);
        field->setObjectName(objectName);
        field->setAccessibleName(name);
        field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // as wide as the sheet, however long a name is
        layout->addWidget(label);
        layout->addWidget(field);
    };
    QList<Choice> kinds;
    for (int kind = 0; kind < goalKindCount; ++kind)
        kinds.append({.text = wordsFor(GoalKind(kind)), .value = textValue(word(GoalKind(kind)).toByteArray()).json()});
    m_kind->setChoices(kinds);
    m_kind->setValue(kinds.first().value);
    add(tr("What it wants"), u"goalKind"_s, m_kind);
    m_aim->setForegroundRole(QPalette::PlaceholderText);
    m_aim->setFont(captionFont(font()));
    layout->addWidget(m_aim);
    add(tr("For whom"), u"goalWhom"_s, m_whom);
    m_start->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_start->setCalendarPopup(true);
    m_start->setMinimumHeight(Space::hit);
    add(tr("First day"), u"goalStart"_s, m_start);
    m_fault->setObjectName(u"fault-start"_s);
    layout->addWidget(m_fault);
    m_add->setObjectName(u"addGoal"_s);
    m_add->setText(tr("Add the goal"));
    m_add->setAccessibleName(m_add->text());
    m_add->setFilled(true);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    for (ChoiceField *field : {m_kind, m_whom})
        connect(field, &ChoiceField::chosen, this, [this, field](const QByteArray &value) {
            field->setValue(value);
            if (field == m_whom)
                seekStart();
            showState();
        });
    connect(m_start, &QDateEdit::dateChanged, this, [this] {
        m_isStartChosen = true;
        showState();
    });
    connect(m_add, &QToolButton::clicked, this, [this] { Q_EMIT addWanted(goal()); });
}

void GoalForm::setWhom(const QList<Choice> &choices)
{
    m_whom->setChoices(choices);
}

QByteArray GoalForm::valueOf(const Goal &goal)
{
    QByteArray text = "desk";
    if (!goal.client.isEmpty())
        text = "client:" + goal.client;
    else if (!goal.team.isEmpty())
        text = "team:" + goal.team;
    else if (!goal.agent.isEmpty())
        text = "agent:" + goal.agent;
    return textValue(text).json();
}

Goal GoalForm::goal() const
{
    Goal goal{.kind = goalKindFrom(Value::json(m_kind->value()).text()).value_or(GoalKind::Sla),
              .start = QDate(1970, 1, 1).daysTo(m_start->date())};
    const QByteArray whom = Value::json(m_whom->value()).text();
    const QByteArray id = whom.mid(whom.indexOf(':') + 1);
    if (whom.startsWith("client:"))
        goal.client = id;
    else if (whom.startsWith("team:"))
        goal.team = id;
    else if (whom.startsWith("agent:"))
        goal.agent = id;
    return goal;
}

void GoalForm::begin(const Goal &whom, qint64 today, const QString &hindrance)
{
    m_hindrance = hindrance;
    m_today = today;
    if (const QByteArray value = valueOf(whom); std::exchange(m_begun, value) != value) {
        m_whom->setValue(value);
        m_start->setDate(dateOfDay(today));
        m_isStartChosen = false;
        seekStart();
    }
    showState();
}

void GoalForm::seekStart()
{
    if (const QByteArray agent = goal().agent; !agent.isEmpty() && !m_isStartChosen)
        Q_EMIT startWanted(agent);
}

void GoalForm::proposeStart(const QByteArray &agent, qint64 day)
{
    if (m_isStartChosen || goal().agent != agent)
        return;
    m_start->setDate(dateOfDay(day));
    m_isStartChosen = false;
}

void GoalForm::setSaving(bool saving)
{
    m_saving = saving;
    showState();
}

void GoalForm::showState()
{
    const Goal wanted = goal();
    const bool may = m_hindrance.isEmpty();
    m_reason->setText(m_hindrance);
    m_reason->setVisible(!may);
    m_aim->setText(aimWords(wanted.kind));
    m_fault->show(!mayStart(wanted, m_today)
                      ? tr("A volume goal begins this month at the latest: its baseline months have to be over.")
                      : QString());
    for (QWidget *field :
         {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_whom), static_cast<QWidget *>(m_start)})
        field->setEnabled(may && !m_saving);
    m_add->setEnabled(may && !m_saving && m_fault->words().isEmpty() && !m_whom->value().isEmpty());
    m_add->setToolTip(plainToolTip(m_hindrance));
}

} // namespace Steward
