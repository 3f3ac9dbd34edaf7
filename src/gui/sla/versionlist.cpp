#include "gui/sla/versionlist.h"

#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"

#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace Steward {

namespace {

constexpr int keyRole = Qt::UserRole + 1;

QModelIndex indexOfKey(const QStandardItemModel &model, const QByteArray &key)
{
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        for (int line = 0; line < model.rowCount(parent); ++line) {
            const QModelIndex index = model.index(line, 0, parent);
            if (index.data(keyRole).toByteArray() == key)
                return index;
        }
    }
    return {};
}

// Names stand out, versions are quiet: a soft ground where one is chosen.
class VersionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tones &tones = tonesOf(option.palette);
        const bool isName = !index.parent().isValid();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(option.rect).adjusted(1, 1, -1, -1);
        painter->setPen(option.state & QStyle::State_HasFocus ? QPen(tones.accent, 1.5) : QPen(Qt::NoPen));
        painter->setBrush(option.state & QStyle::State_Selected ? tones.accentSoft : QColor(Qt::transparent));
        painter->drawRoundedRect(frame, Space::radius, Space::radius);
        painter->setPen(isName || option.state & QStyle::State_Selected ? tones.text : tones.muted);
        painter->setFont(isName ? strongFont(option.font) : option.font);
        const QRect inner = option.rect.adjusted(isName ? Space::s : Space::xl, 0, -Space::s, 0);
        const QRect place = QStyle::visualRect(option.direction, option.rect, inner);
        painter->drawText(place, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width()));
        painter->restore();
    }
};

} // namespace

QString VersionList::words(Instant validFrom, bool isLatest, Instant now, const QTimeZone &zone)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(validFrom.ms, zone).date();
    const QString since = validFrom.isSet() ? tr("From %1", "a day").arg(QLocale().toString(day, QLocale::ShortFormat))
                                            : tr("Since ever");
    if (validFrom > now)
        return tr("%1 · planned", "from when a version is valid").arg(since);
    return isLatest ? tr("%1 · now", "from when a version is valid").arg(since) : since;
}

VersionList::VersionList(QWidget *parent) : QTreeView(parent), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setIndentation(0); // the delegate does it: the chosen ground is whole
    setItemDelegate(new VersionDelegate(this));
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideRight);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const QByteArray key = index.data(keyRole).toByteArray(); !key.isEmpty())
            Q_EMIT versionChosen(key);
    });
}

void VersionList::show(const QList<Group> &groups)
{
    const QByteArray before = chosen();
    const QSignalBlocker quiet(selectionModel());
    m_model->clear();
    for (const Group &group : groups) {
        auto *parent = new QStandardItem(group.title);
        parent->setFlags(Qt::ItemIsEnabled);
        parent->setToolTip(plainToolTip(group.title));
        parent->setSizeHint({0, Space::hit});
        for (const Line &line : group.lines) {
            auto *item = new QStandardItem(line.text);
            item->setData(line.key, keyRole);
            item->setToolTip(plainToolTip(line.detail.isEmpty() ? line.text : line.detail));
            item->setSizeHint({0, Space::hit});
            parent->appendRow(item);
        }
        m_model->appendRow(parent);
    }
    expandAll();
    if (const QModelIndex index = indexOfKey(*m_model, before); index.isValid())
        setCurrentIndex(index);
}

void VersionList::choose(const QByteArray &key)
{
    const QModelIndex index = indexOfKey(*m_model, key);
    if (index.isValid())
        setCurrentIndex(index);
}

QByteArray VersionList::chosen() const
{
    return currentIndex().data(keyRole).toByteArray();
}

} // namespace Steward
