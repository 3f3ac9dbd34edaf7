#include "gui/sla/whatifpanel.h"

#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/quietdelegate.h"
#include "gui/shared/quietheader.h"
#include "gui/shared/tones.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/timewords.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr auto toldEachTime = 100ms;
constexpr int progressSteps = 1000, usualMonths = 3, mostTicketLines = 8;

} // namespace

WhatIfPanel::WhatIfPanel(SlaReader &reader, Worker &longWorker, const Directory &directory, Navigator &navigator,
                         Question question, QWidget *parent)
    : Card(parent), m_reader(reader), m_directory(directory), m_navigator(navigator), m_question(std::move(question)),
      m_ticketsModel(directory), m_answer(longWorker)
{
    setObjectName(u"whatIf"_s);
    makeParts();
    m_every.setInterval(toldEachTime);
    connect(&m_every, &QTimer::timeout, this, &WhatIfPanel::tell);
    clear();
}

void WhatIfPanel::makeParts()
{
    QLabel *heading = plainLabel(tr("What would it have done to the clocks of the last months?"));
    heading->setFont(strongFont(font()));
    m_months = new QButtonGroup(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::xs);
    for (const int months : {1, 3, 6, 12}) {
        auto *button = new QuietButton;
        button->setObjectName(u"months%1"_s.arg(months));
        button->setText(tr("%Ln month(s)", nullptr, months));
        button->setAccessibleName(button->text());
        button->setCheckable(true);
        button->setChecked(months == usualMonths);
        m_months->addButton(button, months);
        row->addWidget(button);
    }
    row->addStretch();
    m_try = new QuietButton;
    m_try->setObjectName(u"tryWhatIf"_s);
    m_try->setText(tr("Try it"));
    m_try->setAccessibleName(tr("Try the change on the past"));
    m_try->setFilled(true);
    m_cancel = new QuietButton;
    m_cancel->setObjectName(u"cancelWhatIf"_s);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the try"));
    row->addWidget(m_try);
    row->addWidget(m_cancel);
    m_bar = new QProgressBar;
    m_bar->setObjectName(u"whatIfProgress"_s);
    m_bar->setAccessibleName(tr("Progress of the try"));
    m_bar->setRange(0, progressSteps);
    m_bar->setTextVisible(false);
    m_words = plainLabel({}, nullptr, Wrapping::Wrapped);
    m_words->setObjectName(u"whatIfWords"_s);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_old = plainLabel(tr("The draft was changed since: these figures are of the one before."), nullptr,
                       Wrapping::Wrapped);
    m_old->setObjectName(u"whatIfOld"_s);
    m_figures = makeTable(u"whatIfFigures"_s, tr("Kept targets, as it is and with the change"), m_figuresModel);
    m_ticketsWords = plainLabel({}, nullptr, Wrapping::Wrapped);
    m_ticketsWords->setObjectName(u"whatIfCount"_s);
    m_tickets = makeTable(u"whatIfTickets"_s, tr("Clocks with another verdict"), m_ticketsModel);
    const int letter = fontMetrics().averageCharWidth();
    m_figures->horizontalHeader()->resizeSection(WhatIfFiguresModel::Metric, 26 * letter);
    m_figures->horizontalHeader()->resizeSection(WhatIfFiguresModel::Before, 36 * letter);
    m_figures->horizontalHeader()->resizeSection(WhatIfFiguresModel::After, 36 * letter);
    m_tickets->horizontalHeader()->resizeSection(WhatIfTicketsModel::Key, 16 * letter);
    m_tickets->horizontalHeader()->resizeSection(WhatIfTicketsModel::Metric, 24 * letter);
    m_tickets->horizontalHeader()->resizeSection(WhatIfTicketsModel::Began, 14 * letter);
    m_tickets->horizontalHeader()->resizeSection(WhatIfTicketsModel::Before, 38 * letter);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::m, Space::l, Space::l);
    layout->setSpacing(Space::s);
    for (QWidget *part : std::initializer_list<QWidget *>{heading})
        layout->addWidget(part);
    layout->addLayout(row);
    for (QWidget *part : std::initializer_list<QWidget *>{m_bar, m_words, m_old, m_figures, m_ticketsWords, m_tickets})
        layout->addWidget(part);

    connect(m_try, &QToolButton::clicked, this, &WhatIfPanel::begin);
    connect(m_cancel, &QToolButton::clicked, this, &WhatIfPanel::cancel);
    connect(m_months, &QButtonGroup::idClicked, this, &WhatIfPanel::begin);
    connect(m_tickets, &QTableView::activated, this,
            [this](const QModelIndex &index) { m_navigator.openTicket(m_ticketsModel.ticketAt(index.row())); });
}

