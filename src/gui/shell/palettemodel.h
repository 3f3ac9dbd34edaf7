#pragma once

#include <QAbstractListModel>
#include <QKeySequence>

#include <functional>

namespace Steward {

// One thing that the command palette can do.
struct PaletteEntry
{
    QString text = {}; // plain
    QString detail = {}; // its keys, or what it is
    QString icon = {};
    QString keywords = {}; // other words that find it
    std::function<void()> run = {};
};

// The entries that fit what was typed, the best first; tickets that were found elsewhere follow them.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, IconRole };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(QList<PaletteEntry> entries);
    void narrow(const QString &typed);
    void setFound(QList<PaletteEntry> entries); // for what is typed now
    void run(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const PaletteEntry &entryAt(int row) const;

    QList<PaletteEntry> m_entries;
    QList<int> m_fitting; // places in m_entries
    QList<PaletteEntry> m_found;
};

} // namespace Steward
