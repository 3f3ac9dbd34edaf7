#include "gui/queue/queuepage.h"

#include "gui/queue/bulkpanel.h"
#include "gui/queue/queueacts.h"
#include "gui/queue/queuemodel.h"
#include "gui/queue/queuepreview.h"
#include "gui/queue/queueviews.h"
#include "gui/queue/queueviewsdelegate.h"
#include "gui/queue/recordpanel.h"
#include "gui/shared/actions.h"
#include "gui/shared/icons.h"
#include "gui/shared/navigator.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/session.h"
#include "gui/shared/tones.h"
#include "queue/ui_queuepage.h"
#include "wording/failures/failuremessage.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/timewords.h"

#include <QListView>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int leastChip = 80;
constexpr auto patience = 150ms;
const QByteArray compactState = "queue/compact", previewState = "queue/preview", splitterState = "queue/splitter";

bool isNarrowed(const QueueQuestion &question)
{
    return question.among || question.unresolvedOnly || question.createdInMonth || question.resolvedInMonth
        || !question.find.isEmpty();
}

// What is wrong with a query, and where: the detail is the problem's `code@place`, places counted from 0.
QString problemWords(const Failure &failure, const QString &query)
{
    const qsizetype at = failure.detail.lastIndexOf('@');
    bool isPlace = false;
    const int place = failure.detail.sliced(at + 1).toInt(&isPlace);
    if (at < 0 || !isPlace || place < 0)
        return messageFor(failure).happened;
    const QString code = fromUtf8(failure.detail.left(at)).replace(u'_', u' ').replace(u'-', u' ');
    const QString rest = query.mid(place).trimmed();
    if (rest.isEmpty())
        return QueuePage::tr("Something is missing at the end: %1", "a problem of a query").arg(code);
    return QueuePage::tr("At character %1, “%2”: %3", "place, text there, problem")
        .arg(QString::number(place + 1), oneLine(rest.left(40)), code);
}

} // namespace

QueuePage::QueuePage(const Parts &parts, Navigator &navigator, Actions &actions, Session &session, QWidget *parent)
    : Page(parent), m_ui(std::make_unique<Ui::QueuePage>()), m_model(parts.model), m_views(parts.views),
      m_preview(parts.preview), m_bulkPanel(parts.bulkPanel), m_recordPanel(parts.recordPanel), m_navigator(navigator),
      m_session(session), m_viewsModel(parts.views)
{
    m_ui->setupUi(this);
    for (QLabel *label : {m_ui->problem, m_ui->words, m_ui->moreWords})
        makePlain(*label);
    m_ui->problem->setForegroundRole(QPalette::BrightText); // the palette's `bad`
    m_ui->problem->hide();
    m_ui->moreWords->setForegroundRole(QPalette::PlaceholderText);
    m_ui->words->setFont(titleFont(font()));
    m_acts = new QueueActs(*this, *m_ui->list, m_model, parts.bulk, parts.directory, navigator, actions);
    setUpList();
    setUpFilters();
    setUpViews();
    setUpSides();

    connect(m_acts, &QueueActs::findWanted, this, &QueuePage::focusFilter);
    connect(m_acts, &QueueActs::reloadWanted, this, &QueuePage::reload);
    connect(m_acts, &QueueActs::bulkWanted, this, &QueuePage::showBulk);
    connect(m_acts, &QueueActs::recordWanted, this, &QueuePage::showRecord);
    connect(m_acts, &QueueActs::previewWanted, this, [this] { showPreview(!m_previewWanted); });
    connect(m_acts, &QueueActs::compactWanted, this, [this] { setCompact(!m_ui->list->isCompact()); });
    connect(m_ui->notice, &NoticeBar::retryWanted, this, [this] {
        m_ui->notice->clear();
        m_model.reload();
    });
    m_ui->notice->offerRetry(tr("Try again"));
    m_ui->newTickets->hide();
    m_ui->takeNext->hide();
    connect(m_ui->newTickets, &QToolButton::clicked, this, &QueuePage::reload);

    m_waiting.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this, &QueuePage::showWaiting);
    connect(&m_model, &QueueModel::loadingChanged, this, [this] {
        m_model.isLoading() ? m_waiting.start(patience) : m_waiting.stop();
        Q_EMIT statusChanged();
    });
    connect(&m_model, &QueueModel::answered, this, &QueuePage::showRows);
    connect(&m_model, &QueueModel::counted, this, &QueuePage::statusChanged);
    connect(&m_model, &QueueModel::waitingChanged, this, &QueuePage::showNew);
    connect(&m_model, &QueueModel::failed, this, &QueuePage::showFailure);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &QueuePage::statusChanged);
    setCompact(m_session.state(compactState) == "1");
    showFilters();
}

