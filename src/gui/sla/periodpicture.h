#pragma once

#include "desk/sla/slaspans.h"

#include <QTimeZone>
#include <QWidget>

#include <functional>

namespace Steward {

// What is promised to a client along the time: a bar for each version, hatched where nothing is.
class PeriodPicture : public QWidget
{
    Q_OBJECT

public:
    struct Bar
    {
        QString name = {};
        QString words = {}; // all of it, for the tool tip and for those who do not see it
        Instant from = {};
        Instant until = {};
        bool isPromised = true;
        bool isOfEverybody = false;
    };

    explicit PeriodPicture(QWidget *parent = nullptr);

    void show(const QList<Bar> &bars, Instant now, const QTimeZone &zone);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    qreal placeOf(Instant instant) const;
    QRectF frameOf(const Bar &bar) const;
    void paintYears(QPainter &painter) const;

    QList<Bar> m_bars;
    Instant m_now;
    Instant m_first; // at the edges of the picture
    Instant m_last;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace Steward
