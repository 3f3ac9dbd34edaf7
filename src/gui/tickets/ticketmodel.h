#pragma once

#include "desk/tickets/acts.h"

#include <QAbstractTableModel>

#include <optional>

namespace Steward {

class Directory;

// One ticket as one row, a column for each field of the form. Setting a value changes nothing here: it asks for the
// change, and what comes of it is shown.
class TicketModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Key,
        Subject,
        Client,
        Requester,
        Product,
        ProductVersion,
        Environment,
        Category,
        Kind,
        Level,
        Priority,
        State,
        Assignee,
        Team,
        Tags,
        Channel,
        Created,
        Updated,
        Resolved,
        Due,
        ColumnCount
    };

    explicit TicketModel(const Directory &directory, QObject *parent = nullptr);

    void show(Ticket ticket);
    const std::optional<Ticket> &ticket() const { return m_ticket; }
    // Which field of the ticket a column is; nothing: it is only read.
    static std::optional<FieldName> fieldOf(int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    // EditRole: of a field the value as JSON (QByteArray), of what is only read the text.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void changeWanted(const Steward::FieldChange &change);

private:
    QString text(int column) const;
    QString toolTip(int column) const;

    const Directory &m_directory;
    std::optional<Ticket> m_ticket;
};

// The fields that have no place in the form: custom ones, the resolution record, and what a newer Steward wrote.
class MoreFieldsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Text, ColumnCount };

    explicit MoreFieldsModel(const Directory &directory, QObject *parent = nullptr);

    void show(const Ticket &ticket);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        QString name = {};
        QString text = {};
    };

    const Directory &m_directory;
    QList<Line> m_lines;
};

} // namespace Steward
