#pragma once

#include "desk/tickets/ticketreader.h"
#include "gui/queue/queueviewsmodel.h"
#include "gui/shared/page.h"

#include <QTimer>

class QAction;

#include <memory>

namespace Steward {

class Actions;
class BulkActs;
class BulkPanel;
class Directory;
class Navigator;
class QueueActs;
class QueueModel;
class QueuePreview;
class QueueViews;
class RecordPanel;
class Session;
namespace Ui {
class QueuePage;
}

// The queue: the views, a line to find with, what narrows the list, the list, and beside it a preview of the chosen
// ticket or the panel that changes many.
class QueuePage : public Page
{
    Q_OBJECT

public:
    // What the page shows and acts through.
    struct Parts
    {
        QueueModel &model;
        QueueViews &views;
        BulkActs &bulk;
        const Directory &directory;
        QueuePreview *preview = nullptr; // the page owns all three
        BulkPanel *bulkPanel = nullptr;
        RecordPanel *recordPanel = nullptr;
    };

    QueuePage(const Parts &parts, Navigator &navigator, Actions &actions, Session &session, QWidget *parent = nullptr);
    ~QueuePage() override;

    using QWidget::show;
    void show(const QueueQuestion &question); // asks it
    void showView(const QByteArray &id);
    void showFirstView(); // where the day begins: my tickets, or all that are to be done
    QString title() const override;
    QString status() const override; // "20,769 tickets · 3 ms"
    bool isSettled() const override; // all that the question needs has come
    void focusMain() override { focusList(); }
    void focusList();
    void focusFilter();
    void offerNext(QAction &action); // as a button above the list
    void showBulk(const QList<qint64> &tickets);
    void showRecord(); // of the current ticket
    void showPreview(bool shown);
    void setCompact(bool compact);

Q_SIGNALS:
    void listPainted();

private:
    void setUpList();
    void setUpViews();
    void setUpFilters();
    void setUpSides();
    void leaveSide();
    void nextRecord(qint64 saved);
    void ask(const QueueQuestion &question);
    void showFilters();
    void showOrder();
    void showRows();
    void showWaiting();
    void showNew();
    void showFailure(const Failure &failure);
    void openCurrent();
    void reload();
    void saveView();
    void markView();
    void chooseColumns(const QPoint &place);
    void rememberColumns();
    void restoreColumns();

    std::unique_ptr<Ui::QueuePage> m_ui;
    QueueModel &m_model;
    QueueViews &m_views;
    QueuePreview *m_preview;
    BulkPanel *m_bulkPanel;
    RecordPanel *m_recordPanel;
    Navigator &m_navigator;
    Session &m_session;
    QueueViewsModel m_viewsModel;
    QueueActs *m_acts = nullptr;
    QByteArray m_view; // the one that is shown; empty: none of them
    qint64 m_goBackTo = 0; // the ticket to stand on again after reading
    bool m_previewWanted = false;
    bool m_restoring = false;
    QTimer m_waiting; // runs from a question on until words say that it takes long
};

} // namespace Steward
