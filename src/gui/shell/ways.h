#pragma once

#include "gui/shared/navigator.h"
#include "gui/shell/palettemodel.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QAction;

namespace Steward {

class CallPage;
class Directory;
class FirstPersonPage;
class ImportPage;
class LedgerPage;
class MainWindow;
class Page;
class NewTicketPage;
class PageWindow;
class QueuePage;
class Session;
class TicketPage;

// Pages that a tab shows while somebody is at work on them, one of each, made when they are wanted first.
struct WorkPages
{
    std::function<std::unique_ptr<NewTicketPage>()> newTicket = {};
    std::function<std::unique_ptr<CallPage>()> call = {};
    std::function<std::unique_ptr<ImportPage>()> import = {};
    std::function<std::unique_ptr<FirstPersonPage>()> firstPerson = {};
    std::function<std::unique_ptr<LedgerPage>()> ledger = {};
};

// Which page is where: opens tickets in tabs and windows, finds the one that has a ticket already, and remembers them
// all for the next start.
class Ways : public QObject, public Navigator
{
    Q_OBJECT

public:
    using MakeTicketPage = std::function<std::unique_ptr<TicketPage>()>;

    Ways(MainWindow &window, TicketReader &reader, Worker &worker, const Directory &directory, Session &session,
         QObject *parent = nullptr);
    ~Ways() override;

    // The pages must be there before anything is shown.
    void setPages(QueuePage &queue, MakeTicketPage makeTicketPage, WorkPages work);
    TicketPage &passingTicket(); // made when it is wanted first
    QList<TicketPage *> ticketPages() const;
    void refresh(const QList<qint64> &changed); // tickets that were changed anywhere
    void refreshAll(); // anything may have changed

    NewTicketPage &writeTicket();
    CallPage &writeCall(); // about the ticket in front, if there is one
    ImportPage &importTickets();
    FirstPersonPage &askWhoWorks();
    LedgerPage &showLedger(); // of bounces
    qint64 ticketInFront() const override;
    void openLedger() override { showLedger(); }
    void openTicket(qint64 number, Where where = Where::Tab) override;
    void showQueue(const QueueQuestion &question) override;
    void goBack() override;

    void remember(const QString &workspace) const; // places, tabs and windows
    void restore(const QString &workspace);

    void openPalette();

Q_SIGNALS:
    void settingsWanted(const QByteArray &section);

private:
    TicketPage *shown(qint64 number, bool passingToo) const;
    TicketPage &makeTab();
    void openWindow(qint64 number);
    void closeTab(Page *page);
    void keepPassing();
    void addActs();
    void showRights();
    void findTickets(const QString &typed);
    QList<PaletteEntry> entries();

    MainWindow &m_window;
    TicketReader &m_reader;
    const Directory &m_directory;
    Session &m_session;
    QueuePage *m_queue = nullptr;
    MakeTicketPage m_makeTicketPage;
    WorkPages m_work;
    QList<QAction *> m_sectionActs; // of the settings; found by the palette alone
    QList<QAction *> m_acts; // of the window, as long as a workspace is open
    std::unique_ptr<NewTicketPage> m_newTicket;
    std::unique_ptr<CallPage> m_call;
    std::unique_ptr<ImportPage> m_import;
    std::unique_ptr<FirstPersonPage> m_firstPerson;
    std::unique_ptr<LedgerPage> m_ledger;
    QAction *m_importAct = nullptr;
    std::unique_ptr<TicketPage> m_passing;
    std::vector<std::unique_ptr<TicketPage>> m_kept; // a tab each
    std::vector<std::unique_ptr<PageWindow>> m_windows;
    LatestAnswer m_find;
};

} // namespace Steward
