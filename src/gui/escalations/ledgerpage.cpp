#include "gui/escalations/ledgerpage.h"

#include "gui/escalations/bouncepanel.h"
#include "gui/escalations/figuretile.h"
#include "gui/shared/card.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/quietdelegate.h"
#include "gui/shared/quietheader.h"
#include "gui/shared/tones.h"
#include "gui/tickets/choices.h"
#include "wording/escalations/bouncewords.h"
#include "wording/tickets/ticketwords.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr auto ledgerPatience = 150ms;
constexpr qint64 dayMs = 86'400'000;
constexpr const char *states[] = {"recorded", "disputed", "upheld", "reattributed", "voided"};
constexpr int usualDays = 90, sideWidth = 232;

void makeQuiet(QTableView &table, int rowHeight)
{
    table.setHorizontalHeader(new QuietHeader(&table));
    table.setItemDelegate(new QuietDelegate(&table));
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(rowHeight);
}

Choice choiceOf(const QString &text, const QByteArray &word)
{
    return {.text = text, .value = Value::string(word).json()};
}

} // namespace

LedgerPage::LedgerPage(BounceReader &reader, Worker &longWorker, const Directory &directory, Choices &choices,
                       Navigator &navigator, QWidget *parent)
    : Page(parent), m_reader(reader), m_directory(directory), m_choices(choices), m_navigator(navigator),
      m_model(directory), m_counts(directory), m_notice(new NoticeBar), m_figures(new QWidget),
      m_waitWords(plainLabel({})), m_pages(new QStackedWidget), m_words(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_table(new QTableView), m_countTable(new QTableView), m_hidden(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_answer(longWorker)
{
    setObjectName(u"ledger"_s);
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(LedgerModel::SortRole);
    m_sorted.setSortLocaleAware(true);
    makeTable();
    makeCounts();
    makePage();
    m_notice->offerRetry(tr("Try again"));
    connect(m_notice, &NoticeBar::retryWanted, this, &LedgerPage::read);
    connect(&choices, &Choices::changed, this, &LedgerPage::fillFilters);
    connect(&directory, &Directory::meChanged, this, [this] {
        fillFilters();
        sift();
    });
    m_waiting.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this, [this] {
        if (m_lines)
            return; // what was read before stands until then
        m_words->setText(tr("Reading the ledger…"));
        m_pages->setCurrentWidget(m_words);
    });
}

void LedgerPage::makePage()
{
    auto *bar = new QHBoxLayout;
    bar->setSpacing(Space::s);
    addFilter(*bar, m_period, u"ledgerPeriod"_s, tr("Period"));
    m_clientLabel = addFilter(*bar, m_client, u"ledgerClient"_s, wordsFor(Field::Client));
    addFilter(*bar, m_person, u"ledgerPerson"_s, tr("Attributed to"));
    addFilter(*bar, m_type, u"ledgerType"_s, tr("Type"));
    addFilter(*bar, m_state, u"ledgerState"_s, tr("State"));
    bar->addStretch();
    m_period->setChoices({{.text = tr("Last 30 days"), .value = "30"},
                          {.text = tr("Last 90 days"), .value = "90"},
                          {.text = tr("Last 12 months"), .value = "365"},
                          {.text = tr("All time"), .value = "0"}});
    m_period->setValue(QByteArray::number(usualDays));
    connect(m_client, &ChoiceField::choicesWanted, &m_choices, &Choices::want);
    m_figures->setLayout(makeFigures());
    m_words->setObjectName(u"ledgerWords"_s);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setFont(titleFont(font()));

    auto *side = new Card;
    side->setFixedWidth(sideWidth);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(Space::s, Space::m, Space::s, Space::s);
    sideLayout->setSpacing(Space::xs);
    QLabel *sideTitle = plainLabel(tr("By person"));
    sideTitle->setIndent(Space::s);
    sideTitle->setFont(strongFont(font()));
    sideLayout->addWidget(sideTitle);
    sideLayout->addWidget(m_hidden);
    sideLayout->addWidget(m_countTable, 1);
    auto *listing = new QWidget;
    auto *listLayout = new QHBoxLayout(listing);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->setSpacing(Space::l);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    buttons->addWidget(m_dispute);
    buttons->addWidget(m_decide);
    buttons->addStretch();
    auto *rows = new QVBoxLayout;
    rows->setSpacing(Space::s);
    rows->addWidget(m_table, 1);
    rows->addLayout(buttons);
    listLayout->addLayout(rows, 1);
    listLayout->addWidget(side);
    m_pages->addWidget(listing);
    m_pages->addWidget(m_words);
    m_pages->setCurrentWidget(m_words);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::m, Space::l, Space::m);
    layout->setSpacing(Space::m);
    layout->addLayout(bar);
    layout->addWidget(m_notice);
    layout->addWidget(m_figures);
    layout->addWidget(m_pages, 1);
}

