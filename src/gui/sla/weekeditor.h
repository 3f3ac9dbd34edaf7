#pragma once

#include "desk/sla/calendardraft.h"

#include <QWidget>

class QLineEdit;

namespace Steward {

class FaultLine;
class HoursBar;
class QuietButton;

// The hours of a week: each day as a text beside its picture, which say the same.
class WeekEditor : public QWidget
{
    Q_OBJECT

public:
    explicit WeekEditor(QWidget *parent = nullptr);

    void show(const std::array<DayDraft, 7> &week, const QList<SlaFault> &faults);
    void setEditable(bool editable);

Q_SIGNALS:
    void edited(const std::array<Steward::DayDraft, 7> &week);

private:
    struct Row
    {
        QLineEdit *hours = nullptr;
        HoursBar *bar = nullptr;
        FaultLine *fault = nullptr;
    };
    void take(int day, const DayDraft &hours);

    std::array<DayDraft, 7> m_week = {};
    std::array<Row, 7> m_rows = {};
    QuietButton *m_copy;
};

} // namespace Steward
