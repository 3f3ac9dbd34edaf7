#include "steward/screentour.h"

#include "files/files/atomicfile.h"

#include "gui/clients/clientspage.h"
#include "gui/escalations/ledgerpage.h"
#include "gui/imports/importpage.h"
#include "gui/metrics/dashboardpage.h"
#include "gui/metrics/goalsheet.h"
#include "gui/metrics/metriccard.h"
#include "gui/queue/queuemodel.h"
#include "gui/queue/queuepage.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/columnscroll.h"
#include "gui/shared/directory.h"
#include "gui/shared/quietbutton.h"
#include "gui/shell/settingspage.h"
#include "gui/shell/startpage.h"
#include "gui/shell/ways.h"
#include "gui/sla/calendarspage.h"
#include "gui/sla/flightrecorder.h"
#include "gui/sla/policiespage.h"
#include "gui/tickets/callpage.h"
#include "gui/tickets/choices.h"
#include "gui/tickets/composer.h"
#include "gui/tickets/newticketpage.h"
#include "gui/tickets/ticketpage.h"

#include <QAbstractButton>
#include <QAbstractEventDispatcher>
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int mostClocks = 20; // that a ticket of the sample may have

bool always()
{
    return true;
}

bool isPaused(const FlightRecord *record)
{
    return record
        && std::any_of(record->line.segments.begin(), record->line.segments.end(),
                       [](const SlaSegment &segment) { return !segment.running; });
}

bool isBreached(const FlightRecord *record)
{
    return record && record->line.state == SlaClock::State::Breached;
}

} // namespace

ScreenTour::ScreenTour(Desktop &desktop, const QString &folder, QObject *parent)
    : QObject(parent), m_desktop(desktop), m_folder(folder)
{ }

void ScreenTour::begin()
{
    m_allSaved = (m_folder.isEmpty() || QDir().mkpath(m_folder)) && m_workspace.isValid();
    m_desktop.window().resize(1280, 800);
    m_desktop.window().show();
    planStart();
    connect(&m_desktop, &Desktop::openingFailed, this, [this] { m_failed = true; });
    // Whenever the loop has nothing to do, all that had arrived is shown: the moment to see whether a page is complete.
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, &ScreenTour::look);
    next();
}

void ScreenTour::planStart()
{
    m_stops
        = {{u"start"_s, [] {}, always},
           {u"error"_s, [this] { m_desktop.open(m_workspace.filePath(u"missing.db"_s)); }, [this] { return m_failed; }},
           {{},
            [this] { m_desktop.makeSample(u"payroll"_s, m_workspace.filePath(u"payroll.db"_s)); },
            [this] { return m_desktop.isOpen(); }}};
}

// Goals of a client of the sample: who only looks, then who sets them, and how they stand.
void ScreenTour::planGoals()
{
    const auto stands = [this] { return m_desktop.dashboardPage().isSettled() && m_desktop.choices().isSettled(); };
    m_stops.append({u"goals-empty"_s,
                    [this] {
                        for (ChartCard *chart : m_desktop.dashboardPage().charts())
                            chart->showTable(false);
                        m_desktop.dashboardPage().showGoals();
                    },
                    stands});
    m_stops.append({u"goals"_s,
                    [this] {
                        choosePerson(Role::Manager);
                        m_desktop.dashboardPage().showClient(firstClient());
                        addGoals(firstClient());
                    },
                    [this, stands] { return stands() && m_desktop.dashboardPage().goals().goals().size() == 4; }});
    m_stops.append({u"goals-form"_s,
                    [this] {
                        const auto *sheet = m_desktop.dashboardPage().findChild<GoalSheet *>();
                        QScrollBar *bar = sheet->findChild<ColumnScroll *>()->verticalScrollBar();
                        bar->setValue(bar->maximum());
                        const DashboardPage &page = m_desktop.dashboardPage();
                        page.findChild<ColumnScroll *>()->ensureWidgetVisible(
                            page.findChild<ChartCard *>(u"chart-volume"_s)); // with the line of the goal
                    },
                    stands});
}

