#include "gui/metrics/dashboardpage.h"

#include "desk/history/value.h"
#include "files/files/atomicfile.h"
#include "files/files/safename.h"
#include "gui/metrics/goalsheet.h"
#include "gui/metrics/metriccard.h"
#include "gui/metrics/metricsheet.h"
#include "gui/shared/columnscroll.h"
#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/prompter.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/session.h"
#include "gui/shared/tones.h"
#include "gui/tickets/choices.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMap>
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
constexpr int baselineMonths = 3; // product.md 7
constexpr int longestPeriod = 20 * 12; // months that "all" looks at
constexpr int leastInTeam = 5; // persons of whom others may see figures taken together (product.md 2)
constexpr int sheetWidth = 340;
constexpr int narrowestChart = 460, narrowestCard = 170;
constexpr int sizeOfYear = 12;
const QByteArray periodState = "dashboard/period", compareState = "dashboard/compare";

struct Counted
{
    Result<Review> review = Review();
    double milliseconds = 0;
};

// The first local day of a month, in days since 1970-01-01.
qint64 firstDay(int month)
{
    return QDate(1970, 1, 1).daysTo(QDate(month / 12, month % 12 + 1, 1));
}

QString suffixOf(ChartCard::Save as)
{
    return as == ChartCard::Save::Png ? u"png"_s : as == ChartCard::Save::Svg ? u"svg"_s : u"csv"_s;
}

} // namespace

