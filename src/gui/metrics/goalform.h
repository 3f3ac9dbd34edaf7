#pragma once

#include "desk/metrics/goal.h"
#include "gui/shared/choicefield.h"

#include <QWidget>

class QDateEdit;
class QLabel;

namespace Steward {

class FaultLine;
class QuietButton;

// Sets a goal: what it wants, for whom, and from which day on.
class GoalForm : public QWidget
{
    Q_OBJECT

public:
    explicit GoalForm(QWidget *parent = nullptr);

    // Whom a goal can be for; the value is that of valueOf().
    void setWhom(const QList<Choice> &choices);
    static QByteArray valueOf(const Goal &goal);
    // What was entered for the same one stays. `hindrance`: why the person may not; empty: she may.
    void begin(const Goal &whom, qint64 today, const QString &hindrance);
    Goal goal() const;
    // The day on which goals of that agent begin, unless another one was chosen.
    void proposeStart(const QByteArray &agent, qint64 day);
    void setSaving(bool saving);

Q_SIGNALS:
    void addWanted(const Steward::Goal &goal);
    void startWanted(const QByteArray &agent); // a goal of hers is being set

private:
    void showState();
    void seekStart();

    ChoiceField *m_kind;
    QLabel *m_aim;
    ChoiceField *m_whom;
    QDateEdit *m_start;
    FaultLine *m_fault;
    QLabel *m_reason;
    QuietButton *m_add;
    QString m_hindrance;
    QByteArray m_begun; // the value of whom it was begun for
    qint64 m_today = 0;
    bool m_isStartChosen = false;
    bool m_saving = false;
};

} // namespace Steward
