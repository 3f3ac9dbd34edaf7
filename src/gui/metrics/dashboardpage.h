#pragma once

#include "gui/metrics/chartcard.h"
#include "gui/shared/page.h"

#include <QTimer>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace Steward {

class ChoiceField;
class Choices;
class Directory;
class MetricCard;
class Navigator;
class NoticeBar;
class Prompter;
class Session;

// Volume, backlog, reopens, hand-backs and times by month, of one client or product or all. Each figure opens the
// tickets behind it.
class DashboardPage : public Page
{
    Q_OBJECT

public:
    DashboardPage(MetricsReader &reader, Worker &longWorker, const Directory &directory, Choices &choices,
                  Navigator &navigator, Prompter &prompter, Session &session, QWidget *parent = nullptr);

    void arrive() override;
    void refresh(); // tickets were changed; a page that is not seen waits until it is
    bool isSettled() const override { return !m_loading && !m_opening; }
    void focusMain() override;
    QString title() const override;
    QString status() const override;
    QList<ChartCard *> charts() const { return m_charts; }
    QList<MetricCard *> cards() const { return m_cards; }

private:
    void makePage();
    QLabel *addFilter(QHBoxLayout &bar, ChoiceField *&field, const QString &objectName, const QString &name,
                      int accepts);
    void fillFilters();
    void filtered();
    DashboardQuestion question() const;
    void reload();
    void take(const Result<QList<MonthFigures>> &months, double milliseconds);
    void showFigures();
    void openBehind(const FigureQuestion &question);
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
    ChoiceField *m_product = nullptr;
    ChoiceField *m_compare = nullptr;
    QStackedWidget *m_pages;
    QLabel *m_words;
    QGridLayout *m_cardGrid = nullptr;
    QGridLayout *m_chartGrid = nullptr;
    QList<MetricCard *> m_cards;
    QList<ChartCard *> m_charts;
    QList<MonthFigures> m_months; // all that there are
    QList<MonthFigures> m_shown;
    QTimer m_waiting;
    double m_milliseconds = 0;
    bool m_loading = false;
    bool m_opening = false;
    bool m_outdated = true;
    LatestAnswer m_answer;
    LatestAnswer m_behind;
    EveryAnswer m_saved;
};

} // namespace Steward
