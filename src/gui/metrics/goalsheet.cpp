#include "gui/metrics/goalsheet.h"

#include "desk/history/value.h"
#include "gui/metrics/goalform.h"
#include "gui/metrics/goalrow.h"
#include "gui/shared/columnscroll.h"
#include "gui/shared/directory.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "wording/tickets/ticketwords.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

bool lists(const QList<Choice> &choices, const QByteArray &id)
{
    const QByteArray value = Value::string(id).json();
    return std::any_of(choices.begin(), choices.end(), [&](const Choice &choice) { return choice.value == value; });
}

} // namespace

bool GoalFilter::shows(const Goal &goal) const
{
    if ((!goal.agent.isEmpty() && !lists(agents, goal.agent)) || (!goal.team.isEmpty() && !lists(teams, goal.team)))
        return false;
    if (client.isEmpty() && team.isEmpty() && agent.isEmpty())
        return true;
    return (!client.isEmpty() && goal.client == client) || (!agent.isEmpty() && goal.agent == agent)
        || (!team.isEmpty() && goal.team == team);
}

Goal GoalFilter::whom() const
{
    if (!agent.isEmpty())
        return {.agent = agent};
    if (!team.isEmpty())
        return {.team = team};
    return {.client = client};
}

GoalSheet::GoalSheet(GoalBook &book, const Directory &directory, QWidget *parent)
    : Card(parent), m_book(book), m_directory(directory), m_notice(new NoticeBar),
      m_words(plainLabel({}, nullptr, Wrapping::Narrow)), m_list(new QVBoxLayout), m_form(new GoalForm)
{
    setObjectName(u"goalSheet"_s);
    auto *title = plainLabel(tr("Goals"), nullptr, Wrapping::Narrow);
    title->setFont(titleFont(font()));
    auto *leave = new QuietButton;
    leave->setObjectName(u"leaveGoals"_s);
    leave->setIconName(u"x"_s);
    leave->setAccessibleName(tr("Close the goals"));
    leave->setToolTip(leave->accessibleName());
    connect(leave, &QToolButton::clicked, this, &GoalSheet::left);
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(leave, 0, Qt::AlignTop);
    m_words->setObjectName(u"goalWords"_s);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, Space::s, 0);
    layout->setSpacing(Space::m);
    layout->addWidget(m_notice);
    layout->addWidget(m_words);
    layout->addLayout(m_list);
    layout->addWidget(m_form);
    layout->addStretch(1); // the rows take no more than they need
    auto *scroll = new ColumnScroll;
    scroll->setColumn(body);
    for (QWidget *ground : {body, scroll->viewport()})
        ground->setAutoFillBackground(false); // it lies on the card
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::l, Space::m, Space::s, Space::m);
    column->setSpacing(Space::m);
    column->addLayout(head);
    column->addWidget(scroll, 1);
    connect(m_form, &GoalForm::addWanted, this, [this](const Goal &goal) {
        if (m_directory.hindrance(Right::EditGoals))
            return;
        m_notice->clear();
        m_form->setSaving(true);
        m_book.add(goal);
    });
    connect(m_form, &GoalForm::startWanted, &m_book, &GoalBook::seekFirstDay);
    connect(&m_book, &GoalBook::firstDayFound, m_form, &GoalForm::proposeStart);
    connect(&m_book, &GoalBook::changed, this, &GoalSheet::fill);
    connect(&m_book, &GoalBook::wasJudged, this, &GoalSheet::take);
    connect(&m_book, &GoalBook::saved, this, [this] {
        m_form->setSaving(false);
        m_notice->clear();
    });
    connect(&m_book, &GoalBook::failed, this, [this](const Failure &failure) {
        m_form->setSaving(false);
        m_notice->showFailure(failure);
    });
}

void GoalSheet::show(const GoalFilter &filter)
{
    m_filter = filter;
    m_form->setWhom(whomChoices());
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_directory.now().ms, m_directory.zone()).date();
    m_form->begin(filter.whom(), QDate(1970, 1, 1).daysTo(today),
                  m_directory.hindrance(Right::EditGoals) ? tr("Managers set goals and end them; all others look.")
                                                          : QString());
    fill();
}

QList<Choice> GoalSheet::whomChoices() const
{
    QList<Choice> choices{{.text = tr("The whole desk"), .value = GoalForm::valueOf({})}};
    for (const Choice &client : m_filter.clients) {
        if (!client.value.isEmpty())
            choices.append(
                {.text = client.text, .value = GoalForm::valueOf({.client = Value::json(client.value).text()})});
    }
    for (const Choice &team : m_filter.teams) {
        if (!team.value.isEmpty())
            choices.append({.text = tr("Team %1").arg(team.text),
                            .value = GoalForm::valueOf({.team = Value::json(team.value).text()})});
    }
    for (const Choice &agent : m_filter.agents)
        choices.append({.text = tr("Agent %1").arg(agent.text),
                        .value = GoalForm::valueOf({.agent = Value::json(agent.value).text()})});
    return choices;
}

QString GoalSheet::nameOf(const Goal &goal) const
{
    if (!goal.client.isEmpty())
        return oneLine(m_directory.clientName(goal.client));
    if (!goal.team.isEmpty())
        return tr("Team %1").arg(oneLine(fromUtf8(goal.team)));
    if (!goal.agent.isEmpty())
        return tr("Agent %1").arg(oneLine(m_directory.personName(goal.agent)));
    return tr("The whole desk");
}

// A sheet that nobody sees counts nothing.
void GoalSheet::fill()
{
    if (isHidden() || !m_book.isLoaded())
        return;
    QList<Goal> goals = m_book.goals();
    goals.removeIf([this](const Goal &goal) { return !m_filter.shows(goal); });
    showRows(goals);
    m_words->setText(m_book.goals().isEmpty()
                         ? tr("No goals are set yet. A goal shows day by day how a client, a team or an agent does.")
                         : tr("No goal is set for what is chosen above."));
    m_words->setVisible(goals.isEmpty());
    if (!goals.isEmpty())
        m_book.judge(goals);
}

void GoalSheet::take(const QList<JudgedGoal> &judged)
{
    QList<Goal> goals;
    for (const JudgedGoal &each : judged) {
        m_standings.insert(each.goal.id, each.standing);
        goals.append(each.goal);
    }
    showRows(goals);
}

void GoalSheet::showRows(const QList<Goal> &goals)
{
    while (m_rows.size() > goals.size())
        delete m_rows.takeLast();
    while (m_rows.size() < goals.size()) {
        auto *row = new GoalRow;
        row->setObjectName(u"goal-"_s + QString::number(m_rows.size()));
        connect(row, &GoalRow::endWanted, this, [this, row] {
            if (!m_directory.hindrance(Right::EditGoals))
                m_book.end(row->goal());
        });
        m_rows.append(row);
        m_list->addWidget(row);
    }
    const bool mayEnd = !m_directory.hindrance(Right::EditGoals);
    for (qsizetype i = 0; i < goals.size(); ++i) {
        const auto known = m_standings.constFind(goals[i].id);
        m_rows[i]->show(goals[i], nameOf(goals[i]), known == m_standings.cend() ? std::nullopt : std::optional(*known),
                        mayEnd);
    }
}

} // namespace Steward
