#include "gui/tickets/callpage.h"

#include "desk/history/canonicaljson.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/directory.h"
#include "gui/shared/momentfield.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "gui/tickets/choices.h"
#include "gui/tickets/drafts.h"
#include "gui/tickets/ticketactions.h"
#include "gui/tickets/ticketpage.h"
#include "wording/failures/failuremessage.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int longestCall = 24 * 60; // minutes
constexpr int offeredTickets = 20;
constexpr int linesOfText = 3;
constexpr qint64 minuteMs = 60'000;

QByteArray textValue(const ChoiceField &field)
{
    return Value::json(field.value()).text();
}

} // namespace

CallPage::CallPage(const TicketTools &tools, QWidget *parent)
    : Page(parent), m_reader(tools.reader), m_directory(tools.directory), m_acts(tools.acts), m_drafts(tools.drafts),
      m_choices(tools.choices), m_notice(new NoticeBar), m_caller(new ChoiceField(ChoiceField::Accepts::Found)),
      m_client(new ChoiceField(ChoiceField::Accepts::Found)),
      m_direction(new ChoiceField(ChoiceField::Accepts::Listed)),
      m_outcome(new ChoiceField(ChoiceField::Accepts::Listed)), m_ticket(new ChoiceField(ChoiceField::Accepts::Listed)),
      m_subject(new QLineEdit), m_minutes(new QSpinBox),
      m_promisedFor(new MomentField([&directory = tools.directory] { return directory.now(); })),
      m_words(plainLabel({}, nullptr, Wrapping::Wrapped)), m_save(new QuietButton), m_discard(new QuietButton),
      m_tickets(tools.worker), m_open(tools.worker)
{
    setObjectName(u"call"_s);
    makePage();
    connect(m_caller, &ChoiceField::choicesWanted, &m_choices, &Choices::want);
    connect(m_caller, &ChoiceField::chosen, this, &CallPage::callerChosen);
    for (ChoiceField *field : {m_client, m_direction, m_outcome, m_ticket})
        connect(field, &ChoiceField::chosen, this, &CallPage::keep);
    connect(m_subject, &QLineEdit::textEdited, this, &CallPage::keep);
    connect(m_promisedFor, &MomentField::chosen, this, &CallPage::keep);
    connect(m_minutes, &QSpinBox::valueChanged, this, [this] {
        if (m_showing)
            return;
        m_minutesAreTyped = true;
        keep();
    });
    connect(&m_choices, &Choices::changed, this, &CallPage::fillChoices);
    connect(&m_directory, &Directory::meChanged, this, &CallPage::showState);
    connect(m_save, &QToolButton::clicked, this, &CallPage::save);
    connect(m_discard, &QToolButton::clicked, this, [this] {
        clear();
        keep();
        Q_EMIT left();
    });
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *key = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, &CallPage::save);
    }
    auto *leave = new QShortcut(Qt::Key_Escape, this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &CallPage::left);
    connect(&m_counting, &QTimer::timeout, this, [this] {
        if (m_minutesAreTyped || !m_startedAt.isSet())
            return;
        m_showing = true;
        m_minutes->setValue(int((m_directory.now().ms - m_startedAt.ms) / minuteMs) + 1);
        m_showing = false;
    });
    clear();
}

CallPage::~CallPage()
{
    disconnect(m_minutes, nullptr, this, nullptr);
}

