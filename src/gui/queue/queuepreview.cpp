#include "gui/queue/queuepreview.h"

#include "gui/shared/directory.h"
#include "gui/shared/pill.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"
#include "gui/sla/dueboard.h"
#include "gui/sla/duewords.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr auto previewPause = 80ms;
constexpr int shownMessages = 5;
constexpr qsizetype shownLetters = 1'500; // of one message

} // namespace

QueuePreview::QueuePreview(TicketReader &reader, Worker &worker, const Directory &directory, const DueBoard *due,
                           QWidget *parent)
    : QFrame(parent), m_reader(reader), m_directory(directory), m_due(due), m_key(plainLabel({})), m_state(new Pill),
      m_priority(new Pill), m_subject(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_why(plainLabel({}, nullptr, Wrapping::Wrapped)), m_facts(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_said(new QPlainTextEdit), m_answer(worker)
{
    setObjectName(u"preview"_s);
    setAccessibleName(tr("Preview"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_key->setForegroundRole(QPalette::Link);
    m_key->setFont(strongFont(font()));
    m_subject->setFont(titleFont(font()));
    m_why->setObjectName(u"previewWhy"_s);
    m_why->setFont(captionFont(font()));
    m_why->setBackgroundRole(QPalette::Window);
    m_why->setAutoFillBackground(true);
    m_why->setMargin(Space::s);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_said->setObjectName(u"previewSaid"_s);
    m_said->setAccessibleName(tr("What was said last"));
    m_said->setReadOnly(true);
    m_said->setFrameShape(QFrame::NoFrame);
    m_said->setTabChangesFocus(true);
    m_said->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // its lines are wrapped
    m_said->document()->setDocumentMargin(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::s);
    head->addWidget(m_key);
    head->addStretch();
    head->addWidget(m_state);
    head->addWidget(m_priority);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::l, Space::l, Space::m);
    layout->setSpacing(Space::s);
    layout->addLayout(head);
    layout->addWidget(m_subject);
    layout->addWidget(m_why);
    layout->addWidget(m_facts);
    layout->addWidget(m_said, 1);
    if (m_due) {
        connect(m_due, &DueBoard::changed, this, &QueuePreview::showWhy);
        connect(m_due, &DueBoard::ticked, this, &QueuePreview::showWhy);
    }
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &QueuePreview::read);
    showParts(false);
}

void QueuePreview::show(qint64 number)
{
    m_number = number;
    if (number == 0) {
        m_pause.stop();
        m_answer.cancel();
        m_reading = false;
        showParts(false);
        return;
    }
    m_pause.start(previewPause);
}

void QueuePreview::read()
{
    m_reading = true;
    m_answer.ask<Result<OpenedTicket>>(
        [reader = &m_reader, number = m_number](const CancelFlag &cancel) { return reader->open(number, cancel); },
        [this](const Result<OpenedTicket> &opened) {
            m_reading = false;
            if (opened)
                take(*opened);
            else
                showParts(false); // the list says what is wrong with it when it is opened
        });
}

void QueuePreview::take(const OpenedTicket &opened)
{
    const Ticket &ticket = opened.ticket;
    m_key->setText(m_directory.keyOf(ticket.number));
    m_state->show(wordsFor(ticket.state), ticket.state);
    m_priority->show(wordsFor(ticket.priority), ticket.priority);
    m_subject->setText(oneLine(fromUtf8(ticket.subject)));
    QStringList facts;
    for (const QString &fact :
         {oneLine(m_directory.clientName(ticket.client)), oneLine(m_directory.personName(ticket.requester)),
          oneLine(fromUtf8(ticket.product + ' ' + ticket.productVersion).trimmed()),
          oneLine(fromUtf8(ticket.category))}) {
        if (!fact.isEmpty())
            facts.append(fact);
    }
    m_facts->setText(facts.join(u" · "_s));

    QStringList said;
    for (auto entry = opened.history.entries.crbegin();
         entry != opened.history.entries.crend() && said.size() < shownMessages; ++entry) {
        const auto *message = std::get_if<Message>(&entry->record);
        if (!message)
            continue;
        QString body = fromUtf8(message->body).trimmed();
        if (body.size() > shownLetters)
            body = body.left(shownLetters) + u'…';
        const QString who = oneLine(m_directory.personName(message->by));
        const QString head = message->visibility == Visibility::Internal
            ? tr("%1, internal note, %2", "who, when").arg(who, relativeWords(message->at, m_directory.now()))
            : tr("%1, %2", "who, when").arg(who, relativeWords(message->at, m_directory.now()));
        said.append(head + u'\n' + body);
    }
    m_said->setPlainText(said.isEmpty() ? tr("Nothing was said yet.") : said.join(u"\n\n"_s));
    showParts(true);
}

void QueuePreview::showWhy()
{
    const auto standing = m_due ? m_due->standing(m_number) : std::nullopt;
    const QString words = standing ? whyHereWords(*standing, *m_due, m_directory) : QString();
    if (words != m_why->text())
        m_why->setText(words);
    m_why->setVisible(!words.isEmpty() && m_subject->isVisibleTo(this));
}

void QueuePreview::showParts(bool shown)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_key, m_state, m_priority, m_subject, m_facts, m_said})
        part->setVisible(shown);
    showWhy();
}

} // namespace Steward