DashboardPage::DashboardPage(const Tools &tools, QWidget *parent)
    : Page(parent), m_reader(tools.reader), m_directory(tools.directory), m_choices(tools.choices),
      m_navigator(tools.navigator), m_prompter(tools.prompter), m_session(tools.session), m_notice(new NoticeBar),
      m_pages(new QStackedWidget), m_words(plainLabel({}, nullptr, Wrapping::Wrapped)), m_sheet(new MetricSheet),
      m_goals(tools.reader, tools.longWorker, tools.goalStore, tools.writeWorker, tools.directory),
      m_goalSheet(new GoalSheet(m_goals, tools.directory)), m_answer(tools.longWorker), m_behind(tools.longWorker),
      m_variants(tools.longWorker), m_saved(tools.longWorker)
{
    setObjectName(u"dashboard"_s);
    makePage();
    m_notice->offerRetry(tr("Try again"));
    connect(m_notice, &NoticeBar::retryWanted, this, &DashboardPage::reload);
    connect(&m_choices, &Choices::changed, this, &DashboardPage::fillFilters);
    connect(&m_directory, &Directory::meChanged, this, &DashboardPage::fillFilters);
    m_waiting.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this, [this] {
        if (m_hasReview)
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
    addFilter(*bar, m_team, u"dashboardTeam"_s, wordsFor(Field::Team), listed);
    addFilter(*bar, m_agent, u"dashboardAgent"_s, tr("Agent"), found);
    addFilter(*bar, m_level, u"dashboardLevel"_s, wordsFor(Field::Level), listed);
    addFilter(*bar, m_compare, u"compare"_s, tr("Compare with"), listed);
    bar->addStretch();
    m_goalsButton = new QuietButton;
    m_goalsButton->setObjectName(u"goals"_s);
    m_goalsButton->setText(tr("Goals"));
    m_goalsButton->setAccessibleName(tr("Goals of what is chosen"));
    m_goalsButton->setIconName(u"target"_s);
    m_goalsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_goalsButton->setCheckable(true);
    bar->addWidget(m_goalsButton, 0, Qt::AlignBottom);
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
    const QString all = tr("All");
    for (ChoiceField *field : {m_client, m_agent})
        field->lineEdit()->setPlaceholderText(all);
    connect(m_client, &ChoiceField::choicesWanted, &m_choices, &Choices::want);
    m_level->setChoices({{.text = all, .value = {}},
                         {.text = numberWords(1), .value = "1"},
                         {.text = numberWords(2), .value = "2"},
                         {.text = numberWords(3), .value = "3"}});

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
    auto *body = new QHBoxLayout;
    body->setSpacing(Space::m);
    body->addWidget(m_pages, 1);
    for (QWidget *sheet : {static_cast<QWidget *>(m_sheet), static_cast<QWidget *>(m_goalSheet)}) {
        body->addWidget(sheet);
        sheet->setFixedWidth(sheetWidth);
        sheet->hide();
    }
    connect(m_goalsButton, &QToolButton::clicked, this, [this](bool isOn) {
        if (isOn)
            showGoals();
        else
            m_goalSheet->hide();
        layOut();
    });
    connect(m_goalSheet, &GoalSheet::left, this, [this] {
        m_goalSheet->hide();
        m_goalsButton->setChecked(false);
        m_goalsButton->setFocus();
    });
    connect(&m_goals, &GoalBook::changed, this, [this] {
        if (m_hasReview)
            showFigures(); // the baseline may be another one
    });
    connect(&m_goals, &GoalBook::wasJudged, this, &Page::statusChanged);
    connect(m_sheet, &MetricSheet::left, this, [this] {
        m_sheet->hide();
        focusMain();
    });
    connect(m_sheet, &MetricSheet::ledgerWanted, this, [this] { m_navigator.openLedger(); });
    connect(m_sheet, &MetricSheet::ticketsWanted, this, [this] {
        const DashboardInput shown = input();
        openBehind(m_sheet->card().behind, shown.months.first().month, shown.months.last().month);
    });
    layout->addLayout(body, 1);
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
    label->setFont(captionFont(font()));
    auto *both = new QVBoxLayout; // the name above its field: six of them stand beside each other
    both->setSpacing(2);
    both->addWidget(label);
    both->addWidget(field);
    bar.addLayout(both);
    connect(field, &ChoiceField::chosen, this, &DashboardPage::filtered);
    return label;
}

void DashboardPage::fillFilters()
{
    m_clientLabel->setText(fieldWords({.field = Field::Client}, m_directory.workspace()));
    m_client->setAccessibleName(m_clientLabel->text());
    m_client->setChoices(m_choices.of({.field = Field::Client}, {}));
    m_team->setChoices(teamChoices());
    m_agent->setChoices(agentChoices());
    fillGoals();
}

// Figures of named persons are shown as the person may see them (product.md 2).
QList<Choice> DashboardPage::agentChoices() const
{
    const Person me = m_directory.me();
    QList<Choice> choices;
    const QList<Person> staff = m_directory.staffByName();
    for (const Person &person : staff) {
        const bool isMine = person.id == me.id || (me.role == Role::Lead && person.team == me.team);
        const bool seesAll = me.id.isEmpty() || me.role == Role::Manager
            || (me.role == Role::Trainer && m_directory.kind() == WorkspaceKind::Sample);
        if (isMine || seesAll)
            choices.append({.text = fromUtf8(person.name), .value = Value::string(person.id).json()});
    }
    return choices;
}

QList<Choice> DashboardPage::teamChoices() const
{
    QMap<QByteArray, int> teams;
    const QList<Person> staff = m_directory.staffByName();
    for (const Person &person : staff) {
        if (!person.team.isEmpty())
            ++teams[person.team];
    }
    const Person me = m_directory.me();
    QList<Choice> choices{{.text = tr("All"), .value = {}}};
    for (auto team = teams.cbegin(); team != teams.cend(); ++team) {
        const bool isOpen
            = me.id.isEmpty() || me.role == Role::Manager || (me.role == Role::Lead && me.team == team.key());
        if (isOpen || *team >= leastInTeam)
            choices.append({.text = fromUtf8(team.key()), .value = Value::string(team.key()).json()});
    }
    return choices;
}

int DashboardPage::shownMonths() const
{
    const int chosen = int(m_period->value().toLongLong());
    return chosen == 0 ? longestPeriod : chosen;
}

int DashboardPage::monthsBack() const
{
    const QByteArray compare = Value::json(m_compare->value()).text();
    return compare.isEmpty() || shownMonths() == longestPeriod ? 0 : compare == "year" ? sizeOfYear : shownMonths();
}

ReviewQuestion DashboardPage::question() const
{
    ReviewQuestion question{.client = Value::json(m_client->value()).text()};
    const QByteArray agent = Value::json(m_agent->value()).text(), team = Value::json(m_team->value()).text();
    if (!agent.isEmpty()) {
        question.agents = {agent};
    } else if (!team.isEmpty()) {
        const QList<Person> staff = m_directory.staffByName();
        for (const Person &person : staff) {
            if (person.team == team)
                question.agents.append(person.id);
        }
    }
    if (const int level = int(m_level->value().toLongLong()); level > 0)
        question.level = level;
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_directory.now().ms, m_directory.zone()).date();
    question.to = today.year() * 12 + today.month();
    question.from = question.to - shownMonths() - std::max(monthsBack(), baselineMonths);
    return question;
}

