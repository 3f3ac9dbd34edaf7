#include "gui/metrics/dashboardpage.h"

#include "desk/history/value.h"
#include "files/files/atomicfile.h"
#include "gui/metrics/metriccard.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/columnscroll.h"
#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/prompter.h"
#include "gui/shared/session.h"
#include "gui/shared/tones.h"
#include "gui/tickets/choices.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/ticketwords.h"

#include <QElapsedTimer>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr auto patience = 150ms;
constexpr int usualPeriod = 12; // months
constexpr int narrowestChart = 460, narrowestCard = 170;
constexpr int sizeOfYear = 12;
const QByteArray periodState = "dashboard/period", compareState = "dashboard/compare";

struct Counted
{
    Result<QList<MonthFigures>> months = QList<MonthFigures>();
    double milliseconds = 0;
};

QString suffixOf(ChartCard::Save as)
{
    return as == ChartCard::Save::Png ? u"png"_s : as == ChartCard::Save::Svg ? u"svg"_s : u"csv"_s;
}

} // namespace

DashboardPage::DashboardPage(MetricsReader &reader, Worker &longWorker, const Directory &directory, Choices &choices,
                             Navigator &navigator, Prompter &prompter, Session &session, QWidget *parent)
    : Page(parent), m_reader(reader), m_directory(directory), m_choices(choices), m_navigator(navigator),
      m_prompter(prompter), m_session(session), m_notice(new NoticeBar), m_pages(new QStackedWidget),
      m_words(plainLabel({}, nullptr, Wrapping::Wrapped)), m_answer(longWorker), m_behind(longWorker),
      m_saved(longWorker)
{
    setObjectName(u"dashboard"_s);
    makePage();
    m_notice->offerRetry(tr("Try again"));
    connect(m_notice, &NoticeBar::retryWanted, this, &DashboardPage::reload);
    connect(&choices, &Choices::changed, this, &DashboardPage::fillFilters);
    m_waiting.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this, [this] {
        if (!m_months.isEmpty())
            return; // what was counted before stands until then
        m_words->setText(tr("Counting tickets…"));
        m_pages->setCurrentWidget(m_words);
    });
}

void DashboardPage::makePage()
{
    auto *bar = new QHBoxLayout;
    bar->setSpacing(Space::s);
    const auto listed = int(ChoiceField::Accepts::Listed), found = int(ChoiceField::Accepts::Found);
    addFilter(*bar, m_period, u"period"_s, tr("Period"), listed);
    m_clientLabel = addFilter(*bar, m_client, u"dashboardClient"_s, wordsFor(Field::Client), found);
    addFilter(*bar, m_product, u"dashboardProduct"_s, wordsFor(Field::Product), found);
    addFilter(*bar, m_compare, u"compare"_s, tr("Compare with"), listed);
    bar->addStretch();
    m_period->setChoices({{.text = tr("Last 6 months"), .value = "6"},
                          {.text = tr("Last 12 months"), .value = "12"},
                          {.text = tr("Last 24 months"), .value = "24"},
                          {.text = tr("All months"), .value = "0"}});
    m_compare->setChoices({{.text = tr("The period before"), .value = R"("before")"},
                           {.text = tr("A year earlier"), .value = R"("year")"},
                           {.text = tr("Nothing"), .value = {}}});
    const QByteArray period = m_session.state(periodState);
    m_period->setValue(period.isEmpty() ? QByteArray::number(usualPeriod) : period);
    m_compare->setValue(m_session.state(compareState));
    for (ChoiceField *field : {m_client, m_product}) {
        field->lineEdit()->setPlaceholderText(tr("All"));
        connect(field, &ChoiceField::choicesWanted, &m_choices, &Choices::want);
    }

    auto *figures = new QWidget;
    m_cardGrid = new QGridLayout;
    m_chartGrid = new QGridLayout;
    for (QGridLayout *grid : {m_cardGrid, m_chartGrid})
        grid->setSpacing(Space::m);
    auto *column = new QVBoxLayout(figures);
    column->setContentsMargins(0, 0, Space::xs, 0);
    column->setSpacing(Space::m);
    column->addLayout(m_cardGrid);
    column->addLayout(m_chartGrid);
    column->addStretch();
    auto *scroll = new ColumnScroll;
    scroll->setColumn(figures);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setFont(titleFont(font()));
    m_pages->addWidget(scroll);
    m_pages->addWidget(m_words);
    m_pages->setCurrentWidget(m_words);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::m, Space::m, Space::m);
    layout->setSpacing(Space::m);
    layout->addLayout(bar);
    layout->addWidget(m_notice);
    layout->addWidget(m_pages, 1);
}