QueuePage::~QueuePage()
{
    m_ui->list->horizontalHeader()->disconnect(this); // a list that goes resizes its columns once more
}

void QueuePage::setUpFilters()
{
    connect(m_ui->filter, &QLineEdit::textEdited, this, [this](const QString &text) {
        QueueQuestion question = m_model.question();
        question.find = text.trimmed().toUtf8();
        ask(question);
    });
    connect(m_ui->filter, &QLineEdit::returnPressed, this, &QueuePage::focusList);
    connect(m_ui->unresolved, &QToolButton::toggled, this, [this](bool on) {
        QueueQuestion question = m_model.question();
        if (question.unresolvedOnly == on)
            return;
        question.unresolvedOnly = on;
        ask(question);
    });
    connect(m_ui->monthChip, &QToolButton::clicked, this, [this] {
        QueueQuestion question = m_model.question();
        question.createdInMonth.reset();
        question.resolvedInMonth.reset();
        question.among.reset();
        ask(question);
        focusList();
    });
    connect(m_ui->showAll, &QToolButton::clicked, this, [this] {
        show(QueueQuestion{.order = m_model.question().order, .descending = m_model.question().descending});
        focusList();
    });
    auto *leave = new QShortcut(Qt::Key_Escape, m_ui->filter);
    leave->setContext(Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, &QueuePage::focusList);
}

void QueuePage::setUpList()
{
    QueueView *list = m_ui->list;
    list->setModel(&m_model);
    QHeaderView *header = list->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    const int letter = fontMetrics().averageCharWidth();
    const std::pair<int, int> widths[] = {
        {QueueModel::Due, 33},     {QueueModel::Key, 14},      {QueueModel::State, 13},     {QueueModel::Priority, 13},
        {QueueModel::Level, 8},    {QueueModel::Client, 18},   {QueueModel::Requester, 19}, {QueueModel::Assignee, 14},
        {QueueModel::Team, 14},    {QueueModel::Updated, 13},  {QueueModel::Created, 16},   {QueueModel::Kind, 12},
        {QueueModel::Product, 16}, {QueueModel::Category, 22}, {QueueModel::Signs, 24}};
    for (const auto &[column, letters] : widths)
        header->resizeSection(column, letters * letter);
    header->setSectionResizeMode(QueueModel::Subject, QHeaderView::Stretch);
    for (const int column : {QueueModel::Requester, QueueModel::Team, QueueModel::Created, QueueModel::Kind,
                             QueueModel::Product, QueueModel::Category, QueueModel::Signs})
        header->hideSection(column);
    header->moveSection(header->visualIndex(QueueModel::Due), 0);
    header->moveSection(header->visualIndex(QueueModel::Subject), 2);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    restoreColumns();

    connect(header, &QHeaderView::sortIndicatorChanged, &m_model, [this, header](int column, Qt::SortOrder order) {
        if (column >= 0 && !QueueModel::orderOf(column))
            header->setSortIndicator(-1, Qt::AscendingOrder); // nobody can sort by it
        else
            m_model.sort(column, order);
    });
    connect(header, &QWidget::customContextMenuRequested, this, &QueuePage::chooseColumns);
    connect(header, &QHeaderView::sectionMoved, this, &QueuePage::rememberColumns);
    connect(header, &QHeaderView::sectionResized, this, &QueuePage::rememberColumns);
    connect(list, &QTableView::activated, this, &QueuePage::openCurrent);
    connect(list, &QueueView::painted, this, &QueuePage::listPainted);
    const auto preview = [this](const QModelIndex &current) {
        if (m_previewWanted)
            m_preview->show(current.isValid() ? m_model.numberAt(current.row()) : 0);
    };
    connect(list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, preview);
    // Other rows: what was current is gone, which the selection does not tell.
    connect(&m_model, &QAbstractItemModel::modelReset, this, [list, preview] { preview(list->currentIndex()); });
    connect(list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePage::statusChanged);
}

