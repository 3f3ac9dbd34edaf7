#include "gui/queue/queuepage.h"

#include "gui/queue/queuemodel.h"
#include "gui/shared/icons.h"
#include "gui/shared/navigator.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"
#include "queue/ui_queuepage.h"
#include "wording/failures/failuremessage.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/timewords.h"

#include <QShortcut>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr auto patience = 150ms;

bool isNarrowed(const QueueQuestion &question)
{
    return question.unresolvedOnly || question.createdInMonth || question.resolvedInMonth || !question.find.isEmpty();
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

QueuePage::QueuePage(QueueModel &model, Navigator &navigator, QWidget *parent)
    : Page(parent), m_ui(std::make_unique<Ui::QueuePage>()), m_model(model), m_navigator(navigator)
{
    m_ui->setupUi(this);
    for (QLabel *label : {m_ui->problem, m_ui->words, m_ui->moreWords})
        makePlain(*label);
    m_ui->problem->setForegroundRole(QPalette::BrightText); // the palette's `bad`
    m_ui->problem->hide();
    m_ui->moreWords->setForegroundRole(QPalette::PlaceholderText);
    m_ui->words->setFont(titleFont(font()));
    setUpList();

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
        ask(question);
        focusList();
    });
    connect(m_ui->showAll, &QToolButton::clicked, this, [this] {
        show(QueueQuestion{.order = m_model.question().order, .descending = m_model.question().descending});
        focusList();
    });
    connect(m_ui->notice, &NoticeBar::retryWanted, this, [this] {
        m_ui->notice->clear();
        m_model.reload();
    });
    m_ui->notice->offerRetry(tr("Try again"));

    for (const QKeySequence &keys : {QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::Key_Slash)}) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &QueuePage::focusFilter);
    }
    auto *leave = new QShortcut(Qt::Key_Escape, m_ui->filter);
    leave->setContext(Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, &QueuePage::focusList);

    m_waiting.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this, &QueuePage::showWaiting);
    connect(&m_model, &QueueModel::loadingChanged, this, [this] {
        m_model.isLoading() ? m_waiting.start(patience) : m_waiting.stop();
        Q_EMIT statusChanged();
    });
    connect(&m_model, &QueueModel::answered, this, &QueuePage::showRows);
    connect(&m_model, &QueueModel::counted, this, &QueuePage::statusChanged);
    connect(&m_model, &QueueModel::failed, this, &QueuePage::showFailure);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &QueuePage::statusChanged);
    showFilters();
}

QueuePage::~QueuePage() = default;

void QueuePage::setUpList()
{
    QueueView *list = m_ui->list;
    list->setModel(&m_model);
    QHeaderView *header = list->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    const int letter = fontMetrics().averageCharWidth();
    const std::pair<int, int> widths[]
        = {{QueueModel::Key, 14},     {QueueModel::State, 13},     {QueueModel::Priority, 14}, {QueueModel::Level, 9},
           {QueueModel::Client, 20},  {QueueModel::Requester, 19}, {QueueModel::Assignee, 15}, {QueueModel::Team, 14},
           {QueueModel::Updated, 15}, {QueueModel::Created, 16}};
    for (const auto &[column, letters] : widths)
        header->resizeSection(column, letters * letter);
    header->setSectionResizeMode(QueueModel::Subject, QHeaderView::Stretch);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);

    connect(header, &QHeaderView::sortIndicatorChanged, &m_model, [this, header](int column, Qt::SortOrder order) {
        if (column >= 0 && !QueueModel::orderOf(column))
            header->setSortIndicator(-1, Qt::AscendingOrder); // nobody can sort by it
        else
            m_model.sort(column, order);
    });
    connect(list, &QTableView::activated, this, &QueuePage::openCurrent);
    connect(list, &QueueView::painted, this, &QueuePage::listPainted);
}

void QueuePage::show(const QueueQuestion &question)
{
    m_ui->filter->setText(fromUtf8(question.find));
    ask(question);
}

void QueuePage::ask(const QueueQuestion &question)
{
    m_model.ask(question);
    showFilters();
}

void QueuePage::showFilters()
{
    const QueueQuestion &question = m_model.question();
    m_ui->unresolved->setChecked(question.unresolvedOnly);
    QString month;
    if (question.createdInMonth)
        month = tr("Created in %1").arg(longMonthWords(*question.createdInMonth));
    else if (question.resolvedInMonth)
        month = tr("Resolved in %1").arg(longMonthWords(*question.resolvedInMonth));
    m_ui->monthChip->setVisible(!month.isEmpty());
    m_ui->monthChip->setText(month);
    m_ui->monthChip->setAccessibleName(tr("Remove the filter: %1").arg(month));
    m_ui->monthChip->setToolTip(tr("Remove this filter"));
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
        m_ui->list->selectRow(0);
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
    return tr("%1 · %2", "count of tickets, time of reading").arg(count, milliseconds);
}

bool QueuePage::isSettled() const
{
    return !m_model.isLoading() && m_model.isSettled();
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

void QueuePage::openCurrent()
{
    const QModelIndex current = m_ui->list->currentIndex();
    if (current.isValid())
        m_navigator.openTicket(m_model.numberAt(current.row()));
}

} // namespace Steward
