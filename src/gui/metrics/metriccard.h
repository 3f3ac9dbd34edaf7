#pragma once

#include "gui/metrics/dashboardfigures.h"

#include <QAbstractButton>

namespace Steward {

// A card of the dashboard: the figure, its change, what it is made of, its way through the months. Pressed, it opens
// the tickets behind it.
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

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintSpark(QPainter &painter, const QRectF &place) const;

    DashboardCard m_card;
};

} // namespace Steward
