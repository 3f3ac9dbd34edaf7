#include "gui/shell/keyspage.h"

#include "gui/shared/actions.h"
#include "gui/shared/card.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace Steward {

namespace {

using KeyLine = std::pair<QString, QString>; // keys, what they do

QString keyWords(const QList<QKeySequence> &keys)
{
    QStringList words;
    for (const QKeySequence &key : keys)
        words.append(key.toString(QKeySequence::NativeText));
    return words.join(QStringLiteral("  ·  "));
}

QWidget *keyCard(const QString &title, const QList<KeyLine> &lines)
{
    auto *card = new Card;
    card->setMaximumWidth(820);
    auto *heading = plainLabel(title, card);
    heading->setFont(strongFont(card->font()));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::xl);
    grid->setVerticalSpacing(Space::s);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, 180);
    for (int row = 0; row < lines.size(); ++row) {
        auto *keys = plainLabel(lines[row].first, card);
        keys->setForegroundRole(QPalette::Link);
        grid->addWidget(keys, row, 0, Qt::AlignTop);
        grid->addWidget(plainLabel(lines[row].second, card, Wrapping::Wrapped), row, 1);
    }
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    layout->setSpacing(Space::m);
    layout->addWidget(heading);
    layout->addLayout(grid);
    return card;
}

} // namespace

KeysPage::KeysPage(const Actions &actions, QWidget *parent)
    : Page(parent), m_actions(actions), m_scroll(new QScrollArea(this))
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("Keys"));
    setFocusProxy(m_scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    connect(&actions, &Actions::keysChanged, this, &KeysPage::fill);
    fill();
}

QString KeysPage::title() const
{
    return tr("Keys");
}

void KeysPage::showFor(const QString &where)
{
    m_where = where;
    fill();
}

void KeysPage::fill()
{
    QList<std::pair<QString, QList<KeyLine>>> places; // in the order they came
    for (const ActionSpec &spec : m_actions.specs()) {
        const QList<QKeySequence> keys = m_actions.keysOf(spec.id);
        if (keys.isEmpty())
            continue;
        auto place
            = std::find_if(places.begin(), places.end(), [&](const auto &each) { return each.first == spec.where; });
        if (place == places.end())
            place = places.insert(places.end(), {spec.where, {}});
        place->second.append({keyWords(keys), Actions::plainText(spec.text)});
    }
    std::stable_partition(places.begin(), places.end(), [this](const auto &each) { return each.first == m_where; });

    auto *contents = new QWidget;
    auto *layout = new QVBoxLayout(contents);
    layout->setContentsMargins(Space::l, Space::l, Space::l, Space::l);
    layout->setSpacing(Space::m);
    for (const auto &[where, lines] : std::as_const(places))
        layout->addWidget(keyCard(where.isEmpty() ? tr("Everywhere") : where, lines));
    layout->addWidget(keyCard(tr("In lists, charts and forms"),
                              {{tr("Arrows, Home, End"), tr("from row to row; in a chart from figure to figure")},
                               {tr("Enter"), tr("open the ticket, or the tickets behind a figure")},
                               {tr("Esc"), tr("back: from a text to its page, from a page to the one before")},
                               {tr("Tab, Shift+Tab"), tr("next and previous control")},
                               {tr("Ctrl+C"), tr("copy what is chosen")}}));
    layout->addStretch();
    m_scroll->setWidget(contents);
}

} // namespace Steward