void QueuePage::setUpViews()
{
    QListView *list = m_ui->viewList;
    list->setItemDelegate(new QueueViewsDelegate(list));
    list->setMouseTracking(true);
    list->setTabKeyNavigation(false);
    list->setModel(&m_viewsModel);
    m_ui->viewsPlace->setBackgroundRole(QPalette::Base);
    m_ui->viewName->hide();
    // Coming here by Tab makes a row the current one, which is no wish yet; to select one is.
    connect(list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection &now) {
        if (now.isEmpty())
            return;
        const QByteArray id = now.indexes().constFirst().data(QueueViewsModel::IdRole).toByteArray();
        if (!id.isEmpty() && id != m_view)
            showView(id);
    });
    connect(list, &QListView::activated, this, &QueuePage::focusList);
    connect(m_ui->saveView, &QToolButton::clicked, this, [this] {
        m_ui->viewName->show();
        m_ui->viewName->clear();
        m_ui->viewName->setFocus();
    });
    connect(m_ui->viewName, &QLineEdit::returnPressed, this, &QueuePage::saveView);
    auto *leave = new QShortcut(Qt::Key_Escape, m_ui->viewName);
    leave->setContext(Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        m_ui->viewName->hide();
        focusList();
    });
    connect(m_ui->removeView, &QToolButton::clicked, this, [this] {
        m_views.remove(std::exchange(m_view, {}));
        markView();
    });
    connect(&m_views, &QueueViews::changed, this, &QueuePage::markView);
}

void QueuePage::setUpSides()
{
    QSplitter *splitter = m_ui->splitter;
    splitter->addWidget(m_preview);
    splitter->addWidget(m_bulkPanel);
    splitter->addWidget(m_recordPanel);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({200, 1000, 320, 320, 340});
    splitter->restoreState(m_session.state(splitterState));
    connect(splitter, &QSplitter::splitterMoved, this,
            [this, splitter] { m_session.setState(splitterState, splitter->saveState()); });
    connect(m_bulkPanel, &BulkPanel::left, this, &QueuePage::leaveSide);
    connect(m_recordPanel, &RecordPanel::left, this, &QueuePage::leaveSide);
    connect(m_recordPanel, &RecordPanel::saved, this, &QueuePage::nextRecord);
    connect(m_recordPanel, &RecordPanel::openWanted, this,
            [this](qint64 number) { m_navigator.openTicket(number, Where::NewTab); });
    for (QWidget *side : std::initializer_list<QWidget *>{m_preview, m_bulkPanel, m_recordPanel})
        side->hide();
    if (m_session.state(previewState) == "1")
        showPreview(true);
}

void QueuePage::show(const QueueQuestion &question)
{
    m_view.clear();
    m_ui->filter->setText(fromUtf8(question.find));
    ask(question);
    markView();
}

void QueuePage::showView(const QByteArray &id)
{
    const QueueViewSpec *view = m_views.find(id);
    if (!view)
        return;
    const QueueQuestion question = view->question;
    show(question);
    m_view = id;
    restoreColumns();
    markView();
}

void QueuePage::showFirstView()
{
    showView(m_views.find("mine") ? "mine" : "unresolved");
}

void QueuePage::markView()
{
    const QSignalBlocker blocker(m_ui->viewList->selectionModel());
    const int row = m_viewsModel.rowOf(m_view);
    m_ui->viewList->selectionModel()->setCurrentIndex(row < 0 ? QModelIndex() : m_viewsModel.index(row),
                                                      row < 0 ? QItemSelectionModel::Clear
                                                              : QItemSelectionModel::ClearAndSelect);
    m_ui->viewList->viewport()->update();
    m_ui->removeView->setEnabled(m_view.startsWith("own-"));
}

void QueuePage::saveView()
{
    const QString name = m_ui->viewName->text().simplified();
    if (name.isEmpty())
        return;
    m_ui->viewName->hide();
    m_view = m_views.save(name, m_model.question());
    rememberColumns();
    markView();
    focusList();
}

void QueuePage::chooseColumns(const QPoint &place)
{
    QHeaderView *header = m_ui->list->horizontalHeader();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < QueueModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(column != QueueModel::Key && column != QueueModel::Subject); // what one finds a ticket by
        connect(action, &QAction::toggled, this, [this, header, column](bool shown) {
            header->setSectionHidden(column, !shown);
            rememberColumns();
        });
    }
    menu->popup(header->mapToGlobal(place));
}