QTableView *WhatIfPanel::makeTable(const QString &objectName, const QString &name, QAbstractItemModel &model)
{
    auto *table = new QTableView;
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setHorizontalHeader(new QuietHeader(table));
    table->setItemDelegate(new QuietDelegate(table));
    table->setModel(&model);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(Space::hit);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void WhatIfPanel::clear()
{
    m_answer.cancel();
    m_figuresModel.show({});
    m_ticketsModel.show({});
    for (QWidget *part : std::initializer_list<QWidget *>{m_old, m_figures, m_ticketsWords, m_tickets})
        part->hide();
    m_words->setText(
        tr("The changed draft is run over tickets of the past, beside what holds now. Nothing is saved by it."));
    showRunning(false);
}

void WhatIfPanel::outdate()
{
    m_old->setVisible(m_figures->isVisibleTo(this) || m_ticketsWords->isVisibleTo(this));
    if (m_running)
        cancel();
}

void WhatIfPanel::begin()
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_directory.now().ms, m_directory.zone());
    const Instant from{now.addMonths(-m_months->checkedId()).toMSecsSinceEpoch()};
    auto question = m_question(from);
    if (!question) {
        m_words->setText(tr("Mend first what is marked above."));
        return;
    }
    question->from = from;
    question->at = m_directory.now();
    m_progress = std::make_shared<WhatIfProgress>();
    m_answer.ask<Result<WhatIfAnswer>>(
        [reader = &m_reader, question = *question, progress = m_progress](const CancelFlag &cancelled) {
            return reader->whatIf(question, *progress, cancelled);
        },
        [this](const Result<WhatIfAnswer> &answer) { take(answer); });
    showRunning(true);
    tell();
}

void WhatIfPanel::cancel()
{
    m_answer.cancel();
    showRunning(false);
    m_words->setText(tr("Cancelled."));
}

void WhatIfPanel::showRunning(bool running)
{
    m_running = running;
    m_bar->setVisible(running);
    m_cancel->setVisible(running);
    m_try->setVisible(!running);
    running ? m_every.start() : m_every.stop();
}

void WhatIfPanel::tell()
{
    const qint64 done = m_progress->done, total = m_progress->total;
    m_bar->setValue(total > 0 ? int(done * progressSteps / total) : 0);
    m_words->setText(total > 0 ? tr("%1 of %2 tickets", "done, all").arg(numberWords(done), numberWords(total))
                               : tr("Looking for the tickets…"));
}

void WhatIfPanel::take(const Result<WhatIfAnswer> &answer)
{
    showRunning(false);
    if (!answer) {
        m_words->setText(tr("The try did not come to an end."));
        Q_EMIT failed(answer.error());
        return;
    }
    m_figuresModel.show(answer->figures);
    m_ticketsModel.show(answer->differences);
    m_words->setText(tr("%Ln ticket(s) had such a clock.", nullptr, int(answer->tickets)));
    m_ticketsWords->setText(
        answer->differences.isEmpty()
            ? tr("No clock would have come to another verdict.")
            : tr("%Ln clock(s) would have come to another verdict:", nullptr, int(answer->differences.size())));
    m_old->hide();
    m_figures->setVisible(!answer->figures.isEmpty());
    m_ticketsWords->show();
    m_tickets->setVisible(!answer->differences.isEmpty());
    const auto fit = [](QTableView *table, int most) {
        table->setFixedHeight(table->horizontalHeader()->sizeHint().height()
                              + std::clamp(table->model()->rowCount(), 1, most) * Space::hit + 2);
    };
    fit(m_figures, WhatIfFiguresModel::ColumnCount * 4);
    fit(m_tickets, mostTicketLines);
    Q_EMIT answered();
}

} // namespace Steward
