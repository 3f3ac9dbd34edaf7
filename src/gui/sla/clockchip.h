#pragma once

#include "desk/sla/flightrecord.h"

#include <QAbstractButton>

class QPainter;

namespace Steward {

struct PillInk;
struct Tones;

// The colours of a clock by how it stands.
PillInk inkOf(SlaClock::State state, bool isAtRisk, const Tones &tones);
// The ground of what is paused: stripes over its own ground.
void drawHatch(QPainter &painter, const QRectF &place, const Tones &tones);

// An open clock of a ticket: its name, a bar of the time used, the time left or over in words. Its look says the same
// as its words: a sign for what is at risk or late, stripes for what is paused.
class ClockChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ClockChip(QWidget *parent = nullptr);

    void show(const FlightRecord &record, const ClockFace &face);
    using QAbstractButton::show;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString iconName() const;

    ClockFace m_face = {};
};

} // namespace Steward
