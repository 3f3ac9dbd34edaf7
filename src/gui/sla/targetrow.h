#pragma once

#include "desk/sla/policydraft.h"
#include "gui/shared/choicefield.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QGridLayout;
class QLineEdit;
class QMenu;

namespace Steward {

class FaultLine;
class QuietButton;

// The fields of one target of a policy, in a row of a grid.
class TargetRow : public QObject
{
    Q_OBJECT

public:
    // `place`: of the target in its policy, for the names of the fields.
    TargetRow(int place, QGridLayout &grid, int row, QObject *parent);
    ~TargetRow() override;

    static QStringList headings(); // of the columns but the last

    void show(const TargetDraft &target, const QString &fault, const QList<Choice> &calendars, bool editable);
    void focus();
    void withdraw(); // hides its fields and is gone soon: one of them may be what calls

Q_SIGNALS:
    void edited(const Steward::TargetDraft &target);
    void removed();

private:
    void connectFields();
    void fillMenu();
    void change(const std::function<void(TargetDraft &)> &how);
    void showMore();
    QString moreWords() const;

    TargetDraft m_target;
    QList<QPointer<QWidget>> m_fields; // they belong to the grid's widget
    ChoiceField *m_metric;
    ChoiceField *m_level;
    ChoiceField *m_priority;
    QLineEdit *m_amount;
    ChoiceField *m_calendar;
    QuietButton *m_more;
    QMenu *m_menu;
    QuietButton *m_remove;
    FaultLine *m_fault;
};

} // namespace Steward
