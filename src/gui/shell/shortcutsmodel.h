#pragma once

#include <QAbstractTableModel>

namespace Steward {

class Actions;

// All acts of the program with their keys, for the settings.
class ShortcutsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Act, Where, Keys, ColumnCount };
    enum Role { IdRole = Qt::UserRole, ChangedRole };

    explicit ShortcutsModel(const Actions &actions, QObject *parent = nullptr);

    void reload();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const Actions &m_actions;
    int m_rows = 0; // acts may come at any time; they are shown from the next reload on
};

} // namespace Steward
