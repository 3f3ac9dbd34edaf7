#pragma once

#include "charts/chartbars.h"
#include "charts/chartbuilder.h"

#include <QChartView>

#include <functional>

namespace Steward {

// A chart whose bars open something. A bar is hit anywhere in its column, for it may be too low to be hit itself. By
// keyboard: left and right go from bar to bar, up and down to the other series, Home and End to the ends, Enter opens.
class BarChartView : public QChartView
{
    Q_OBJECT

public:
    explicit BarChartView(QWidget *parent = nullptr);
    ~BarChartView() override;

    void show(const ChartSpec &spec);
    // Its viewport covers the view itself, which is never seen.
    bool isInSight() const { return isVisible() && !viewport()->visibleRegion().isEmpty(); }
    Bar currentBar() const { return m_current; }
    QRect placeOf(Bar bar) const; // its column, in the view
    // What a bar says, in words; without one its category, series and value.
    void setSentence(std::function<QString(Bar)> sentence);

Q_SIGNALS:
    void barActivated(int series, int category);
    void painted(); // with what it is to show

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void rebuild();
    void rebuildOutdated();
    void goTo(Bar bar);
    Bar barUnder(QPoint place) const;
    QString sentenceOf(Bar bar) const;

    ChartSpec m_spec;
    bool m_isOutdated = false; // the chart is not yet that of m_spec
    std::function<QString(Bar)> m_sentence;
    Bar m_current = {};
    Bar m_hovered = {};
    Bar m_pressed = {};
};

} // namespace Steward
