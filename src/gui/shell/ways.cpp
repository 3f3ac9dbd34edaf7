#include "gui/shell/ways.h"

#include "gui/escalations/bouncepanel.h"
#include "gui/escalations/ledgerpage.h"
#include "gui/imports/importpage.h"
#include "gui/people/firstpersonpage.h"
#include "gui/queue/queuepage.h"
#include "gui/shared/actions.h"
#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/session.h"
#include "gui/shell/commandpalette.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/pagewindow.h"
#include "gui/shell/workarea.h"
#include "gui/tickets/callpage.h"
#include "gui/tickets/newticketpage.h"
#include "gui/tickets/ticketpage.h"
#include "wording/failures/failuremessage.h"

#include <QDataStream>
#include <QIODevice>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int foundTickets = 8;
constexpr int sessionVersion = 1;

QByteArray sessionName(const QString &workspace)
{
    return "window/" + workspace.toUtf8();
}

} // namespace

Ways::Ways(MainWindow &window, TicketReader &reader, Worker &worker, const Directory &directory, Session &session,
           QObject *parent)
    : QObject(parent), m_window(window), m_reader(reader), m_directory(directory), m_session(session), m_find(worker)
{
    connect(&window, &MainWindow::tabCloseRequested, this, &Ways::closeTab);
    connect(&window, &MainWindow::paletteRequested, this, &Ways::openPalette);
    connect(&window.commandPalette(), &CommandPalette::typedChanged, this, &Ways::findTickets);
}

Ways::~Ways()
{
    QList<Page *> pages{m_newTicket.get(), m_call.get(), m_import.get(), m_firstPerson.get(), m_ledger.get()};
    for (TicketPage *page : ticketPages())
        pages.append(page);
    for (Page *page : std::as_const(pages)) {
        if (page && m_window.area().contains(*page))
            m_window.area().remove(*page);
    }
    qDeleteAll(m_acts);
    qDeleteAll(m_sectionActs);
}

void Ways::setPages(QueuePage &queue, MakeTicketPage makeTicketPage, WorkPages work)
{
    m_queue = &queue;
    m_makeTicketPage = std::move(makeTicketPage);
    m_work = std::move(work);
    if (m_work.newTicket)
        addActs();
}

void Ways::addActs()
{
    m_acts.append(m_window.registry().add({.id = "ticket.new",
                                           .text = tr("&New ticket"),
                                           .keys = {Qt::CTRL | Qt::Key_N},
                                           .icon = u"plus"_s,
                                           .keywords = tr("create write open")},
                                          &m_window, [this] { writeTicket(); }));
    m_acts.append(m_window.registry().add({.id = "call.new",
                                           .text = tr("Log a &phone call"),
                                           .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_P},
                                           .icon = u"phone"_s,
                                           .keywords = tr("telephone ring caller")},
                                          &m_window, [this] { writeCall(); }));
    m_importAct = m_window.registry().add({.id = "tickets.import",
                                           .text = tr("&Import tickets…"),
                                           .icon = u"upload"_s,
                                           .keywords = tr("migrate load csv zendesk jira")},
                                          &m_window, [this] { importTickets(); });
    m_acts.append(m_importAct);
    m_acts.append(m_window.registry().add({.id = "bounces.ledger",
                                           .text = tr("&Bounce ledger"),
                                           .icon = u"corner-up-left"_s,
                                           .keywords = tr("returned ping-pong hand-back dispute wrong fix")},
                                          &m_window, [this] { showLedger(); }));
    m_window.offer(m_acts);
    const auto section = [this](const QByteArray &id, const QString &text, const QString &icon, const QString &words) {
        m_sectionActs.append(
            m_window.registry().add({.id = "settings." + id, .text = text, .icon = icon, .keywords = words}, &m_window,
                                    [this, id] { Q_EMIT settingsWanted(id); }));
    };
    section("calendars", tr("Calendars of the desk"), u"calendar-days"_s, tr("hours holidays opening week"));
    section("policies", tr("Policies: what is promised to clients"), u"file-text"_s,
            tr("sla contract targets response"));
    connect(&m_directory, &Directory::meChanged, this, &Ways::showRights);
    showRights();
}

// What the person may not do is there, with the reason.
void Ways::showRights()
{
    const auto hindrance = m_directory.hindrance(Right::Administer);
    m_importAct->setEnabled(!hindrance);
    m_importAct->setToolTip(hindrance ? plainToolTip(messageFor(*hindrance).happened) : QString());
}

NewTicketPage &Ways::writeTicket()
{
    if (!m_newTicket) {
        m_newTicket = m_work.newTicket();
        connect(m_newTicket.get(), &NewTicketPage::left, this, [this] { closeTab(m_newTicket.get()); });
        connect(m_newTicket.get(), &NewTicketPage::opened, this, [this](qint64 number) {
            closeTab(m_newTicket.get());
            openTicket(number);
        });
    }
    m_window.area().showTab(*m_newTicket);
    return *m_newTicket;
}

