#pragma once

#include "desk/sla/policydraft.h"
#include "gui/shared/choicefield.h"

#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace Steward {

class FaultLine;
class QuietButton;
class SlaBook;
class TargetRow;

// A form over a version of a policy: its name, its calendar, its targets. What is wrong is said below its row while it
// is typed.
class PolicyEditor : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyEditor(const SlaBook &book, QWidget *parent = nullptr);

    void show(const PolicyDraft &draft);
    void setEditable(bool editable);
    const PolicyDraft &draft() const { return m_draft; }

Q_SIGNALS:
    void edited();

private:
    QWidget *makeHead();
    QWidget *makeTargets();
    void change(const std::function<void(PolicyDraft &)> &how);
    void refresh();
    void makeRows();
    QList<Choice> calendarChoices(const QString &unset) const;

    const SlaBook &m_book;
    PolicyDraft m_draft;
    bool m_editable = false;
    QLineEdit *m_name;
    ChoiceField *m_calendar;
    FaultLine *m_calendarFault;
    QGridLayout *m_grid = nullptr;
    QList<TargetRow *> m_rows;
    QLabel *m_ends; // in the place of targets
    QuietButton *m_add;
    FaultLine *m_wholeFault;
};

} // namespace Steward
