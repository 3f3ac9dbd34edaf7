#include "gui/metrics/goalrow.h"

#include "gui/shared/pill.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "wording/metrics/goalwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

PillTone toneOf(GoalState state)
{
    switch (state) {
    case GoalState::NoData:
        return PillTone::Plain;
    case GoalState::OnTrack:
        return PillTone::Neutral;
    case GoalState::AtRisk:
        return PillTone::Warning;
    case GoalState::Met:
        return PillTone::Good;
    case GoalState::Missed:
        break;
    }
    return PillTone::Bad;
}

} // namespace

GoalRow::GoalRow(QWidget *parent)
    : QWidget(parent), m_title(plainLabel({}, nullptr, Wrapping::Narrow)), m_state(new Pill),
      m_figure(plainLabel({}, nullptr, Wrapping::Narrow)), m_day(plainLabel({}, nullptr, Wrapping::Narrow)),
      m_notes(plainLabel({}, nullptr, Wrapping::Narrow)), m_end(new QuietButton), m_reallyEnd(new QuietButton),
      m_keep(new QuietButton)
{
    m_title->setFont(strongFont(font()));
    m_state->setObjectName(u"goalState"_s);
    m_figure->setObjectName(u"goalFigure"_s);
    m_day->setObjectName(u"goalDay"_s);
    m_notes->setObjectName(u"goalNotes"_s);
    for (QLabel *quiet : {m_day, m_notes}) {
        quiet->setForegroundRole(QPalette::PlaceholderText);
        quiet->setFont(captionFont(font()));
    }
    m_end->setObjectName(u"endGoal"_s);
    m_end->setText(tr("End this goal…"));
    m_reallyEnd->setObjectName(u"reallyEndGoal"_s);
    m_reallyEnd->setText(tr("End it today"));
    m_reallyEnd->setFilled(true);
    m_keep->setObjectName(u"keepGoal"_s);
    m_keep->setText(tr("Keep it"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, Space::m);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_state, 0, Qt::AlignLeft);
    layout->addWidget(m_figure);
    layout->addWidget(m_day);
    layout->addWidget(m_notes);
    auto *buttons = new QHBoxLayout;
    for (QuietButton *button : {m_end, m_reallyEnd, m_keep})
        buttons->addWidget(button);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_end, &QToolButton::clicked, this, [this] {
        askToEnd(true);
        m_reallyEnd->setFocus();
    });
    connect(m_keep, &QToolButton::clicked, this, [this] {
        askToEnd(false);
        m_end->setFocus();
    });
    connect(m_reallyEnd, &QToolButton::clicked, this, &GoalRow::endWanted);
}

void GoalRow::askToEnd(bool asks)
{
    m_end->setVisible(!asks);
    m_reallyEnd->setVisible(asks);
    m_keep->setVisible(asks);
}

void GoalRow::show(const Goal &goal, const QString &whose, const std::optional<GoalStanding> &standing, bool mayEnd)
{
    const bool isOther = goal.id != m_goal.id;
    m_goal = goal;
    const QString title = tr("%1 · %2", "kind of a goal, whose").arg(wordsFor(goal.kind), whose);
    m_title->setText(title);
    m_end->setAccessibleName(tr("End the goal %1", "`Volume · Acme`").arg(title));
    m_reallyEnd->setAccessibleName(tr("End the goal %1 today", "`Volume · Acme`").arg(title));
    m_keep->setAccessibleName(tr("Keep the goal %1", "`Volume · Acme`").arg(title));
    setAccessibleName(title);
    const GoalState state = standing ? standing->state : GoalState::NoData;
    const bool hasBegun = standing && standing->day >= 1;
    if (hasBegun)
        m_state->show(wordsFor(state), toneOf(state));
    else
        m_state->show(standing ? tr("not begun", "a goal") : tr("counting…", "a goal"), PillTone::Plain);
    m_figure->setText(standing ? goalFigureWords(goal, *standing) : QString());
    m_figure->setVisible(!m_figure->text().isEmpty());
    m_day->setText(standing ? goalDayWords(goal, *standing) : QString());
    m_notes->setText(standing ? goalNotes(goal, *standing).join(u'\n') : aimWords(goal.kind));
    m_notes->setVisible(!m_notes->text().isEmpty());
    if (isOther || !mayEnd)
        askToEnd(false);
    if (!mayEnd)
        m_end->hide();
}

} // namespace Steward