CallPage &Ways::writeCall()
{
    const auto *front = qobject_cast<TicketPage *>(m_window.page());
    const std::optional<Ticket> about = front ? front->ticket() : std::nullopt;
    if (!m_call) {
        m_call = m_work.call();
        connect(m_call.get(), &CallPage::left, this, [this] { closeTab(m_call.get()); });
        connect(m_call.get(), &CallPage::saved, this, [this](qint64 number) {
            closeTab(m_call.get());
            openTicket(number);
        });
    }
    m_call->begin(about ? &*about : nullptr);
    m_window.area().showTab(*m_call);
    return *m_call;
}

// Its run goes on when the tab is closed.
ImportPage &Ways::importTickets()
{
    if (!m_import)
        m_import = m_work.import();
    m_window.area().showTab(*m_import);
    return *m_import;
}

FirstPersonPage &Ways::askWhoWorks()
{
    if (!m_firstPerson) {
        m_firstPerson = m_work.firstPerson();
        connect(m_firstPerson.get(), &FirstPersonPage::added, this, [this] {
            closeTab(m_firstPerson.get());
            m_window.goTo("queue");
        });
        connect(m_firstPerson.get(), &FirstPersonPage::chosen, this, [this] {
            closeTab(m_firstPerson.get());
            m_window.goTo("queue");
        });
        connect(m_firstPerson.get(), &FirstPersonPage::importWanted, this, [this] {
            closeTab(m_firstPerson.get());
            importTickets();
        });
    }
    m_firstPerson->offer(m_directory.staffByName());
    m_window.area().showTab(*m_firstPerson);
    return *m_firstPerson;
}

qint64 Ways::ticketInFront() const
{
    const auto *page = qobject_cast<const TicketPage *>(m_window.area().current());
    return page && page->ticket() ? page->ticket()->number : 0;
}

LedgerPage &Ways::showLedger()
{
    if (!m_ledger) {
        m_ledger = m_work.ledger();
        connect(m_ledger.get(), &LedgerPage::speechWanted, this,
                [this](qint64 ticket, const Bounce &bounce, BounceSpeech speech) {
                    openTicket(ticket);
                    if (auto *panel = m_window.area().current()->findChild<BouncePanel *>())
                        panel->hear(ticket, bounce, speech);
                });
    }
    m_window.area().showTab(*m_ledger);
    return *m_ledger;
}

TicketPage &Ways::passingTicket()
{
    if (!m_passing) {
        m_passing = m_makeTicketPage();
        m_window.registry().add({.id = "tab.keep",
                                 .text = tr("&Keep this tab"),
                                 .keys = {Qt::CTRL | Qt::Key_T},
                                 .icon = u"bookmark"_s,
                                 .where = tr("Ticket"),
                                 .keywords = tr("pin")},
                                m_passing.get(), [this] { keepPassing(); });
    }
    return *m_passing;
}

void Ways::keepPassing()
{
    if (!m_passing)
        return;
    const auto actions = m_passing->actions();
    for (QAction *action : actions) {
        if (Actions::idOf(*action) == "tab.keep")
            action->setEnabled(false);
    }
    m_kept.push_back(std::move(m_passing));
}

QList<TicketPage *> Ways::ticketPages() const
{
    QList<TicketPage *> pages;
    if (m_passing)
        pages.append(m_passing.get());
    for (const auto &page : m_kept)
        pages.append(page.get());
    for (const auto &window : m_windows) {
        if (auto *page = qobject_cast<TicketPage *>(&window->page()))
            pages.append(page);
    }
    return pages;
}

TicketPage *Ways::shown(qint64 number, bool passingToo) const
{
    for (TicketPage *page : ticketPages()) {
        const bool isShown = page != m_passing.get() || (passingToo && m_window.area().contains(*page));
        if (isShown && page->number() == number)
            return page;
    }
    return nullptr;
}

void Ways::openTicket(qint64 number, Where where)
{
    if (where == Where::OwnWindow) {
        openWindow(number);
        return;
    }
    // One ticket is written on in one place: where it is open already, that comes to the front.
    if (TicketPage *page = shown(number, false)) {
        if (auto *window = qobject_cast<PageWindow *>(page->window())) {
            window->show();
            window->raise();
            window->activateWindow();
        } else {
            m_window.goTo(*page);
        }
        return;
    }
    TicketPage &page = passingTicket();
    page.open(number);
    m_window.area().showTab(page);
    if (where == Where::NewTab)
        keepPassing();
}

void Ways::openWindow(qint64 number)
{
    if (TicketPage *page = shown(number, true)) {
        if (page->window() != &m_window) {
            openTicket(number);
            return;
        }
        closeTab(page); // it moves
    }
    auto page = m_makeTicketPage();
    TicketPage &ticket = *page;
    auto window = std::make_unique<PageWindow>(std::move(page), m_window.registry(), m_window.undoGroup());
    window->setPalette(m_window.palette());
    PageWindow *made = window.get();
    connect(made, &PageWindow::closed, this, [this, made] {
        const auto closed
            = std::find_if(m_windows.begin(), m_windows.end(), [made](const auto &each) { return each.get() == made; });
        if (closed != m_windows.end()) {
            closed->release()->deleteLater(); // it is the one that calls
            m_windows.erase(closed);
        }
    });
    m_windows.push_back(std::move(window));
    ticket.open(number);
    made->show();
    ticket.focusMain();
}

