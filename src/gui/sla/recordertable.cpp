#include "gui/sla/recordertable.h"

#include "gui/shared/quietdelegate.h"
#include "gui/shared/quietheader.h"
#include "gui/shared/tones.h"
#include "gui/sla/recordermodel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int leastWords = 72; // pixels of a column of words

// Facts wrap; all else is a quiet cell.
class RecorderDelegate : public QuietDelegate
{
public:
    using QuietDelegate::QuietDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (!index.data(RecorderModel::FactRole).toBool()) {
            QuietDelegate::paint(painter, option, index);
            return;
        }
        const Tones &tones = tonesOf(option.palette);
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, tones.accentSoft);
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, tones.border);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(tones.accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
        }
        const bool isName = index.column() == 0;
        painter->setFont(isName ? strongFont(captionFont(option.font)) : option.font);
        painter->setPen(isName ? tones.muted : tones.text);
        painter->drawText(option.rect.adjusted(Space::s, Space::xs + 1, -Space::s, -Space::xs),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop))
                              | Qt::TextWordWrap,
                          index.data().toString());
        painter->restore();
    }
};

} // namespace

RecorderTable::RecorderTable(RecorderModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setHorizontalHeader(new QuietHeader(this));
    setItemDelegate(new RecorderDelegate(this));
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Space::hit);
    horizontalHeader()->setStretchLastSection(true);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        clearSpans();
        fit();
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, &RecorderTable::fit);
    connect(this, &QTableView::doubleClicked, this, &RecorderTable::wantRecord);
}

void RecorderTable::fit()
{
    const QFontMetrics metrics(font());
    const QFontMetrics heads(strongFont(captionFont(font())));
    std::array<int, RecorderModel::ColumnCount> widths{};
    for (int column = 0; column < RecorderModel::ColumnCount; ++column) {
        int width = heads.horizontalAdvance(m_model.headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QModelIndex index = m_model.index(row, column);
            if (!index.data(RecorderModel::FactRole).toBool())
                width = std::max(width, metrics.horizontalAdvance(index.data().toString()));
            else if (column == 0)
                width = std::max(width, heads.horizontalAdvance(index.data().toString()));
        }
        widths[std::size_t(column)] = width + 2 * Space::s + 2;
    }
    // Where there is no room for all, the words are cut (the tool tip has them whole), times are not.
    int missing = std::accumulate(widths.begin(), widths.end(), -viewport()->width());
    const auto firstOfWords = widths.begin() + RecorderModel::Reason;
    while (missing > 0) {
        int &widest = *std::max_element(firstOfWords, widths.end());
        if (widest <= leastWords)
            break;
        --widest;
        --missing;
    }
    for (int column = 0; column < RecorderModel::ColumnCount; ++column)
        setColumnWidth(column, widths[std::size_t(column)]);
    const int room = std::max(viewport()->width() - columnWidth(0) - 2 * Space::s, int(leastWords));
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex text = m_model.index(row, 1);
        const bool isFact = text.data(RecorderModel::FactRole).toBool();
        if (const int span = isFact ? RecorderModel::ColumnCount - 1 : 1; columnSpan(row, 1) != span)
            setSpan(row, 1, 1, span);
        const QRect lines = metrics.boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap, text.data().toString());
        setRowHeight(row, isFact ? std::max(int(Space::hit), lines.height() + 2 * Space::xs + 1) : int(Space::hit));
    }
}

void RecorderTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

QList<int> RecorderTable::chosenRows() const
{
    QList<int> rows;
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    for (const QModelIndex &index : chosen) {
        if (!rows.contains(index.row()))
            rows.append(index.row());
    }
    return rows;
}

void RecorderTable::copy()
{
    const QList<int> rows = chosenRows();
    if (rows.isEmpty())
        copyAll();
    else
        QGuiApplication::clipboard()->setText(m_model.tabbed(rows));
}

void RecorderTable::copyAll()
{
    QList<int> rows;
    for (int row = 0; row < m_model.rowCount(); ++row)
        rows.append(row);
    QGuiApplication::clipboard()->setText(m_model.tabbed(rows));
}

void RecorderTable::wantRecord()
{
    const int seq = currentIndex().data(RecorderModel::SeqRole).toInt();
    if (currentIndex().isValid() && seq != noRecord)
        Q_EMIT recordWanted(seq);
}

void RecorderTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        wantRecord();
    else
        QTableView::keyPressEvent(event);
}

void RecorderTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy the chosen rows"), QKeySequence::Copy, this, &RecorderTable::copy)
        ->setEnabled(!chosenRows().isEmpty());
    menu->addAction(tr("Copy the whole &table"), this, &RecorderTable::copyAll);
    menu->addSeparator();
    menu->addAction(tr("Show the &record in the conversation"), this, &RecorderTable::wantRecord)
        ->setEnabled(currentIndex().isValid() && currentIndex().data(RecorderModel::SeqRole).toInt() != noRecord);
    menu->popup(event->globalPos());
}

} // namespace Steward
