#include "gui/tickets/ticketpage.h"

#include "desk/tickets/contact.h"
#include "gui/shared/actions.h"
#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "gui/tickets/composer.h"
#include "gui/tickets/pastpanel.h"
#include "gui/tickets/resolvepanel.h"
#include "gui/tickets/ticketactions.h"
#include "gui/tickets/ticketfeature.h"
#include "gui/tickets/ticketform.h"
#include "gui/tickets/tickethead.h"
#include "gui/tickets/ticketpanel.h"
#include "gui/tickets/ticketside.h"
#include "gui/tickets/timelineview.h"
#include "wording/failures/failuremessage.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/ticketwords.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr auto patience = 150ms;
constexpr qint64 dayMs = 86'400'000;

struct Opened
{
    Result<OpenedTicket> ticket = OpenedTicket();
    double milliseconds = 0;
};

// What Tab goes to in there, in order.
QList<QWidget *> tabStopsIn(QWidget *container)
{
    QList<QWidget *> stops;
    for (QWidget *each = container; each == container || container->isAncestorOf(each);
         each = each->nextInFocusChain()) {
        if ((each->focusPolicy() & Qt::TabFocus) && !each->focusProxy())
            stops.append(each);
    }
    return stops;
}

QuietButton *filterButton(const QString &objectName, const QString &text)
{
    auto *button = new QuietButton;
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(text);
    button->setCheckable(true);
    return button;
}

} // namespace

TicketPage::TicketPage(const TicketTools &tools, QWidget *parent)
    : Page(parent), m_tools(tools), m_directory(tools.directory), m_ticket(tools.directory),
      m_moreFields(tools.directory), m_timeline(tools.directory), m_notice(new NoticeBar), m_pages(new QStackedWidget),
      m_left(new QStackedWidget), m_words(plainLabel({})), m_head(new TicketHead(tools.directory)),
      m_all(filterButton(u"all"_s, tr("All"))), m_conversation(filterButton(u"conversation"_s, tr("Conversation"))),
      m_changes(filterButton(u"history"_s, tr("History"))), m_view(new TimelineView), m_composer(new Composer),
      m_side(new TicketSide(m_ticket, m_moreFields, tools.directory, tools.choices, tools.aid, tools.longWorker)),
      m_pictures(tools.reader, tools.worker),
      m_attachments(tools.reader, tools.worker, *m_notice, tools.prompter, this),
      m_writing(*m_composer, tools.drafts, tools.acts, *m_notice, tools.prompter), m_answer(tools.worker),
      m_contacts(tools.longWorker)
{
    makePage();
    m_filter.setSourceModel(&m_timeline);
    m_view->setModel(&m_filter);
    m_view->setPictures(m_pictures);
    connect(m_view, &TimelineView::attachmentsWanted, &m_attachments, &AttachmentActs::offer);
    connect(m_view, &TimelineView::linkWanted, this,
            [](const QString &address) { QDesktopServices::openUrl(QUrl(address)); }); // http, https or mailto
    connect(m_view, &TimelineView::painted, this, &TicketPage::timelinePainted);
    connect(m_head, &TicketHead::left, this, [this] { m_tools.navigator.goBack(); });
    auto *leave = new QShortcut(Qt::Key_Escape, this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &TicketPage::leave);
    connect(m_notice, &NoticeBar::retryWanted, this, [this] {
        if (const auto retry = m_retry)
            retry();
    });

    m_waiting.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this, [this] {
        m_words->setText(tr("Opening %1…").arg(m_directory.keyOf(m_number)));
        showTicket(false);
    });
    addActs();
    connectSide();
    connect(m_composer, &Composer::left, this, &TicketPage::focusTimeline);
    connect(&m_writing, &Writing::recorded, this, [this] { m_goToEnd = true; });
    connect(&m_writing, &Writing::readFirstWanted, m_view, &TimelineView::scrollToBottom);
    connect(&m_tools.acts, &TicketActions::undoFailed, this,
            [this](qint64, const Failure &failure) { m_notice->showFailure(failure); });
    connect(&m_directory, &Directory::meChanged, this, &TicketPage::showHindrance);
    showHindrance();
    showTicket(false);
}

TicketPage::~TicketPage()
{
    m_side->form().commit();
    delete m_side; // before the models that it shows
}

