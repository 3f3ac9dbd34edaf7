#include "gui/tickets/ticketpage.h"

#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietdelegate.h"
#include "gui/shared/quietheader.h"
#include "gui/shared/tones.h"
#include "tickets/ui_ticketpage.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/ticketwords.h"

#include <QButtonGroup>
#include <QElapsedTimer>
#include <QShortcut>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr auto patience = 150ms;

struct Opened
{
    Result<OpenedTicket> ticket = OpenedTicket();
    double milliseconds = 0;
};

} // namespace

TicketPage::TicketPage(TicketReader &reader, Worker &worker, const Directory &directory, Navigator &navigator,
                       QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::TicketPage>()), m_reader(reader), m_directory(directory),
      m_navigator(navigator), m_ticket(directory), m_moreFields(directory), m_timeline(directory), m_answer(worker)
{
    m_ui->setupUi(this);
    for (QLabel *label : {m_ui->key, m_ui->subject, m_ui->words, m_ui->details, m_ui->moreTitle})
        makePlain(*label);
    m_ui->key->setFont(titleFont(font()));
    m_ui->key->setForegroundRole(QPalette::Link);
    m_ui->subject->setFont(titleFont(font()));
    m_ui->words->setFont(titleFont(font()));
    m_ui->details->setFont(strongFont(font()));
    m_ui->moreTitle->setFont(strongFont(font()));
    mapForm();

    m_filter.setSourceModel(&m_timeline);
    m_ui->timeline->setModel(&m_filter);
    connect(m_ui->timeline, &TimelineView::painted, this, &TicketPage::timelinePainted);
    auto *shown = new QButtonGroup(this);
    shown->addButton(m_ui->all, int(TimelineFilter::Show::All));
    shown->addButton(m_ui->conversation, int(TimelineFilter::Show::Conversation));
    shown->addButton(m_ui->history, int(TimelineFilter::Show::History));
    connect(shown, &QButtonGroup::idClicked, this, [this](int id) { showOnly(TimelineFilter::Show(id)); });

    connect(m_ui->back, &QToolButton::clicked, this, [this] { m_navigator.goBack(); });
    auto *leave = new QShortcut(Qt::Key_Escape, this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, [this] { m_navigator.goBack(); });
    m_ui->notice->offerRetry(tr("Try again"));
    connect(m_ui->notice, &NoticeBar::retryWanted, this, [this] { open(m_number); });

    m_waiting.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this, [this] {
        m_ui->words->setText(tr("Opening %1…").arg(m_directory.keyOf(m_number)));
        showTicket(false);
    });
    m_ui->words->clear();
    showTicket(false);
}

TicketPage::~TicketPage() = default;

void TicketPage::mapForm()
{
    const std::pair<ValueField *, TicketModel::Column> fields[]
        = {{m_ui->client, TicketModel::Client},     {m_ui->requester, TicketModel::Requester},
           {m_ui->product, TicketModel::Product},   {m_ui->productVersion, TicketModel::ProductVersion},
           {m_ui->category, TicketModel::Category}, {m_ui->kind, TicketModel::Kind},
           {m_ui->level, TicketModel::Level},       {m_ui->priority, TicketModel::Priority},
           {m_ui->state, TicketModel::State},       {m_ui->assignee, TicketModel::Assignee},
           {m_ui->team, TicketModel::Team},         {m_ui->tags, TicketModel::Tags},
           {m_ui->channel, TicketModel::Channel},   {m_ui->due, TicketModel::Due},
           {m_ui->created, TicketModel::Created},   {m_ui->updated, TicketModel::Updated},
           {m_ui->resolved, TicketModel::Resolved}};
    m_mapper.setSubmitPolicy(QDataWidgetMapper::ManualSubmit);
    m_mapper.setModel(&m_ticket);
    for (const auto &[field, column] : fields) {
        const QString name = m_ticket.headerData(column, Qt::Horizontal).toString();
        field->setAccessibleName(name);
        if (auto *label = qobject_cast<QLabel *>(m_ui->form->labelForField(field))) {
            makePlain(*label);
            label->setForegroundRole(QPalette::PlaceholderText);
            label->setText(name);
        }
        m_mapper.addMapping(field, column);
    }

    QTableView *more = m_ui->moreFields;
    more->setHorizontalHeader(new QuietHeader(more));
    more->setItemDelegate(new QuietDelegate(more));
    more->setModel(&m_moreFields);
    more->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    more->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    more->verticalHeader()->setDefaultSectionSize(Space::hit);
    more->verticalHeader()->hide();
}

