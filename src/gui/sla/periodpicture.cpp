#include "gui/sla/periodpicture.h"

#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr qint64 monthMs = 30LL * 86'400'000;
constexpr int barHeight = 26;

} // namespace

PeriodPicture::PeriodPicture(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("What is promised along the time"));
}

void PeriodPicture::show(const QList<Bar> &bars, Instant now, const QTimeZone &zone)
{
    m_bars = bars;
    m_now = now;
    m_zone = zone;
    Instant first = now, last = now;
    QStringList words;
    for (const Bar &bar : bars) {
        if (bar.from.isSet()) {
            first = std::min(first, bar.from);
            last = std::max(last, bar.from);
        }
        words.append(bar.words);
    }
    m_first = Instant{first.ms - 3 * monthMs};
    m_last = Instant{last.ms + 6 * monthMs};
    setAccessibleDescription(words.join(u'\n'));
    update();
}

QSize PeriodPicture::sizeHint() const
{
    return {400, barHeight + Space::xs + QFontMetrics(captionFont(font())).height()};
}

qreal PeriodPicture::placeOf(Instant instant) const
{
    const Instant shown = std::clamp(instant, m_first, m_last);
    const qreal place
        = (width() - 1) * double(shown.ms - m_first.ms) / double(std::max<qint64>(1, m_last.ms - m_first.ms));
    return layoutDirection() == Qt::RightToLeft ? width() - 1 - place : place;
}

QRectF PeriodPicture::frameOf(const Bar &bar) const
{
    const qreal from = placeOf(bar.from.isSet() ? bar.from : m_first),
                to = placeOf(bar.until.isSet() ? bar.until : m_last);
    return QRectF(QPointF(from, 0.5), QPointF(to, barHeight - 0.5)).normalized().adjusted(0.5, 0, -0.5, 0);
}

void PeriodPicture::paintYears(QPainter &painter) const
{
    const Tones &tones = tonesOf(palette());
    painter.setFont(captionFont(font()));
    const QDate first = QDateTime::fromMSecsSinceEpoch(m_first.ms, m_zone).date();
    for (int year = first.year() + 1;; ++year) {
        const Instant begin{QDate(year, 1, 1).startOfDay(m_zone).toMSecsSinceEpoch()};
        if (begin > m_last)
            break;
        const qreal x = placeOf(begin);
        painter.setPen(tones.border);
        painter.drawLine(QPointF(x, barHeight), QPointF(x, height()));
        painter.setPen(tones.muted);
        const QRectF place = layoutDirection() == Qt::RightToLeft ? QRectF(x - 64, barHeight, 60, height() - barHeight)
                                                                  : QRectF(x + 4, barHeight, 60, height() - barHeight);
        painter.drawText(
            place, int(Qt::AlignVCenter | (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft)),
            QString::number(year));
    }
}

void PeriodPicture::paintEvent(QPaintEvent *)
{
    const Tones &tones = tonesOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintYears(painter);
    painter.setFont(font());
    for (const Bar &bar : std::as_const(m_bars)) {
        const QRectF frame = frameOf(bar);
        painter.setPen(QPen(bar.isPromised ? tones.accent : tones.border, 1));
        painter.setBrush(!bar.isPromised         ? QBrush(tones.border, Qt::BDiagPattern)
                             : bar.isOfEverybody ? QBrush(tones.surface)
                                                 : QBrush(tones.accentSoft));
        painter.drawRoundedRect(frame, 3, 3);
        painter.setPen(bar.isPromised ? tones.text : tones.muted);
        const QRectF inner = frame.adjusted(Space::s, 0, -Space::xs, 0);
        if (inner.width() > 3 * Space::s)
            painter.drawText(
                inner, int(Qt::AlignVCenter | (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft)),
                painter.fontMetrics().elidedText(bar.name, Qt::ElideRight, int(inner.width())));
    }
    painter.setPen(QPen(tones.bad, 1.5));
    const qreal now = placeOf(m_now);
    painter.drawLine(QPointF(now, 0), QPointF(now, height()));
}

bool PeriodPicture::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString words;
    for (const Bar &bar : std::as_const(m_bars)) {
        if (frameOf(bar).contains(help->pos()))
            words = bar.words;
    }
    QToolTip::showText(help->globalPos(), plainToolTip(words), this);
    return true;
}

} // namespace Steward