void CallPage::makePage()
{
    QLabel *title = plainLabel(tr("Phone call"));
    title->setFont(titleFont(font()));
    m_notice->setObjectName(u"notice"_s);
    m_words->setObjectName(u"callWords"_s);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_save->setObjectName(u"saveCall"_s);
    m_save->setFilled(true);
    m_discard->setObjectName(u"discardCall"_s);
    m_discard->setText(tr("Discard"));
    m_discard->setAccessibleName(tr("Discard what was written"));

    auto *who = new QFormLayout;
    makeForm(*who);
    auto *texts = new QFormLayout;
    m_said = textField(u"said"_s, tr("Said"), tr("What the caller wants, in her words"));
    m_agreed = textField(u"agreed"_s, tr("Agreed"), tr("What both sides agreed on"));
    m_promised = textField(u"promised"_s, tr("Promised"), tr("What we promised"));
    addRow(*texts, tr("Said"), m_said);
    addRow(*texts, tr("Agreed"), m_agreed);
    addRow(*texts, tr("Promised"), m_promised);
    m_promisedFor->setFieldName(tr("Promised for"));
    m_promisedFor->setObjectName(u"promisedFor"_s);
    addRow(*texts, tr("Promised for"), m_promisedFor);
    for (QFormLayout *form : {who, texts}) {
        form->setHorizontalSpacing(Space::m);
        form->setVerticalSpacing(Space::s);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    }
    auto *columns = new QHBoxLayout;
    columns->setSpacing(Space::xl);
    columns->addLayout(who, 2);
    columns->addLayout(texts, 3);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    buttons->addWidget(m_save);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::m, Space::l, Space::m);
    layout->setSpacing(Space::m);
    layout->addWidget(m_notice);
    layout->addWidget(title);
    layout->addLayout(columns);
    layout->addLayout(buttons);
    layout->addStretch();
}

void CallPage::makeForm(QFormLayout &form)
{
    m_caller->setObjectName(u"caller"_s);
    m_client->setObjectName(u"callClient"_s);
    m_direction->setObjectName(u"direction"_s);
    m_outcome->setObjectName(u"outcome"_s);
    m_ticket->setObjectName(u"callTicket"_s);
    m_subject->setObjectName(u"callSubject"_s);
    m_minutes->setObjectName(u"minutes"_s);
    m_caller->setNaming(
        [this](const QByteArray &value) { return m_choices.nameOf({.field = Field::Requester}, value); });
    m_client->setNaming([this](const QByteArray &value) { return m_choices.nameOf({.field = Field::Client}, value); });
    m_ticket->setNaming([this](const QByteArray &value) { return m_directory.keyOf(value.toLongLong()); });
    m_direction->setChoices({{.text = tr("They called"), .value = Value::string(word(Direction::Inbound)).json()},
                             {.text = tr("We called"), .value = Value::string(word(Direction::Outbound)).json()}});
    QList<Choice> outcomes;
    for (const CallOutcome outcome :
         {CallOutcome::Connected, CallOutcome::Voicemail, CallOutcome::NoAnswer, CallOutcome::WrongNumber})
        outcomes.append(
            {.text = callOutcomeWords(word(outcome).toByteArray()), .value = Value::string(word(outcome)).json()});
    m_outcome->setChoices(outcomes);
    m_subject->setMinimumHeight(Space::hit);
    m_subject->setPlaceholderText(tr("What it is about, in one line"));
    m_minutes->setRange(0, longestCall);
    m_minutes->setSuffix(tr(" min", "minutes, behind a number"));
    m_minutes->setMinimumHeight(Space::hit);
    addRow(form, tr("Caller"), m_caller);
    addRow(form, fieldWords({.field = Field::Client}, m_directory.workspace()), m_client);
    addRow(form, tr("Ticket"), m_ticket);
    addRow(form, tr("Subject"), m_subject);
    m_subjectLabel = qobject_cast<QLabel *>(form.labelForField(m_subject));
    addRow(form, tr("Direction"), m_direction);
    addRow(form, tr("Outcome"), m_outcome);
    addRow(form, tr("Minutes"), m_minutes);
}

QPlainTextEdit *CallPage::textField(const QString &objectName, const QString &name, const QString &asked)
{
    auto *text = new QPlainTextEdit;
    text->setObjectName(objectName);
    text->setAccessibleName(name);
    text->setPlaceholderText(asked);
    text->setTabChangesFocus(true);
    text->setFixedHeight(linesOfText * fontMetrics().lineSpacing() + 2 * Space::s);
    connect(text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            keep();
    });
    return text;
}

