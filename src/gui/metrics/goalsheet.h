#pragma once

#include "gui/metrics/goalbook.h"
#include "gui/shared/card.h"
#include "gui/shared/choicefield.h"

class QLabel;
class QVBoxLayout;

namespace Steward {

class GoalForm;
class GoalRow;
class NoticeBar;

// Whose goals are shown, and whom the person may set or see one of.
struct GoalFilter
{
    QByteArray client = {};
    QByteArray team = {};
    QByteArray agent = {};
    QList<Choice> clients = {};
    QList<Choice> teams = {}; // that the person may see figures of
    QList<Choice> agents = {};

    bool shows(const Goal &goal) const;
    Goal whom() const; // of whom a goal is that is added here
};

// The goals of what the dashboard shows: how they stand, what is missing until the verdict, and a form for another one.
class GoalSheet : public Card
{
    Q_OBJECT

public:
    GoalSheet(GoalBook &book, const Directory &directory, QWidget *parent = nullptr);

    void show(const GoalFilter &filter);
    using Card::show;
    QList<GoalRow *> rows() const { return m_rows; }

Q_SIGNALS:
    void left();

private:
    void fill();
    void take(const QList<JudgedGoal> &judged);
    void showRows(const QList<Goal> &goals);
    QString nameOf(const Goal &goal) const;
    QList<Choice> whomChoices() const;

    GoalBook &m_book;
    const Directory &m_directory;
    GoalFilter m_filter;
    NoticeBar *m_notice;
    QLabel *m_words;
    QVBoxLayout *m_list;
    QList<GoalRow *> m_rows;
    QHash<QByteArray, GoalStanding> m_standings; // by id, as they were judged last
    GoalForm *m_form;
};

} // namespace Steward
