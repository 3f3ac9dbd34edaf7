#pragma once

#include "desk/base/result.h"
#include "gui/shared/dialogprompter.h"
#include "gui/shared/theme.h"
#include "gui/shell/mainwindow.h"

#include <QString>
#include <QThread>
#include <QTimer>

#include <memory>

class QApplication;

namespace Steward {

class Assembly;
class ChartPage;
class Directory;
class Preferences;
class QueueModel;
class QueuePage;
class TicketPage;

// The desktop program: its window, and the models and pages of the workspace that is open in an Assembly.
class Desktop : public QObject
{
    Q_OBJECT

public:
    Desktop(QApplication &application, Preferences &preferences, std::unique_ptr<Assembly> assembly);
    ~Desktop() override;

    void open(const QString &path); // opened() or openingFailed() follows
    void makeSample(const QString &sample, const QString &path); // and opens it, when it is made
    bool isOpen() const { return m_open != nullptr; }

    MainWindow &window() { return m_window; }
    Theme &theme() { return m_theme; }
    // Of the open workspace.
    QueuePage &queuePage();
    QueueModel &queueModel();
    TicketPage &ticketPage();
    ChartPage &chartPage();

Q_SIGNALS:
    void opened();
    void openingFailed();

private:
    struct Open;
    void showOpened();
    void showFailure(const Failure &failure);
    void close();

    std::unique_ptr<Assembly> m_assembly;
    Preferences &m_preferences;
    DialogPrompter m_prompter;
    Theme m_theme;
    MainWindow m_window;
    QTimer m_waiting; // runs from a wish to open on until words say that it takes long
    std::unique_ptr<QThread> m_making; // of a sample
    std::unique_ptr<Open> m_open; // after the window: its pages go first
};

} // namespace Steward
