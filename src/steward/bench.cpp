#include "steward/bench.h"

#include "gui/metrics/barchartview.h"
#include "gui/metrics/dashboardpage.h"
#include "gui/queue/queuemodel.h"
#include "gui/queue/queuepage.h"
#include "gui/queue/queueview.h"
#include "gui/shared/directory.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/ways.h"
#include "gui/tickets/ticketpage.h"
#include "gui/tickets/timelineview.h"

#include <QCoreApplication>
#include <QFile>
#include <QKeyEvent>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int warmUps = 3, runs = 200, starts = 7;
constexpr auto idleTime = 10s; // what idle_rss is by definition: ten seconds after start

// Resident memory in MB; nothing where the system does not tell it so.
std::optional<double> residentMegabytes()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return {};
}

double share(const QList<double> &sorted, double part)
{
    return sorted.at(std::min(sorted.size() - 1, qsizetype(double(sorted.size()) * part)));
}

} // namespace

Bench::Bench(Desktop &desktop, const QString &file, QObject *parent) : QObject(parent), m_desktop(desktop), m_file(file)
{ }

void Bench::begin()
{
    connect(&m_desktop.queuePage(), &QueuePage::listPainted, this, &Bench::queueWasPainted);
    connect(&m_desktop.ticketPage(), &TicketPage::timelinePainted, this, &Bench::ticketWasPainted);
    QTimer::singleShot(1s, this, [this] { m_desktop.ways().showQueue({}); }); // all of them
    QTimer::singleShot(idleTime, this, &Bench::measureIdle);
}

void Bench::measureIdle()
{
    m_tickets = m_desktop.queueModel().rowCount(); // all are shown at the start
    if (const auto megabytes = residentMegabytes())
        print("idle_rss", "MB", {*megabytes});
    switchView();
}

void Bench::switchView()
{
    if (m_queue.size() == warmUps + runs) {
        print("queue_painted", "ms", m_queue.mid(warmUps));
        openTicket();
        return;
    }
    QueueQuestion question = m_desktop.queueModel().question();
    question.unresolvedOnly = !question.unresolvedOnly;
    m_waitsForQueue = true;
    m_timer.start();
    m_desktop.ways().showQueue(question);
}

void Bench::queueWasPainted()
{
    if (!m_waitsForQueue || m_desktop.queueModel().isLoading())
        return;
    m_queue.append(double(m_timer.nsecsElapsed()) / 1e6);
    m_waitsForQueue = false;
    QTimer::singleShot(0, this, &Bench::switchView);
}

void Bench::openTicket()
{
    if (m_open.size() == warmUps + runs) {
        print("open_painted", "ms", m_open.mid(warmUps));
        m_desktop.window().goTo("dashboard");
        QTimer::singleShot(1s, this, &Bench::showReview);
        return;
    }
    m_desktop.window().goTo("queue");
    auto *list = m_desktop.queuePage().findChild<QueueView *>();
    if (m_desktop.queueModel().rowCount() == 0) {
        Q_EMIT ended(false);
        return;
    }
    // Another ticket each time, spread over the whole list.
    const qint64 rows = m_desktop.queueModel().rowCount();
    list->selectRow(int(m_open.size() * 7919 % rows));
    m_waitsForTicket = true;
    m_timer.start();
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QCoreApplication::sendEvent(list, &press);
}

void Bench::ticketWasPainted()
{
    if (!m_waitsForTicket || !m_desktop.ticketPage().isSettled())
        return;
    m_open.append(double(m_timer.nsecsElapsed()) / 1e6);
    m_waitsForTicket = false;
    QTimer::singleShot(0, this, &Bench::openTicket);
}

// One client after the other, each until every chart in sight is painted with its figures.
void Bench::showReview()
{
    if (m_review.size() == warmUps + runs) {
        print("qbr_painted", "ms", m_review.mid(warmUps));
        measureStart();
        return;
    }
    DashboardPage &page = m_desktop.dashboardPage();
    QList<QByteArray> clients = m_desktop.directory().workspace().clientNames.keys();
    if (clients.isEmpty() || page.charts().isEmpty()) {
        Q_EMIT ended(false);
        return;
    }
    std::sort(clients.begin(), clients.end());
    if (m_client == 0) {
        for (ChartCard *card : page.charts())
            connect(card->findChild<BarChartView *>(), &BarChartView::painted, this, &Bench::chartWasPainted);
        connect(&page, &Page::statusChanged, this, &Bench::reviewWasRead);
    }
    m_charts.clear();
    m_isNext = false;
    m_timer.start();
    page.showClient(clients[m_client++ % clients.size()]);
}

// A client without tickets in the period has no charts to wait for.
void Bench::reviewWasRead()
{
    const DashboardPage &page = m_desktop.dashboardPage();
    if (!page.isSettled() || page.charts().first()->isVisible())
        return;
    if (m_client > 10 * (warmUps + runs))
        Q_EMIT ended(false);
    else
        QTimer::singleShot(0, this, &Bench::showReview);
}

void Bench::chartWasPainted()
{
    const DashboardPage &page = m_desktop.dashboardPage();
    if (!page.isSettled() || m_isNext)
        return;
    m_charts.insert(sender());
    for (ChartCard *card : page.charts()) {
        auto *view = card->findChild<BarChartView *>();
        if (view->isInSight() && !m_charts.contains(view))
            return;
    }
    m_isNext = true;
    m_review.append(double(m_timer.nsecsElapsed()) / 1e6);
    QTimer::singleShot(0, this, &Bench::showReview);
}

void Bench::measureStart()
{
    if (m_start.size() == starts) {
        print("start_painted", "ms", m_start.mid(1)); // the first fills the cache of the system
        Q_EMIT ended(true);
        return;
    }
    auto *program = new QProcess(this);
    auto *timer = new QElapsedTimer;
    connect(program, &QProcess::readyReadStandardOutput, this,
            [this, timer] { m_start.append(double(timer->nsecsElapsed()) / 1e6); });
    connect(program, &QProcess::finished, this, [this, program, timer, had = m_start.size()](int code) {
        delete timer;
        program->deleteLater();
        if (code != 0 || m_start.size() != had + 1)
            Q_EMIT ended(false);
        else
            measureStart();
    });
    timer->start();
    program->start(QCoreApplication::applicationFilePath(), {u"--db"_s, m_file, u"--first-paint"_s});
}

void Bench::print(const char *op, const char *unit, QList<double> values)
{
    std::sort(values.begin(), values.end());
    std::printf(
        "{\"side\":\"product\",\"op\":\"%s\",\"tickets\":%d,\"unit\":\"%s\",\"runs\":%d,\"p50\":%.3f,\"p95\":%.3f,"
        "\"min\":%.3f}\n",
        op, m_tickets, unit, int(values.size()), share(values, 0.5), share(values, 0.95), values.constFirst());
    std::fflush(stdout);
}

} // namespace Steward