void ScreenTour::addGoals(const QByteArray &client)
{
    struct Begun
    {
        GoalKind kind;
        int daysAgo;
    };
    const qint64 today = m_desktop.directory().now().ms / 86'400'000;
    for (const Begun &begun : {Begun{GoalKind::Sla, 200}, Begun{GoalKind::Volume, 50}, Begun{GoalKind::Tagging, 40},
                               Begun{GoalKind::Bounce, 20}})
        m_desktop.dashboardPage().goals().add({.kind = begun.kind, .client = client, .start = today - begun.daysAgo});
}

QByteArray ScreenTour::firstClient() const
{
    const QList<Choice> clients = m_desktop.choices().of({.field = Field::Client}, {});
    const auto named
        = std::find_if(clients.begin(), clients.end(), [](const Choice &each) { return !each.value.isEmpty(); });
    return named == clients.end() ? QByteArray() : Value::json(named->value).text();
}

// Somebody of that role works here: what only she can do is there to be seen.
void ScreenTour::choosePerson(Role role)
{
    const QList<Person> staff = m_desktop.directory().staffByName();
    for (const Person &person : staff) {
        if (person.role == role) {
            m_desktop.directory().setMe(person.id);
            return;
        }
    }
}

void ScreenTour::planPages()
{
    choosePerson(Role::Agent);
    const auto queueStands = [this] { return m_desktop.queuePage().isSettled(); };
    const auto ticketStands = [this] { return m_desktop.ticketPage().isSettled(); };
    const auto dashboardStands = [this] { return m_desktop.dashboardPage().isSettled(); };
    m_stops.append({u"queue"_s, [this] { m_desktop.ways().showQueue({}); }, queueStands});
    m_stops.append(
        {u"queue-unresolved"_s, [this] { m_desktop.ways().showQueue({.unresolvedOnly = true}); }, queueStands});
    m_stops.append({u"queue-nextdue"_s,
                    [this] {
                        m_desktop.queuePage().showPreview(true);
                        m_desktop.queuePage().showView("unresolved");
                    },
                    queueStands});
    m_stops.append({u"queue-mine"_s, [this] { m_desktop.queuePage().showView("mine"); }, queueStands});
    m_stops.append({u"queue-atrisk"_s, [this] { m_desktop.queuePage().showView("at-risk"); }, queueStands});
    m_stops.append({u"queue-breached"_s, [this] { m_desktop.queuePage().showView("breached"); }, queueStands});
    m_stops.append({u"queue-preview"_s, [this] { m_desktop.ways().showQueue({.unresolvedOnly = true}); }, queueStands});
    m_stops.append({u"queue-bulk"_s,
                    [this] {
                        QList<qint64> tickets;
                        for (int row = 0; row < 20; ++row)
                            tickets.append(m_desktop.queueModel().numberAt(row));
                        m_desktop.queuePage().showBulk(tickets);
                    },
                    queueStands});
    m_stops.append({u"queue-view"_s, [this] { m_desktop.queuePage().showView("repair"); }, queueStands});
    m_stops.append({u"queue-repair"_s, [this] { m_desktop.queuePage().showRecord(); }, queueStands});
    m_stops.append({u"queue-compact"_s,
                    [this] {
                        m_desktop.queuePage().setCompact(true);
                        m_desktop.queuePage().showPreview(false);
                    },
                    queueStands});
    m_stops.append(
        {u"ticket"_s, [this] { m_desktop.ways().openTicket(m_desktop.queueModel().numberAt(0)); }, ticketStands});
    m_stops.append({u"ticket-history"_s, [this] { m_desktop.ticketPage().showOnly(TimelineFilter::Show::History); },
                    ticketStands});
    m_stops.append({u"ticket-preview"_s,
                    [this] {
                        auto *text = m_desktop.ticketPage().findChild<QPlainTextEdit *>(u"composerText"_s);
                        text->setPlainText(u"The cause is **found**:\n\n- the wage type was closed in March\n"
                                           "- it opens again tonight, see `PA30`"_s);
                        m_desktop.ticketPage().findChild<Composer *>()->showPreview(true);
                    },
                    ticketStands});
    m_stops.append({u"ticket-resolve"_s,
                    [this] {
                        m_desktop.ticketPage().findChild<QPlainTextEdit *>(u"composerText"_s)->clear();
                        m_desktop.ticketPage().findChild<Composer *>()->showPreview(false);
                        m_desktop.ticketPage().showOnly(TimelineFilter::Show::All);
                        m_desktop.ticketPage().resolve();
                    },
                    ticketStands});
    m_stops.append({u"ticket-past"_s, [this] { m_desktop.ticketPage().showPast(); }, ticketStands});
    planClocks();
    m_stops.append({u"ticket-new"_s,
                    [this] {
                        NewTicketPage &page = m_desktop.ways().writeTicket();
                        page.findChild<QLineEdit *>(u"newSubject"_s)->setFocus();
                    },
                    [this] { return m_desktop.choices().isSettled(); }});
    m_stops.append({u"call"_s,
                    [this] {
                        m_desktop.ways().openTicket(m_desktop.queueModel().numberAt(0));
                        m_desktop.ways().writeCall();
                    },
                    ticketStands});
    m_stops.append({u"clients"_s, [this] { m_desktop.window().goTo("clients"); },
                    [this] { return m_desktop.clientsPage().isSettled(); }});
    m_stops.append({u"dashboard"_s, [this] { m_desktop.window().goTo("dashboard"); }, dashboardStands});
    const auto scrollDashboard = [this](int pages) {
        auto *bar = m_desktop.dashboardPage().findChild<ColumnScroll *>()->verticalScrollBar();
        bar->setValue(pages * bar->pageStep());
    };
    m_stops.append({u"dashboard-causes"_s, [scrollDashboard] { scrollDashboard(1); }, dashboardStands});
    m_stops.append({u"dashboard-backlog"_s, [scrollDashboard] { scrollDashboard(2); }, dashboardStands});
    m_stops.append({u"dashboard-formula"_s,
                    [this, scrollDashboard] {
                        scrollDashboard(0);
                        m_desktop.dashboardPage().showFormula(m_desktop.dashboardPage().cards().first()->card());
                    },
                    [this] { return m_desktop.dashboardPage().isSettled(); }});
    m_stops.append({u"dashboard-tables"_s,
                    [this] {
                        for (ChartCard *chart : m_desktop.dashboardPage().charts())
                            chart->showTable(true);
                    },
                    dashboardStands});
    planGoals();
    m_stops.append({u"queue-filtered"_s, [this] { m_desktop.dashboardPage().cards().first()->click(); },
                    [this, queueStands, dashboardStands] { return dashboardStands() && queueStands(); }});
    m_stops.append(
        {u"queue-empty"_s, [this] { m_desktop.ways().showQueue({.find = "\"nobody wrote this\""}); }, queueStands});
    planBounces();
    planImport();
    m_stops.append({u"who"_s, [this] { m_desktop.ways().askWhoWorks(); }, always});
    m_stops.append({u"keys"_s, [this] { m_desktop.window().showKeys(); }, always});
    m_stops.append({u"settings"_s, [this] { m_desktop.window().goTo("settings"); }, always});
    planRules();
    m_stops.append({u"palette"_s, [this] { m_desktop.ways().openPalette(); }, always});
}

