#pragma once

#include "desk/base/sampleclock.h"
#include "gui/shared/page.h"
#include "gui/shell/shortcutsmodel.h"

#include <QSortFilterProxyModel>

class QButtonGroup;
class QDateTimeEdit;
class QKeySequenceEdit;
class QLabel;
class QStackedWidget;
class QTableView;

namespace Steward {

class Actions;
class Card;
class Directory;
class Preferences;
class QuietButton;
class SearchLine;
class Theme;

// What a person chooses for herself: how it looks, the keys of every act, and in a sample what time it is there. Beside
// that, sections for what holds in the whole workspace: pages of their own shelves.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(Theme &theme, Actions &actions, Preferences &preferences, Directory &directory, SampleClock &clock,
                 QWidget *parent = nullptr);

    // A page that is a section of the settings from now on.
    void addSection(const QByteArray &id, const QString &icon, Page &page);
    void showSection(const QByteArray &id); // empty: what a person chooses for herself

    QString title() const override;
    bool isSettled() const override;
    void arrive() override;
    void focusMain() override;

private:
    Page *section() const; // null: this page's own
    QuietButton *addTab(const QByteArray &id, const QString &icon, const QString &words, QWidget *page);
    QWidget *makeLook();
    QWidget *makeClock();
    QWidget *makeKeys();
    QByteArray chosenAct() const;
    void showChosen();
    void takeKeys();
    void showClock();
    bool mayChange(const QByteArray &id, const QList<QKeySequence> &keys);

    Theme &m_theme;
    Actions &m_actions;
    Preferences &m_preferences;
    Directory &m_directory;
    SampleClock &m_clock;
    QWidget *m_tabs = nullptr;
    QButtonGroup *m_sections = nullptr;
    QStackedWidget *m_pages = nullptr;
    QButtonGroup *m_looks = nullptr;
    Card *m_clockCard = nullptr;
    QLabel *m_clockWords = nullptr;
    QDateTimeEdit *m_time = nullptr;
    QuietButton *m_setTime = nullptr;
    QuietButton *m_resetTime = nullptr;
    ShortcutsModel m_shortcuts;
    QSortFilterProxyModel m_narrowed;
    SearchLine *m_find = nullptr;
    QTableView *m_table = nullptr;
    QKeySequenceEdit *m_keys = nullptr;
    QuietButton *m_take = nullptr;
    QuietButton *m_none = nullptr;
    QuietButton *m_reset = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace Steward
