#include "gui/queue/bulkpanel.h"

#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "wording/failures/failuremessage.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/ticketwords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int howRole = Qt::UserRole + 1; // BulkChange::How, of a field
constexpr qsizetype rowsAtOnce = 500;
constexpr qsizetype shownRefusals = 8;
constexpr int highestSupportLevel = 3;

QuietButton *panelButton(const QString &name, const QString &text)
{
    auto *button = new QuietButton;
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

BulkPanel::BulkPanel(TicketReader &longReader, Worker &longWorker, const Directory &directory, BulkActs &acts,
                     QWidget *parent)
    : QFrame(parent), m_reader(longReader), m_directory(directory), m_acts(acts),
      m_title(plainLabel({}, nullptr, Wrapping::Wrapped)), m_field(new QComboBox), m_value(new QComboBox),
      m_reason(new QLineEdit), m_words(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_refusals(plainLabel({}, nullptr, Wrapping::Wrapped)), m_progress(new QProgressBar),
      m_apply(panelButton(u"bulkApply"_s, tr("Change"))), m_stop(panelButton(u"bulkStop"_s, tr("Stop"))),
      m_close(panelButton(u"bulkClose"_s, tr("Close"))), m_answer(longWorker)
{
    setObjectName(u"bulkPanel"_s);
    setAccessibleName(tr("Change many tickets"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setFont(titleFont(font()));
    m_field->setObjectName(u"bulkField"_s);
    m_field->setAccessibleName(tr("Field to change"));
    m_value->setObjectName(u"bulkValue"_s);
    m_value->setAccessibleName(tr("New value"));
    m_value->setInsertPolicy(QComboBox::NoInsert);
    m_reason->setObjectName(u"bulkReason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_words->setObjectName(u"bulkWords"_s);
    m_refusals->setObjectName(u"bulkRefusals"_s);
    m_refusals->setForegroundRole(QPalette::PlaceholderText);
    m_progress->setObjectName(u"bulkProgress"_s);
    m_progress->setAccessibleName(tr("How far it is"));
    m_progress->hide();
    m_apply->setFilled(true);
    m_stop->hide();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_field, m_value, m_reason})
        widget->setMinimumHeight(Space::hit);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Space::m);
    form->setVerticalSpacing(Space::s);
    const auto row = [form](const QString &word, QWidget *field) {
        QLabel *label = plainLabel(word);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    row(tr("Field"), m_field);
    row(tr("New value"), m_value);
    row(tr("Reason"), m_reason);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_close);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::l, Space::l, Space::l);
    layout->setSpacing(Space::m);
    layout->addWidget(m_title);
    layout->addLayout(form);
    layout->addWidget(m_words);
    layout->addWidget(m_progress);
    layout->addWidget(m_refusals);
    layout->addLayout(buttons);
    layout->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_field, m_value, m_reason})
        widget->installEventFilter(this);

    fillFields();
    connect(m_field, &QComboBox::currentIndexChanged, this, [this] {
        fillValues();
        foresee();
    });
    connect(m_value, &QComboBox::currentTextChanged, this, &BulkPanel::foresee);
    connect(m_reason, &QLineEdit::textChanged, this, &BulkPanel::showForeseen);
    connect(m_apply, &QToolButton::clicked, this, &BulkPanel::apply);
    connect(m_stop, &QToolButton::clicked, &m_acts, &BulkActs::cancel);
    connect(m_close, &QToolButton::clicked, this, &BulkPanel::left);
    connect(&acts, &BulkActs::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, int(total));
        m_progress->setValue(int(done));
        m_progress->setVisible(m_acts.isRunning());
        m_words->setText(tr("%1 of %2 done", "counts").arg(numberWords(done), numberWords(total)));
    });
    connect(&acts, &BulkActs::ended, this, &BulkPanel::showOutcome);
    connect(&directory, &Directory::changed, this, &BulkPanel::fillValues);
    connect(&directory, &Directory::meChanged, this, &BulkPanel::showForeseen);
}

void BulkPanel::fillFields()
{
    for (const Field field :
         {Field::Assignee, Field::State, Field::Priority, Field::Level, Field::Team, Field::Kind, Field::Category})
        m_field->addItem(wordsFor(field), int(field));
    for (const auto &[words, how] : {std::pair(tr("Add tags"), BulkChange::How::AddTags),
                                     std::pair(tr("Remove tags"), BulkChange::How::RemoveTags)}) {
        m_field->addItem(words, int(Field::Tags));
        m_field->setItemData(m_field->count() - 1, int(how), howRole);
    }
    fillValues();
}