void TicketPage::addPanel(TicketPanel *panel)
{
    m_panels.append(panel);
    m_side->addPanel(panel);
    connect(panel, &TicketPanel::began, m_notice, &NoticeBar::clear);
    connect(panel, &TicketPanel::failed, this, [this](const Failure &failure) {
        m_notice->offerRetry({});
        m_notice->showFailure(failure);
    });
}

void TicketPage::makePage()
{
    m_notice->setObjectName(u"notice"_s);
    m_view->setObjectName(u"timeline"_s);
    m_view->setAccessibleName(tr("What was said and done"));
    m_words->setObjectName(u"words"_s);
    m_words->setFont(titleFont(font()));
    m_words->setAlignment(Qt::AlignCenter);

    auto *conversation = new QWidget;
    auto *left = new QVBoxLayout(conversation);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(Space::s);
    makeFilters(*left);
    left->addWidget(m_view, 1);
    left->addWidget(m_composer);
    m_left->addWidget(conversation);
    auto *body = new QHBoxLayout;
    body->setSpacing(Space::l);
    body->addWidget(m_left, 1);
    body->addWidget(m_side);
    auto *ticket = new QWidget;
    auto *ticketLayout = new QVBoxLayout(ticket);
    ticketLayout->setContentsMargins(0, 0, 0, 0);
    ticketLayout->setSpacing(Space::s);
    ticketLayout->addWidget(m_head);
    ticketLayout->addLayout(body, 1);
    m_pages->addWidget(ticket);
    m_pages->addWidget(m_words);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::m, Space::l, Space::m);
    layout->setSpacing(Space::s);
    layout->addWidget(m_notice);
    layout->addWidget(m_pages, 1);
}

void TicketPage::addFeature(TicketFeature *feature)
{
    feature->setParent(this);
    m_features.append(feature);
    QList<QWidget *> order = tabStopsIn(m_head).last(1); // the order of Tab is that of reading
    if (QWidget *strip = feature->strip()) {
        qobject_cast<QVBoxLayout *>(m_pages->widget(0)->layout())->insertWidget(int(m_features.size()), strip);
        order += tabStopsIn(strip);
    }
    if (QWidget *sheet = feature->sheet()) {
        m_left->addWidget(sheet);
        order += tabStopsIn(sheet);
    }
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    if (QWidget *side = feature->sideSheet())
        m_side->addSheet(side);
    connect(feature, &TicketFeature::sheetWanted, this,
            [this, feature] { m_left->setCurrentWidget(feature->sheet()); });
    connect(feature, &TicketFeature::sideSheetWanted, this, [this, feature] { m_side->show(*feature->sideSheet()); });
    connect(feature, &TicketFeature::sheetLeft, this, &TicketPage::showConversation);
    connect(feature, &TicketFeature::sideSheetLeft, this, [this] { m_side->show(TicketSide::Shows::Form); });
    connect(feature, &TicketFeature::recordWanted, this, &TicketPage::showRecord);
}

void TicketPage::makeFilters(QVBoxLayout &left)
{
    auto *shown = new QButtonGroup(this);
    shown->addButton(m_all, int(TimelineFilter::Show::All));
    shown->addButton(m_conversation, int(TimelineFilter::Show::Conversation));
    shown->addButton(m_changes, int(TimelineFilter::Show::History));
    m_all->setChecked(true);
    connect(shown, &QButtonGroup::idClicked, this, [this](int id) { showOnly(TimelineFilter::Show(id)); });
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::xs);
    for (QuietButton *button : {m_all, m_conversation, m_changes})
        row->addWidget(button);
    row->addStretch();
    left.addLayout(row);
}

