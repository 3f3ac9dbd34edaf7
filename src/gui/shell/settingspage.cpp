#include "gui/shell/settingspage.h"

#include "gui/shared/actions.h"
#include "gui/shared/card.h"
#include "gui/shared/directory.h"
#include "gui/shared/notifier.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/preferences.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/quietdelegate.h"
#include "gui/shared/quietheader.h"
#include "gui/shared/searchline.h"
#include "gui/shared/theme.h"
#include "gui/shared/tones.h"
#include "wording/tickets/timewords.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

QVBoxLayout *layoutIn(Card *card, const QString &title)
{
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(Space::l, Space::m, Space::l, Space::l);
    layout->setSpacing(Space::s);
    QLabel *heading = plainLabel(title, card);
    heading->setFont(strongFont(card->font()));
    layout->addWidget(heading);
    return layout;
}

QuietButton *wordButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QuietButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

SettingsPage::SettingsPage(Theme &theme, Actions &actions, Preferences &preferences, Directory &directory,
                           SampleClock &clock, QWidget *parent)
    : Page(parent), m_theme(theme), m_actions(actions), m_preferences(preferences), m_directory(directory),
      m_clock(clock), m_shortcuts(actions)
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *contents = new QWidget(scroll);
    auto *cards = new QVBoxLayout(contents);
    cards->setContentsMargins(Space::l, Space::l, Space::l, Space::l);
    cards->setSpacing(Space::m);
    auto *top = new QHBoxLayout;
    top->setSpacing(Space::m);
    top->addWidget(makeLook(), 1);
    top->addWidget(makeClock(), 1);
    cards->addLayout(top);
    cards->addWidget(makeKeys(), 1);
    scroll->setWidget(contents);
    m_pages = new QStackedWidget;
    m_tabs = new QWidget;
    auto *tabs = new QHBoxLayout(m_tabs);
    tabs->setContentsMargins(Space::l, Space::m, Space::l, 0);
    tabs->setSpacing(Space::xs);
    tabs->addStretch();
    m_sections = new QButtonGroup(this);
    addTab({}, u"monitor"_s, tr("This computer"), scroll)->setChecked(true);
    m_tabs->hide(); // until there are others
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);

    connect(&directory, &Directory::changed, this, &SettingsPage::showClock);
    connect(&directory, &Directory::meChanged, this, &SettingsPage::showClock);
    showClock();
    showChosen();
}

QuietButton *SettingsPage::addTab(const QByteArray &id, const QString &icon, const QString &words, QWidget *page)
{
    QuietButton *tab = wordButton(u"section-"_s + QString::fromLatin1(id), words, m_tabs);
    tab->setIconName(icon);
    tab->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tab->setCheckable(true);
    auto *row = static_cast<QHBoxLayout *>(m_tabs->layout());
    row->insertWidget(row->count() - 1, tab);
    m_sections->addButton(tab);
    m_pages->addWidget(page);
    connect(tab, &QToolButton::clicked, this, [this, page] {
        m_pages->setCurrentWidget(page);
        arrive();
    });
    return tab;
}

void SettingsPage::addSection(const QByteArray &id, const QString &icon, Page &page)
{
    addTab(id, icon, page.title(), &page);
    m_tabs->show();
}

void SettingsPage::showSection(const QByteArray &id)
{
    if (auto *tab = m_tabs->findChild<QuietButton *>(u"section-"_s + QString::fromLatin1(id)))
        tab->click();
}

Page *SettingsPage::section() const
{
    return qobject_cast<Page *>(m_pages->currentWidget());
}

