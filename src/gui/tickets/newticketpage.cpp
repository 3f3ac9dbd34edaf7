#include "gui/tickets/newticketpage.h"

#include "gui/shared/card.h"
#include "gui/shared/columnscroll.h"
#include "gui/shared/directory.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "gui/tickets/choices.h"
#include "gui/tickets/drafts.h"
#include "gui/tickets/ticketactions.h"
#include "gui/tickets/ticketform.h"
#include "wording/failures/failuremessage.h"
#include "wording/tickets/ticketwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int formWidth = 360;
const FieldName subjectField{.field = Field::Subject};

// What a ticket that somebody writes by hand mostly is.
NewTicket blank(const Person &me)
{
    NewTicket blank;
    blank.values = {{{.field = Field::Kind}, Value::string(word(Kind::Question))},
                    {{.field = Field::Channel}, Value::string(word(Channel::Phone))}};
    if (!me.id.isEmpty())
        blank.values[{.field = Field::Assignee}] = Value::string(me.id);
    return blank;
}

QLabel *fieldLabel(const QString &text, QWidget &field)
{
    QLabel *label = plainLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(&field);
    return label;
}

} // namespace

NewTicketPage::NewTicketPage(const Directory &directory, TicketActions &acts, Drafts &drafts, Choices &choices,
                             QWidget *parent)
    : Page(parent), m_directory(directory), m_acts(acts), m_drafts(drafts), m_choices(choices), m_model(directory),
      m_notice(new NoticeBar), m_subject(new QLineEdit), m_body(new QPlainTextEdit),
      m_words(plainLabel({}, nullptr, Wrapping::Wrapped)), m_kept(plainLabel({})), m_open(new QuietButton),
      m_discard(new QuietButton), m_form(new TicketForm(m_model, directory, choices, TicketForm::Of::Draft))
{
    setObjectName(u"newTicket"_s);
    makePage();
    connect(&m_model, &TicketModel::changeWanted, this, &NewTicketPage::give);
    connect(m_subject, &QLineEdit::textEdited, this, [this](const QString &text) {
        const QByteArray subject = text.trimmed().toUtf8();
        give({.field = subjectField, .to = subject.isEmpty() ? Value() : Value::string(subject)});
    });
    connect(m_body, &QPlainTextEdit::textChanged, this, [this] {
        if (m_showing)
            return;
        m_new.body = m_body->toPlainText().toUtf8();
        keep();
    });
    connect(m_open, &QToolButton::clicked, this, &NewTicketPage::open);
    connect(m_discard, &QToolButton::clicked, this, &NewTicketPage::discard);
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *key = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, &NewTicketPage::open);
    }
    auto *leave = new QShortcut(Qt::Key_Escape, this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &NewTicketPage::left);
    connect(&m_drafts, &Drafts::keptChanged, this, &NewTicketPage::showState);
    connect(&m_directory, &Directory::meChanged, this, &NewTicketPage::showState);
    m_new = blank(m_directory.me());
    showTicket();
}

NewTicketPage::~NewTicketPage()
{
    m_form->commit();
    delete m_form; // before the model that it shows
}

void NewTicketPage::makePage()
{
    QLabel *title = plainLabel(tr("New ticket"));
    title->setFont(titleFont(font()));
    m_notice->setObjectName(u"notice"_s);
    m_subject->setObjectName(u"newSubject"_s);
    m_subject->setAccessibleName(tr("Subject"));
    m_subject->setPlaceholderText(tr("What it is about, in one line"));
    m_subject->setMinimumHeight(Space::hit);
    m_body->setObjectName(u"newBody"_s);
    m_body->setAccessibleName(tr("What was said"));
    m_body->setPlaceholderText(tr("What the requester said: what was expected, what happened, the exact message"));
    m_body->setTabChangesFocus(true);
    m_words->setObjectName(u"newWords"_s);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_kept->setForegroundRole(QPalette::PlaceholderText);
    m_open->setObjectName(u"openTicket"_s);
    m_open->setFilled(true);
    m_discard->setObjectName(u"discardTicket"_s);
    m_discard->setText(tr("Discard"));
    m_discard->setAccessibleName(tr("Discard what was written"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    buttons->addWidget(m_open);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_kept);
    buttons->addStretch();
    auto *left = new QVBoxLayout;
    left->setSpacing(Space::s);
    left->addWidget(fieldLabel(tr("Subject"), *m_subject));
    left->addWidget(m_subject);
    left->addWidget(fieldLabel(tr("What was said"), *m_body));
    left->addWidget(m_body, 1);
    left->addWidget(m_words);
    left->addLayout(buttons);
    auto *card = new Card;
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(Space::l, Space::m, Space::m, Space::m);
    cardLayout->addWidget(m_form);
    cardLayout->addStretch();
    auto *side = new ColumnScroll;
    side->setUsualWidth(formWidth);
    side->setColumn(card);
    auto *body = new QHBoxLayout;
    body->setSpacing(Space::l);
    body->addLayout(left, 1);
    body->addWidget(side);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::m, Space::l, Space::m);
    layout->setSpacing(Space::s);
    layout->addWidget(m_notice);
    layout->addWidget(title);
    layout->addLayout(body, 1);
}

