#pragma once

#include "desk/base/sampleclock.h"
#include "gui/shared/page.h"
#include "gui/shell/shortcutsmodel.h"

#include <QSortFilterProxyModel>

class QButtonGroup;
class QDateTimeEdit;
class QKeySequenceEdit;
class QLabel;
class QTableView;

namespace Steward {

class Actions;
class Card;
class Directory;
class Preferences;
class QuietButton;
class SearchLine;
class Theme;

// What a person chooses for herself: how it looks, the keys of every act, and in a sample what time it is there.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(Theme &theme, Actions &actions, Preferences &preferences, Directory &directory, SampleClock &clock,
                 QWidget *parent = nullptr);

    QString title() const override;
    void arrive() override;
    void focusMain() override;

private:
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