void TicketPage::open(qint64 number)
{
    m_number = number;
    m_opening = true;
    m_ui->notice->clear();
    m_waiting.start(patience);
    m_answer.ask<Opened>(
        [reader = &m_reader, number](const CancelFlag &cancel) {
            QElapsedTimer timer;
            timer.start();
            Opened opened{.ticket = reader->open(number, cancel)};
            opened.milliseconds = double(timer.nsecsElapsed()) / 1e6;
            return opened;
        },
        [this](Opened opened) { take(std::move(opened.ticket), opened.milliseconds); });
    Q_EMIT statusChanged();
}

void TicketPage::take(Result<OpenedTicket> opened, double milliseconds)
{
    m_opening = false;
    m_waiting.stop();
    m_milliseconds = milliseconds;
    if (!opened) {
        m_ui->words->clear();
        showTicket(false);
        m_ui->notice->showFailure(opened.error());
        Q_EMIT statusChanged();
        return;
    }
    m_timeline.show(opened->history);
    m_moreFields.show(opened->ticket);
    m_ticket.show(std::move(opened->ticket));
    m_mapper.toFirst();
    showHead();
    const bool more = m_moreFields.rowCount() > 0;
    m_ui->moreCard->setVisible(more);
    const int lines = std::min(m_moreFields.rowCount(), 8);
    m_ui->moreFields->setFixedHeight(m_ui->moreFields->horizontalHeader()->sizeHint().height() + lines * Space::hit
                                     + 2);
    showTicket(true);
    m_ui->timeline->setCurrentIndex(m_filter.index(0, 0));
    m_ui->timeline->scrollToTop(); // last: a list scrolls to what becomes current
    Q_EMIT statusChanged();
}

void TicketPage::showHead()
{
    const Ticket &ticket = *m_ticket.ticket();
    m_ui->key->setText(m_directory.keyOf(ticket.number));
    const QString subject = oneLine(fromUtf8(ticket.subject));
    m_ui->subject->setText(subject);
    m_ui->subject->setToolTip(plainToolTip(subject));
    m_ui->statePill->show(wordsFor(ticket.state), ticket.state);
    m_ui->priorityPill->show(wordsFor(ticket.priority), ticket.priority);
    m_ui->levelPill->showPlain(levelWords(ticket.level));

    const int said = [this] {
        int count = 0;
        for (int row = 0; row < m_timeline.rowCount(); ++row) {
            const auto sort = TimelineModel::Sort(m_timeline.index(row).data(TimelineModel::SortRole).toInt());
            count += sort == TimelineModel::Sort::Message || sort == TimelineModel::Sort::Note;
        }
        return count;
    }();
    const auto name = [](QuietButton *button, const QString &text) {
        button->setText(text);
        button->setAccessibleName(text);
    };
    name(m_ui->all, tr("All %1").arg(numberWords(m_timeline.rowCount())));
    name(m_ui->conversation, tr("Conversation %1").arg(numberWords(said)));
    name(m_ui->history, tr("History %1").arg(numberWords(m_timeline.rowCount() - said)));
}

void TicketPage::showTicket(bool shown)
{
    m_ui->pages->setCurrentWidget(shown ? m_ui->ticketPlace : m_ui->wordsPlace);
}

void TicketPage::showOnly(TimelineFilter::Show show)
{
    m_filter.setShown(show);
    m_ui->all->setChecked(show == TimelineFilter::Show::All);
    m_ui->conversation->setChecked(show == TimelineFilter::Show::Conversation);
    m_ui->history->setChecked(show == TimelineFilter::Show::History);
    m_ui->timeline->scrollToTop();
}

QString TicketPage::title() const
{
    if (!m_ticket.ticket())
        return m_directory.keyOf(m_number);
    return tr("%1: %2", "key, subject")
        .arg(m_directory.keyOf(m_ticket.ticket()->number), oneLine(fromUtf8(m_ticket.ticket()->subject)));
}

QString TicketPage::status() const
{
    const QString key = m_directory.keyOf(m_number);
    if (m_opening)
        return tr("Opening %1…").arg(key);
    if (!m_ticket.ticket() || m_ticket.ticket()->number != m_number)
        return key;
    const QString time = m_milliseconds < 1 ? tr("under 1 ms") : tr("%1 ms").arg(numberWords(qRound64(m_milliseconds)));
    return tr("%1 · %2 · %3", "key, records, time of reading")
        .arg(key, tr("%Ln record(s)", nullptr, m_timeline.rowCount()), time);
}

void TicketPage::focusTimeline()
{
    m_ui->timeline->setFocus();
}

} // namespace Steward
