#pragma once

#include "gui/metrics/chartfigures.h"
#include "gui/metrics/dashboardfigures.h"
#include "gui/shared/card.h"

class QLabel;
class QMenu;
class QStackedWidget;
class QTableView;

namespace Steward {

class BarChartView;
class QuietButton;

// A chart of the dashboard with its title, the same figures as a table, and what can be taken away from it.
class ChartCard : public Card
{
    Q_OBJECT

public:
    enum class Save { Png, Svg, Csv };

    explicit ChartCard(QWidget *parent = nullptr);

    void show(const DashboardChart &chart);
    const DashboardChart &chart() const { return m_chart; }
    void showTable(bool table);
    void copyPicture();
    QByteArray saved(Save as) const; // the file's bytes: light, with its title, on a ground of its own
    using Card::show;

Q_SIGNALS:
    void pointActivated(int series, int category);
    void saveWanted(Save as);

private:
    void makeMenu();
    QString sentence(int series, int category) const;

    DashboardChart m_chart;
    ChartFigures m_figures;
    QLabel *m_title;
    QLabel *m_subtitle;
    QuietButton *m_asTable;
    QuietButton *m_more;
    QMenu *m_menu;
    QStackedWidget *m_pages;
    BarChartView *m_view;
    QTableView *m_table;
};

} // namespace Steward
