#pragma once

#include "gui/metrics/monthsmodel.h"
#include "gui/shared/page.h"

#include <QTimer>

#include <memory>

namespace Steward {

class Directory;
class Navigator;
namespace Ui {
class ChartPage;
}

// Tickets created and resolved by month, as a chart or as a table. Each figure opens the tickets behind it.
class ChartPage : public Page
{
    Q_OBJECT

public:
    ChartPage(TicketReader &reader, Worker &worker, const Directory &directory, Navigator &navigator,
              QWidget *parent = nullptr);
    ~ChartPage() override;

    void reload();
    void arrive() override { reload(); }
    bool isSettled() const override { return !m_loading; }
    void showTable(bool table);
    QString title() const override;
    QString status() const override;
    void focusMain() override { focusFigures(); }
    void focusFigures();
    int monthCount() const { return m_months.rowCount(); }
    void openBehind(int row, int column); // the tickets behind a figure of MonthsModel

private:
    void take(Result<QList<MonthCount>> months, double milliseconds);
    void showFigures();

    std::unique_ptr<Ui::ChartPage> m_ui;
    TicketReader &m_reader;
    const Directory &m_directory;
    Navigator &m_navigator;
    MonthsModel m_months;
    QTimer m_waiting;
    double m_milliseconds = 0;
    bool m_loading = false;
    bool m_asTable = false;
    LatestAnswer m_answer;
};

} // namespace Steward