void TicketPage::addActs()
{
    const QString where = tr("Ticket");
    const auto add = [&](const ActionSpec &spec, const std::function<void()> &act) {
        return m_tools.registry.add(spec, this, act);
    };
    add({.id = "ticket.reply",
         .text = tr("Write a &reply"),
         .keys = {Qt::Key_R, Qt::CTRL | Qt::Key_R},
         .icon = u"message-square"_s,
         .where = where,
         .keywords = tr("answer")},
        [this] { compose(false); });
    add({.id = "ticket.note",
         .text = tr("Write an internal &note"),
         .keys = {Qt::Key_I, Qt::CTRL | Qt::Key_I},
         .icon = u"lock"_s,
         .where = where,
         .keywords = tr("comment")},
        [this] { compose(true); });
    add({.id = "ticket.attach",
         .text = tr("Attach &files…"),
         .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_F},
         .icon = u"paperclip"_s,
         .where = where,
         .keywords = tr("attachment picture screenshot upload")},
        [this] {
            showConversation();
            m_composer->chooseFiles();
        });
    add({.id = "ticket.preview",
         .text = tr("&Preview what is written"),
         .icon = u"eye"_s,
         .where = where,
         .keywords = tr("markdown format")},
        [this] { m_composer->showPreview(!m_composer->isPreviewShown()); });
    m_assign = add({.id = "ticket.assignToMe",
                    .text = tr("Assign to &me"),
                    .keys = {Qt::Key_A, Qt::CTRL | Qt::SHIFT | Qt::Key_A},
                    .icon = u"user-check"_s,
                    .where = where,
                    .keywords = tr("take")},
                   [this] {
                       const Value me = Value::string(m_directory.me().id);
                       if (isShown() && m_ticket.ticket()->value({.field = Field::Assignee}) != me)
                           change({.field = {.field = Field::Assignee}, .to = me});
                   });
    m_resolve = add({.id = "ticket.resolve",
                     .text = tr("Re&solve"),
                     .keys = {Qt::Key_S, Qt::CTRL | Qt::SHIFT | Qt::Key_S},
                     .icon = u"circle-check-big"_s,
                     .where = where,
                     .keywords = tr("solve close done")},
                    [this] { resolve(); });
    add({.id = "ticket.past",
         .text = tr("As it was at an &instant"),
         .keys = {Qt::Key_H, Qt::CTRL | Qt::SHIFT | Qt::Key_H},
         .icon = u"history"_s,
         .where = where,
         .keywords = tr("history past then")},
        [this] { showPast(); });
    m_head->addAct(*m_assign, u"user-check"_s);
    m_head->addAct(*m_resolve, u"circle-check-big"_s);
}

void TicketPage::connectSide()
{
    const auto changed = [this](const FieldChange &change) { this->change(change); };
    connect(&m_ticket, &TicketModel::changeWanted, this, changed);
    connect(&m_side->form(), &TicketForm::changeWanted, this, changed);
    connect(&m_side->form(), &TicketForm::resolveWanted, this, &TicketPage::resolve);
    connect(&m_side->resolution(), &ResolvePanel::saveWanted, this, &TicketPage::saveResolution);
    connect(&m_side->resolution(), &ResolvePanel::left, this, &TicketPage::leave);
    connect(&m_side->resolution(), &ResolvePanel::openWanted, this,
            [this](qint64 number) { m_tools.navigator.openTicket(number, Where::NewTab); });
    connect(&m_side->past(), &PastPanel::left, this, &TicketPage::leave);
}

void TicketPage::leave()
{
    if (m_side->shows() != TicketSide::Shows::Form)
        m_side->show(TicketSide::Shows::Form);
    else if (m_left->currentIndex() != 0)
        showConversation();
    else {
        m_tools.navigator.goBack();
        return;
    }
    focusTimeline();
}

void TicketPage::showConversation()
{
    m_left->setCurrentIndex(0);
    if (m_side->shows() == TicketSide::Shows::Sheet)
        m_side->show(TicketSide::Shows::Form);
    focusTimeline();
}

void TicketPage::showRecord(int seq)
{
    showConversation();
    showOnly(TimelineFilter::Show::All);
    const QModelIndexList found
        = m_filter.match(m_filter.index(0, 0), TimelineModel::SeqRole, seq, 1, Qt::MatchExactly);
    if (!found.isEmpty()) {
        m_view->setCurrentIndex(found.first());
        m_view->scrollTo(found.first(), QAbstractItemView::PositionAtCenter);
    }
}

void TicketPage::compose(bool note)
{
    showConversation();
    m_composer->begin(note);
}

bool TicketPage::mayResolve() const
{
    return isShown()
        && (mayFollow(m_ticket.ticket()->state, State::Resolved)
            || (!isUnresolved(m_ticket.ticket()->state) && !m_ticket.ticket()->resolution.isComplete()));
}