QLabel *LedgerPage::addFilter(QHBoxLayout &bar, ChoiceField *&field, const QString &objectName, const QString &name)
{
    const bool isLong = objectName == u"ledgerClient"_s || objectName == u"ledgerPerson"_s;
    field = new ChoiceField(isLong ? ChoiceField::Accepts::Found : ChoiceField::Accepts::Listed);
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setMinimumContentsLength(10);
    field->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    if (isLong)
        field->lineEdit()->setPlaceholderText(tr("All"));
    QLabel *label = plainLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(field);
    bar.addWidget(label);
    bar.addWidget(field);
    connect(field, &ChoiceField::chosen, this, field == m_period ? &LedgerPage::read : &LedgerPage::sift);
    return label;
}

void LedgerPage::makeTable()
{
    m_table->setObjectName(u"ledgerTable"_s);
    m_table->setAccessibleName(tr("Bounces"));
    makeQuiet(*m_table, Space::row);
    m_table->setModel(&m_sorted);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorClearable(true); // back to the order that puts first what waits
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    fitColumns();
    header->setStretchLastSection(true);
    connect(m_table, &QTableView::activated, this, &LedgerPage::openRow);

    auto *copy = new QAction(tr("&Copy rows"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &LedgerPage::copyRows);
    auto *open = new QAction(tr("&Open the ticket"), m_table);
    connect(open, &QAction::triggered, this, [this] { openRow(m_table->currentIndex()); });
    auto *dispute = new QAction(tr("&Dispute…"), m_table);
    connect(dispute, &QAction::triggered, this, [this] { speak(BounceSpeech::Dispute); });
    auto *decide = new QAction(tr("D&ecide…"), m_table);
    connect(decide, &QAction::triggered, this, [this] { speak(BounceSpeech::Decision); });
    m_table->addActions({open, dispute, decide, copy});
    const auto offer = [this](QuietButton *&button, QAction *action, const QString &name) {
        button = new QuietButton;
        button->setObjectName(name);
        button->setText(action->text().remove(u'&'));
        button->setAccessibleName(button->text());
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
    };
    offer(m_dispute, dispute, u"ledgerDispute"_s);
    offer(m_decide, decide, u"ledgerDecide"_s);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LedgerPage::showSpeech);
    connect(&m_sorted, &QAbstractItemModel::modelReset, this, &LedgerPage::showSpeech);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

// Wide enough for the words of this language; what people and categories are called may be longer.
void LedgerPage::fitColumns()
{
    const auto widthOf = [this](const QString &text) { return fontMetrics().horizontalAdvance(text) + 2 * Space::m; };
    int type = 0, state = widthOf(tr("Waits for you", "a dispute"));
    for (int each = 0; !word(BounceType(each)).isEmpty(); ++each)
        type = std::max(type, widthOf(wordsFor(BounceType(each))));
    for (const char *each : states)
        state = std::max(state, widthOf(bounceStateWords(each)));
    const int person = widthOf(u"Agent Seventeen"_s);
    const std::pair<int, int> widths[] = {{LedgerModel::When, widthOf(u"30 May 2026"_s)},
                                          {LedgerModel::Key, widthOf(u"SUP-000000"_s)},
                                          {LedgerModel::Type, type},
                                          {LedgerModel::Why, widthOf(u"compliance.filing → system"_s)},
                                          {LedgerModel::SentBackBy, person},
                                          {LedgerModel::Charged, person},
                                          {LedgerModel::State, state},
                                          {LedgerModel::Client, widthOf(u"Example Pictures"_s)}};
    for (const auto &[column, width] : widths)
        m_table->horizontalHeader()->resizeSection(column, width);
}

QHBoxLayout *LedgerPage::makeFigures()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::s);
    for (size_t i = 0; i < m_numbers.size(); ++i) {
        const bool isDispute = i + 1 == m_numbers.size();
        m_numbers[i] = new FigureTile(isDispute ? tr("In dispute", "bounces") : wordsFor(BounceType(int(i))));
        m_numbers[i]->setObjectName(isDispute ? u"disputedCount"_s
                                              : u"count_%1"_s.arg(QLatin1StringView(word(BounceType(int(i))))));
        row->addWidget(m_numbers[i]);
    }
    m_waitWords->setObjectName(u"ledgerWaiting"_s);
    m_waitWords->setFont(strongFont(font()));
    row->addWidget(m_waitWords);
    row->addStretch();
    return row;
}

