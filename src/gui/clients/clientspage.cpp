#include "gui/clients/clientspage.h"

#include "gui/queue/queuedelegate.h"
#include "gui/queue/queueview.h"
#include "gui/shared/card.h"
#include "gui/shared/columnscroll.h"
#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/quietdelegate.h"
#include "gui/shared/quietheader.h"
#include "gui/shared/searchline.h"
#include "gui/shared/session.h"
#include "gui/shared/tones.h"
#include "gui/shared/valuefield.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/ticketwords.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int mostContactLines = 12, mostOwnershipLines = 4, ticketLines = 6;
const QByteArray sizesState = "clients/splitter";

void fitHeight(QTableView &table, int mostLines)
{
    const int lines = std::clamp(table.model()->rowCount(), 1, mostLines);
    table.setFixedHeight(table.horizontalHeader()->sizeHint().height() + lines * Space::hit
                         + table.horizontalScrollBar()->sizeHint().height() + 2);
}

} // namespace

ClientsPage::ClientsPage(ClientReader &reader, TicketReader &tickets, Worker &longWorker, const Directory &directory,
                         const DueBoard &due, Navigator &navigator, Session &session, QWidget *parent)
    : Page(parent), m_reader(reader), m_directory(directory), m_navigator(navigator), m_session(session),
      m_model(directory), m_ownership(directory), m_tickets(tickets, longWorker, tickets, longWorker, directory, due),
      m_notice(new NoticeBar), m_find(new SearchLine), m_list(new QTableView),
      m_words(plainLabel({}, nullptr, Wrapping::Wrapped)), m_answer(longWorker), m_contactsAnswer(longWorker)
{
    setObjectName(u"clients"_s);
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(ClientsModel::SortRole);
    m_sorted.setSortLocaleAware(true);
    m_sorted.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted.setFilterKeyColumn(-1); // of any column: a tier, an owner, a product finds a client, too
    makeList();

    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, Space::s, 0);
    leftLayout->setSpacing(Space::s);
    leftLayout->addWidget(m_find);
    leftLayout->addWidget(m_list, 1);
    leftLayout->addWidget(m_words, 1);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->hide();
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(makeDetails());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({700, 520});
    splitter->restoreState(m_session.state(sizesState));
    connect(splitter, &QSplitter::splitterMoved, this,
            [this, splitter] { m_session.setState(sizesState, splitter->saveState()); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::m, Space::l, Space::m);
    layout->setSpacing(Space::s);
    layout->addWidget(m_notice);
    layout->addWidget(splitter, 1);

    m_notice->offerRetry(tr("Try again"));
    connect(m_notice, &NoticeBar::retryWanted, this, &ClientsPage::reload);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_sorted.setFilterFixedString(text.trimmed());
        if (!m_list->currentIndex().isValid() && m_sorted.rowCount() > 0)
            m_list->selectRow(0);
        Q_EMIT statusChanged();
    });
    connect(m_find, &QLineEdit::returnPressed, this, &ClientsPage::focusMain);
    connect(&m_directory, &Directory::changed, this, [this] {
        m_find->setPlaceholderText(tr("Find among %1", "clients").arg(clientsWords(m_directory.workspace())));
        Q_EMIT titleChanged();
    });
    m_details->hide();
}

void ClientsPage::makeList()
{
    m_find->setObjectName(u"findClients"_s);
    m_find->setAccessibleName(tr("Find clients"));
    m_list->setObjectName(u"clientList"_s);
    m_list->setAccessibleName(tr("Clients"));
    m_list->setHorizontalHeader(new QuietHeader(m_list));
    m_list->setItemDelegate(new QuietDelegate(m_list));
    m_list->setModel(&m_sorted);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->setTabKeyNavigation(false);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->verticalHeader()->setDefaultSectionSize(Space::row);
    QHeaderView *header = m_list->horizontalHeader();
    header->setSectionsClickable(true);
    for (int column = ClientsModel::ListColumnCount; column < ClientsModel::ColumnCount; ++column)
        header->hideSection(column);
    const int letter = fontMetrics().averageCharWidth();
    const std::pair<int, int> widths[]
        = {{ClientsModel::Owner, 17},   {ClientsModel::Unresolved, 15}, {ClientsModel::Urgent, 11},
           {ClientsModel::Tickets, 12}, {ClientsModel::Updated, 16},    {ClientsModel::Tier, 11}};
    for (const auto &[column, letters] : widths)
        header->resizeSection(column, letters * letter);
    header->setSectionResizeMode(ClientsModel::Name, QHeaderView::Stretch);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(ClientsModel::Name, Qt::AscendingOrder);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const ClientRow *row = current())
            m_chosen = row->client.id;
        showCurrent();
    });
    connect(m_list, &QTableView::activated, this, [this] { openTickets(true); });
}

