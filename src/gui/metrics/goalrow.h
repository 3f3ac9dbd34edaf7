#pragma once

#include "desk/metrics/goalcount.h"

#include <QWidget>

class QLabel;

namespace Steward {

class Pill;
class QuietButton;

// A goal and how it stands, in words; the colour of its state only repeats them.
class GoalRow : public QWidget
{
    Q_OBJECT

public:
    explicit GoalRow(QWidget *parent = nullptr);

    // `whose`: the name of its client, team or agent.
    void show(const Goal &goal, const QString &whose, const std::optional<GoalStanding> &standing, bool mayEnd);
    const Goal &goal() const { return m_goal; }
    using QWidget::show;

Q_SIGNALS:
    void endWanted();

private:
    void askToEnd(bool asks);

    Goal m_goal;
    QLabel *m_title;
    Pill *m_state;
    QLabel *m_figure;
    QLabel *m_day;
    QLabel *m_notes;
    QuietButton *m_end;
    QuietButton *m_reallyEnd;
    QuietButton *m_keep;
};

} // namespace Steward