QLabel *DashboardPage::addFilter(QHBoxLayout &bar, ChoiceField *&field, const QString &objectName, const QString &name,
                                 int accepts)
{
    field = new ChoiceField(ChoiceField::Accepts(accepts));
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setMinimumContentsLength(14);
    field->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    QLabel *label = plainLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(field);
    bar.addWidget(label);
    bar.addWidget(field);
    connect(field, &ChoiceField::chosen, this, &DashboardPage::filtered);
    return label;
}

void DashboardPage::fillFilters()
{
    m_clientLabel->setText(fieldWords({.field = Field::Client}, m_directory.workspace()));
    m_client->setAccessibleName(m_clientLabel->text());
    m_client->setChoices(m_choices.of({.field = Field::Client}, {}));
    m_product->setChoices(m_choices.of({.field = Field::Product}, {}));
}

DashboardQuestion DashboardPage::question() const
{
    return {.client = Value::json(m_client->value()).text(), .product = Value::json(m_product->value()).text()};
}

// Period and comparison are chosen among what was counted; another client or product is counted anew.
void DashboardPage::filtered()
{
    m_session.setState(periodState, m_period->value());
    m_session.setState(compareState, m_compare->value());
    if (sender() == m_period || sender() == m_compare)
        showFigures();
    else
        reload();
}

void DashboardPage::arrive()
{
    fillFilters();
    if (m_outdated || m_months.isEmpty())
        reload();
}

void DashboardPage::refresh()
{
    m_outdated = true;
    if (isVisible())
        reload();
}

void DashboardPage::reload()
{
    m_loading = true;
    m_outdated = false;
    m_notice->clear();
    m_waiting.start(patience);
    m_answer.ask<Counted>(
        [reader = &m_reader, question = question()](const CancelFlag &cancel) {
            QElapsedTimer timer;
            timer.start();
            Counted counted{.months = reader->figures(question, cancel)};
            counted.milliseconds = double(timer.nsecsElapsed()) / 1e6;
            return counted;
        },
        [this](const Counted &counted) { take(counted.months, counted.milliseconds); });
    Q_EMIT statusChanged();
}

void DashboardPage::take(const Result<QList<MonthFigures>> &months, double milliseconds)
{
    m_loading = false;
    m_waiting.stop();
    m_milliseconds = milliseconds;
    if (!months) {
        m_outdated = true;
        m_notice->showFailure(months.error());
    } else {
        m_months = *months;
        showFigures();
    }
    Q_EMIT statusChanged();
}

