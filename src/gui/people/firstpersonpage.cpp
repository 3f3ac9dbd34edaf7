#include "gui/people/firstpersonpage.h"

#include "desk/history/value.h"
#include "gui/shared/card.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int cardWidth = 560;

} // namespace

FirstPersonPage::FirstPersonPage(PeopleStore &store, Worker &writer, QWidget *parent)
    : Page(parent), m_store(store), m_notice(new NoticeBar), m_name(new QLineEdit),
      m_role(new ChoiceField(ChoiceField::Accepts::Listed)), m_begin(new QuietButton), m_import(new QuietButton),
      m_answer(writer)
{
    setObjectName(u"firstPerson"_s);
    QLabel *title = plainLabel(tr("Who works here?"));
    title->setFont(titleFont(font()));
    QLabel *words = plainLabel(tr("Nobody is known in this workspace yet. What you do is recorded under your name. "
                                  "Whoever begins looks after the workspace; others follow later."),
                               nullptr, Wrapping::Wrapped);
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

    auto *form = new QFormLayout;
    form->setSpacing(Space::s);
    form->addRow(tr("Your name"), m_name);
    form->addRow(tr("What you do"), m_role);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    buttons->addWidget(m_begin);
    buttons->addWidget(m_import);
    buttons->addStretch();
    auto *card = new Card;
    card->setFixedWidth(cardWidth);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(Space::xl, Space::xl, Space::xl, Space::xl);
    column->setSpacing(Space::m);
    column->addWidget(title);
    column->addWidget(words);
    column->addLayout(form);
    column->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::m, Space::l, Space::m);
    layout->addWidget(m_notice);
    layout->addStretch();
    layout->addWidget(card, 0, Qt::AlignHCenter);
    layout->addStretch();

    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &name) { m_begin->setEnabled(!m_saving && !name.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, this, &FirstPersonPage::begin);
    connect(m_begin, &QToolButton::clicked, this, &FirstPersonPage::begin);
    connect(m_import, &QToolButton::clicked, this, &FirstPersonPage::importWanted);
}

void FirstPersonPage::begin()
{
    if (!m_begin->isEnabled())
        return;
    m_saving = true;
    m_begin->setEnabled(false);
    m_notice->clear();
    const QByteArray name = m_name->text().trimmed().toUtf8();
    const Role role = roleFrom(Value::json(m_role->value()).text());
    m_answer.ask<Result<Person>>([store = &m_store, name, role] { return store->addFirst(name, role); },
                                 [this](const Result<Person> &person) {
                                     m_saving = false;
                                     m_begin->setEnabled(true);
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
    m_name->setFocus();
}

} // namespace Steward
