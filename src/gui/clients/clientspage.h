#pragma once

#include "gui/clients/clientsmodel.h"
#include "gui/queue/queuemodel.h"
#include "gui/shared/page.h"

#include <QDataWidgetMapper>
#include <QTimer>

#include <functional>

class QLabel;
class QTableView;

namespace Steward {

class Navigator;
class NoticeBar;
class QuietButton;
class SearchLine;
class QueueView;
class Session;

// The clients of the desk, and of the chosen one what the desk knows: who answers for it, its people, its tickets.
class ClientsPage : public Page
{
    Q_OBJECT

public:
    // `tickets` reads on the worker for long questions, too.
    ClientsPage(ClientReader &reader, TicketReader &tickets, Worker &longWorker, const Directory &directory,
                const DueBoard &due, Navigator &navigator, Session &session, QWidget *parent = nullptr);

    void reload();
    void arrive() override { reload(); }
    bool isSettled() const override { return !m_reading && !m_readingContacts && m_tickets.isSettled(); }
    void focusMain() override;
    QString title() const override;
    QString status() const override;
    void choose(const QByteArray &client);

private:
    void makeList();
    QWidget *makeDetails();
    QWidget *makeForm();
    QWidget *makeTickets();
    QTableView *makeTable(const QString &objectName, const QString &name, QAbstractItemModel &model);
    void take(const Result<QList<ClientRow>> &rows);
    void showCurrent();
    void openTickets(bool unresolvedOnly);
    const ClientRow *current() const;

    ClientReader &m_reader;
    const Directory &m_directory;
    Navigator &m_navigator;
    Session &m_session;
    ClientsModel m_model;
    QSortFilterProxyModel m_sorted;
    ContactsModel m_contacts;
    OwnershipModel m_ownership;
    QueueModel m_tickets; // those of the chosen client, the latest first
    QDataWidgetMapper m_mapper;
    NoticeBar *m_notice;
    SearchLine *m_find;
    QTableView *m_list;
    QLabel *m_words; // in the place of the list, when there is none
    QWidget *m_details = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_contactsTitle = nullptr;
    QueueView *m_ticketList = nullptr;
    QuietButton *m_unresolved = nullptr;
    QuietButton *m_all = nullptr;
    QByteArray m_chosen; // by id: it stays chosen when the list is read again
    bool m_reading = false;
    bool m_readingContacts = false;
    LatestAnswer m_answer;
    LatestAnswer m_contactsAnswer;
};

} // namespace Steward