// A manager looks at calendars and policies, changes a policy, and tries that on the past.
void ScreenTour::planRules()
{
    const auto stands = [this] { return m_desktop.settingsPage().isSettled(); };
    m_stops.append({u"calendars"_s,
                    [this] {
                        choosePerson(Role::Manager);
                        m_desktop.settingsPage().showSection("calendars");
                    },
                    stands});
    m_stops.append({u"calendar-holidays"_s,
                    [this] {
                        CalendarsPage &page = m_desktop.calendarsPage();
                        page.choose("office-de");
                        auto *country = page.findChild<ChoiceField *>(u"holidayCountry"_s);
                        Q_EMIT country->choicesWanted();
                        Q_EMIT country->activated(country->findText(u"India"_s, Qt::MatchStartsWith));
                        QMetaObject::invokeMethod(
                            &page,
                            [&page] {
                                page.findChild<QScrollArea *>()->ensureWidgetVisible(
                                    page.findChild<QWidget *>(u"copyHolidays"_s));
                            },
                            Qt::QueuedConnection); // once it is laid out
                    },
                    stands});
    m_stops.append({u"policies"_s, [this] { m_desktop.settingsPage().showSection("policies"); }, stands});
    m_stops.append({u"policy-tried"_s,
                    [this] {
                        PoliciesPage &page = m_desktop.policiesPage();
                        auto *amount = page.findChild<QLineEdit *>(u"amount-0"_s);
                        amount->selectAll();
                        amount->insert(u"15min"_s);
                        page.tryIt();
                    },
                    stands});
}