void DashboardPage::filtered()
{
    m_session.setState(periodState, m_period->value());
    m_session.setState(compareState, m_compare->value());
    fillGoals();
    reload();
}

void DashboardPage::showClient(const QByteArray &id)
{
    m_client->setValue(id.isEmpty() ? QByteArray() : Value::string(id).json());
    fillGoals();
    reload();
}

void DashboardPage::arrive()
{
    fillFilters();
    if (m_outdated || !m_hasReview)
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
    m_goals.reload();
    m_answer.ask<Counted>(
        [reader = &m_reader, question = question()](const CancelFlag &cancel) {
            QElapsedTimer timer;
            timer.start();
            Counted counted{.review = reader->review(question, cancel)};
            counted.milliseconds = double(timer.nsecsElapsed()) / 1e6;
            return counted;
        },
        [this](const Counted &counted) { take(counted.review, counted.milliseconds); });
    Q_EMIT statusChanged();
}

void DashboardPage::take(const Result<Review> &review, double milliseconds)
{
    m_loading = false;
    m_waiting.stop();
    m_milliseconds = milliseconds;
    if (!review) {
        m_outdated = true;
        m_notice->showFailure(review.error());
    } else {
        m_review = *review;
        m_hasReview = true;
        showFigures();
    }
    Q_EMIT statusChanged();
}

// The months that are shown, those before them, and those they are compared with.
DashboardInput DashboardPage::input() const
{
    DashboardInput input{.review = m_review, .zone = fromUtf8(m_review.zoneName), .now = m_directory.now()};
    const QList<ReviewMonth> &all = m_review.months;
    qsizetype count = std::min<qsizetype>(shownMonths(), all.size());
    if (shownMonths() == longestPeriod) { // from the first month with anything in it
        const auto first
            = std::find_if(all.begin(), all.end(), [](const ReviewMonth &month) { return !month.sums.empty(); });
        count = std::distance(first, all.end());
    }
    const qsizetype from = all.size() - count;
    input.months = all.mid(from);
    if (from >= baselineMonths)
        input.baseline = all.mid(from - baselineMonths, baselineMonths);
    if (const int back = monthsBack(); back > 0 && from >= back)
        input.former = all.mid(from - back, count);
    const ReviewQuestion &asked = m_review.question;
    const GoalFilter filter = goalFilter();
    const bool isOfOne = int(!filter.client.isEmpty()) + int(!filter.agent.isEmpty() || !filter.team.isEmpty()) <= 1;
    if (!asked.level && isOfOne) {
        Goal wanted = filter.whom();
        wanted.kind = GoalKind::Volume;
        input.volumeGoal = m_goals.goalLike(wanted);
    }
    return input;
}

