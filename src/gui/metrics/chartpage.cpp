#include "gui/metrics/chartpage.h"

#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietdelegate.h"
#include "gui/shared/quietheader.h"
#include "gui/shared/tones.h"
#include "metrics/ui_chartpage.h"
#include "wording/tickets/figurewords.h"

#include <QButtonGroup>
#include <QElapsedTimer>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr auto patience = 150ms;
constexpr int narrowestMonth = 18; // with more months than fit, the chart is as wide as they need and scrolls

struct Months
{
    Result<QList<MonthCount>> counts = QList<MonthCount>();
    double milliseconds = 0;
};

MonthsModel::Column columnOf(int series)
{
    return series == 0 ? MonthsModel::Created : MonthsModel::Resolved;
}

} // namespace

ChartPage::ChartPage(TicketReader &reader, Worker &worker, const Directory &directory, Navigator &navigator,
                     QWidget *parent)
    : Page(parent), m_ui(std::make_unique<Ui::ChartPage>()), m_reader(reader), m_directory(directory),
      m_navigator(navigator), m_answer(worker)
{
    m_ui->setupUi(this);
    for (QLabel *label : {m_ui->title, m_ui->subtitle, m_ui->words, m_ui->moreWords, m_ui->hint})
        makePlain(*label);
    m_ui->title->setFont(titleFont(font()));
    m_ui->words->setFont(titleFont(font()));
    m_ui->hint->setFont(captionFont(font()));
    for (QLabel *label : {m_ui->subtitle, m_ui->moreWords, m_ui->hint})
        label->setForegroundRole(QPalette::PlaceholderText);

    QTableView *table = m_ui->table;
    table->setHorizontalHeader(new QuietHeader(table));
    table->setItemDelegate(new QuietDelegate(table));
    table->setModel(&m_months);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(Space::hit);
    table->verticalHeader()->hide();
    connect(table, &QTableView::activated, this, [this](const QModelIndex &at) { openBehind(at.row(), at.column()); });

    m_ui->chart->setSentence([this](Bar bar) { return m_months.sentence(bar.category, columnOf(bar.series)); });
    connect(m_ui->chart, &BarChartView::barActivated, this,
            [this](int series, int category) { openBehind(category, columnOf(series)); });

    auto *forms = new QButtonGroup(this);
    forms->addButton(m_ui->asChart);
    forms->addButton(m_ui->asTable);
    connect(m_ui->asTable, &QToolButton::toggled, this, &ChartPage::showTable);
    m_ui->notice->offerRetry(tr("Try again"));
    connect(m_ui->notice, &NoticeBar::retryWanted, this, &ChartPage::reload);
    connect(&directory, &Directory::changed, this, [this] {
        if (m_months.rowCount() > 0)
            reload(); // the months may be another zone's
    });

    m_waiting.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this, [this] {
        if (m_months.rowCount() > 0)
            return;
        m_ui->words->setText(tr("Counting tickets by month…"));
        m_ui->moreWords->clear();
        m_ui->pages->setCurrentWidget(m_ui->wordsPlace);
    });
    m_ui->words->clear();
    m_ui->moreWords->clear();
    m_ui->pages->setCurrentWidget(m_ui->wordsPlace);
}

ChartPage::~ChartPage() = default;

void ChartPage::reload()
{
    m_loading = true;
    m_ui->notice->clear();
    m_waiting.start(patience);
    m_answer.ask<Months>(
        [reader = &m_reader](const CancelFlag &cancel) {
            QElapsedTimer timer;
            timer.start();
            Months months{.counts = reader->months(cancel)};
            months.milliseconds = double(timer.nsecsElapsed()) / 1e6;
            return months;
        },
        [this](Months months) { take(std::move(months.counts), months.milliseconds); });
    Q_EMIT statusChanged();
}

void ChartPage::take(Result<QList<MonthCount>> months, double milliseconds)
{
    m_loading = false;
    m_waiting.stop();
    m_milliseconds = milliseconds;
    if (!months)
        m_ui->notice->showFailure(months.error());
    else {
        m_months.show(*months, fromUtf8(m_directory.zone().id()));
        showFigures();
    }
    Q_EMIT statusChanged();
}

void ChartPage::showFigures()
{
    const bool some = m_months.rowCount() > 0;
    const ChartSpec spec = m_months.chart();
    m_ui->title->setText(spec.title);
    m_ui->subtitle->setText(spec.subtitle);
    if (!some) {
        m_ui->words->setText(tr("No tickets yet"));
        m_ui->moreWords->setText(tr("This page shows how many tickets were created and resolved each month."));
        m_ui->pages->setCurrentWidget(m_ui->wordsPlace);
        return;
    }
    m_ui->chart->setMinimumWidth(std::max(320, int(m_months.rowCount()) * narrowestMonth));
    m_ui->chart->show(spec);
    m_ui->pages->setCurrentWidget(m_asTable ? m_ui->tablePlace : m_ui->chartPlace);
    if (!m_ui->table->currentIndex().isValid())
        m_ui->table->setCurrentIndex(m_months.index(0, MonthsModel::Created));
}

void ChartPage::showTable(bool table)
{
    m_asTable = table;
    m_ui->asTable->setChecked(table);
    m_ui->asChart->setChecked(!table);
    if (m_months.rowCount() > 0)
        m_ui->pages->setCurrentWidget(table ? m_ui->tablePlace : m_ui->chartPlace);
}

void ChartPage::openBehind(int row, int column)
{
    if (const auto question = m_months.ticketsBehind(row, column))
        m_navigator.showQueue(*question);
}

QString ChartPage::title() const
{
    return tr("Tickets by month");
}

QString ChartPage::status() const
{
    if (m_loading)
        return tr("Counting tickets by month…");
    const QString time = m_milliseconds < 1 ? tr("under 1 ms") : tr("%1 ms").arg(numberWords(qRound64(m_milliseconds)));
    return tr("%1 · %2", "count of months, time of reading")
        .arg(tr("%Ln month(s)", nullptr, m_months.rowCount()), time);
}

void ChartPage::focusFigures()
{
    if (m_asTable)
        m_ui->table->setFocus(Qt::OtherFocusReason);
    else
        m_ui->chart->setFocus(Qt::OtherFocusReason);
}

} // namespace Steward
