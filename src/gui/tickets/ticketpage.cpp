#include "gui/tickets/ticketpage.h"

#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietdelegate.h"
#include "gui/shared/quietheader.h"
#include "gui/shared/tones.h"
#include "gui/tickets/composer.h"
#include "gui/tickets/drafts.h"
#include "gui/tickets/ticketactions.h"
#include "tickets/ui_ticketpage.h"
#include "wording/failures/failuremessage.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/ticketwords.h"

#include <QButtonGroup>
#include <QElapsedTimer>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>
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
                       TicketActions &actions, Drafts &drafts, QWidget *parent)
    : Page(parent), m_ui(std::make_unique<Ui::TicketPage>()), m_reader(reader), m_directory(directory),
      m_navigator(navigator), m_ticket(directory), m_moreFields(directory), m_timeline(directory), m_actions(actions),
      m_drafts(drafts), m_composer(new Composer), m_change(new QuietButton), m_answer(worker)
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
    setUpActs();
    showTicket(false);
}

TicketPage::~TicketPage() = default;

void TicketPage::setUpActs()
{
    m_ui->left->addWidget(m_composer);
    m_change->setObjectName(u"change"_s);
    m_change->setText(tr("Change"));
    m_change->setIconName(u"pencil"_s);
    m_change->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_change->setAccessibleName(tr("Change the ticket"));
    m_ui->head->addWidget(m_change);
    auto *menu = new QMenu(m_change);
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillChanges(*menu); });
    connect(m_change, &QToolButton::clicked, this,
            [this, menu] { menu->popup(m_change->mapToGlobal(QPoint(0, m_change->height()))); });
    setTabOrder(m_ui->timeline, m_composer);

    connect(m_composer, &Composer::recordWanted, this, &TicketPage::record);
    connect(m_composer, &Composer::left, this, &TicketPage::focusTimeline);
    connect(m_composer, &Composer::draftChanged, this, [this] { m_drafts.change(m_number, m_composer->draft()); });
    connect(&m_drafts, &Drafts::keptChanged, this, [this] {
        if (m_composer->draft().text.isEmpty() || m_actions.hindrance())
            m_composer->say({});
        else
            m_composer->say(m_drafts.isKept() ? tr("Draft kept") : QString());
    });
    connect(&m_drafts, &Drafts::failed, this, [this](const Failure &failure) { m_ui->notice->showFailure(failure); });
    connect(&m_actions, &TicketActions::undoFailed, this,
            [this](qint64, const Failure &failure) { m_ui->notice->showFailure(failure); });
    connect(&m_directory, &Directory::meChanged, this, &TicketPage::showHindrance);
    showHindrance();

    // Single letters act while the history has the focus, never while somebody types.
    const std::pair<QKeySequence, std::function<void()>> keys[] = {{Qt::Key_A, [this] { assignToMe(); }},
                                                                   {Qt::Key_R, [this] { m_composer->begin(false); }},
                                                                   {Qt::Key_N, [this] { m_composer->begin(true); }}};
    for (const auto &[key, act] : keys) {
        auto *shortcut = new QShortcut(key, m_ui->timeline);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
}

void TicketPage::showHindrance()
{
    const auto hindrance = m_actions.hindrance();
    const QString why = !hindrance     ? QString()
        : hindrance->subject.isEmpty() ? tr("Choose in the status line who works here; then you can write.")
                                       : messageFor(*hindrance).happened;
    m_composer->setHindrance(why);
    m_change->setEnabled(!hindrance);
    m_change->setToolTip(hindrance ? plainToolTip(why) : tr("Assign, change the state"));
}

void TicketPage::fillChanges(QMenu &menu)
{
    menu.clear();
    const auto &ticket = m_ticket.ticket();
    if (!ticket)
        return;
    QAction *mine = menu.addAction(tr("Assign to &me") + u"\tA"_s, this, &TicketPage::assignToMe);
    mine->setEnabled(ticket->assignee != m_directory.me().id);
    fillPersons(*menu.addMenu(tr("&Assign to")));
    menu.addSeparator();
    for (const State to : {State::Open, State::Pending, State::OnHold}) {
        if (to == ticket->state)
            continue;
        QAction *action = menu.addAction(tr("Set %1", "a state").arg(wordsFor(to)), this, [this, to] {
            change({.field = {.field = Field::State}, .to = Value::string(word(to))},
                   tr("%1: state %2", "key, state").arg(m_directory.keyOf(m_number), wordsFor(to)));
        });
        action->setEnabled(mayFollow(ticket->state, to));
        if (!action->isEnabled())
            action->setToolTip(tr("%1 cannot follow %2.", "states").arg(wordsFor(to), wordsFor(ticket->state)));
    }
}

