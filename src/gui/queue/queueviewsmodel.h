#pragma once

#include "gui/queue/queueviews.h"

#include <QAbstractListModel>

namespace Steward {

// The views as a list with a line for the name of each group, which cannot be chosen.
class QueueViewsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, CountRole, GroupRole };

    explicit QueueViewsModel(const QueueViews &views, QObject *parent = nullptr);

    int rowOf(const QByteArray &id) const; // -1: it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line
    {
        QString group = {}; // of a group's name
        QByteArray id = {}; // of a view
    };
    void reload();

    const QueueViews &m_views;
    QList<Line> m_lines;
};

} // namespace Steward