void DashboardPage::showFigures()
{
    const DashboardInput shown = input();
    const bool isEmpty = std::all_of(m_review.months.begin(), m_review.months.end(),
                                     [](const ReviewMonth &month) { return month.sums.empty(); });
    if (isEmpty || shown.months.isEmpty()) {
        const ReviewQuestion asked = question();
        m_words->setText(asked.client.isEmpty() && asked.agents.isEmpty() && !asked.level
                             ? tr("No tickets yet. Here stands what becomes of them, month by month.")
                             : tr("No tickets are of what is chosen above."));
        m_pages->setCurrentWidget(m_words);
        m_sheet->hide(); // goals may be set before there are tickets
        return;
    }
    const DashboardFigures figures = DashboardFigures::of(shown);
    while (m_cards.size() < figures.cards.size()) {
        auto *card = new MetricCard;
        connect(card, &MetricCard::clicked, this, [this, card] {
            const DashboardInput months = input();
            if (card->card().opens)
                openBehind(card->card().behind, months.months.first().month, months.months.last().month);
        });
        connect(card, &MetricCard::formulaWanted, this, [this, card] { showFormula(card->card()); });
        m_cards.append(card);
    }
    while (m_charts.size() < figures.charts.size()) {
        auto *chart = new ChartCard;
        connect(chart, &ChartCard::pointActivated, this, [this, chart](int series, int category) {
            const DashboardChart &drawn = chart->chart();
            const QList<ReviewMonth> all = input().months;
            const int month = drawn.months.value(category);
            openBehind(drawn.behindOf(series, category), drawn.months.isEmpty() ? all.first().month : month,
                       drawn.months.isEmpty() ? all.last().month : month);
        });
        connect(chart, &ChartCard::saveWanted, this, [this, chart](ChartCard::Save as) { save(*chart, as); });
        m_charts.append(chart);
    }
    for (qsizetype i = 0; i < figures.cards.size(); ++i)
        m_cards[i]->show(figures.cards[i]);
    for (qsizetype i = 0; i < figures.charts.size(); ++i)
        m_charts[i]->show(figures.charts[i]);
    if (m_sheet->isVisibleTo(this)) {
        const auto same = std::find_if(figures.cards.begin(), figures.cards.end(),
                                       [this](const DashboardCard &card) { return card.id == m_sheet->card().id; });
        if (same != figures.cards.end())
            showFormula(*same);
    }
    layOut();
    m_pages->setCurrentIndex(0);
}