void Ways::closeTab(Page *page)
{
    if (!page || !m_window.area().tabs().contains(page))
        return;
    m_window.area().remove(*page);
    const auto kept
        = std::find_if(m_kept.begin(), m_kept.end(), [page](const auto &each) { return each.get() == page; });
    if (kept != m_kept.end()) {
        kept->release()->deleteLater(); // it may be the one that asks
        m_kept.erase(kept);
    }
}

void Ways::refresh(const QList<qint64> &changed)
{
    for (TicketPage *page : ticketPages())
        page->refresh(changed);
}

void Ways::refreshAll()
{
    for (TicketPage *page : ticketPages())
        page->refresh({page->number()});
}

void Ways::showQueue(const QueueQuestion &question)
{
    m_queue->show(question);
    m_window.goTo("queue");
}

void Ways::goBack()
{
    m_window.area().goBack();
}

void Ways::remember(const QString &workspace) const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    QList<qint64> tabs, windows;
    qint64 front = 0;
    const QList<Page *> pages = m_window.area().tabs();
    for (Page *page : pages) {
        const auto *ticket = qobject_cast<TicketPage *>(page);
        if (!ticket || ticket->number() == 0)
            continue;
        tabs.append(ticket->number());
        if (m_window.page() == page)
            front = ticket->number();
    }
    for (const auto &window : m_windows) {
        if (const auto *ticket = qobject_cast<TicketPage *>(&window->page()))
            windows.append(ticket->number());
    }
    stream << sessionVersion << m_window.place() << tabs << front << windows;
    m_session.setState(sessionName(workspace), state);
}

void Ways::restore(const QString &workspace)
{
    QDataStream stream(m_session.state(sessionName(workspace)));
    stream.setVersion(QDataStream::Qt_6_0);
    int version = 0;
    QByteArray place;
    QList<qint64> tabs, windows;
    qint64 front = 0;
    stream >> version >> place >> tabs >> front >> windows;
    if (stream.status() != QDataStream::Ok || version != sessionVersion)
        return;
    for (const qint64 number : std::as_const(tabs))
        openTicket(number, number == tabs.last() ? Where::Tab : Where::NewTab);
    for (const qint64 number : std::as_const(windows))
        openWindow(number);
    if (front != 0)
        openTicket(front);
    else
        m_window.goTo(place.isEmpty() ? QByteArray("queue") : place);
}

QList<PaletteEntry> Ways::entries()
{
    QList<PaletteEntry> entries;
    QList<QAction *> acts;
    if (const Page *page = m_window.page())
        acts = Actions::offeredIn(*page);
    acts.append(m_window.actions());
    for (QAction *action : std::as_const(acts)) {
        const QByteArray id = Actions::idOf(*action);
        if (id.isEmpty() || !action->isEnabled() || id == "go.palette")
            continue;
        const ActionSpec *spec = m_window.registry().find(id);
        const QPointer<QAction> lasting(action); // its page may go before it is chosen
        entries.append({.text = Actions::plainText(action->text()),
                        .detail = action->shortcut().toString(QKeySequence::NativeText),
                        .icon = spec ? spec->icon : QString(),
                        .keywords = spec ? spec->keywords : QString(),
                        .run = [lasting] {
                            if (lasting)
                                lasting->trigger();
                        }});
    }
    const auto &clients = m_directory.workspace().clientNames;
    for (auto client = clients.cbegin(); client != clients.cend(); ++client) {
        entries.append({.text = oneLine(fromUtf8(client.value())),
                        .detail = tr("Tickets of the client"),
                        .icon = u"building-2"_s,
                        .run = [this, id = client.key()] { showQueue({.find = "client: {" + id + '}'}); }});
    }
    return entries;
}

void Ways::openPalette()
{
    m_window.commandPalette().open(entries());
}

void Ways::findTickets(const QString &typed)
{
    if (typed.size() < 2) {
        m_find.cancel();
        return;
    }
    const QueueQuestion question{.find = typed.toUtf8(), .order = QueueOrder::Updated, .descending = true};
    m_find.ask<Result<QList<TicketRow>>>(
        [reader = &m_reader, question](const CancelFlag &cancel) {
            return reader->firstPage(question, foundTickets, cancel);
        },
        [this](const Result<QList<TicketRow>> &rows) {
            QList<PaletteEntry> found;
            if (rows) { // half a query is no fault here
                for (const TicketRow &row : *rows) {
                    found.append({.text = tr("%1: %2", "key, subject")
                                              .arg(m_directory.keyOf(row.number), oneLine(fromUtf8(row.subject))),
                                  .detail = tr("Ticket"),
                                  .icon = u"inbox"_s,
                                  .run = [this, number = row.number] { openTicket(number); }});
                }
            }
            m_window.commandPalette().showFound(found);
        });
}

} // namespace Steward
