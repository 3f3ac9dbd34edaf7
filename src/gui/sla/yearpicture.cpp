#include "gui/sla/yearpicture.h"

#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int monthsOfYear = 12, daysOfWeek = 7, linesOfMonth = 7; // its name, up to six weeks
constexpr int mostSlack = 10, leastColumns = 3, usualColumns = 4, mostColumns = 6;

} // namespace

YearPicture::YearPicture(QWidget *parent) : QWidget(parent), m_day(2026, 1, 1)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Picture of the year"));
}

void YearPicture::setMarks(std::function<DayMark(const QDate &)> markOf)
{
    m_markOf = std::move(markOf);
    reload();
}

void YearPicture::reload()
{
    m_marks.clear();
    for (QDate day(year(), 1, 1); day.year() == year() && m_markOf; day = day.addDays(1))
        m_marks.insert(day, m_markOf(day));
    tellDay();
    update();
}

void YearPicture::choose(const QDate &day)
{
    if (!day.isValid() || day == m_day)
        return;
    const bool isOtherYear = day.year() != year();
    m_day = day;
    if (isOtherYear) {
        reload();
        Q_EMIT yearChanged(year());
    }
    tellDay();
    update();
    Q_EMIT dayChosen(day);
}

QString YearPicture::wordsOf(const QDate &day) const
{
    const QString date = QLocale().toString(day, QLocale::LongFormat), words = m_marks.value(day).words;
    return words.isEmpty() ? date : tr("%1: %2", "date, what it is").arg(date, words);
}

// For those who do not see it: the chosen day, whenever it is another one.
void YearPicture::tellDay()
{
    setAccessibleDescription(wordsOf(m_day));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

YearPicture::Sizes YearPicture::sizes() const
{
    const QFontMetrics metrics(captionFont(font()));
    Sizes sizes{.cell = metrics.horizontalAdvance(u"00"_s) + Space::s, .line = metrics.height() + 3};
    const int month = daysOfWeek * sizes.cell + Space::xl;
    sizes.columns = std::clamp((width() + Space::xl) / month, leastColumns, mostColumns);
    while (monthsOfYear % sizes.columns != 0)
        --sizes.columns;
    const int wide = ((width() + Space::xl) / sizes.columns - Space::xl) / daysOfWeek; // fills the width, up to a point
    sizes.cell = std::clamp(wide, sizes.cell, sizes.cell + mostSlack);
    return sizes;
}

QSize YearPicture::sizeHint() const
{
    const QFontMetrics metrics(captionFont(font()));
    const int month = daysOfWeek * (metrics.horizontalAdvance(u"00"_s) + Space::s) + Space::xl;
    const int rows = monthsOfYear / usualColumns;
    return {usualColumns * month - Space::xl, rows * (linesOfMonth * (metrics.height() + 3) + Space::s)};
}

QSize YearPicture::minimumSizeHint() const
{
    return sizeHint();
}

QRect YearPicture::placeOf(const QDate &day) const
{
    const Sizes size = sizes();
    const int month = day.month() - 1, first = QDate(day.year(), day.month(), 1).dayOfWeek() - 1;
    const int place = first + day.day() - 1;
    const QRect left((month % size.columns) * (daysOfWeek * size.cell + Space::xl) + place % daysOfWeek * size.cell,
                     month / size.columns * (linesOfMonth * size.line + Space::s)
                         + (1 + place / daysOfWeek) * size.line,
                     size.cell, size.line);
    return layoutDirection() == Qt::RightToLeft
        ? QRect(width() - left.right() - 1, left.top(), left.width(), left.height())
        : left;
}

QDate YearPicture::dayAt(const QPoint &place) const
{
    for (QDate day(year(), 1, 1); day.year() == year(); day = day.addDays(1)) {
        if (placeOf(day).contains(place))
            return day;
    }
    return {};
}

void YearPicture::paintMonth(QPainter &painter, int month) const
{
    const Sizes size = sizes();
    const QDate first(year(), month, 1);
    const QRect corner = placeOf(first);
    const int top = corner.top() - size.line, wide = daysOfWeek * size.cell;
    const int offset = (first.dayOfWeek() - 1) * size.cell;
    const bool isRight = layoutDirection() == Qt::RightToLeft;
    const QRect name(isRight ? corner.right() + 1 + offset - wide : corner.left() - offset, top, wide, size.line);
    painter.setFont(strongFont(captionFont(font())));
    painter.setPen(tonesOf(palette()).text);
    painter.drawText(name.adjusted(Space::xs, 0, -Space::xs, 0),
                     int(Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft)),
                     QLocale().standaloneMonthName(month));
    painter.setFont(captionFont(font()));
    for (QDate day = first; day.month() == month; day = day.addDays(1))
        paintDay(painter, day);
}

void YearPicture::paintDay(QPainter &painter, const QDate &day) const
{
    const Tones &tones = tonesOf(palette());
    const DayLook look = m_marks.value(day).look;
    const QRectF frame = QRectF(placeOf(day)).adjusted(1, 0.5, -1, -0.5);
    QColor ink = look == DayLook::Free ? tones.muted : tones.text;
    painter.setPen(Qt::NoPen);
    if (look == DayLook::Closed || look == DayLook::Conflict) {
        painter.setBrush(tones.badSoft);
        painter.drawRoundedRect(frame, 3, 3);
        ink = tones.bad;
    } else if (look == DayLook::Special) {
        painter.setBrush(tones.accentSoft);
        painter.drawRoundedRect(frame, 3, 3);
        ink = tones.accent;
    }
    painter.setPen(ink);
    painter.drawText(frame, Qt::AlignCenter, QLocale().toString(day.day()));
    // Besides the colour: struck out where closed, a line below where there are other hours.
    painter.setPen(QPen(ink, 1));
    if (look == DayLook::Closed || look == DayLook::Conflict)
        painter.drawLine(frame.center() - QPointF(frame.width() / 2 - 3, 0),
                         frame.center() + QPointF(frame.width() / 2 - 3, 0));
    if (look == DayLook::Special || look == DayLook::Conflict)
        painter.drawLine(frame.bottomLeft() + QPointF(3, -2), frame.bottomRight() + QPointF(-3, -2));
    if (day == m_day) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(hasFocus() ? tones.accent : tones.muted, hasFocus() ? 2 : 1));
        painter.drawRoundedRect(frame, 3, 3);
    }
}

void YearPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int month = 1; month <= monthsOfYear; ++month)
        paintMonth(painter, month);
}

void YearPicture::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        choose(m_day.addDays(-forward));
        return;
    case Qt::Key_Right:
        choose(m_day.addDays(forward));
        return;
    case Qt::Key_Up:
        choose(m_day.addDays(-daysOfWeek));
        return;
    case Qt::Key_Down:
        choose(m_day.addDays(daysOfWeek));
        return;
    case Qt::Key_PageUp:
        choose(m_day.addMonths(-1));
        return;
    case Qt::Key_PageDown:
        choose(m_day.addMonths(1));
        return;
    case Qt::Key_Home:
        choose(QDate(year(), 1, 1));
        return;
    case Qt::Key_End:
        choose(QDate(year(), monthsOfYear, 31));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void YearPicture::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(dayAt(event->position().toPoint()));
}

bool YearPicture::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QDate day = dayAt(help->pos());
        QToolTip::showText(help->globalPos(), day.isValid() ? plainToolTip(wordsOf(day)) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace Steward