void DashboardPage::layOut()
{
    const auto place = [this](QGridLayout &grid, const auto &widgets, int narrowest) {
        const int columns = std::clamp(m_pages->width() / narrowest, 1, std::max(int(widgets.size()), 1));
        const int rows = (int(widgets.size()) + columns - 1) / std::max(columns, 1);
        const int even = rows == 0 ? 1 : (int(widgets.size()) + rows - 1) / rows; // no row with a lonely one
        const bool stands = grid.count() == int(widgets.size()) && !widgets.isEmpty()
            && grid.itemAtPosition((int(widgets.size()) - 1) / even, (int(widgets.size()) - 1) % even) != nullptr
            && grid.itemAtPosition(0, even) == nullptr;
        if (stands)
            return; // laying out anew costs more than all figures
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

MetricQuestion DashboardPage::metricQuestion(const MetricName &name, int fromMonth, int toMonth) const
{
    const ReviewQuestion &asked = m_review.question;
    return {.name = name,
            .client = asked.client,
            .agents = asked.agents,
            .level = asked.level,
            .from = firstDay(fromMonth),
            .to = firstDay(toMonth + 1),
            .at = m_directory.now()};
}

void DashboardPage::openBehind(const DashboardBehind &behind, int fromMonth, int toMonth)
{
    if (!behind.tickets.isEmpty())
        m_navigator.showQueue({.among = behind.tickets});
    if (!behind.metric)
        return;
    MetricQuestion asked = metricQuestion(*behind.metric, fromMonth, toMonth);
    asked.priority = behind.priority;
    asked.hourOfWeek = behind.hourOfWeek;
    asked.rootCauses = behind.rootCauses;
    m_opening = true;
    Q_EMIT statusChanged();
    m_behind.ask<Result<MetricAnswer>>(
        [reader = &m_reader, asked](const CancelFlag &cancel) { return reader->answer(asked, {}, cancel); },
        [this, which = behind.which](const Result<MetricAnswer> &answer) {
            m_opening = false;
            Q_EMIT statusChanged();
            if (!answer) {
                m_notice->showFailure(answer.error());
                return;
            }
            QList<qint64> numbers = which == BehindWhich::Rest ? answer->inRest : answer->inNumerator;
            if (numbers.isEmpty() || which == BehindWhich::All) { // nothing to mend: then all that was counted
                numbers = answer->inNumerator + answer->inRest;
                std::sort(numbers.begin(), numbers.end());
                numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
            }
            if (!numbers.isEmpty())
                m_navigator.showQueue({.among = numbers});
        });
}

void DashboardPage::showFormula(const DashboardCard &card)
{
    const DashboardInput shown = input();
    m_goalSheet->hide();
    m_goalsButton->setChecked(false);
    m_sheet->show(card, sumOf(shown.months), exactTimeWords(m_directory.now(), m_directory.zone()));
    m_sheet->show();
    layOut();
    if (card.behind.metric->metric == Metric::SlaCompliance)
        askVariants();
}

void DashboardPage::showGoals()
{
    m_sheet->hide();
    m_goalsButton->setChecked(true);
    m_goalSheet->show();
    fillGoals();
    layOut();
    m_arranging = true;
    QTimer::singleShot(0, this, [this] { m_arranging = false; });
}

void DashboardPage::fillGoals()
{
    if (m_goalSheet->isHidden())
        return;
    GoalFilter filter = goalFilter();
    filter.clients = m_client->choices();
    filter.teams = m_team->choices();
    filter.agents = m_agent->choices();
    m_goalSheet->show(filter);
}

GoalFilter DashboardPage::goalFilter() const
{
    return {.client = Value::json(m_client->value()).text(),
            .team = Value::json(m_team->value()).text(),
            .agent = Value::json(m_agent->value()).text()};
}

// The usual formulas give different figures for the same tickets: they stand beside each other (product.md 6).
void DashboardPage::askVariants()
{
    const DashboardInput shown = input();
    QList<MetricQuestion> asked;
    for (const Metric metric : {Metric::SlaCompliance, Metric::SlaComplianceLastCycle, Metric::SlaComplianceByTarget,
                                Metric::SlaComplianceByTicket})
        asked.append(metricQuestion({.metric = metric}, shown.months.first().month, shown.months.last().month));
    if (sumOf(shown.months).asides(Metric::SlaCompliance).contains(Aside::Waived)) {
        for (const Metric metric : {Metric::SlaCompliance, Metric::SlaComplianceByTicket})
            asked.append(metricQuestion({.metric = metric, .countsWaived = true}, shown.months.first().month,
                                        shown.months.last().month));
    }
    m_comparing = true;
    m_variants.ask<Result<QList<MetricAnswer>>>(
        [reader = &m_reader, asked](const CancelFlag &cancel) { return reader->answers(asked, cancel); },
        [this](const Result<QList<MetricAnswer>> &answers) {
            QTimer::singleShot(0, this, [this] { m_comparing = false; }); // when the sheet has been laid out
            if (answers)
                m_sheet->showVariants(*answers);
            else
                m_notice->showFailure(answers.error());
        });
}

void DashboardPage::save(const ChartCard &card, ChartCard::Save as)
{
    const QString title = QString(card.chart().spec.title).replace(u' ', u'-').toLower();
    const QString name = safeName((title + u'.' + suffixOf(as)).toUtf8());
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
    if (m_opening)
        return tr("Looking for the tickets behind it…");
    if (m_hasReview && !m_review.isWhole)
        return tr("Tickets are still being counted: these figures grow until all are.");
    const QString time = m_milliseconds < 1 ? tr("under 1 ms") : tr("%1 ms").arg(numberWords(qRound64(m_milliseconds)));
    return tr("%1 · %2", "count of months, time of reading")
        .arg(tr("%Ln month(s)", nullptr, int(input().months.size())), time);
}

} // namespace Steward