void TicketPage::showHindrance()
{
    const auto hindrance = m_tools.acts.hindrance();
    const QString why = !hindrance     ? QString()
        : hindrance->subject.isEmpty() ? tr("Choose in the status line who works here; then you can write.")
                                       : messageFor(*hindrance).happened;
    m_composer->setHindrance(why);
    m_side->form().setHindrance(why);
    m_assign->setEnabled(!hindrance && isShown() && m_ticket.ticket()->assignee != m_directory.me().id);
    m_resolve->setEnabled(!hindrance && mayResolve());
    m_resolve->setText(isShown() && !isUnresolved(m_ticket.ticket()->state) ? tr("Complete the record")
                                                                            : tr("Re&solve"));
}

void TicketPage::change(const FieldChange &change)
{
    if (!isShown())
        return;
    m_notice->clear();
    const QString words = tr("%1: %2 %3", "key, field, value")
                              .arg(m_directory.keyOf(m_number), wordsFor(change.field),
                                   valueWords(change.field, change.to, m_directory.workspace()));
    m_tools.acts.change(*m_ticket.ticket(), {change}, words,
                        [page = QPointer(this), this, change, number = m_number](const Result<Saved> &saved) {
                            if (!page || saved || number != m_number)
                                return;
                            m_side->form().revert();
                            if (saved.error().code == FailureCode::Conflict)
                                conflict(change, saved.error());
                            else
                                m_notice->showFailure(saved.error());
                        });
}

// Both values are shown; one's own goes over the other only when somebody says so.
void TicketPage::conflict(const FieldChange &change, const Failure &failure)
{
    m_retry = [this, change] {
        m_notice->clear();
        if (isShown() && m_ticket.ticket()->value(change.field) != change.to)
            this->change(change);
    };
    const QList<QByteArray> lines = failure.detail.split('\n');
    const auto words = [&](const QByteArray &text) {
        const Value value = change.field.field == Field::Level ? Value::json(text) : Value::string(text);
        return text.isEmpty() ? QByteArray() : valueWords(change.field, value, m_directory.workspace()).toUtf8();
    };
    m_notice->offerRetry(tr("Use mine"));
    m_notice->showFailure({.code = failure.code,
                           .subject = wordsFor(change.field).toUtf8(),
                           .detail = words(lines.value(0)) + '\n' + words(lines.value(1))});
    read(Reading::Again);
}

void TicketPage::resolve()
{
    if (!mayResolve() || m_tools.acts.hindrance())
        return;
    m_side->show(TicketSide::Shows::Resolution);
    m_side->resolution().begin(*m_ticket.ticket(),
                               isUnresolved(m_ticket.ticket()->state) ? ResolvePanel::Purpose::Resolve
                                                                      : ResolvePanel::Purpose::Repair);
}

void TicketPage::saveResolution()
{
    ResolvePanel &panel = m_side->resolution();
    if (!isShown() || panel.ticket() != m_number)
        return;
    m_notice->clear();
    panel.setSaving(true);
    const auto answer = [page = QPointer(this), this, number = m_number](const Result<Saved> &saved) {
        if (!page || number != m_number)
            return;
        m_side->resolution().setSaving(false);
        if (!saved) {
            m_notice->showFailure(saved.error());
            return;
        }
        m_goToEnd = true;
        m_side->show(TicketSide::Shows::Form);
        focusTimeline();
    };
    if (panel.purpose() == ResolvePanel::Purpose::Resolve)
        m_tools.acts.resolve(*m_ticket.ticket(), panel.draft(), answer);
    else
        m_tools.acts.repair(*m_ticket.ticket(), panel.draft(), answer);
}

void TicketPage::showPast()
{
    if (!isShown())
        return;
    const qint64 at = m_view->currentIndex().data(TimelineModel::AtRole).toLongLong();
    m_side->show(TicketSide::Shows::Past);
    m_side->past().setFocus();
    m_side->past().show(m_opened, at != 0 ? Instant{at} : m_opened.ticket.updatedAt);
}