void LedgerPage::makeCounts()
{
    m_countTable->setObjectName(u"ledgerCounts"_s);
    m_countTable->setAccessibleName(tr("Bounces by person"));
    makeQuiet(*m_countTable, Space::hit);
    m_countTable->setModel(&m_counts);
    m_countTable->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_countTable->horizontalHeader();
    header->setSectionResizeMode(LedgerCountsModel::Charged, QHeaderView::Stretch);
    header->setSectionResizeMode(LedgerCountsModel::Bounces, QHeaderView::Fixed);
    header->resizeSection(
        LedgerCountsModel::Bounces,
        QFontMetrics(strongFont(font()))
                .horizontalAdvance(m_counts.headerData(LedgerCountsModel::Bounces, Qt::Horizontal).toString())
            + 2 * Space::l);
    m_hidden->setObjectName(u"ledgerHidden"_s);
    m_hidden->setIndent(Space::s);
    m_hidden->setForegroundRole(QPalette::PlaceholderText);
}

void LedgerPage::fillFilters()
{
    m_clientLabel->setText(fieldWords({.field = Field::Client}, m_directory.workspace()));
    m_client->setAccessibleName(m_clientLabel->text());
    m_client->setChoices(m_choices.of({.field = Field::Client}, {}));

    const BounceHearing hearing = hearingFor(m_directory, {});
    QList<Choice> persons;
    const QList<Person> staff = m_directory.staffByName();
    for (const Person &person : staff) {
        if (mayName(person.id, hearing))
            persons.append(choiceOf(fromUtf8(person.name), person.id));
    }
    for (const char *word : {"ai", "rule"})
        persons.append(choiceOf(chargedWords(word, m_directory.workspace()), word));
    m_person->setChoices(persons);

    QList<Choice> types{{.text = tr("All")}}, stateChoices{{.text = tr("All")}};
    for (int type = 0; !word(BounceType(type)).isEmpty(); ++type)
        types.append(choiceOf(wordsFor(BounceType(type)), word(BounceType(type)).toByteArray()));
    for (const char *state : states)
        stateChoices.append(choiceOf(bounceStateWords(state), state));
    m_type->setChoices(types);
    m_state->setChoices(stateChoices);
}

LedgerPeriod LedgerPage::period() const
{
    const qint64 days = m_period->value().toLongLong();
    const Instant now = m_directory.now();
    return {.from = days == 0 ? Instant() : Instant{now.ms - days * dayMs}, .at = now};
}

LedgerFilter LedgerPage::filter() const
{
    const auto text = [](const ChoiceField *field) { return Value::json(field->value()).text(); };
    return {.client = text(m_client), .person = text(m_person), .type = text(m_type), .state = text(m_state)};
}

void LedgerPage::arrive()
{
    fillFilters();
    if (m_outdated || !m_lines)
        read();
}

void LedgerPage::refresh()
{
    m_outdated = true;
    if (isVisible())
        read();
}

void LedgerPage::read()
{
    m_reading = true;
    m_outdated = false;
    m_notice->clear();
    m_waiting.start(ledgerPatience);
    m_answer.ask<Answer>(
        [reader = &m_reader, period = period(), filter = filter(),
         hearing = hearingFor(m_directory, {})](const CancelFlag &cancel) {
            Answer answer{.lines = reader->bounces(period, cancel)};
            if (answer.lines)
                answer.ledger = ledgerFor(*answer.lines, filter, hearing);
            return answer;
        },
        [this](const Answer &answer) { take(answer); });
    Q_EMIT statusChanged();
}