void QueuePage::rememberColumns()
{
    if (!m_restoring)
        m_session.setState("queue/columns3/" + m_view, m_ui->list->horizontalHeader()->saveState());
}

void QueuePage::restoreColumns()
{
    QByteArray state = m_session.state("queue/columns3/" + m_view);
    if (state.isEmpty())
        state = m_session.state("queue/columns3/");
    if (state.isEmpty())
        return;
    m_restoring = true;
    QHeaderView *header = m_ui->list->horizontalHeader();
    const int sorted = header->sortIndicatorSection();
    const Qt::SortOrder order = header->sortIndicatorOrder();
    const QSignalBlocker blocker(header);
    header->restoreState(state);
    header->setSortIndicator(sorted, order); // the question says it, not the columns
    header->setSectionResizeMode(QueueModel::Subject, QHeaderView::Stretch);
    m_restoring = false;
}

void QueuePage::leaveSide()
{
    m_bulkPanel->hide();
    m_recordPanel->hide();
    m_preview->setVisible(m_previewWanted);
    focusList();
}

void QueuePage::showRecord()
{
    const QModelIndex current = m_ui->list->currentIndex();
    if (!current.isValid())
        return;
    m_preview->hide();
    m_bulkPanel->hide();
    m_recordPanel->show();
    m_recordPanel->begin(m_model.numberAt(current.row()));
}

// From one to the next: the list stands still, so the one below is the next.
void QueuePage::nextRecord(qint64 saved)
{
    const int row = m_model.rowOf(saved) + 1;
    if (row == 0 || row >= m_model.rowCount()) {
        leaveSide();
        return;
    }
    m_ui->list->selectRow(row);
    showRecord();
}

void QueuePage::showBulk(const QList<qint64> &tickets)
{
    m_preview->hide();
    m_recordPanel->hide();
    m_bulkPanel->show();
    m_bulkPanel->begin(tickets);
}

void QueuePage::showPreview(bool shown)
{
    m_previewWanted = shown;
    m_session.setState(previewState, shown ? "1" : "0");
    m_preview->setVisible(shown && !m_bulkPanel->isVisible() && !m_recordPanel->isVisible());
    const QModelIndex current = m_ui->list->currentIndex();
    m_preview->show(shown && current.isValid() ? m_model.numberAt(current.row()) : 0);
}

void QueuePage::setCompact(bool compact)
{
    m_ui->list->setCompact(compact);
    m_session.setState(compactState, compact ? "1" : "0");
}

void QueuePage::reload()
{
    const QModelIndex current = m_ui->list->currentIndex();
    m_goBackTo = current.isValid() ? m_model.numberAt(current.row()) : 0;
    m_model.reload();
    m_views.recount();
}

void QueuePage::showNew()
{
    const int count = int(m_model.waiting().size());
    const QString words = tr("%Ln new ticket(s): show (F5)", nullptr, count);
    m_ui->newTickets->setText(words);
    m_ui->newTickets->setAccessibleName(words);
    m_ui->newTickets->setChecked(true);
    m_ui->newTickets->setVisible(count > 0);
}

void QueuePage::ask(const QueueQuestion &question)
{
    m_model.ask(question);
    showFilters();
}