void TicketPage::open(qint64 number)
{
    m_number = number;
    m_opening = true;
    m_goToEnd = false;
    m_notice->clear();
    m_side->show(TicketSide::Shows::Form);
    m_left->setCurrentIndex(0);
    for (TicketFeature *feature : std::as_const(m_features))
        feature->begin(number);
    m_writing.begin(number);
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
        [reader = &m_tools.reader, number = m_number](const CancelFlag &cancel) {
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
        m_words->clear();
        showTicket(false);
        m_retry = [this] { open(m_number); };
        m_notice->offerRetry(tr("Try again"));
        m_notice->showFailure(opened.error());
        Q_EMIT statusChanged();
        return;
    }
    m_opened = std::move(*opened);
    m_writing.show(m_opened, m_directory.me().id);
    if (reading == Reading::Again)
        showAgain(m_opened.history);
    else
        m_timeline.show(m_opened.history, m_opened.ticket.client);
    m_moreFields.show(m_opened.ticket);
    m_ticket.show(m_opened.ticket);
    for (TicketPanel *panel : std::as_const(m_panels))
        panel->show(m_opened);
    m_side->refresh();
    m_head->show(m_opened.ticket, waitingSince(m_opened.history, m_directory.workspace().staff));
    showCounts();
    showHindrance();
    for (TicketFeature *feature : std::as_const(m_features))
        feature->show(m_opened);
    showTicket(true);
    if (reading == Reading::First) {
        m_view->setCurrentIndex(m_filter.index(0, 0));
        m_view->scrollToTop(); // last: a list scrolls to what becomes current
    }
    askContacts();
    Q_EMIT titleChanged();
    Q_EMIT statusChanged();
}

void TicketPage::askContacts()
{
    const QByteArray requester = m_opened.ticket.requester;
    if (requester.isEmpty())
        return;
    const Instant since{m_directory.now().ms - contactDays * dayMs};
    m_contacts.ask<Result<int>>([aid = &m_tools.aid, requester, since](
                                    const CancelFlag &cancel) { return aid->contactsSince(requester, since, cancel); },
                                [this](const Result<int> &contacts) { m_head->showContacts(contacts.value_or(0)); });
}

// What one reads stays where it is, unless it is one's own act that has come.
void TicketPage::showAgain(const TicketHistory &history)
{
    const int current = m_view->currentIndex().row();
    const int place = m_view->verticalScrollBar()->value();
    m_timeline.show(history, m_opened.ticket.client);
    if (std::exchange(m_goToEnd, false)) {
        m_view->setCurrentIndex(m_filter.index(m_filter.rowCount() - 1, 0));
        m_view->scrollToBottom();
        return;
    }
    m_view->setCurrentIndex(m_filter.index(std::clamp(current, 0, m_filter.rowCount() - 1), 0));
    m_view->verticalScrollBar()->setValue(place);
}

void TicketPage::showCounts()
{
    int said = 0;
    for (int row = 0; row < m_timeline.rowCount(); ++row) {
        const auto sort = TimelineModel::Sort(m_timeline.index(row).data(TimelineModel::SortRole).toInt());
        said += sort == TimelineModel::Sort::Message || sort == TimelineModel::Sort::Note;
    }
    const auto name = [](QuietButton *button, const QString &text) {
        button->setText(text);
        button->setAccessibleName(text);
    };
    name(m_all, tr("All %1").arg(numberWords(m_timeline.rowCount())));
    name(m_conversation, tr("Conversation %1").arg(numberWords(said)));
    name(m_changes, tr("History %1").arg(numberWords(m_timeline.rowCount() - said)));
}

bool TicketPage::isSettled() const
{
    return !m_opening && (m_side->shows() != TicketSide::Shows::Resolution || m_side->resolution().isSettled())
        && std::all_of(m_features.begin(), m_features.end(),
                       [](const TicketFeature *feature) { return feature->isSettled(); });
}

void TicketPage::showTicket(bool shown)
{
    m_pages->setCurrentIndex(shown ? 0 : 1);
}

void TicketPage::showOnly(TimelineFilter::Show show)
{
    m_filter.setShown(show);
    m_all->setChecked(show == TimelineFilter::Show::All);
    m_conversation->setChecked(show == TimelineFilter::Show::Conversation);
    m_changes->setChecked(show == TimelineFilter::Show::History);
    m_view->scrollToTop();
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
    if (!isShown())
        return key;
    const QString time = m_milliseconds < 1 ? tr("under 1 ms") : tr("%1 ms").arg(numberWords(qRound64(m_milliseconds)));
    return tr("%1 · %2 · %3", "key, records, time of reading")
        .arg(key, tr("%Ln record(s)", nullptr, m_timeline.rowCount()), time);
}

void TicketPage::focusTimeline()
{
    (m_left->currentIndex() == 0 ? static_cast<QWidget *>(m_view) : m_left->currentWidget())->setFocus();
}

} // namespace Steward
