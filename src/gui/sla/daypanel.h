#pragma once

#include "desk/sla/calendardraft.h"

#include <QDate>
#include <QWidget>

class QLineEdit;
class QLabel;

namespace Steward {

class ChoiceField;
class FaultLine;
class HoursBar;

// One day of a calendar: as the week says, closed, or with hours of its own; and its name.
class DayPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DayPanel(QWidget *parent = nullptr);

    void show(const CalendarDraft &draft, const QDate &day, const QList<SlaFault> &faults);
    void setEditable(bool editable);

Q_SIGNALS:
    void closed(const QByteArray &name);
    void givenHours(const Steward::DayDraft &hours, const QByteArray &name);
    void followsWeek();

private:
    void takeHours();
    void takeName();

    QLabel *m_date;
    ChoiceField *m_what;
    QLineEdit *m_hours;
    HoursBar *m_bar;
    QLineEdit *m_name;
    QLabel *m_nameLabel;
    FaultLine *m_fault;
    bool m_editable = false;
};

} // namespace Steward
