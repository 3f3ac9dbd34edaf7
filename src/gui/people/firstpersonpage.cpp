#include "gui/people/firstpersonpage.h"

#include "desk/history/value.h"
#include "gui/shared/card.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "wording/people/rolewords.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int personCardWidth = 560;

} // namespace

FirstPersonPage::FirstPersonPage(PeopleStore &store, Worker &writer, QWidget *parent)
    : Page(parent), m_store(store), m_notice(new NoticeBar), m_words(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_form(new QFormLayout), m_who(new ChoiceField(ChoiceField::Accepts::Found)), m_name(new QLineEdit),
      m_role(new ChoiceField(ChoiceField::Accepts::Listed)), m_begin(new QuietButton), m_import(new QuietButton),
      m_look(new QuietButton), m_answer(writer)
{
    setObjectName(u"firstPerson"_s);
    QLabel *title = plainLabel(tr("Who works here?"));
    title->setFont(titleFont(font()));
    m_who->setObjectName(u"who"_s);
    m_who->setAccessibleName(tr("Your name"));
    m_look->setObjectName(u"onlyLook"_s);
    m_look->setText(tr("Only &look around"));
    m_name->setObjectName(u"firstName"_s);
    m_name->setAccessibleName(tr("Your name"));
    m_name->setMinimumHeight(Space::hit);
    m_role->setObjectName(u"firstRole"_s);
    m_role->setAccessibleName(tr("What you do"));
    m_role->setChoices({{.text = tr("I answer tickets"), .value = Value::string(roleWord(Role::Agent)).json()},
                        {.text = tr("I lead a team or shift"), .value = Value::string(roleWord(Role::Lead)).json()},
                        {.text = tr("I manage the desk"), .value = Value::string(roleWord(Role::Manager)).json()}});
    m_role->setValue(Value::string(roleWord(Role::Agent)).json());
    m_begin->setObjectName(u"begin"_s);
    m_begin->setText(tr("&Begin"));
    m_begin->setFilled(true);
    m_begin->setEnabled(false);
    m_import->setObjectName(u"importInstead"_s);
    m_import->setText(tr("&Import tickets with their people instead…"));

    m_form->setSpacing(Space::s);
    m_form->addRow(tr("Your name"), m_who);
    m_form->addRow(tr("Your name"), m_name);
    m_form->addRow(tr("What you do"), m_role);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    buttons->addWidget(m_begin);
    buttons->addWidget(m_import);
    buttons->addWidget(m_look);
    buttons->addStretch();
    auto *card = new Card;
    card->setFixedWidth(personCardWidth);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(Space::xl, Space::xl, Space::xl, Space::xl);
    column->setSpacing(Space::m);
    column->addWidget(title);
    column->addWidget(m_words);
    column->addLayout(m_form);
    column->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::m, Space::l, Space::m);
    layout->addWidget(m_notice);
    layout->addStretch();
    auto *middle = new QHBoxLayout; // an alignment would forget that wrapped words need their height
    middle->addStretch();
    middle->addWidget(card);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addStretch();

    connect(m_name, &QLineEdit::textChanged, this, &FirstPersonPage::showState);
    connect(m_name, &QLineEdit::returnPressed, this, &FirstPersonPage::begin);
    connect(m_who, &ChoiceField::valueChanged, this, &FirstPersonPage::showState);
    connect(m_who->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        m_who->commit();
        begin();
    });
    connect(m_look, &QToolButton::clicked, this, [this] { Q_EMIT chosen({}); });
    connect(m_begin, &QToolButton::clicked, this, &FirstPersonPage::begin);
    connect(m_import, &QToolButton::clicked, this, &FirstPersonPage::importWanted);
    offer({});
}

void FirstPersonPage::offer(const QList<Person> &staff)
{
    m_staff = staff;
    const bool isKnown = !staff.isEmpty();
    QList<Choice> choices;
    for (const Person &person : staff)
        choices.append(
            {.text = tr("%1 (%2)", "a person, what she is").arg(oneLine(fromUtf8(person.name)), roleWords(person.role)),
             .value = Value::string(person.id).json()});
    m_who->setChoices(choices);
    m_words->setText(isKnown
                         ? tr("What you do is recorded under your name. Choose it, or only look around; both can be "
                              "changed at any time at the right of the status line.")
                         : tr("Nobody is known in this workspace yet. What you do is recorded under your name. Whoever "
                              "begins looks after the workspace; others follow later."));
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_role}) {
        field->setVisible(!isKnown);
        m_form->labelForField(field)->setVisible(!isKnown);
    }
    m_who->setVisible(isKnown);
    m_form->labelForField(m_who)->setVisible(isKnown);
    m_import->setVisible(!isKnown);
    m_look->setVisible(isKnown);
    showState();
}

void FirstPersonPage::showState()
{
    const bool ready = m_staff.isEmpty() ? !m_name->text().trimmed().isEmpty() : !m_who->value().isEmpty();
    m_begin->setEnabled(!m_saving && ready);
}

void FirstPersonPage::begin()
{
    if (!m_begin->isEnabled())
        return;
    if (!m_staff.isEmpty()) {
        Q_EMIT chosen(Value::json(m_who->value()).text());
        return;
    }
    m_saving = true;
    m_begin->setEnabled(false);
    m_notice->clear();
    const QByteArray name = m_name->text().trimmed().toUtf8();
    const Role role = roleFrom(Value::json(m_role->value()).text());
    m_answer.ask<Result<Person>>([store = &m_store, name, role] { return store->addFirst(name, role); },
                                 [this](const Result<Person> &person) {
                                     m_saving = false;
                                     showState();
                                     if (person)
                                         Q_EMIT added(person->id);
                                     else
                                         m_notice->showFailure(person.error());
                                 });
}

QString FirstPersonPage::title() const
{
    return tr("Who works here?");
}

void FirstPersonPage::focusMain()
{
    if (m_staff.isEmpty())
        m_name->setFocus();
    else
        m_who->setFocus();
}

} // namespace Steward
