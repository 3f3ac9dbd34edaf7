#pragma once

#include "desk/sla/calendar.h"

#include <QWidget>

namespace Steward {

// A day of the week picture: 24 hours as a bar, open where it is filled. A mouse draws an interval on it, or moves the
// end of one; the field beside it does the same with keys.
class HoursBar : public QWidget
{
    Q_OBJECT

public:
    explicit HoursBar(QWidget *parent = nullptr);

    void show(const DayHours &hours);
    void setEditable(bool editable) { m_editable = editable; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void drawn(const Steward::DayHours &hours); // by a person; may overlap

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    qreal placeOf(qint64 ms) const;
    qint64 timeAt(qreal x) const; // to a quarter of an hour
    int endNear(qreal x, bool &isStart) const; // of which interval; -1: of none

    DayHours m_hours;
    bool m_editable = false;
    int m_drag = -1; // the interval under the mouse; -1: none
    bool m_dragsStart = false;
    qint64 m_anchor = 0; // of a new interval
};

// The hours above the bars.
class HoursAxis : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Steward
