#pragma once

#include "desk/base/result.h"
#include "gui/shared/actions.h"
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
class CalendarsPage;
class Choices;
class ClientsPage;
class DashboardPage;
class Directory;
class PoliciesPage;
class Preferences;
class QueueModel;
class QueuePage;
class Session;
class SettingsPage;
class TicketPage;
class Ways;

// The desktop program: its window, and the models and pages of the workspace that is open in an Assembly.
class Desktop : public QObject
{
    Q_OBJECT

public:
    Desktop(QApplication &application, Preferences &preferences, Session &session, std::unique_ptr<Assembly> assembly);
    ~Desktop() override;

    void open(const QString &path); // opened() or openingFailed() follows
    void openLast(); // the workspace that was open when the program ended; nothing where none was
    void makeSample(const QString &sample, const QString &path); // and opens it, when it is made
    void makeEmpty(const QString &path);
    void workAs(const QByteArray &person); // in every workspace that is opened, where she is of its desk
    void askWhoWorks(); // where nobody was chosen before
    bool isOpen() const; // opened() was told

    MainWindow &window() { return m_window; }
    Theme &theme() { return m_theme; }
    // Of the open workspace.
    Ways &ways();
    Directory &directory();
    Choices &choices();
    QueuePage &queuePage();
    QueueModel &queueModel();
    TicketPage &ticketPage(); // that of the tab for tickets in passing
    ClientsPage &clientsPage();
    DashboardPage &dashboardPage();
    SettingsPage &settingsPage();
    CalendarsPage &calendarsPage(); // these two are sections of it
    PoliciesPage &policiesPage();

Q_SIGNALS:
    void opened();
    void openingFailed();

private:
    struct Open;
    void make(const QString &words, const QString &path, std::function<Done()> job);
    void showOpened();
    void showFailure(const Failure &failure);
    void connectPages();
    void chooseMe();
    void remember();
    void close();

    std::unique_ptr<Assembly> m_assembly;
    Preferences &m_preferences;
    Session &m_session;
    DialogPrompter m_prompter;
    Theme m_theme;
    Actions m_actions;
    MainWindow m_window;
    QTimer m_waiting; // runs from a wish to open on until words say that it takes long
    std::unique_ptr<QThread> m_making; // of a workspace
    QByteArray m_person; // named at the start; empty: whoever worked there last
    bool m_asksWho = false;
    bool m_importing = false; // as soon as the workspace that is made is open
    QString m_path; // of the workspace that is open or being opened
    std::unique_ptr<Open> m_open; // after the window: its pages go first
};

} // namespace Steward