// The arrow stands over the column that the list is ordered by, whoever asked for it.
void QueuePage::showOrder()
{
    const QueueQuestion &question = m_model.question();
    int column = QueueModel::ColumnCount;
    while (--column >= 0 && QueueModel::orderOf(column) != question.order) { }
    QHeaderView *header = m_ui->list->horizontalHeader();
    const QSignalBlocker blocker(header);
    header->setSortIndicator(column, question.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    header->viewport()->update();
}

void QueuePage::showFilters()
{
    const QueueQuestion &question = m_model.question();
    showOrder();
    m_ui->unresolved->setChecked(question.unresolvedOnly);
    QString month;
    if (question.createdInMonth)
        month = tr("Created in %1").arg(longMonthWords(*question.createdInMonth));
    else if (question.resolvedInMonth)
        month = tr("Resolved in %1").arg(longMonthWords(*question.resolvedInMonth));
    else if (question.among)
        month = tr("%Ln ticket(s) behind a figure", nullptr, int(question.among->size()));
    m_ui->monthChip->setVisible(!month.isEmpty());
    m_ui->monthChip->setChecked(true);
    m_ui->monthChip->setText(month);
    m_ui->monthChip->setAccessibleName(tr("Remove the filter: %1").arg(month));
    m_ui->monthChip->setToolTip(plainToolTip(month + u'\n' + tr("Remove this filter")));
    m_ui->monthChip->setMinimumWidth(leastChip); // cut short before the list is squeezed
    if (question.find.isEmpty())
        m_ui->problem->hide();
}

void QueuePage::showRows()
{
    m_ui->problem->hide();
    m_ui->notice->clear();
    const bool narrowed = isNarrowed(m_model.question());
    if (m_model.rowCount() > 0) {
        m_ui->pages->setCurrentWidget(m_ui->listPlace);
        m_ui->list->scrollToTop();
        m_ui->list->selectRow(std::max(m_model.rowOf(std::exchange(m_goBackTo, 0)), 0));
    } else {
        m_ui->words->setText(narrowed ? tr("No ticket matches") : tr("No tickets yet"));
        m_ui->moreWords->setText(
            narrowed ? tr("Nothing in this workspace fits all that is asked for above.")
                     : tr("This is the list of all tickets. Import a history with stewardctl import, and it fills."));
        m_ui->showAll->setVisible(narrowed);
        m_ui->pages->setCurrentWidget(m_ui->wordsPlace);
    }
    Q_EMIT statusChanged();
}

void QueuePage::showWaiting()
{
    if (m_model.rowCount() > 0)
        return; // the former rows stand; the status line says that others are on their way
    m_ui->words->setText(tr("Reading tickets…"));
    m_ui->moreWords->clear();
    m_ui->showAll->hide();
    m_ui->pages->setCurrentWidget(m_ui->wordsPlace);
}

void QueuePage::showFailure(const Failure &failure)
{
    if (failure.code == FailureCode::Cancelled)
        return;
    if (failure.code == FailureCode::BadInput && !m_model.question().find.isEmpty()) {
        m_ui->problem->setText(problemWords(failure, fromUtf8(m_model.question().find)));
        m_ui->problem->show();
    } else {
        m_ui->notice->showFailure(failure);
    }
    Q_EMIT statusChanged();
}

QString QueuePage::title() const
{
    return tr("Queue");
}

QString QueuePage::status() const
{
    if (m_model.isLoading())
        return tr("Reading tickets…");
    const QString milliseconds = m_model.milliseconds() < 1
        ? tr("under 1 ms")
        : tr("%1 ms").arg(numberWords(qRound64(m_model.milliseconds())));
    const QString count
        = m_model.isCounted() ? tr("%Ln ticket(s)", nullptr, m_model.rowCount()) : tr("counting tickets…");
    qsizetype chosen = 0;
    const QItemSelection selection = m_ui->list->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        chosen += range.height();
    if (chosen > 1)
        return tr("%1 · %2 chosen · %3", "count of tickets, chosen ones, time of reading")
            .arg(count, numberWords(chosen), milliseconds);
    return tr("%1 · %2", "count of tickets, time of reading").arg(count, milliseconds);
}

bool QueuePage::isSettled() const
{
    return !m_model.isLoading() && m_model.isSettled() && m_preview->isSettled() && m_bulkPanel->isSettled()
        && m_recordPanel->isSettled();
}

void QueuePage::focusList()
{
    m_ui->list->setFocus();
}

void QueuePage::focusFilter()
{
    m_ui->filter->setFocus(Qt::ShortcutFocusReason);
    m_ui->filter->selectAll();
}

// What the button says is short, and why that ticket stands first is in its tool tip.
void QueuePage::offerNext(QAction &action)
{
    const auto showTip = [this, &action] {
        m_ui->takeNext->setEnabled(action.isEnabled());
        m_ui->takeNext->setToolTip(action.toolTip());
    };
    m_ui->takeNext->setText(tr("Next"));
    m_ui->takeNext->setAccessibleName(Actions::plainText(action.text()));
    connect(m_ui->takeNext, &QToolButton::clicked, &action, &QAction::trigger);
    connect(&action, &QAction::changed, this, showTip);
    m_ui->takeNext->show();
    showTip();
}

void QueuePage::openCurrent()
{
    const QModelIndex current = m_ui->list->currentIndex();
    if (current.isValid())
        m_navigator.openTicket(m_model.numberAt(current.row()));
}

} // namespace Steward
