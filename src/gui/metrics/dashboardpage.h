#pragma once

#include "gui/metrics/chartcard.h"
#include "gui/metrics/goalbook.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/page.h"

#include <QTimer>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace Steward {

class Choices;
class Directory;
class GoalSheet;
struct GoalFilter;
class MetricCard;
class MetricSheet;
class Navigator;
class NoticeBar;
class Prompter;
class QuietButton;
class Session;

// What the desk is measured by, month by month (ui.md, Dashboard): of all, or of a client, a team, a person, a level;
// against the goals and the months before. Each figure tells its formula and opens the tickets behind it.
class DashboardPage : public Page
{
    Q_OBJECT

public:
    // All that it works with.
    struct Tools
    {
        MetricsReader &reader;
        Worker &longWorker;
        GoalStore &goalStore;
        Worker &writeWorker;
        const Directory &directory;
        Choices &choices;
        Navigator &navigator;
        Prompter &prompter;
        Session &session;
    };
    explicit DashboardPage(const Tools &tools, QWidget *parent = nullptr);

    void arrive() override;
    void refresh(); // tickets were changed; a page that is not seen waits until it is
    bool isSettled() const override
    {
        return !m_loading && !m_opening && !m_comparing && !m_arranging && m_goals.isSettled();
    }
    void focusMain() override;
    QString title() const override;
    QString status() const override;
    QList<ChartCard *> charts() const { return m_charts; }
    QList<MetricCard *> cards() const { return m_cards; }
    void showFormula(const DashboardCard &card);
    void showGoals();
    GoalBook &goals() { return m_goals; }
    void showClient(const QByteArray &id); // its figures; empty: those of all

private:
    void makePage();
    QLabel *addFilter(QHBoxLayout &bar, ChoiceField *&field, const QString &objectName, const QString &name,
                      int accepts);
    void fillFilters();
    QList<Choice> agentChoices() const;
    QList<Choice> teamChoices() const;
    void filtered();
    ReviewQuestion question() const;
    int shownMonths() const;
    int monthsBack() const;
    void reload();
    void take(const Result<Review> &review, double milliseconds);
    void showFigures();
    DashboardInput input() const;
    MetricQuestion metricQuestion(const MetricName &name, int fromMonth, int toMonth) const;
    void openBehind(const DashboardBehind &behind, int fromMonth, int toMonth);
    void askVariants();
    void fillGoals();
    GoalFilter goalFilter() const;
    void save(const ChartCard &card, ChartCard::Save as);
    void layOut();
    void resizeEvent(QResizeEvent *event) override;

    MetricsReader &m_reader;
    const Directory &m_directory;
    Choices &m_choices;
    Navigator &m_navigator;
    Prompter &m_prompter;
    Session &m_session;
    NoticeBar *m_notice;
    ChoiceField *m_period = nullptr;
    ChoiceField *m_client = nullptr;
    QLabel *m_clientLabel = nullptr;
    ChoiceField *m_team = nullptr;
    ChoiceField *m_agent = nullptr;
    ChoiceField *m_level = nullptr;
    ChoiceField *m_compare = nullptr;
    QStackedWidget *m_pages;
    QLabel *m_words;
    QGridLayout *m_cardGrid = nullptr;
    QGridLayout *m_chartGrid = nullptr;
    QList<MetricCard *> m_cards;
    QList<ChartCard *> m_charts;
    MetricSheet *m_sheet;
    GoalBook m_goals;
    GoalSheet *m_goalSheet;
    QuietButton *m_goalsButton = nullptr;
    Review m_review; // with the months before
    bool m_hasReview = false;
    QTimer m_waiting;
    double m_milliseconds = 0;
    bool m_loading = false;
    bool m_opening = false;
    bool m_comparing = false;
    bool m_arranging = false; // a sheet that was opened just now
    bool m_outdated = true;
    LatestAnswer m_answer;
    LatestAnswer m_behind;
    LatestAnswer m_variants;
    EveryAnswer m_saved;
};

} // namespace Steward
