#pragma once

#include "gui/shared/page.h"

#include <QMainWindow>
#include <QUndoGroup>

class QLabel;
class QUndoStack;

namespace Steward {

class Actions;
class CommandPalette;
class Directory;
class KeysPage;
class NoticeBar;
class PersonBox;
class Prompter;
class Rail;
class StartPage;
class Theme;
class WordsPage;
class WorkArea;

// The frame: rail, menus, work area, status line. It knows pages as pages alone, and no feature.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // A page that the rail names. Whoever makes it owns it.
    struct Place
    {
        QByteArray id = {};
        QString icon = {};
        QString word = {};
        Page *page = nullptr;
    };

    MainWindow(Theme &theme, Prompter &prompter, Actions &actions, QWidget *parent = nullptr);
    ~MainWindow() override;

    StartPage &startPage() { return *m_start; }
    WorkArea &area() { return *m_area; }
    NoticeBar &notice() { return *m_notice; }
    CommandPalette &commandPalette() { return *m_palette; }
    Actions &registry() { return m_actions; }
    QUndoGroup &undoGroup() { return m_undo; }

    // The places of the workspace that was opened; the first comes to the front.
    void showPlaces(const QList<Place> &places, Directory &directory, QUndoStack &undo);
    void offer(const QList<QAction *> &acts); // in the menu of files, as long as they are there
    void namePlace(const QByteArray &id, const QString &word); // as this workspace calls it
    void takePages(); // the workspace closes: back to the start page
    void goTo(const QByteArray &place);
    void goTo(Page &page);
    QByteArray place() const; // of the page in front; empty: it is none of the rail
    Page *page() const; // in front
    void showKeys();
    void showRecent(const QStringList &paths);

Q_SIGNALS:
    void openRequested(const QString &path);
    void sampleRequested(const QString &sample, const QString &path);
    void emptyRequested(const QString &path);
    void importRequested(const QString &path); // into an empty workspace that is made there
    void closeRequested(); // of the workspace
    void personChosen(const QByteArray &id);
    void personWanted(); // nobody works here yet
    void paletteRequested();
    void tabCloseRequested(Page *page);
    void ending(); // the window closes

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeMenus();
    void makeFileMenu();
    void makeViewMenu();
    void makeGoMenu();
    void fillPageMenu();
    void askForWorkspace();
    void askForSample(const QString &sample);
    void askForEmpty();
    void askForImport();
    void showCurrent();
    void showStatus();

    Theme &m_theme;
    Prompter &m_prompter;
    Actions &m_actions;
    Rail *m_rail;
    WorkArea *m_area;
    NoticeBar *m_notice;
    CommandPalette *m_palette;
    StartPage *m_start;
    KeysPage *m_keys;
    WordsPage *m_about;
    QLabel *m_status;
    QLabel *m_workspace;
    QMenu *m_file = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_recent = nullptr;
    QMenu *m_pageMenu = nullptr;
    QMenu *m_go = nullptr;
    QAction *m_goBack = nullptr;
    QAction *m_closeTab = nullptr;
    QAction *m_closeWorkspace = nullptr;
    QList<QAction *> m_goPlaces;
    QUndoGroup m_undo;
    QMetaObject::Connection m_statusOfPage, m_titleOfPage; // of the page in front
    PersonBox *m_person = nullptr; // of the open workspace
    Directory *m_directory = nullptr;
    QList<Place> m_places;
};

} // namespace Steward