void BulkPanel::fillValues()
{
    const QSignalBlocker blocker(m_value);
    m_value->clear();
    const auto field = Field(m_field->currentData().toInt());
    m_value->setEditable(field == Field::Team || field == Field::Category || field == Field::Tags);
    const auto add = [this](const QString &words, const Value &value) { m_value->addItem(words, value.json()); };
    switch (field) {
    case Field::Assignee: {
        const Person me = m_directory.me();
        if (!me.id.isEmpty())
            add(tr("Me: %1", "the person's name").arg(oneLine(fromUtf8(me.name))), Value::string(me.id));
        const QList<Person> staff = m_directory.staffByName();
        for (const Person &person : staff) {
            if (person.id != me.id)
                add(oneLine(fromUtf8(person.name)), Value::string(person.id));
        }
        add(tr("Nobody"), {});
        break;
    }
    case Field::State:
        for (const State state : {State::Open, State::Pending, State::OnHold, State::Closed})
            add(wordsFor(state), Value::string(word(state)));
        break;
    case Field::Priority:
        for (const Priority priority : {Priority::Low, Priority::Normal, Priority::High, Priority::Urgent})
            add(wordsFor(priority), Value::string(word(priority)));
        break;
    case Field::Level:
        for (int level = 1; level <= highestSupportLevel; ++level)
            add(levelWords(level), Value::number(level));
        break;
    case Field::Kind:
        for (const Kind kind : {Kind::Question, Kind::Incident, Kind::Problem, Kind::Request, Kind::Change})
            add(wordsFor(kind), Value::string(word(kind)));
        break;
    default:
        break;
    }
    if (field == Field::Team) {
        QSet<QByteArray> teams;
        for (const Person &person : m_directory.workspace().staff)
            teams.insert(person.team);
        QStringList words;
        for (const QByteArray &team : std::as_const(teams)) {
            if (!team.isEmpty())
                words.append(fromUtf8(team));
        }
        words.sort(Qt::CaseInsensitive);
        for (const QString &team : std::as_const(words))
            add(team, Value::string(team.toUtf8()));
    }
    m_reason->setPlaceholderText(field == Field::Level ? tr("Why the level changes (needed)")
                                                       : tr("Why (may stay empty)"));
}

BulkChange BulkPanel::change() const
{
    const auto field = Field(m_field->currentData().toInt());
    Value to;
    if (field == Field::Tags) {
        QByteArray tags;
        const QStringList words = m_value->currentText().split(u',', Qt::SkipEmptyParts);
        for (const QString &tag : words) {
            if (!tag.trimmed().isEmpty())
                tags += (tags.isEmpty() ? "" : ",") + Value::string(tag.trimmed().toUtf8()).json();
        }
        if (!tags.isEmpty())
            to = Value::json('[' + tags + ']');
    } else if (m_value->isEditable()) {
        if (const QByteArray text = m_value->currentText().trimmed().toUtf8(); !text.isEmpty())
            to = Value::string(text);
    } else {
        to = Value::json(m_value->currentData().toByteArray());
    }
    return {.field = {.field = field},
            .to = to,
            .reason = m_reason->text().trimmed().toUtf8(),
            .how = BulkChange::How(m_field->currentData(howRole).toInt())};
}

QString BulkPanel::valueWords() const
{
    const QString words = m_value->currentText().trimmed();
    return words.isEmpty() ? tr("nothing", "a field's value") : words;
}

QString BulkPanel::hindrance() const
{
    if (const auto may = m_acts.hindrance())
        return may->subject.isEmpty() ? tr("Choose in the status line who works here; then you can change tickets.")
                                      : messageFor(*may).happened;
    if (Field(m_field->currentData().toInt()) == Field::Level && m_reason->text().trimmed().isEmpty())
        return tr("A change of the level needs its reason.");
    if (Field(m_field->currentData().toInt()) == Field::Tags && !change().to.isSet())
        return tr("Write the tags, with commas between them.");
    return {};
}

void BulkPanel::begin(const QList<qint64> &tickets)
{
    m_tickets = tickets;
    m_title->setText(tr("Change %Ln ticket(s)", nullptr, int(tickets.size())));
    m_refusals->clear();
    m_progress->hide();
    m_field->setFocus();
    foresee();
}