QTableView *ClientsPage::makeTable(const QString &objectName, const QString &name, QAbstractItemModel &model)
{
    auto *table = new QTableView;
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setHorizontalHeader(new QuietHeader(table));
    table->setItemDelegate(new QuietDelegate(table));
    table->setModel(&model);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(Space::hit);
    table->horizontalHeader()->setDefaultSectionSize(17 * fontMetrics().averageCharWidth());
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

QWidget *ClientsPage::makeForm()
{
    auto *card = new Card;
    auto *form = new QFormLayout(card);
    form->setContentsMargins(Space::l, Space::m, Space::m, Space::m);
    form->setHorizontalSpacing(Space::m);
    form->setVerticalSpacing(Space::xs + 2);
    m_mapper.setModel(&m_sorted);
    m_mapper.setSubmitPolicy(QDataWidgetMapper::ManualSubmit);
    for (const int column : {ClientsModel::Tier, ClientsModel::Owner, ClientsModel::Backup, ClientsModel::Calendar,
                             ClientsModel::Countries, ClientsModel::Products, ClientsModel::Environments,
                             ClientsModel::Size, ClientsModel::Since}) {
        const QString name = m_model.headerData(column, Qt::Horizontal).toString();
        auto *field = new ValueField;
        field->setObjectName(u"client-%1"_s.arg(column));
        field->setAccessibleName(name);
        QLabel *label = plainLabel(name);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setBuddy(field);
        form->addRow(label, field);
        m_mapper.addMapping(field, column);
    }
    return card;
}

QWidget *ClientsPage::makeDetails()
{
    m_name = plainLabel({});
    m_name->setObjectName(u"clientName"_s);
    m_name->setFont(titleFont(font()));
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_unresolved = new QuietButton;
    m_unresolved->setObjectName(u"clientUnresolved"_s);
    m_unresolved->setFilled(true);
    m_all = new QuietButton;
    m_all->setObjectName(u"clientTickets"_s);
    connect(m_unresolved, &QToolButton::clicked, this, [this] { openTickets(true); });
    connect(m_all, &QToolButton::clicked, this, [this] { openTickets(false); });
    m_contactsTitle = plainLabel({});
    QLabel *ownershipTitle = plainLabel(tr("Who answered for it"));
    for (QLabel *label : {m_contactsTitle, ownershipTitle})
        label->setFont(strongFont(font()));

    auto *head = new QHBoxLayout;
    head->setSpacing(Space::s);
    head->addWidget(m_name, 1);
    head->addWidget(m_unresolved);
    head->addWidget(m_all);
    m_details = new QWidget;
    auto *layout = new QVBoxLayout(m_details);
    layout->setContentsMargins(Space::s, 0, 0, 0);
    layout->setSpacing(Space::m);
    layout->addLayout(head);
    layout->addWidget(makeForm());
    QLabel *ticketsTitle = plainLabel(tr("Latest tickets"));
    ticketsTitle->setFont(strongFont(font()));
    layout->addWidget(ticketsTitle);
    layout->addWidget(makeTickets());
    layout->addWidget(m_contactsTitle);
    QTableView *contacts = makeTable(u"contacts"_s, tr("Contacts"), m_contacts);
    const int letter = fontMetrics().averageCharWidth();
    contacts->setColumnWidth(ContactsModel::Name, 24 * letter);
    contacts->setColumnWidth(ContactsModel::PreferredChannel, 21 * letter);
    layout->addWidget(contacts);
    layout->addWidget(ownershipTitle);
    QTableView *ownership = makeTable(u"ownership"_s, tr("Who answered for it"), m_ownership);
    ownership->setColumnWidth(OwnershipModel::From, 30 * letter);
    layout->addWidget(ownership);
    layout->addStretch();
    auto *scroll = new ColumnScroll;
    scroll->setColumn(m_details);
    return scroll;
}

QWidget *ClientsPage::makeTickets()
{
    m_ticketList = new QueueView;
    m_ticketList->setObjectName(u"ticketsOfClient"_s);
    m_ticketList->setAccessibleName(tr("Latest tickets"));
    m_ticketList->setHorizontalHeader(new QuietHeader(m_ticketList));
    m_ticketList->setItemDelegate(new QueueDelegate(m_ticketList));
    m_ticketList->setModel(&m_tickets);
    m_ticketList->setCompact(true);
    m_ticketList->setFrameShape(QFrame::NoFrame);
    m_ticketList->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_ticketList->horizontalHeader();
    const int letter = fontMetrics().averageCharWidth();
    const std::pair<int, int> widths[] = {{QueueModel::Key, 14}, {QueueModel::State, 13}, {QueueModel::Updated, 13}};
    for (int column = 0; column < QueueModel::ColumnCount; ++column)
        header->setSectionHidden(column, true);
    for (const auto &[column, letters] : widths) {
        header->setSectionHidden(column, false);
        header->resizeSection(column, letters * letter);
    }
    header->setSectionHidden(QueueModel::Subject, false);
    header->setSectionResizeMode(QueueModel::Subject, QHeaderView::Stretch);
    m_ticketList->setFixedHeight(header->sizeHint().height() + ticketLines * Space::hit + 2);
    connect(m_ticketList, &QTableView::activated, this,
            [this](const QModelIndex &index) { m_navigator.openTicket(m_tickets.numberAt(index.row())); });
    return m_ticketList;
}

void ClientsPage::reload()
{
    m_reading = true;
    m_answer.ask<Result<QList<ClientRow>>>(
        [reader = &m_reader](const CancelFlag &cancel) { return reader->clients(cancel); },
        [this](const Result<QList<ClientRow>> &rows) {
            m_reading = false;
            take(rows);
            Q_EMIT statusChanged();
        });
}

void ClientsPage::take(const Result<QList<ClientRow>> &rows)
{
    if (!rows) {
        m_notice->showFailure(rows.error());
        return;
    }
    m_notice->clear();
    const QByteArray chosen = m_chosen;
    m_model.show(*rows);
    m_list->setVisible(!rows->isEmpty());
    m_find->setVisible(!rows->isEmpty());
    m_words->setVisible(rows->isEmpty());
    m_words->setText(tr("Nobody is known here yet. Clients come with an import of their records."));
    choose(chosen);
}

void ClientsPage::choose(const QByteArray &client)
{
    const int row = m_model.rowOf(client);
    const QModelIndex there = row < 0 ? QModelIndex() : m_sorted.mapFromSource(m_model.index(row, 0));
    if (there.isValid())
        m_list->selectRow(there.row());
    else if (m_sorted.rowCount() > 0)
        m_list->selectRow(0);
    if (row < 0 && !client.isEmpty())
        m_chosen = client; // it is there once the list is read
    showCurrent();
}

const ClientRow *ClientsPage::current() const
{
    const QModelIndex index = m_sorted.mapToSource(m_list->currentIndex());
    return index.isValid() ? &m_model.row(index.row()) : nullptr;
}

void ClientsPage::showCurrent()
{
    const ClientRow *row = current();
    m_details->setVisible(row);
    if (!row)
        return;
    m_mapper.setCurrentIndex(m_list->currentIndex().row());
    m_name->setText(oneLine(fromUtf8(row->client.name)));
    m_name->setToolTip(plainToolTip(m_name->text()));
    const auto name = [](QuietButton *button, const QString &text) {
        button->setText(text);
        button->setAccessibleName(text);
    };
    name(m_unresolved, tr("%Ln unresolved ticket(s)", nullptr, int(row->unresolved)));
    m_unresolved->setEnabled(row->unresolved > 0);
    name(m_all, tr("All %1", "tickets").arg(numberWords(row->tickets)));
    m_all->setEnabled(row->tickets > 0);
    m_tickets.ask({.find = "client: {" + row->client.id + '}', .order = QueueOrder::Updated, .descending = true});
    m_ownership.show(row->client.ownership);
    fitHeight(*findChild<QTableView *>(u"ownership"_s), mostOwnershipLines);
    m_readingContacts = true;
    m_contactsAnswer.ask<Result<QList<Contact>>>(
        [reader = &m_reader, client = row->client.id](const CancelFlag &cancel) {
            return reader->contacts(client, cancel);
        },
        [this](const Result<QList<Contact>> &contacts) {
            m_readingContacts = false;
            if (!contacts) {
                m_notice->showFailure(contacts.error());
                return;
            }
            m_contacts.show(*contacts);
            m_contactsTitle->setText(tr("%Ln contact(s)", nullptr, int(contacts->size())));
            fitHeight(*findChild<QTableView *>(u"contacts"_s), mostContactLines);
        });
}

void ClientsPage::openTickets(bool unresolvedOnly)
{
    if (const ClientRow *row = current())
        m_navigator.showQueue({.unresolvedOnly = unresolvedOnly, .find = "client: {" + row->client.id + '}'});
}

void ClientsPage::focusMain()
{
    m_list->setFocus();
}

QString ClientsPage::title() const
{
    return clientsWords(m_directory.workspace());
}

QString ClientsPage::status() const
{
    if (m_reading && m_model.rowCount() == 0)
        return tr("Reading…");
    const QString all = numberWords(m_model.rowCount()), shown = numberWords(m_sorted.rowCount());
    return m_sorted.rowCount() == m_model.rowCount() ? tr("%1 in all", "clients").arg(all)
                                                     : tr("%1 of %2", "clients that were found, all").arg(shown, all);
}

} // namespace Steward
