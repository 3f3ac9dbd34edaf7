#pragma once

#include "gui/shared/navigator.h"

#include <QMainWindow>
#include <QUndoGroup>

class QActionGroup;
class QLabel;
class QStackedWidget;
class QUndoStack;

namespace Steward {

class ChartPage;
class Directory;
class PersonBox;
class Prompter;
class QueuePage;
class QuietButton;
class StartPage;
class Theme;
class TicketPage;
class WordsPage;

// The frame: rail, menus, status line, and which page is in front. It knows no feature.
class MainWindow : public QMainWindow, public Navigator
{
    Q_OBJECT

public:
    enum class Page { Start, Queue, Ticket, Chart, Keys, About };
    // The pages of the open workspace; whoever makes them owns them and takes them away again.
    struct Pages
    {
        QueuePage *queue = nullptr;
        TicketPage *ticket = nullptr;
        ChartPage *chart = nullptr;
        Directory *directory = nullptr;
        QUndoStack *undo = nullptr;
    };

    MainWindow(Theme &theme, Prompter &prompter, QWidget *parent = nullptr);

    StartPage &startPage() { return *m_start; }
    void showPages(const Pages &pages);
    void takePages(); // the workspace closes: back to the start page
    Page page() const { return m_page; }
    void goTo(Page page);

    void openTicket(qint64 number, Where where = Where::Tab) override;
    void openClient(const QByteArray &) override { }
    void showQueue(const QueueQuestion &question) override;
    void goBack() override;

Q_SIGNALS:
    void openRequested(const QString &path);
    void sampleRequested(const QString &sample, const QString &path);
    void personChosen(const QByteArray &id);

private:
    void makeRail();
    void makeMenus();
    void makeThemeMenu(QMenu *menu);
    void askForWorkspace();
    void askForSample(const QString &sample);
    QWidget *widgetOf(Page page) const;
    void bringToFront(Page page);
    void showStatus();
    void showTitle();

    Theme &m_theme;
    Prompter &m_prompter;
    QStackedWidget *m_stack;
    QWidget *m_rail;
    QuietButton *m_queueButton = nullptr;
    QuietButton *m_chartButton = nullptr;
    QAction *m_goQueue = nullptr;
    QAction *m_goChart = nullptr;
    QAction *m_goBack = nullptr;
    StartPage *m_start;
    WordsPage *m_keys;
    WordsPage *m_about;
    QLabel *m_status;
    QLabel *m_workspace;
    QUndoGroup m_undo;
    PersonBox *m_person = nullptr; // of the open workspace
    Pages m_pages = {};
    Page m_page = Page::Start;
    QList<Page> m_trail; // pages to go back to, the latest last
};

} // namespace Steward