void CallPage::addRow(QFormLayout &form, const QString &name, QWidget *field)
{
    QLabel *label = plainLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    if (!qobject_cast<QPlainTextEdit *>(field))
        label->setMinimumHeight(Space::hit);
    label->setBuddy(field);
    field->setAccessibleName(name);
    form.addRow(label, field);
}

QString CallPage::title() const
{
    return tr("Phone call");
}

void CallPage::focusMain()
{
    m_caller->setFocus();
}

void CallPage::arrive()
{
    m_choices.want();
    fillChoices();
    if (std::exchange(m_read, true))
        return;
    m_drafts.ask(callDraftNumber, [page = QPointer(this)](const Draft &draft) {
        if (page && !draft.text.isEmpty() && page->text().isEmpty())
            page->restore(draft.text);
    });
}

void CallPage::begin(const Ticket *about)
{
    if (text().isEmpty()) { // else somebody came back to a call that is not saved yet
        m_startedAt = m_directory.now();
        m_minutesAreTyped = false;
        m_counting.start(10s);
    }
    if (!about)
        return;
    m_caller->setValue(about->requester.isEmpty() ? QByteArray() : Value::string(about->requester).json());
    m_client->setValue(about->client.isEmpty() ? QByteArray() : Value::string(about->client).json());
    const QByteArray number = Value::number(about->number).json();
    m_ticket->setChoices(
        {{.text = tr("%1: %2", "key, subject").arg(m_directory.keyOf(about->number), oneLine(fromUtf8(about->subject))),
          .value = number},
         {.text = tr("A new ticket"), .value = {}}});
    m_ticket->setValue(number);
    fillChoices();
    askTickets();
    showState();
}

void CallPage::fillChoices()
{
    m_caller->setChoices(m_choices.of({.field = Field::Requester}, Ticket{.client = textValue(*m_client)}));
    m_client->setChoices(m_choices.of({.field = Field::Client}, {}));
}

void CallPage::callerChosen()
{
    const QByteArray caller = textValue(*m_caller);
    const auto &requesters = m_choices.known().requesters;
    const auto person = std::find_if(requesters.begin(), requesters.end(),
                                     [&caller](const Person &each) { return each.id == caller; });
    if (person != requesters.end() && !person->client.isEmpty())
        m_client->setValue(Value::string(person->client).json());
    fillChoices();
    askTickets();
    keep();
}

// What the caller may call about: her tickets that are not resolved.
void CallPage::askTickets()
{
    const QByteArray caller = textValue(*m_caller);
    if (caller.isEmpty()) {
        showTickets({});
        return;
    }
    const QueueQuestion question{.unresolvedOnly = true,
                                 .find = "requester: {" + caller + '}',
                                 .order = QueueOrder::Updated,
                                 .descending = true};
    m_tickets.ask<Result<QList<TicketRow>>>(
        [reader = &m_reader, question](const CancelFlag &cancel) {
            return reader->firstPage(question, offeredTickets, cancel);
        },
        [this](const Result<QList<TicketRow>> &rows) { showTickets(rows.value_or(QList<TicketRow>())); });
}

void CallPage::showTickets(const QList<TicketRow> &rows)
{
    QList<Choice> choices{{.text = tr("A new ticket"), .value = {}}};
    const QByteArray chosen = m_ticket->value();
    for (const Choice &choice : m_ticket->choices()) { // the one that is chosen stays, whoever calls about it
        if (choice.value == chosen && !chosen.isEmpty())
            choices.append(choice);
    }
    for (const TicketRow &row : rows) {
        const QByteArray number = Value::number(row.number).json();
        if (number != chosen)
            choices.append(
                {.text
                 = tr("%1: %2", "key, subject").arg(m_directory.keyOf(row.number), oneLine(fromUtf8(row.subject))),
                 .value = number});
    }
    m_ticket->setChoices(choices);
    showState();
}

