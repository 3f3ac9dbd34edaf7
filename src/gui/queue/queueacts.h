#pragma once

#include <QObject>

namespace Steward {

class Actions;
class BulkActs;
class Directory;
class Navigator;
class QueueModel;
class QueueView;

// What can be done from the list of the queue, by key, menu and palette.
class QueueActs : public QObject
{
    Q_OBJECT

public:
    QueueActs(QWidget &page, QueueView &list, QueueModel &model, BulkActs &bulk, const Directory &directory,
              Navigator &navigator, Actions &actions);

    QList<qint64> chosen() const; // the numbers of the chosen tickets, in the order of the list

Q_SIGNALS:
    void findWanted();
    void reloadWanted();
    void previewWanted(); // shown or hidden
    void compactWanted();
    void recordWanted(); // of the current ticket
    void bulkWanted(const QList<qint64> &tickets);

private:
    void addMoves(QWidget &page, Actions &actions);
    void addOpening(Actions &actions);
    void addLooks(QWidget &page, Actions &actions);
    void assignToMe();

    QueueView &m_list;
    QueueModel &m_model;
    BulkActs &m_bulk;
    const Directory &m_directory;
    Navigator &m_navigator;
};

} // namespace Steward