// The ledger as a manager and as who is charged sees it; she disputes the latest bounce, and the manager decides.
void ScreenTour::planBounces()
{
    const auto ledgerStands = [this] { return m_desktop.ways().showLedger().isSettled(); };
    const auto ticketStands = [this] { return m_desktop.ticketPage().isSettled(); };
    const auto openFirst = [this] {
        auto *table = m_desktop.ways().showLedger().findChild<QTableView *>(u"ledgerTable"_s);
        Q_EMIT table->activated(table->model()->index(0, 0));
    };
    const auto press = [this](const QString &name) { m_desktop.ticketPage().findChild<QuietButton *>(name)->click(); };
    const auto say = [this](const QString &text) {
        m_desktop.ticketPage().findChild<QPlainTextEdit *>(u"bounceNote"_s)->setPlainText(text);
    };
    m_stops.append({u"ledger"_s,
                    [this] {
                        choosePerson(Role::Manager);
                        m_desktop.ways().showLedger();
                    },
                    ledgerStands});
    m_stops.append({u"ticket-bounce"_s,
                    [this, openFirst] {
                        openFirst();
                        m_desktop.directory().setMe(m_desktop.ways().showLedger().line(0).bounce.attributedTo);
                        m_desktop.ways().openTicket(m_desktop.ways().showLedger().line(0).ticket);
                    },
                    ticketStands});
    m_stops.append(
        {u"ticket-bounce-dispute"_s,
         [press, say] {
             press(u"disputeBounce"_s);
             say(u"The client asked for another wage type on Tuesday: the fix was right when it was made."_s);
         },
         always});
    m_stops.append(
        {u"ledger-own"_s,
         [this, press] {
             press(u"saveBounce"_s);
             m_desktop.ways().showLedger();
         },
         [this, ledgerStands] { return ledgerStands() && m_desktop.ways().showLedger().line(0).bounce.isDisputed(); }});
    m_stops.append({u"ledger-waiting"_s, [this] { choosePerson(Role::Manager); }, ledgerStands});
    m_stops.append({u"ticket-bounce-decide"_s, [this, openFirst] { openFirst(); },
                    [this, ticketStands, press, say, begun = false]() mutable {
                        if (!ticketStands())
                            return false;
                        if (!std::exchange(begun, true)) {
                            press(u"decideBounce"_s);
                            say(u"Agreed: the request came later."_s);
                        }
                        return true;
                    }});
    m_stops.append({u"ticket-escalated"_s,
                    [this] {
                        choosePerson(Role::Agent);
                        m_desktop.ways().showQueue({.unresolvedOnly = true, .find = "level: 2"});
                    },
                    [this, ticketStands, opened = false]() mutable {
                        if (!m_desktop.queuePage().isSettled())
                            return false;
                        if (!std::exchange(opened, true))
                            m_desktop.ways().openTicket(m_desktop.queueModel().numberAt(0));
                        return ticketStands();
                    }});
    m_stops.append({u"ticket-send-back"_s,
                    [this, press] {
                        press(u"handBack"_s);
                        auto *code = m_desktop.ticketPage().findChild<ChoiceField *>(u"returnCode"_s);
                        code->setValue(R"("missing_evidence")");
                        Q_EMIT code->chosen(code->value());
                    },
                    always});
    m_stops.append({u"ledger-empty"_s,
                    [this] {
                        choosePerson(Role::Agent);
                        auto *state = m_desktop.ways().showLedger().findChild<ChoiceField *>(u"ledgerState"_s);
                        state->setValue(R"("voided")");
                        Q_EMIT state->chosen(state->value());
                    },
                    ledgerStands});
}

