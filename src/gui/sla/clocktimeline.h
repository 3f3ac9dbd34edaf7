#pragma once

#include "gui/sla/timelineparts.h"

#include <QWidget>

class QPainter;

namespace Steward {

struct Tones;

// The life of a clock, drawn to scale: when its calendar is open, when it ran and was paused, what state the ticket was
// in, who held it, when it was at risk and due. The arrow keys go from part to part; the pointer shows the same.
class ClockTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit ClockTimeline(const Directory &directory, QWidget *parent = nullptr);

    void show(const TimelineParts &parts);
    using QWidget::show;
    int currentPart() const { return m_current; } // -1: none was gone to
    const TimelineParts &parts() const { return m_parts; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void told(const QString &words); // of the part or mark that is pointed at or gone to; empty: of none
    void segmentChosen(int cycle, int segment);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int labelWidth() const;
    int trackHeight() const;
    int trackTop(int track) const; // of a track; of the one below the last: the axis
    QRect field() const; // where time is drawn
    int placeOf(Instant at) const;
    QRect rectOf(const TimelinePart &part) const;
    int partAt(QPoint place) const;
    QString tipAt(QPoint place) const;
    void go(int part);
    void goAcross(int tracks);
    void drawHours(QPainter &painter, const Tones &tones) const;
    void drawPart(QPainter &painter, const TimelinePart &part, const Tones &tones) const;
    void drawMarks(QPainter &painter, const Tones &tones) const;
    void drawAxis(QPainter &painter, const Tones &tones) const;

    const Directory &m_directory;
    TimelineParts m_parts = {};
    int m_current = -1;
};

} // namespace Steward
