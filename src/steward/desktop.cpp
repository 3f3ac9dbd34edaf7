#include "steward/desktop.h"

#include "assembly/assembly.h"
#include "gui/metrics/chartpage.h"
#include "gui/queue/queuemodel.h"
#include "gui/queue/queuepage.h"
#include "gui/shared/changefeed.h"
#include "gui/shared/directory.h"
#include "gui/shell/startpage.h"
#include "gui/tickets/drafts.h"
#include "gui/tickets/ticketactions.h"
#include "gui/tickets/ticketpage.h"

#include <QApplication>
#include <QUndoStack>

#include <chrono>

using namespace std::chrono_literals;

namespace Steward {

namespace {

constexpr auto patience = 150ms;

} // namespace

struct Desktop::Open
{
    Open(Assembly &assembly, Navigator &navigator)
        : directory(assembly.reader(), assembly.readWorker(), assembly.clock()),
          queueModel(assembly.reader(), assembly.readWorker(), assembly.longReader(), assembly.longReadWorker(),
                     directory),
          feed(assembly.reader(), assembly.readWorker(), assembly.ticker()),
          actions(assembly.store(), assembly.writeWorker(), directory, feed, undo),
          drafts(assembly.draftStore(), assembly.draftWorker()), queue(queueModel, navigator),
          ticket(assembly.reader(), assembly.readWorker(), directory, navigator, actions, drafts),
          chart(assembly.reader(), assembly.readWorker(), directory, navigator)
    { }

    Directory directory;
    QueueModel queueModel;
    ChangeFeed feed;
    QUndoStack undo;
    TicketActions actions;
    Drafts drafts;
    QueuePage queue;
    TicketPage ticket;
    ChartPage chart;
};

Desktop::Desktop(QApplication &application, Preferences &preferences, std::unique_ptr<Assembly> assembly)
    : m_assembly(std::move(assembly)), m_preferences(preferences), m_theme(application, preferences),
      m_window(m_theme, m_prompter)
{
    connect(&m_window, &MainWindow::openRequested, this, &Desktop::open);
    connect(&m_window, &MainWindow::sampleRequested, this, &Desktop::makeSample);
    connect(&m_window, &MainWindow::personChosen, this,
            [this](const QByteArray &id) { m_preferences.setPersonIn(m_open->directory.workspace().name, id); });
    m_waiting.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this,
            [this] { m_window.startPage().showBusy(tr("Opening the workspace…")); });
}

Desktop::~Desktop()
{
    if (m_making)
        m_making->wait();
    close();
}

void Desktop::close()
{
    m_window.takePages();
    m_open.reset();
}

void Desktop::open(const QString &path)
{
    close();
    m_window.startPage().hold();
    m_waiting.start(patience);
    m_assembly->open(path, [this](const Done &done) {
        m_waiting.stop();
        if (done)
            showOpened();
        else
            showFailure(done.error());
    });
}

void Desktop::showFailure(const Failure &failure)
{
    m_window.startPage().showFailure(failure);
    Q_EMIT openingFailed();
}

void Desktop::makeSample(const QString &sample, const QString &path)
{
    if (m_making)
        return;
    close();
    m_window.startPage().showBusy(tr("Making the sample workspace. This takes a few seconds…"));
    // A sample is written as a whole, with no worker yet that could do it.
    auto made = std::make_shared<Done>();
    m_making.reset(QThread::create(
        [assembly = m_assembly.get(), sample, path, made] { *made = assembly->createSample(sample.toUtf8(), path); }));
    connect(m_making.get(), &QThread::finished, this, [this, path, made] {
        m_making.release()->deleteLater(); // it is the one that calls
        if (*made)
            open(path);
        else
            showFailure(made->error());
    });
    m_making->start();
}

void Desktop::showOpened()
{
    m_open = std::make_unique<Open>(*m_assembly, m_window);
    connect(&m_open->directory, &Directory::failed, this, [this](const Failure &failure) {
        m_window.takePages();
        m_window.startPage().showFailure(failure);
    });
    m_window.showPages({.queue = &m_open->queue,
                        .ticket = &m_open->ticket,
                        .chart = &m_open->chart,
                        .directory = &m_open->directory,
                        .undo = &m_open->undo});
    connect(&m_open->directory, &Directory::changed, this,
            [this] { m_open->directory.setMe(m_preferences.personIn(m_open->directory.workspace().name)); });
    connect(&m_open->feed, &ChangeFeed::ticketsChanged, &m_open->queueModel, &QueueModel::refresh);
    connect(&m_open->feed, &ChangeFeed::ticketsChanged, &m_open->ticket, &TicketPage::refresh);
    m_open->directory.load();
    m_open->queue.show({});
    Q_EMIT opened();
}

QueuePage &Desktop::queuePage()
{
    return m_open->queue;
}

QueueModel &Desktop::queueModel()
{
    return m_open->queueModel;
}

TicketPage &Desktop::ticketPage()
{
    return m_open->ticket;
}

ChartPage &Desktop::chartPage()
{
    return m_open->chart;
}

} // namespace Steward
