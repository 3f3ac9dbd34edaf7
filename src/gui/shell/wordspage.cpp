#include "gui/shell/wordspage.h"

#include "gui/shared/card.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Steward {

WordsPage::WordsPage(const QString &title, const QList<Line> &lines, const QString &closing, QWidget *parent)
    : Page(parent), m_title(title)
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(title);
    setFocusProxy(scroll);
    auto *contents = new QWidget(scroll);
    auto *card = new Card(contents);
    card->setMaximumWidth(760);
    auto *heading = plainLabel(title, card);
    heading->setFont(titleFont(font()));

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::xl);
    grid->setVerticalSpacing(Space::s);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < lines.size(); ++row) {
        auto *name = plainLabel(lines[row].name, card);
        name->setFont(strongFont(font()));
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(plainLabel(lines[row].meaning, card, Wrapping::Wrapped), row, 1);
    }

    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Space::xl, Space::xl, Space::xl, Space::xl);
    inside->setSpacing(Space::l);
    inside->addWidget(heading);
    inside->addLayout(grid);
    if (!closing.isEmpty())
        inside->addWidget(plainLabel(closing, card, Wrapping::Wrapped));
    auto *around = new QVBoxLayout(contents);
    around->setContentsMargins(Space::l, Space::l, Space::l, Space::l);
    around->addWidget(card);
    around->addStretch();
    scroll->setWidget(contents);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

} // namespace Steward
