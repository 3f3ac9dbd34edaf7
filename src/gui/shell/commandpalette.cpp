#include "gui/shell/commandpalette.h"

#include "gui/shared/icons.h"
#include "gui/shared/searchline.h"
#include "gui/shared/tones.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int paletteWidth = 620, shownRows = 10, iconSize = 16;

class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, qMax(Space::hit, option.fontMetrics.height() + 14)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tones &tones = tonesOf(option.palette);
        const bool chosen = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (chosen) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(tones.accentSoft);
            painter->drawRoundedRect(option.rect.adjusted(Space::xs, 1, -Space::xs, -1), Space::radius, Space::radius);
        }
        const auto mirrored
            = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
        QRect place = option.rect.adjusted(Space::m, 0, -Space::m, 0);
        const QString icon = index.data(PaletteModel::IconRole).toString();
        if (!icon.isEmpty()) {
            const QRect rect = mirrored({place.left(), place.center().y() - iconSize / 2, iconSize, iconSize});
            painter->drawPixmap(rect.topLeft(),
                                tintedPixmap(icon, chosen ? tones.accent : tones.muted, iconSize,
                                             painter->device()->devicePixelRatioF()));
        }
        place.setLeft(place.left() + iconSize + Space::s);
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        painter->setFont(captionFont(option.font));
        const int detailWidth = std::min(painter->fontMetrics().horizontalAdvance(detail) + 2, place.width() / 2);
        painter->setPen(tones.muted);
        painter->drawText(mirrored(QRect(place.right() - detailWidth, place.top(), detailWidth + 1, place.height())),
                          Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(detail, Qt::ElideRight, detailWidth + 1));
        place.setRight(place.right() - detailWidth - Space::m);
        painter->setFont(option.font);
        painter->setPen(tones.text);
        painter->drawText(mirrored(place),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignVCenter | Qt::AlignLeft))
                              | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width()));
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window), m_line(new SearchLine(this)), m_list(new QListView(this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Command palette"));
    m_line->setObjectName(u"paletteLine"_s);
    m_line->setAccessibleName(tr("What to do"));
    m_line->setPlaceholderText(tr("An act, a client, a ticket's key or words of it"));
    m_line->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the line keeps the keys
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setModel(&m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::s, Space::s, Space::s, Space::s);
    layout->setSpacing(Space::xs);
    layout->addWidget(m_line);
    layout->addWidget(m_list);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.narrow(text);
        fit();
        Q_EMIT typedChanged(text.trimmed());
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &CommandPalette::fit);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        choose();
    });
    hide();
}

void CommandPalette::open(QList<PaletteEntry> entries)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_line->clear();
    m_model.setEntries(std::move(entries));
    show();
    raise();
    fit();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::showFound(QList<PaletteEntry> entries)
{
    m_model.setFound(std::move(entries));
}

QString CommandPalette::typed() const
{
    return m_line->text().trimmed();
}

void CommandPalette::fit()
{
    const int rows = std::clamp(m_model.rowCount(), 1, shownRows);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2);
    if (m_model.rowCount() == 0)
        m_list->setFixedHeight(Space::s);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0));
    const int width = std::min(paletteWidth, parentWidget()->width() - 2 * Space::l);
    setFixedWidth(width);
    adjustSize();
    move((parentWidget()->width() - width) / 2, 3 * Space::xl);
}

void CommandPalette::leave()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::choose()
{
    const int row = m_list->currentIndex().row();
    leave();
    m_model.run(row);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason) {
        hide(); // the focus is where the person wants it
    } else if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // nothing of the page below acts meanwhile
        return true;
    } else if (event->type() == QEvent::KeyPress) {
        const int count = m_model.rowCount(), row = m_list->currentIndex().row();
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            leave();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose();
            return true;
        case Qt::Key_Down:
        case Qt::Key_Up:
            if (count > 0) {
                const int step = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down ? 1 : count - 1;
                m_list->setCurrentIndex(m_model.index((row + step) % count));
            }
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Tones &tones = tonesOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tones.window);
    painter.setPen(QPen(tones.accent, 1.5));
    painter.setBrush(tones.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Space::radius, Space::radius);
}

} // namespace Steward