void DashboardPage::showFigures()
{
    const qsizetype count = m_period->value().toLongLong() == 0
        ? m_months.size()
        : std::min<qsizetype>(m_period->value().toLongLong(), m_months.size());
    const qsizetype from = m_months.size() - count;
    m_shown = m_months.mid(from);
    const QByteArray compare = Value::json(m_compare->value()).text();
    const qsizetype back = compare == "year" ? sizeOfYear : count;
    const QList<MonthFigures> former
        = compare.isEmpty() || from - back < 0 ? QList<MonthFigures>() : m_months.mid(from - back, count);
    const DashboardFigures figures = DashboardFigures::of(m_shown, former, fromUtf8(m_directory.zone().id()));
    if (figures.cards.isEmpty()) {
        m_words->setText(question() == DashboardQuestion()
                             ? tr("No tickets yet. Here stands what becomes of them, month by month.")
                             : tr("No tickets are of what is chosen above."));
        m_pages->setCurrentWidget(m_words);
        return;
    }
    while (m_cards.size() < figures.cards.size()) {
        auto *card = new MetricCard;
        connect(card, &MetricCard::clicked, this, [this, card] {
            openBehind({.tickets = question(),
                        .figure = card->card().figure,
                        .from = m_shown.first().month,
                        .to = m_shown.last().month});
        });
        m_cards.append(card);
    }
    while (m_charts.size() < figures.charts.size()) {
        auto *chart = new ChartCard;
        connect(chart, &ChartCard::pointActivated, this, [this, chart](int series, int category) {
            const DashboardChart &shown = chart->chart();
            const DashboardChart::Behind behind = shown.behind.value(series);
            const int month = shown.months.value(category);
            openBehind(
                {.tickets = question(), .figure = behind.figure, .from = month, .to = month, .kind = behind.kind});
        });
        connect(chart, &ChartCard::saveWanted, this, [this, chart](ChartCard::Save as) { save(*chart, as); });
        m_charts.append(chart);
    }
    for (qsizetype i = 0; i < figures.cards.size(); ++i)
        m_cards[i]->show(figures.cards[i]);
    for (qsizetype i = 0; i < figures.charts.size(); ++i)
        m_charts[i]->show(figures.charts[i]);
    layOut();
    m_pages->setCurrentIndex(0);
}

void DashboardPage::layOut()
{
    const auto place = [this](QGridLayout &grid, const auto &widgets, int narrowest) {
        const int columns = std::clamp(width() / narrowest, 1, std::max(int(widgets.size()), 1));
        const int rows = (int(widgets.size()) + columns - 1) / std::max(columns, 1);
        const int even = rows == 0 ? 1 : (int(widgets.size()) + rows - 1) / rows; // no row with a lonely one
        for (int i = 0; i < int(widgets.size()); ++i)
            grid.addWidget(widgets[i], i / even, i % even);
        for (int column = 0; column < grid.columnCount(); ++column)
            grid.setColumnStretch(column, column < even ? 1 : 0);
    };
    place(*m_cardGrid, m_cards, narrowestCard);
    place(*m_chartGrid, m_charts, narrowestChart);
}

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    layOut();
}

void DashboardPage::openBehind(const FigureQuestion &question)
{
    m_opening = true;
    m_behind.ask<Result<QList<qint64>>>(
        [reader = &m_reader, question](const CancelFlag &cancel) { return reader->behind(question, cancel); },
        [this](const Result<QList<qint64>> &numbers) {
            m_opening = false;
            if (!numbers)
                m_notice->showFailure(numbers.error());
            else if (!numbers->isEmpty())
                m_navigator.showQueue({.among = *numbers});
        });
}

void DashboardPage::save(const ChartCard &card, ChartCard::Save as)
{
    const QString name = u"%1.%2"_s.arg(QString(card.chart().spec.title).replace(u' ', u'-').toLower(), suffixOf(as));
    m_prompter.chooseNewFile(this, name, [this, bytes = card.saved(as)](const QString &path) {
        m_saved.ask<Done>([path, bytes] { return writeFile(path, bytes); },
                          [this](const Done &done) {
                              if (!done)
                                  m_notice->showFailure(done.error());
                          });
    });
}

void DashboardPage::focusMain()
{
    if (m_cards.isEmpty())
        m_period->setFocus();
    else
        m_cards.first()->setFocus();
}

QString DashboardPage::title() const
{
    return tr("Dashboard");
}

QString DashboardPage::status() const
{
    if (m_loading)
        return tr("Counting tickets…");
    const QString time = m_milliseconds < 1 ? tr("under 1 ms") : tr("%1 ms").arg(numberWords(qRound64(m_milliseconds)));
    return tr("%1 · %2", "count of months, time of reading")
        .arg(tr("%Ln month(s)", nullptr, int(m_shown.size())), time);
}

} // namespace Steward
