#include "gui/tickets/pastpanel.h"

#include "desk/history/value.h"
#include "gui/shared/directory.h"
#include "gui/shared/momentfield.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/quietdelegate.h"
#include "gui/shared/quietheader.h"
#include "gui/shared/tones.h"
#include "wording/tickets/timewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

QuietButton *iconButton(const QString &objectName, const QString &icon, const QString &name)
{
    auto *button = new QuietButton;
    button->setObjectName(objectName);
    button->setIconName(icon);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

PastPanel::PastPanel(const Directory &directory, QWidget *parent)
    : Card(parent), m_directory(directory), m_model(directory),
      m_moment(new MomentField([&directory] { return directory.now(); })),
      m_earlier(iconButton(u"earlierRecord"_s, u"chevron-left"_s, tr("To the record before"))),
      m_later(iconButton(u"laterRecord"_s, u"chevron-right"_s, tr("To the next record"))),
      m_words(plainLabel({}, nullptr, Wrapping::Wrapped)), m_table(new QTableView)
{
    setObjectName(u"pastPanel"_s);
    setAccessibleName(tr("The ticket as it was"));
    QLabel *title = plainLabel(tr("As it was at"));
    title->setFont(strongFont(font()));
    m_moment->setObjectName(u"pastMoment"_s);
    m_moment->setFieldName(tr("Instant"));
    m_words->setObjectName(u"pastWords"_s);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    auto *close = iconButton(u"leavePast"_s, u"x"_s, tr("Back to the present (Esc)"));
    m_table->setObjectName(u"pastFields"_s);
    m_table->setAccessibleName(tr("Fields as they were"));
    m_table->setHorizontalHeader(new QuietHeader(m_table));
    m_table->setItemDelegate(new QuietDelegate(m_table));
    m_table->setModel(&m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(Space::hit);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(PastModel::Name, QHeaderView::ResizeToContents);
    setFocusProxy(m_table);

    auto *top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(close);
    auto *choose = new QHBoxLayout;
    choose->setSpacing(Space::xs);
    choose->addWidget(m_earlier);
    choose->addWidget(m_moment, 1);
    choose->addWidget(m_later);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::m, Space::m, Space::m);
    layout->setSpacing(Space::s);
    layout->addLayout(top);
    layout->addLayout(choose);
    layout->addWidget(m_words);
    layout->addWidget(m_table, 1);

    connect(m_earlier, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_later, &QToolButton::clicked, this, [this] { step(1); });
    connect(close, &QToolButton::clicked, this, &PastPanel::left);
    connect(m_moment, &MomentField::chosen, this, [this](const QByteArray &value) {
        if (const auto at = instantFrom(Value::json(value).text()))
            go(*at);
    });
}

void PastPanel::show(const OpenedTicket &opened, Instant at)
{
    m_opened = opened;
    m_moment->setZone(m_directory.zone());
    go(at);
}

QList<Instant> PastPanel::instants() const
{
    QList<Instant> instants{m_opened.history.creation.at};
    for (const Entry *entry : m_opened.history.inOrder()) {
        if (const Instant at = instantOf(entry->record); at != instants.last())
            instants.append(at);
    }
    return instants;
}

void PastPanel::go(Instant at)
{
    m_at = at;
    m_moment->setValue(Value::string(toRfc3339(at)).json());
    const bool isThere = m_model.show(m_opened.history, m_opened.ticket, at);
    const int changed = m_model.changedSince();
    m_words->setText(
        !isThere ? tr("The ticket was not there yet.")
            : changed
            ? tr("%Ln field(s) changed since %1.", nullptr, changed).arg(exactTimeWords(at, m_directory.zone()))
            : tr("Nothing changed since %1.").arg(exactTimeWords(at, m_directory.zone())));
    m_table->setVisible(isThere);
    const QList<Instant> all = instants();
    m_earlier->setEnabled(all.first() < at);
    m_later->setEnabled(at < all.last());
}

void PastPanel::step(int records)
{
    const QList<Instant> all = instants();
    if (records < 0) {
        const auto next = std::lower_bound(all.begin(), all.end(), m_at);
        if (next != all.begin())
            go(*(next - 1));
    } else {
        const auto next = std::upper_bound(all.begin(), all.end(), m_at);
        if (next != all.end())
            go(*next);
    }
}

} // namespace Steward