void BulkPanel::foresee()
{
    if (m_acts.isRunning())
        return;
    m_asked = false;
    m_foreseen.reset();
    m_counting = true;
    showForeseen();
    m_answer.ask<std::optional<Fates>>(
        [reader = &m_reader, tickets = m_tickets, change = change()](const CancelFlag &cancel) {
            std::optional<Fates> fates = Fates();
            for (qsizetype from = 0; from < tickets.size() && fates; from += rowsAtOnce) {
                const auto rows = reader->rows(tickets.mid(from, rowsAtOnce), cancel);
                if (!rows || cancel.isRaised())
                    return std::optional<Fates>();
                for (const TicketRow &row : *rows) {
                    const BulkFate fate = fateOf(row, change);
                    ++(fate == BulkFate::Changes            ? fates->changes
                           : fate == BulkFate::HasItAlready ? fates->same
                                                            : fates->refused);
                }
            }
            return fates;
        },
        [this](const std::optional<Fates> &fates) {
            m_counting = false;
            m_foreseen = fates;
            showForeseen();
        });
}

void BulkPanel::showForeseen()
{
    if (m_acts.isRunning())
        return;
    const QString missing = hindrance();
    QStringList words;
    if (m_counting) {
        words.append(tr("Looking what will change…"));
    } else if (m_foreseen) {
        const int changes = int(m_foreseen->changes);
        switch (change().how) {
        case BulkChange::How::Set:
            words.append(tr("%Ln ticket(s) will change: %1 becomes %2.", nullptr, changes)
                             .arg(m_field->currentText(), valueWords()));
            break;
        case BulkChange::How::AddTags:
            words.append(
                tr("%Ln ticket(s) get the tags %1, where they have them not.", nullptr, changes).arg(valueWords()));
            break;
        case BulkChange::How::RemoveTags:
            words.append(
                tr("%Ln ticket(s) lose the tags %1, where they have them.", nullptr, changes).arg(valueWords()));
            break;
        }
        if (m_foreseen->same > 0)
            words.append(tr("%Ln ticket(s) have it already.", nullptr, int(m_foreseen->same)));
        if (m_foreseen->refused > 0)
            words.append(
                tr("%Ln ticket(s) cannot: the step is none of a ticket's life.", nullptr, int(m_foreseen->refused)));
    }
    if (!missing.isEmpty())
        words.append(missing);
    m_words->setText(words.join(u'\n'));
    const qint64 changes = m_foreseen ? m_foreseen->changes : 0;
    const QString act = m_asked ? tr("Yes, change all %1", "a count").arg(numberWords(changes)) : tr("Change");
    m_apply->setText(act);
    m_apply->setAccessibleName(act);
    m_apply->setEnabled(missing.isEmpty() && changes > 0);
    m_apply->setToolTip(missing.isEmpty() ? tr("Ctrl+Enter") : plainToolTip(missing));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_field, m_value, m_reason})
        widget->setEnabled(true);
    m_stop->hide();
    m_close->show();
}

void BulkPanel::apply()
{
    if (!m_apply->isEnabled())
        return;
    if (m_foreseen->changes > askAgainAbove && !m_asked) {
        m_asked = true;
        showForeseen();
        return;
    }
    m_refusals->clear();
    m_apply->setEnabled(false);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_field, m_value, m_reason})
        widget->setEnabled(false);
    m_stop->show();
    m_close->hide();
    m_stop->setFocus();
    m_acts.change(
        m_tickets, change(),
        tr("%Ln ticket(s): %1 %2", "field, value", int(m_tickets.size())).arg(m_field->currentText(), valueWords()));
}

void BulkPanel::showOutcome(const BulkOutcome &outcome)
{
    m_progress->hide();
    m_stop->hide();
    m_close->show();
    m_close->setFocus();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_field, m_value, m_reason})
        widget->setEnabled(true);
    QStringList words{tr("%Ln ticket(s) changed.", nullptr, int(outcome.done.size()))};
    if (outcome.unchanged > 0)
        words.append(tr("%Ln ticket(s) had it already.", nullptr, int(outcome.unchanged)));
    if (outcome.cancelled)
        words.append(tr("Stopped: the others are as they were."));
    if (!outcome.done.isEmpty())
        words.append(tr("Ctrl+Z takes all of it back."));
    m_words->setText(words.join(u'\n'));
    QStringList refusals;
    for (const auto &[ticket, failure] : outcome.refused.first(std::min(outcome.refused.size(), shownRefusals)))
        refusals.append(tr("%1: %2", "key, why").arg(m_directory.keyOf(ticket), messageFor(failure).happened));
    if (outcome.refused.size() > shownRefusals)
        refusals.append(tr("and %Ln more", nullptr, int(outcome.refused.size() - shownRefusals)));
    m_refusals->setText(refusals.join(u'\n'));
    m_asked = false;
}

bool BulkPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            apply();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Steward
