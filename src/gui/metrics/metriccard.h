#pragma once

#include "gui/metrics/dashboardfigures.h"

#include <QAbstractButton>

namespace Steward {

class QuietButton;

// A card of the dashboard: the figure against its goal, its change, what it is made of, its way through the months.
// Pressed, it opens the tickets behind it; its small button (or F) tells the formula.
class MetricCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit MetricCard(QWidget *parent = nullptr);

    void show(const DashboardCard &card);
    const DashboardCard &card() const { return m_card; }
    using QAbstractButton::show;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void formulaWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString goalText() const;
    void paintSpark(QPainter &painter, const QRectF &place) const;

    DashboardCard m_card;
    QuietButton *m_formula;
};

} // namespace Steward