QString NewTicketPage::title() const
{
    return tr("New ticket");
}

void NewTicketPage::focusMain()
{
    m_subject->setFocus();
}

void NewTicketPage::arrive()
{
    m_choices.want();
    if (std::exchange(m_read, true))
        return;
    m_drafts.ask(newTicketDraft, [page = QPointer(this)](const Draft &draft) {
        const NewTicket kept = newTicketFrom(draft.text);
        if (!page || kept.isEmpty() || !page->m_new.body.isEmpty() || page->m_new.values.contains(subjectField))
            return;
        page->m_new = kept;
        page->showTicket();
    });
}

// A requester brings her client, a client forgets the requester of another.
void NewTicketPage::give(const FieldChange &change)
{
    const auto set = [this](const FieldName &field, const Value &value) {
        if (value.isSet())
            m_new.values[field] = value;
        else
            m_new.values.erase(field);
    };
    set(change.field, change.to);
    const auto &requesters = m_choices.known().requesters;
    const auto person = std::find_if(requesters.begin(), requesters.end(), [this](const Person &each) {
        const auto requester = m_new.values.find({.field = Field::Requester});
        return requester != m_new.values.end() && requester->second.text() == each.id;
    });
    if (person != requesters.end() && !person->client.isEmpty()) {
        if (change.field.field == Field::Requester)
            set({.field = Field::Client}, Value::string(person->client));
        else if (change.field.field == Field::Client && change.to.text() != person->client)
            set({.field = Field::Requester}, {});
    }
    if (change.field != subjectField)
        showTicket();
    else
        showState();
    keep();
}

void NewTicketPage::showTicket()
{
    m_showing = true;
    m_model.show(previewOf(m_new));
    m_form->refresh();
    const auto subject = m_new.values.find(subjectField);
    const QString words = subject == m_new.values.end() ? QString() : fromUtf8(subject->second.text());
    if (m_subject->text().trimmed() != words) // a blank at its end is being typed on
        m_subject->setText(words);
    if (const QString body = fromUtf8(m_new.body); m_body->toPlainText() != body)
        m_body->setPlainText(body);
    m_showing = false;
    showState();
}

void NewTicketPage::showState()
{
    const auto hindrance = m_acts.hindrance();
    const QString why = !hindrance     ? QString()
        : hindrance->subject.isEmpty() ? tr("Choose in the status line who works here; then you can open tickets.")
                                       : messageFor(*hindrance).happened;
    QList<FieldName> missing = missingFields(m_new.values);
    m_form->showMissing(missing);
    QStringList names;
    for (const FieldName &field : std::as_const(missing))
        names.append(field == environmentField ? tr("Environment") : fieldWords(field, m_directory.workspace()));
    m_words->setText(!why.isEmpty()        ? why
                         : names.isEmpty() ? tr("Nothing is missing.")
                                           : tr("Still needed: %1.", "fields").arg(names.join(u", "_s)));
    m_kept->setText(m_drafts.isKept() && m_new != blank(m_directory.me()) ? tr("Draft kept") : QString());
    m_open->setText(m_saving ? tr("Saving…") : tr("Open the ticket"));
    m_open->setAccessibleName(tr("Open the ticket"));
    m_open->setEnabled(why.isEmpty() && !m_saving);
    m_open->setToolTip(why.isEmpty() ? tr("Ctrl+Enter") : plainToolTip(why));
}

void NewTicketPage::keep()
{
    const bool isBlank = m_new == blank(m_directory.me());
    m_drafts.change(newTicketDraft, {.text = isBlank ? QByteArray() : textOf(m_new)});
}

void NewTicketPage::open()
{
    m_form->commit();
    if (m_saving || !m_open->isEnabled())
        return;
    const QList<FieldName> missing = missingFields(m_new.values);
    if (!missing.isEmpty()) {
        showState();
        if (missing.first() == subjectField) {
            m_subject->setFocus();
            return;
        }
        for (int column = 0; column < TicketModel::ColumnCount; ++column) {
            if (TicketModel::fieldOf(column) == missing.first())
                m_form->focusOn(column);
        }
        return;
    }
    m_notice->clear();
    m_saving = true;
    showState();
    m_acts.create(draftOf(m_new), [page = QPointer(this), drafts = QPointer(&m_drafts)](const Result<Saved> &saved) {
        if (saved && drafts)
            drafts->change(newTicketDraft, {});
        if (!page)
            return;
        page->m_saving = false;
        if (!saved) { // what was written stays
            page->m_notice->showFailure(saved.error());
            page->showState();
            return;
        }
        page->m_new = blank(page->m_directory.me());
        page->showTicket();
        Q_EMIT page->opened(saved->ticket);
    });
}

void NewTicketPage::discard()
{
    m_new = blank(m_directory.me());
    m_subject->clear();
    showTicket();
    keep();
    Q_EMIT left();
}

} // namespace Steward
