#pragma once

#include "gui/sla/holidaymodel.h"

#include <QWidget>

#include <memory>

class QLabel;
class QSpinBox;
class QTableView;

namespace Steward {

class ChoiceField;
class QuietButton;

// Finds the public holidays of a country, or of a part of it, and copies them into a calendar when somebody says so.
class HolidayCopier : public QWidget
{
    Q_OBJECT

public:
    explicit HolidayCopier(QWidget *parent = nullptr);

    void show(const CalendarDraft &draft, int year);

Q_SIGNALS:
    void copied(const QList<Steward::Holiday> &holidays);

private:
    const HolidayTable &table(); // read when it is wanted first
    void fillParts();
    void find();
    void showChosen();

    std::unique_ptr<HolidayTable> m_table;
    CalendarDraft m_draft;
    HolidayModel m_model;
    ChoiceField *m_country;
    ChoiceField *m_part;
    QSpinBox *m_from;
    QSpinBox *m_to;
    QTableView *m_list;
    QLabel *m_words;
    QuietButton *m_copy;
};

} // namespace Steward
