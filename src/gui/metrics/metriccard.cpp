#include "gui/metrics/metriccard.h"

#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int sparkHeight = 28, cardWidth = 180, leastWidth = 140;

QFont figureFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() + 6);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

MetricCard::MetricCard(QWidget *parent) : QAbstractButton(parent), m_formula(new QuietButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_formula->setIconName(u"info"_s);
    m_formula->setCursor(Qt::ArrowCursor);
    connect(m_formula, &QToolButton::clicked, this, &MetricCard::formulaWanted);
}

void MetricCard::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    const QSize size = m_formula->sizeHint();
    m_formula->setGeometry(QStyle::visualRect(layoutDirection(), rect(),
                                              QRect(QPoint(width() - size.width() - Space::xs, Space::xs), size)));
}

void MetricCard::show(const DashboardCard &card)
{
    m_card = card;
    setObjectName(u"card-"_s + QString::fromLatin1(card.id));
    m_formula->setObjectName(u"formula-"_s + QString::fromLatin1(card.id));
    m_formula->setAccessibleName(tr("Formula: %1", "a metric").arg(card.title));
    m_formula->setToolTip(plainToolTip(m_formula->accessibleName()));
    QStringList sentence{tr("%1: %2", "metric, value").arg(card.title, card.value), card.counts};
    if (!card.reasons.isEmpty())
        sentence.append(card.reasons);
    if (!card.goal.isEmpty())
        sentence.append(goalText());
    if (!card.change.isEmpty())
        sentence.append(tr("%1 (%2)", "change of a figure, months before").arg(card.change, card.former));
    sentence.append(card.months);
    setAccessibleName(sentence.join(u", "_s));
    setAccessibleDescription(card.definition);
    setToolTip(plainToolTip(sentence.join(u'\n') + u"\n\n"_s + card.definition
                            + (card.opens ? u"\n\n"_s + tr("Press it to see the tickets behind it.") : QString())));
    update();
}

// Whether the goal is met is said in words, too.
QString MetricCard::goalText() const
{
    switch (m_card.standing) {
    case DashboardCard::Standing::Met:
        return tr("%1: met", "goal").arg(m_card.goal);
    case DashboardCard::Standing::Missed:
        return tr("%1: missed", "goal").arg(m_card.goal);
    case DashboardCard::Standing::Plain:
        break;
    }
    return m_card.goal;
}

QSize MetricCard::sizeHint() const
{
    const QFontMetrics caption(captionFont(font())), figure(figureFont(font())), body(font());
    return {cardWidth, body.height() + figure.height() + 4 * caption.height() + sparkHeight + 4 * Space::s};
}

QSize MetricCard::minimumSizeHint() const
{
    return {leastWidth, sizeHint().height()};
}

void MetricCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_F && event->modifiers() == Qt::NoModifier)
        Q_EMIT formulaWanted();
    else
        QAbstractButton::keyPressEvent(event);
}

void MetricCard::paintSpark(QPainter &painter, const QRectF &place) const
{
    const QList<double> &values = m_card.spark;
    double highest = 0, lowest = std::numeric_limits<double>::max();
    for (const double value : values) {
        highest = std::isnan(value) ? highest : std::max(highest, value);
        lowest = std::isnan(value) ? lowest : std::min(lowest, value);
    }
    if (values.size() < 2 || highest <= 0)
        return;
    const double span = highest > lowest ? highest - lowest : highest; // the line says which way it goes
    QPainterPath path;
    bool isDrawing = false;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i])) {
            isDrawing = false;
            continue;
        }
        const QPointF point(place.left() + place.width() * double(i) / double(values.size() - 1),
                            place.bottom()
                                - place.height() * (highest > lowest ? values[i] - lowest : highest / 2) / span);
        isDrawing ? path.lineTo(point) : path.moveTo(point);
        isDrawing = true;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tonesOf(palette()).accent, 1.5));
    painter.drawPath(path);
}

void MetricCard::paintEvent(QPaintEvent *)
{
    const Tones &tones = tonesOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    painter.setBrush(tones.surface);
    painter.setPen(hasFocus() ? QPen(tones.accent, 1.5)
                              : QPen(underMouse() && isEnabled() ? tones.accent : tones.border, 1));
    painter.drawRoundedRect(frame, Space::radius, Space::radius);

    QRect place = rect().adjusted(Space::m, Space::s, -Space::m, -Space::s);
    const auto line = [&](const QString &text, const QFont &font, const QColor &ink) {
        painter.setFont(font);
        painter.setPen(ink);
        const int height = painter.fontMetrics().height();
        const QRect row(place.left(), place.top(), place.width(), height);
        painter.drawText(QStyle::visualRect(layoutDirection(), place, row),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
        place.setTop(place.top() + height);
    };
    line(m_card.title, font(), tones.muted);
    line(m_card.value, figureFont(font()), tones.text);
    line(m_card.counts, captionFont(font()), tones.muted);
    line(m_card.reasons, captionFont(font()), tones.muted);
    const QString change = m_card.goal.isEmpty() ? m_card.change
        : m_card.change.isEmpty()                ? goalText()
                                                 : tr("%1 · %2", "change, goal").arg(m_card.change, goalText());
    line(change, captionFont(font()),
         m_card.standing == DashboardCard::Standing::Met          ? tones.good
             : m_card.standing == DashboardCard::Standing::Missed ? tones.bad
                                                                  : tones.muted);
    paintSpark(painter, QRectF(place).adjusted(0, Space::xs, 0, -2));
}

} // namespace Steward
