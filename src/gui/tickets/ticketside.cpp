#include "gui/tickets/ticketside.h"

#include "gui/shared/card.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietdelegate.h"
#include "gui/shared/quietheader.h"
#include "gui/shared/tones.h"
#include "gui/tickets/pastpanel.h"
#include "gui/tickets/resolvepanel.h"
#include "gui/tickets/ticketform.h"
#include "gui/tickets/ticketpanel.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int sideWidth = 344, mostLines = 8;

} // namespace

TicketSide::TicketSide(TicketModel &ticket, MoreFieldsModel &more, const Directory &directory, Choices &choices,
                       TicketAid &aid, Worker &longWorker, QWidget *parent)
    : ColumnScroll(parent), m_moreFields(more),
      m_form(new TicketForm(ticket, directory, choices, TicketForm::Of::Ticket)), m_formCard(new Card),
      m_moreCard(new Card), m_more(new QTableView), m_resolution(new ResolvePanel(aid, longWorker, directory)),
      m_past(new PastPanel(directory))
{
    setObjectName(u"side"_s);
    setUsualWidth(sideWidth);

    auto *form = new QVBoxLayout(m_formCard);
    form->setContentsMargins(Space::l, Space::m, Space::m, Space::m);
    form->setSpacing(Space::s);
    QLabel *details = plainLabel(tr("Details"));
    details->setFont(strongFont(font()));
    form->addWidget(details);
    form->addWidget(m_form);
    makeMore();

    auto *contents = new QWidget;
    m_column = new QVBoxLayout(contents);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Space::m);
    for (QWidget *each : std::initializer_list<QWidget *>{m_resolution, m_past, m_formCard, m_moreCard})
        m_column->addWidget(each);
    m_column->addStretch();
    m_column->setStretchFactor(m_past, 1);
    setColumn(contents);
    m_resolution->hide();
    m_past->hide();
}

void TicketSide::makeMore()
{
    m_moreCard->setObjectName(u"moreCard"_s);
    auto *layout = new QVBoxLayout(m_moreCard);
    layout->setContentsMargins(Space::s, Space::m, Space::s, Space::s);
    layout->setSpacing(Space::xs);
    QLabel *title = plainLabel(tr("More fields"));
    title->setIndent(Space::s);
    title->setFont(strongFont(font()));
    m_more->setObjectName(u"moreFields"_s);
    m_more->setAccessibleName(tr("More fields"));
    m_more->setFrameShape(QFrame::NoFrame);
    m_more->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_more->setTabKeyNavigation(false);
    m_more->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_more->setSelectionMode(QAbstractItemView::SingleSelection);
    m_more->setShowGrid(false);
    m_more->setWordWrap(false);
    m_more->setHorizontalHeader(new QuietHeader(m_more));
    m_more->setItemDelegate(new QuietDelegate(m_more));
    m_more->setModel(&m_moreFields);
    m_more->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_more->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_more->verticalHeader()->setDefaultSectionSize(Space::hit);
    m_more->verticalHeader()->hide();
    layout->addWidget(title);
    layout->addWidget(m_more);
}

void TicketSide::addPanel(TicketPanel *panel)
{
    m_column->insertWidget(m_column->indexOf(m_formCard), panel);
    m_panels.append(panel);
    panel->hide();
}

void TicketSide::showPanels()
{
    for (TicketPanel *panel : std::as_const(m_panels))
        panel->setVisible(m_shows == Shows::Form && panel->isWanted());
}

void TicketSide::refresh()
{
    m_form->refresh();
    const int lines = std::min(m_moreFields.rowCount(), mostLines);
    m_more->setFixedHeight(m_more->horizontalHeader()->sizeHint().height() + lines * Space::hit + 2);
    m_moreCard->setVisible(m_shows == Shows::Form && lines > 0);
    showPanels();
}

void TicketSide::show(Shows what)
{
    m_shows = what;
    m_resolution->setVisible(what == Shows::Resolution);
    m_past->setVisible(what == Shows::Past);
    m_formCard->setVisible(what == Shows::Form);
    m_moreCard->setVisible(what == Shows::Form && m_moreFields.rowCount() > 0);
    showPanels();
    for (QWidget *sheet : std::as_const(m_sheets))
        sheet->hide();
    ensureVisible(0, 0);
}

void TicketSide::addSheet(QWidget *sheet)
{
    m_sheets.append(sheet);
    m_column->insertWidget(0, sheet);
    sheet->hide();
}

void TicketSide::show(QWidget &sheet)
{
    show(Shows::Sheet);
    sheet.show();
}

} // namespace Steward
