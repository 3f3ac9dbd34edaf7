#include "steward/desktop.h"

#include "assembly/assembly.h"
#include "gui/metrics/chartpage.h"
#include "gui/shared/directory.h"
#include "gui/shell/startpage.h"
#include "gui/tickets/queuemodel.h"
#include "gui/tickets/queuepage.h"
#include "gui/tickets/ticketpage.h"

#include <QApplication>

namespace Steward {

struct Desktop::Open
{
    Open(Assembly &assembly, Navigator &navigator)
        : directory(assembly.reader(), assembly.readWorker(), assembly.clock()),
          queueModel(assembly.reader(), assembly.readWorker(), assembly.longReader(), assembly.longReadWorker(),
                     directory),
          queue(queueModel, navigator), ticket(assembly.reader(), assembly.readWorker(), directory, navigator),
          chart(assembly.reader(), assembly.readWorker(), directory, navigator)
    { }

    Directory directory;
    QueueModel queueModel;
    QueuePage queue;
    TicketPage ticket;
    ChartPage chart;
};

Desktop::Desktop(QApplication &application, Preferences &preferences, std::unique_ptr<Assembly> assembly)
    : m_assembly(std::move(assembly)), m_theme(application, preferences), m_window(m_theme, m_prompter)
{
    connect(&m_window, &MainWindow::openRequested, this, &Desktop::open);
    connect(&m_window, &MainWindow::sampleRequested, this, &Desktop::makeSample);
}

Desktop::~Desktop()
{
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
    if (const Done opened = m_assembly->open(path); !opened) {
        m_window.startPage().showFailure(opened.error());
        return;
    }
    showOpened();
}

void Desktop::makeSample(const QString &sample, const QString &path)
{
    close();
    if (const Done made = m_assembly->createSample(sample, path); !made) {
        m_window.startPage().showFailure(made.error());
        return;
    }
    open(path);
}

void Desktop::showOpened()
{
    m_open = std::make_unique<Open>(*m_assembly, m_window);
    connect(&m_open->directory, &Directory::failed, this, [this](const Failure &failure) {
        m_window.takePages();
        m_window.startPage().showFailure(failure);
    });
    m_window.showPages(
        {.queue = &m_open->queue, .ticket = &m_open->ticket, .chart = &m_open->chart, .directory = &m_open->directory});
    m_open->directory.load();
    m_open->queue.show({});
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