bool SettingsPage::isSettled() const
{
    return !section() || section()->isSettled();
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::arrive()
{
    if (section()) {
        section()->arrive();
        return;
    }
    m_shortcuts.reload();
    showClock();
}

void SettingsPage::focusMain()
{
    if (section())
        section()->focusMain();
    else
        m_find->setFocus();
}

QWidget *SettingsPage::makeLook()
{
    auto *card = new Card;
    QVBoxLayout *layout = layoutIn(card, tr("Look"));
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::xs);
    m_looks = new QButtonGroup(this);
    const std::tuple<ThemeChoice, QString, QString> choices[]
        = {{ThemeChoice::System, tr("As the system"), u"monitor"_s},
           {ThemeChoice::Light, tr("Light"), u"sun"_s},
           {ThemeChoice::Dark, tr("Dark"), u"moon"_s}};
    for (const auto &[choice, word, icon] : choices) {
        QuietButton *button = wordButton(u"theme%1"_s.arg(int(choice)), word, card);
        button->setIconName(icon);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(choice == m_theme.choice());
        m_looks->addButton(button, int(choice));
        row->addWidget(button);
    }
    row->addStretch();
    connect(m_looks, &QButtonGroup::idClicked, this, [this](int id) { m_theme.choose(ThemeChoice(id)); });
    connect(&m_theme, &Theme::chosen, this, [this] { m_looks->button(int(m_theme.choice()))->setChecked(true); });
    layout->addLayout(row);
    auto *letters = new QCheckBox(tr("Single letters act in lists (J, K, A, R …)"), card);
    letters->setObjectName(u"singleLetters"_s);
    letters->setAccessibleName(letters->text());
    letters->setMinimumHeight(Space::hit);
    letters->setChecked(m_actions.singleLettersAct());
    connect(letters, &QCheckBox::toggled, this, [this](bool on) { m_actions.setSingleLettersAct(on); });
    layout->addWidget(letters);
    auto *quiet = new QCheckBox(tr("Quiet: no notifications"), card);
    quiet->setObjectName(u"quiet"_s);
    quiet->setAccessibleName(quiet->text());
    quiet->setToolTip(tr("Otherwise you hear of clocks at risk or due, of replies, and of tickets that come to you"));
    quiet->setMinimumHeight(Space::hit);
    quiet->setChecked(m_preferences.choice(quietChoice) == "on");
    connect(quiet, &QCheckBox::toggled, this,
            [this](bool on) { m_preferences.setChoice(quietChoice, on ? "on" : ""); });
    layout->addWidget(quiet);
    layout->addStretch();
    return card;
}

QWidget *SettingsPage::makeClock()
{
    m_clockCard = new Card;
    QVBoxLayout *layout = layoutIn(m_clockCard, tr("Clock of the sample"));
    m_clockWords = plainLabel({}, m_clockCard, Wrapping::Wrapped);
    m_clockWords->setForegroundRole(QPalette::PlaceholderText);
    m_time = new QDateTimeEdit(m_clockCard);
    m_time->setObjectName(u"sampleTime"_s);
    m_time->setAccessibleName(tr("Time in the sample"));
    m_time->setCalendarPopup(true);
    m_time->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_time->setMinimumHeight(Space::hit);
    m_setTime = wordButton(u"setTime"_s, tr("Set the clock"), m_clockCard);
    m_resetTime = wordButton(u"resetTime"_s, tr("Back to the last record"), m_clockCard);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::s);
    row->addWidget(m_time);
    row->addWidget(m_setTime);
    row->addWidget(m_resetTime);
    row->addStretch();
    layout->addWidget(m_clockWords);
    layout->addLayout(row);
    layout->addStretch();
    connect(m_setTime, &QToolButton::clicked, this, [this] {
        const QDateTime shown = m_time->dateTime();
        m_clock.set(Instant{QDateTime(shown.date(), shown.time(), m_directory.zone()).toMSecsSinceEpoch()});
        m_directory.clockWasSet();
    });
    connect(m_resetTime, &QToolButton::clicked, this, [this] {
        m_clock.reset();
        m_directory.clockWasSet();
    });
    return m_clockCard;
}

void SettingsPage::showClock()
{
    m_clockCard->setVisible(m_clock.isSettable());
    if (!m_clock.isSettable() || !m_directory.isLoaded())
        return;
    const bool may = !m_directory.hindrance(Right::SetSampleClock);
    m_clockWords->setText(
        may ? tr("A sample lives in its own time: it is %1 there.")
                  .arg(exactTimeWords(m_directory.now(), m_directory.zone()))
            : tr("A sample lives in its own time: it is %1 there. A trainer, lead or manager can set it.")
                  .arg(exactTimeWords(m_directory.now(), m_directory.zone())));
    // The field knows no zones: it shows the workspace's wall clock as if that were UTC.
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(m_directory.now().ms, m_directory.zone());
    m_time->setTimeSpec(Qt::UTC);
    m_time->setDateTime(QDateTime(there.date(), there.time(), Qt::UTC));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_time, m_setTime, m_resetTime})
        widget->setEnabled(may);
}