QStringList CallPage::missing() const
{
    QStringList missing;
    if (m_ticket->value().isEmpty() && m_subject->text().trimmed().isEmpty())
        missing.append(tr("Subject"));
    const bool isAttempt = textValue(*m_outcome) != word(CallOutcome::Connected);
    if (!isAttempt && m_said->toPlainText().trimmed().isEmpty())
        missing.append(tr("Said"));
    if (m_promisedFor->value().isEmpty() && !m_promised->toPlainText().trimmed().isEmpty())
        missing.append(tr("Promised for"));
    return missing;
}

void CallPage::showState()
{
    const auto hindrance = m_acts.hindrance();
    const QString why = !hindrance     ? QString()
        : hindrance->subject.isEmpty() ? tr("Choose in the status line who works here; then you can log calls.")
                                       : messageFor(*hindrance).happened;
    const bool isNew = m_ticket->value().isEmpty();
    m_subject->setVisible(isNew);
    m_subjectLabel->setVisible(isNew);
    const QStringList needed = missing();
    m_words->setText(!why.isEmpty()         ? why
                         : needed.isEmpty() ? (m_drafts.isKept() && !text().isEmpty() ? tr("Draft kept") : QString())
                                            : tr("Still needed: %1.", "fields").arg(needed.join(u", "_s)));
    const QString act = isNew ? tr("Open a ticket") : tr("Log the call");
    m_save->setText(m_saving ? tr("Saving…") : act);
    m_save->setAccessibleName(act);
    m_save->setEnabled(why.isEmpty() && !m_saving);
    m_save->setToolTip(why.isEmpty() ? tr("Ctrl+Enter") : plainToolTip(why));
}

QByteArray CallPage::body() const
{
    QStringList parts;
    const auto add = [&parts](const QString &name, const QString &text) {
        if (!text.trimmed().isEmpty())
            parts.append(tr("%1: %2", "part of a call, text").arg(name, text.trimmed()));
    };
    add(tr("Said"), m_said->toPlainText());
    add(tr("Agreed"), m_agreed->toPlainText());
    QString promised = m_promised->toPlainText().trimmed();
    if (const auto at = instantFrom(Value::json(m_promisedFor->value()).text())) {
        const QString time = exactTimeWords(*at, m_directory.zone());
        promised = promised.isEmpty() ? time : tr("%1 (for %2)", "promise, time").arg(promised, time);
    }
    add(tr("Promised"), promised);
    return parts.join(u"\n\n"_s).toUtf8();
}

CallLog CallPage::call() const
{
    CallLog call{.direction = fromWord<Direction>(textValue(*m_direction)).value_or(Direction::Inbound),
                 .minutes = m_minutes->value(),
                 .startedAt = m_startedAt,
                 .caller = textValue(*m_caller),
                 .body = body(),
                 .promisedFor = instantFrom(Value::json(m_promisedFor->value()).text()).value_or(Instant())};
    for (const CallOutcome outcome : {CallOutcome::Voicemail, CallOutcome::NoAnswer, CallOutcome::WrongNumber}) {
        if (textValue(*m_outcome) == word(outcome))
            call.outcome = outcome;
    }
    return call;
}

void CallPage::save()
{
    for (ChoiceField *field : {m_caller, m_client})
        field->commit();
    if (m_saving || !m_save->isEnabled())
        return;
    if (!missing().isEmpty()) {
        showState();
        (m_ticket->value().isEmpty() && m_subject->text().trimmed().isEmpty() ? static_cast<QWidget *>(m_subject)
             : m_said->toPlainText().trimmed().isEmpty()                      ? m_said
                                                                              : static_cast<QWidget *>(m_promisedFor))
            ->setFocus();
        return;
    }
    m_notice->clear();
    m_saving = true;
    showState();
    const auto answer = [page = QPointer(this)](const Result<Saved> &saved) {
        if (page)
            page->finish(saved);
    };
    if (m_ticket->value().isEmpty()) {
        std::map<FieldName, Value> values{
            {{.field = Field::Subject}, Value::string(m_subject->text().trimmed().toUtf8())},
            {{.field = Field::Assignee}, Value::string(m_directory.me().id)}};
        if (!m_client->value().isEmpty())
            values[{.field = Field::Client}] = Value::json(m_client->value());
        m_acts.create(callDraft(values, call()), answer);
        return;
    }
    m_open.ask<Result<OpenedTicket>>( // as it stands now
        [reader = &m_reader, number = m_ticket->value().toLongLong()](const CancelFlag &cancel) {
            return reader->open(number, cancel);
        },
        [this, answer](const Result<OpenedTicket> &opened) {
            if (opened)
                m_acts.logCall(opened->ticket, call(), answer);
            else
                finish(tl::unexpected(opened.error()));
        });
}