void TicketPage::fillPersons(QMenu &menu)
{
    const auto add = [&](const QByteArray &id, const QString &name) {
        QAction *action = menu.addAction(oneLine(name).replace(u'&', u"&&"_s), this, [this, id, name] {
            change({.field = {.field = Field::Assignee}, .to = id.isEmpty() ? Value() : Value::string(id)},
                   tr("%1: assign to %2", "key, person").arg(m_directory.keyOf(m_number), name));
        });
        action->setEnabled(m_ticket.ticket()->assignee != id);
    };
    const QList<Person> persons = m_directory.staffByName();
    for (const Person &person : persons)
        add(person.id, fromUtf8(person.name));
    menu.addSeparator();
    add({}, tr("Nobody"));
}

void TicketPage::assignToMe()
{
    if (!m_ticket.ticket() || m_ticket.ticket()->assignee == m_directory.me().id)
        return;
    change({.field = {.field = Field::Assignee}, .to = Value::string(m_directory.me().id)},
           tr("%1: assign to %2", "key, person").arg(m_directory.keyOf(m_number), fromUtf8(m_directory.me().name)));
}

void TicketPage::change(const FieldChange &change, const QString &words)
{
    m_ui->notice->clear();
    m_actions.change(*m_ticket.ticket(), {change}, words, [this](const Result<Saved> &saved) {
        if (!saved)
            m_ui->notice->showFailure(saved.error());
    });
}

void TicketPage::record()
{
    const Draft draft = m_composer->draft();
    if (!m_ticket.ticket() || m_ticket.ticket()->number != m_number)
        return;
    if (!draft.isNote && m_lastOfOthers > draft.seenVersion) {
        m_composer->acknowledge();
        m_composer->say(tr("A message came while you were writing. Read it above, then record yours."));
        m_ui->timeline->scrollToBottom();
        return;
    }
    m_ui->notice->clear();
    m_composer->setSaving(true);
    const qint64 number = m_number;
    const auto answer = [this, number, draft](const Result<Saved> &saved) {
        const bool isShown = number == m_number;
        if (isShown)
            m_composer->setSaving(false);
        if (!saved) { // the text stays where it is
            m_ui->notice->showFailure(saved.error());
            return;
        }
        const Draft empty{.isNote = draft.isNote};
        m_drafts.change(number, empty);
        if (isShown) {
            m_composer->show(empty);
            m_composer->say(draft.isNote ? tr("Note recorded") : tr("Reply recorded (not sent)"));
            m_goToEnd = true;
        }
    };
    if (draft.isNote)
        m_actions.note(*m_ticket.ticket(), draft.text, answer);
    else
        m_actions.reply(*m_ticket.ticket(), draft.text, answer);
}

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
    m_goToEnd = false;
    m_ui->notice->clear();
    m_composer->setSaving(false);
    m_composer->show({});
    m_drafts.ask(number, [this, number](const Draft &draft) {
        if (number == m_number && m_composer->draft().text.isEmpty())
            m_composer->show(draft);
    });
    m_waiting.start(patience);
    read(Reading::First);
    Q_EMIT statusChanged();
}

void TicketPage::refresh(const QList<qint64> &changed)
{
    if (changed.contains(m_number) && !m_opening)
        read(Reading::Again);
}

void TicketPage::read(Reading reading)
{
    m_answer.ask<Opened>(
        [reader = &m_reader, number = m_number](const CancelFlag &cancel) {
            QElapsedTimer timer;
            timer.start();
            Opened opened{.ticket = reader->open(number, cancel)};
            opened.milliseconds = double(timer.nsecsElapsed()) / 1e6;
            return opened;
        },
        [this, reading](Opened opened) { take(std::move(opened.ticket), opened.milliseconds, reading); });
}

void TicketPage::take(Result<OpenedTicket> opened, double milliseconds, Reading reading)
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
    m_lastOfOthers = 0;
    for (const Entry &entry : std::as_const(opened->history.entries)) {
        const auto *message = std::get_if<Message>(&entry.record);
        if (message && message->by != m_directory.me().id)
            m_lastOfOthers = std::max(m_lastOfOthers, entry.seq);
    }
    m_composer->setSeenVersion(opened->ticket.version);
    if (reading == Reading::Again)
        showAgain(opened->history);
    else
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
    if (reading == Reading::First) {
        m_ui->timeline->setCurrentIndex(m_filter.index(0, 0));
        m_ui->timeline->scrollToTop(); // last: a list scrolls to what becomes current
    }
    Q_EMIT statusChanged();
}

// What one reads stays where it is, unless it is one's own act that has come.
void TicketPage::showAgain(const TicketHistory &history)
{
    const int current = m_ui->timeline->currentIndex().row();
    const int place = m_ui->timeline->verticalScrollBar()->value();
    m_timeline.show(history);
    if (std::exchange(m_goToEnd, false)) {
        m_ui->timeline->setCurrentIndex(m_filter.index(m_filter.rowCount() - 1, 0));
        m_ui->timeline->scrollToBottom();
        return;
    }
    m_ui->timeline->setCurrentIndex(m_filter.index(std::clamp(current, 0, m_filter.rowCount() - 1), 0));
    m_ui->timeline->verticalScrollBar()->setValue(place);
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