QWidget *SettingsPage::makeKeys()
{
    auto *card = new Card;
    QVBoxLayout *layout = layoutIn(card, tr("Keys"));
    m_find = new SearchLine(card);
    m_find->setObjectName(u"findAct"_s);
    m_find->setAccessibleName(tr("Find an act"));
    m_find->setPlaceholderText(tr("Find an act by its name or its keys"));
    m_narrowed.setSourceModel(&m_shortcuts);
    m_narrowed.setFilterKeyColumn(-1);
    m_narrowed.setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(m_find, &QLineEdit::textChanged, &m_narrowed, &QSortFilterProxyModel::setFilterFixedString);

    m_table = new QTableView(card);
    m_table->setObjectName(u"shortcuts"_s);
    m_table->setAccessibleName(tr("Acts and their keys"));
    m_table->setHorizontalHeader(new QuietHeader(m_table));
    m_table->setItemDelegate(new QuietDelegate(m_table));
    m_table->setModel(&m_narrowed);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMinimumHeight(240);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(Space::hit);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->resizeSection(ShortcutsModel::Where, 180);
    m_table->horizontalHeader()->resizeSection(ShortcutsModel::Keys, 320);
    m_table->horizontalHeader()->setSectionResizeMode(ShortcutsModel::Act, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SettingsPage::showChosen);

    m_keys = new QKeySequenceEdit(card);
    m_keys->setObjectName(u"newKeys"_s);
    m_keys->setAccessibleName(tr("New keys"));
    m_keys->setMinimumHeight(Space::hit);
    m_take = wordButton(u"takeKeys"_s, tr("Use these keys"), card);
    m_none = wordButton(u"noKeys"_s, tr("No keys"), card);
    m_reset = wordButton(u"resetKeys"_s, tr("Back to its own"), card);
    m_problem = plainLabel({}, card, Wrapping::Wrapped);
    m_problem->setObjectName(u"keysProblem"_s);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::s);
    row->addWidget(m_keys, 1);
    row->addWidget(m_take);
    row->addWidget(m_none);
    row->addWidget(m_reset);
    layout->addWidget(m_find);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problem);
    layout->addLayout(row);

    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence &keys) {
        m_take->setEnabled(!keys.isEmpty() && mayChange(chosenAct(), {keys}));
    });
    connect(m_take, &QToolButton::clicked, this, &SettingsPage::takeKeys);
    connect(m_none, &QToolButton::clicked, this, [this] {
        m_actions.setKeys(chosenAct(), {});
        showChosen();
    });
    connect(m_reset, &QToolButton::clicked, this, [this] {
        const QByteArray id = chosenAct();
        if (const ActionSpec *spec = m_actions.find(id); spec && mayChange(id, spec->keys)) {
            m_actions.resetKeys(id);
            showChosen();
        }
    });
    return card;
}

QByteArray SettingsPage::chosenAct() const
{
    return m_table->currentIndex().data(ShortcutsModel::IdRole).toByteArray();
}

void SettingsPage::showChosen()
{
    const QModelIndex current = m_table->currentIndex();
    const bool chosen = current.isValid();
    m_problem->hide();
    m_keys->clear();
    m_keys->setEnabled(chosen);
    m_take->setEnabled(false);
    m_none->setEnabled(chosen && !m_actions.keysOf(chosenAct()).isEmpty());
    m_reset->setEnabled(chosen && current.data(ShortcutsModel::ChangedRole).toBool());
    m_keys->setToolTip(chosen ? tr("Press the new keys here") : tr("Choose an act above first"));
}

bool SettingsPage::mayChange(const QByteArray &id, const QList<QKeySequence> &keys)
{
    const auto clash = m_actions.clashOf(id, keys);
    m_problem->setVisible(clash.has_value());
    if (!clash)
        return true;
    QString text;
    if (*clash == "system") {
        text = tr("These keys belong to the system, to lists and to texts. Choose others.");
    } else {
        text = tr("“%1” has these keys already. Choose others, or take them away there first.", "an act")
                   .arg(Actions::plainText(m_actions.find(*clash)->text));
    }
    m_problem->setText(text);
    return false;
}

void SettingsPage::takeKeys()
{
    const QList<QKeySequence> keys{m_keys->keySequence()};
    if (!mayChange(chosenAct(), keys))
        return;
    m_actions.setKeys(chosenAct(), keys);
    showChosen();
}

} // namespace Steward
