#include "gui/escalations/bounceform.h"

#include "gui/shared/choicefield.h"
#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int noteLines = 3;

QByteArray jsonString(const char *text)
{
    return Value::string(text).json();
}

} // namespace

BounceForm::BounceForm(const Directory &directory, QWidget *parent)
    : QWidget(parent), m_directory(directory), m_stateLabel(plainLabel(tr("Decision"))),
      m_state(new ChoiceField(ChoiceField::Accepts::Listed)), m_personLabel(plainLabel(tr("Attributed to"))),
      m_person(new ChoiceField(ChoiceField::Accepts::Found)), m_noteLabel(plainLabel({})), m_note(new QPlainTextEdit),
      m_words(plainLabel({}, nullptr, Wrapping::Wrapped)), m_save(new QuietButton), m_close(new QuietButton)
{
    setObjectName(u"bounceForm"_s);
    makeForm();
    connect(m_state, &ChoiceField::chosen, this, &BounceForm::showState);
    connect(m_person, &ChoiceField::chosen, this, &BounceForm::showState);
    connect(m_note, &QPlainTextEdit::textChanged, this, &BounceForm::showState);
    connect(m_save, &QToolButton::clicked, this, &BounceForm::save);
    connect(m_close, &QToolButton::clicked, this, &BounceForm::left);
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *key = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, &BounceForm::save);
    }
}

void BounceForm::makeForm()
{
    const auto name = [](QWidget *field, const QString &objectName, const QString &accessibleName) {
        field->setObjectName(objectName);
        field->setAccessibleName(accessibleName);
    };
    name(m_state, u"bounceDecision"_s, m_stateLabel->text());
    name(m_person, u"bouncePerson"_s, m_personLabel->text());
    m_state->setChoices({{.text = tr("It stands as it is"), .value = jsonString("upheld")},
                         {.text = tr("It is somebody else's"), .value = jsonString("reattributed")},
                         {.text = tr("It is void: no bounce"), .value = jsonString("voided")}});
    const std::pair<QLabel *, QWidget *> labels[]
        = {{m_stateLabel, m_state}, {m_personLabel, m_person}, {m_noteLabel, m_note}};
    for (const auto &[label, field] : labels) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setBuddy(field);
    }
    m_note->setObjectName(u"bounceNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(noteLines * fontMetrics().lineSpacing() + 2 * Space::s + 2);
    m_words->setObjectName(u"bounceFormWords"_s);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_save->setObjectName(u"saveBounce"_s);
    m_save->setFilled(true);
    m_save->setToolTip(tr("Ctrl+Enter"));
    m_close->setObjectName(u"leaveBounce"_s);
    m_close->setText(tr("Cancel"));
    m_close->setAccessibleName(m_close->text());

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    buttons->addWidget(m_save);
    buttons->addWidget(m_close);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Space::xs, 0, 0);
    layout->setSpacing(Space::xs);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_stateLabel, m_state, m_personLabel, m_person, m_noteLabel, m_note, m_words})
        layout->addWidget(each);
    layout->addLayout(buttons);
}

void BounceForm::begin(BounceSpeech speech, const Bounce &bounce)
{
    m_speech = speech;
    m_bounce = bounce;
    m_saving = false;
    QList<Choice> persons;
    const QList<Person> staff = m_directory.staffByName();
    for (const Person &person : staff) {
        if (person.id != bounce.attributedTo)
            persons.append({.text = fromUtf8(person.name), .value = Value::string(person.id).json()});
    }
    m_person->setChoices(persons);
    m_person->setValue({});
    m_state->setValue({});
    m_note->clear();
    const bool disputes = speech == BounceSpeech::Dispute;
    m_noteLabel->setText(disputes ? tr("Why is it no bounce of yours?") : tr("Reason"));
    m_note->setAccessibleName(m_noteLabel->text());
    setFocusProxy(disputes ? static_cast<QWidget *>(m_note) : m_state);
    showState();
}

QByteArray BounceForm::note() const
{
    return m_note->toPlainText().trimmed().toUtf8();
}

BounceDecision BounceForm::decision() const
{
    return {.state = Value::json(m_state->value()).text(),
            .attributedTo = Value::json(m_person->value()).text(),
            .note = note()};
}

QWidget *BounceForm::missing() const
{
    const BounceDecision decision = this->decision();
    if (m_speech == BounceSpeech::Dispute)
        return decision.note.isEmpty() ? m_note : nullptr;
    if (decision.state.isEmpty())
        return m_state;
    return decision.state == "reattributed" && decision.attributedTo.isEmpty() ? m_person : nullptr;
}

void BounceForm::showState()
{
    const bool decides = m_speech == BounceSpeech::Decision;
    const bool moves = decides && decision().state == "reattributed";
    m_stateLabel->setVisible(decides);
    m_state->setVisible(decides);
    m_personLabel->setVisible(moves);
    m_person->setVisible(moves);
    const QWidget *missing = this->missing();
    m_words->setText(missing == m_note         ? tr("Still needed: the reason. Your lead reads it.")
                         : missing == m_state  ? tr("Still needed: what is to hold.")
                         : missing == m_person ? tr("Still needed: whose it is.")
                                               : QString());
    m_words->setVisible(missing);
    const QString act = decides ? tr("Decide") : tr("Dispute");
    m_save->setText(m_saving ? tr("Saving…") : act);
    m_save->setAccessibleName(act);
    m_save->setEnabled(!m_saving);
}

void BounceForm::save()
{
    m_person->commit(); // what is being typed counts
    if (m_saving)
        return;
    if (QWidget *field = missing())
        field->setFocus();
    else
        Q_EMIT saveWanted();
}

// Esc leaves the form before it leaves the page, whose key it is, too.
bool BounceForm::event(QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QWidget::event(event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        Q_EMIT left();
    return true;
}

void BounceForm::setSaving(bool saving)
{
    m_saving = saving;
    showState();
}

} // namespace Steward