void CallPage::finish(const Result<Saved> &saved)
{
    m_saving = false;
    if (!saved) { // what was written stays
        m_notice->showFailure(saved.error());
        showState();
        return;
    }
    clear();
    keep();
    Q_EMIT this->saved(saved->ticket);
}

void CallPage::clear()
{
    m_showing = true;
    m_counting.stop();
    m_startedAt = {};
    m_minutesAreTyped = false;
    m_caller->setValue({});
    m_client->setValue({});
    m_direction->setValue(Value::string(word(Direction::Inbound)).json());
    m_outcome->setValue(Value::string(word(CallOutcome::Connected)).json());
    m_ticket->setChoices({{.text = tr("A new ticket"), .value = {}}});
    m_ticket->setValue({});
    m_subject->clear();
    m_minutes->setValue(0);
    for (QPlainTextEdit *field : {m_said, m_agreed, m_promised})
        field->clear();
    m_promisedFor->setValue({});
    m_showing = false;
    showState();
}

// Nothing while nobody has written anything.
QByteArray CallPage::text() const
{
    QByteArray json = "{";
    appendMember(json, "subject", m_subject->text().toUtf8());
    appendMember(json, "said", m_said->toPlainText().toUtf8());
    appendMember(json, "agreed", m_agreed->toPlainText().toUtf8());
    appendMember(json, "promised", m_promised->toPlainText().toUtf8());
    appendMember(json, "promised_for", Value::json(m_promisedFor->value()));
    appendMember(json, "caller", Value::json(m_caller->value()));
    if (json == "{")
        return {};
    appendMember(json, "client", Value::json(m_client->value()));
    appendMember(json, "ticket", Value::json(m_ticket->value()));
    appendMember(json, "direction", Value::json(m_direction->value()));
    appendMember(json, "outcome", Value::json(m_outcome->value()));
    appendMember(json, "minutes", Value::number(m_minutes->value()));
    appendMember(json, "started_at", toRfc3339(m_startedAt.isSet() ? m_startedAt : m_directory.now()));
    return json + '}';
}

void CallPage::restore(const QByteArray &text)
{
    if (!text.startsWith('{') || !text.endsWith('}'))
        return;
    const QList<JsonMember> members = canonicalMembers(text);
    const auto value = [&members](QByteArrayView name) { return memberValue(members, name); };
    m_showing = true;
    m_caller->setValue(value("caller").json());
    m_client->setValue(value("client").json());
    m_direction->setValue(value("direction").json());
    m_outcome->setValue(value("outcome").json());
    m_ticket->setValue(value("ticket").json());
    m_subject->setText(fromUtf8(value("subject").text()));
    m_said->setPlainText(fromUtf8(value("said").text()));
    m_agreed->setPlainText(fromUtf8(value("agreed").text()));
    m_promised->setPlainText(fromUtf8(value("promised").text()));
    m_promisedFor->setValue(value("promised_for").json());
    m_minutes->setValue(int(value("minutes").toNumber().value_or(0)));
    m_startedAt = instantFrom(value("started_at").text()).value_or(Instant());
    m_minutesAreTyped = true;
    m_counting.stop();
    m_showing = false;
    fillChoices();
    askTickets();
    showState();
}

void CallPage::keep()
{
    m_drafts.change(callDraftNumber, {.text = text()});
    showState();
}

} // namespace Steward
