#pragma once

#include "desk/sla/calendardraft.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Steward {

class Card;
class ChoiceField;
class DayPanel;
class FaultLine;
class HolidayCopier;
class QuietButton;
class WeekEditor;
class YearPicture;

// A form over a version of a calendar: its name and zone, its week, the days that differ, and holidays to copy. What is
// wrong is said at its place while it is typed.
class CalendarEditor : public QWidget
{
    Q_OBJECT

public:
    explicit CalendarEditor(QWidget *parent = nullptr);

    void show(const CalendarDraft &draft, int year); // `year`: the one to begin with
    void setEditable(bool editable);
    const CalendarDraft &draft() const { return m_draft; }
    const QList<SlaFault> &faults() const { return m_faults; }

Q_SIGNALS:
    void edited();

private:
    QWidget *makeHours();
    QWidget *makeDays();
    QVBoxLayout *layoutIn(Card *card, const QString &title);
    void change(const std::function<void(CalendarDraft &)> &how);
    void refresh();
    void showYear(int year);
    QString faultAt(const QByteArray &field) const;

    CalendarDraft m_draft;
    QList<SlaFault> m_faults;
    bool m_editable = false;
    QLineEdit *m_name;
    ChoiceField *m_zone;
    FaultLine *m_zoneFault;
    WeekEditor *m_week;
    FaultLine *m_wholeFault;
    YearPicture *m_year;
    QLabel *m_yearWords;
    QLabel *m_counts;
    DayPanel *m_day;
    Card *m_holidayCard;
    HolidayCopier *m_holidays;
};

} // namespace Steward