void LedgerPage::sift()
{
    if (m_reading || !m_lines) { // it is asked with the filters as they are now
        if (m_reading)
            read();
        return;
    }
    m_reading = true;
    m_answer.ask<Answer>(
        [lines = *m_lines, filter = filter(), hearing = hearingFor(m_directory, {})](const CancelFlag &) {
            return Answer{.lines = lines, .ledger = ledgerFor(lines, filter, hearing)};
        },
        [this](const Answer &answer) { take(answer); });
}

void LedgerPage::take(const Answer &answer)
{
    m_reading = false;
    m_waiting.stop();
    if (answer.lines) {
        m_lines = *answer.lines;
        showLedger(answer.ledger);
    } else {
        m_outdated = true;
        m_notice->showFailure(answer.lines.error());
    }
    Q_EMIT statusChanged();
}

void LedgerPage::showLedger(const Ledger &ledger)
{
    m_model.show(ledger);
    m_counts.show(ledger);
    m_hidden->setText(tr("Bounces of fewer than five other persons are in no figure here."));
    m_hidden->setVisible(ledger.hidesOthers);
    for (size_t type = 0; type < ledger.byType.size(); ++type)
        m_numbers[type]->show(ledger.byType[type]);
    m_numbers.back()->show(ledger.disputed);
    m_waitWords->setText(tr("%Ln dispute(s) wait for you", nullptr, int(ledger.waiting)));
    m_waitWords->setVisible(ledger.waiting > 0);

    showSpeech();
    const bool isEmpty = ledger.lines.isEmpty() && m_counts.rowCount() == 0;
    m_figures->setVisible(!isEmpty);
    m_words->setText(
        ledger.hidesOthers ? tr("No bounces of yours. Those of fewer than five other persons are not shown.")
            : filter() != LedgerFilter()
            ? tr("No bounce that you may see is of what is chosen above.")
            : tr("No bounces in this period. What is sent back, goes to and fro, was sorted wrongly or was "
                 "not fixed will stand here."));
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
}

void LedgerPage::openRow(const QModelIndex &index)
{
    if (const QModelIndex row = m_sorted.mapToSource(index); row.isValid())
        m_navigator.openTicket(m_model.line(row.row()).ticket);
}

void LedgerPage::showSpeech()
{
    const QModelIndex row = m_sorted.mapToSource(m_table->currentIndex());
    const auto offer = [this](QuietButton *button, qsizetype action, bool may, const QString &why) {
        button->setEnabled(may);
        button->setToolTip(plainToolTip(why));
        button->setAccessibleDescription(why);
        m_table->actions().at(action)->setEnabled(may);
    };
    constexpr qsizetype disputing = 1, deciding = 2; // among the table's actions
    if (!row.isValid()) {
        const QString why = tr("Choose a bounce first");
        offer(m_dispute, disputing, false, why);
        offer(m_decide, deciding, false, why);
        return;
    }
    const LedgerLine &line = m_model.line(row.row());
    const BounceHearing hearing = hearingFor(m_directory, line.team);
    const BounceHindrance dispute = disputeHindrance(line.bounce, hearing),
                          decide = decisionHindrance(line.bounce, hearing);
    offer(m_dispute, disputing, dispute == BounceHindrance::None, disputeHindranceWords(dispute));
    offer(m_decide, deciding, decide == BounceHindrance::None, decisionHindranceWords(decide));
}

void LedgerPage::speak(BounceSpeech speech)
{
    const QModelIndex row = m_sorted.mapToSource(m_table->currentIndex());
    if (!row.isValid())
        return;
    const LedgerLine line = m_model.line(row.row());
    Q_EMIT speechWanted(line.ticket, line.bounce, speech);
}

// As a table of a spreadsheet: words parted by tabs, the header first.
void LedgerPage::copyRows() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    QStringList lines, header;
    for (int column = 0; column < LedgerModel::ColumnCount; ++column)
        header.append(m_sorted.headerData(column, Qt::Horizontal).toString());
    lines.append(header.join(u'\t'));
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < LedgerModel::ColumnCount; ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void LedgerPage::focusMain()
{
    if (m_pages->currentIndex() == 0)
        m_table->setFocus();
    else
        m_period->setFocus();
}

QString LedgerPage::title() const
{
    return tr("Bounce ledger");
}

QString LedgerPage::status() const
{
    if (m_reading && !m_lines)
        return tr("Reading the ledger…");
    return tr("%Ln bounce(s)", nullptr, m_model.rowCount());
}

} // namespace Steward