// The clocks of a ticket that has waited for the third level, as an agent and as a lead see them.
void ScreenTour::planClocks()
{
    const auto ticketStands = [this] { return m_desktop.ticketPage().isSettled(); };
    const auto recorder = [this] { return m_desktop.ticketPage().findChild<FlightRecorder *>(); };
    m_stops.append({u"queue-level"_s, [this] { m_desktop.ways().showQueue({.find = "level: 3 #Unresolved"}); },
                    [this] { return m_desktop.queuePage().isSettled(); }});
    m_stops.append({u"ticket-clocks"_s, [this] { m_desktop.ways().openTicket(m_desktop.queueModel().numberAt(0)); },
                    ticketStands});
    m_stops.append({u"recorder"_s,
                    [this, recorder] {
                        m_desktop.ticketPage().findChild<QAbstractButton *>(u"allClocks"_s)->click();
                        int last = mostClocks;
                        while (last > 0 && !recorder()->choose(last))
                            --last;
                    },
                    ticketStands});
    m_stops.append({u"recorder-paused"_s,
                    [this, recorder] {
                        for (int clock = 0; !isPaused(recorder()->chosen()) && clock < mostClocks; ++clock)
                            recorder()->choose(clock);
                    },
                    ticketStands});
    m_stops.append({u"recorder-waive"_s,
                    [this, recorder] {
                        choosePerson(Role::Lead);
                        for (int clock = mostClocks; !isBreached(recorder()->chosen()) && clock >= 0; --clock)
                            recorder()->choose(clock);
                        m_desktop.ticketPage().findChild<QAbstractButton *>(u"waive"_s)->click();
                    },
                    ticketStands});
    m_stops.append({u"ticket-clocks-left"_s,
                    [this] {
                        choosePerson(Role::Agent);
                        m_desktop.ticketPage().findChild<QAbstractButton *>(u"leaveRecorder"_s)->click();
                    },
                    ticketStands});
}

// A table of another desk, with a word and a time that nobody understands.
void ScreenTour::planImport()
{
    const QString path = m_workspace.filePath(u"cases.csv"_s);
    QByteArray table = "Case Number;Opened;Status;Subject;Contact;Account;Owner;Shelf\n";
    for (int i = 1; i <= 60; ++i)
        table += QByteArray::number(4000 + i) + ";0" + QByteArray::number(i % 9 + 1) + ".03.2026 1"
            + QByteArray::number(i % 10) + ":15;"
            + (i % 7 == 0       ? "Parked"
                   : i % 2 == 0 ? "Closed"
                                : "Open")
            + ";Payslip of March is missing;Contact " + QByteArray::number(i % 5 + 1) + ";Alder Foods;Agent One;A\n";
    table += "4061;soon;Open;Wage type is missing;Contact 1;Alder Foods;Agent One;B\n";
    m_allSaved = writeFile(path, table) && m_allSaved;
    const auto stands = [this] { return m_desktop.ways().importTickets().isSettled(); };
    m_stops.append({u"import"_s, [this, path] { m_desktop.ways().importTickets().look(path); }, stands});
    m_stops.append({u"import-map"_s, [this] { m_desktop.ways().importTickets().goOn(); }, stands});
    m_stops.append({u"import-check"_s, [this] { m_desktop.ways().importTickets().goOn(); }, stands});
    m_stops.append({u"import-done"_s, [this] { m_desktop.ways().importTickets().goOn(); }, stands});
}

void ScreenTour::next()
{
    if (++m_at < m_stops.size()) {
        m_stops[m_at].goThere();
        return;
    }
    disconnect(QAbstractEventDispatcher::instance(), nullptr, this, nullptr);
    Q_EMIT ended(m_allSaved);
}

void ScreenTour::look()
{
    if (m_at >= m_stops.size() || !m_stops[m_at].isThere())
        return;
    const QString name = m_stops[m_at].name;
    if (name.isEmpty())
        planPages();
    else
        m_allSaved = save(name) && m_allSaved;
    next();
}

bool ScreenTour::save(const QString &name)
{
    bool saved = true;
    for (const auto &[choice, word] :
         {std::pair(ThemeChoice::Light, u"light"_s), std::pair(ThemeChoice::Dark, u"dark"_s)}) {
        m_desktop.theme().choose(choice);
        QCoreApplication::sendPostedEvents(); // the new palette reaches the widgets
        Q_EMIT standing(u"%1-%2"_s.arg(name, word));
        if (m_folder.isEmpty())
            continue;
        QByteArray png;
        QBuffer buffer(&png);
        const bool drawn = m_desktop.window().grab().toImage().save(&buffer, "PNG");
        saved = drawn && writeFile(QDir(m_folder).filePath(u"%1-%2.png"_s.arg(name, word)), png) && saved;
    }
    m_desktop.theme().choose(ThemeChoice::Light);
    return saved;
}

} // namespace Steward
