#include "gui/tickets/ticketform.h"

#include "gui/shared/choicefield.h"
#include "gui/shared/directory.h"
#include "gui/shared/linefield.h"
#include "gui/shared/momentfield.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"
#include "gui/shared/valuefield.h"
#include "gui/tickets/choices.h"
#include "wording/tickets/ticketwords.h"

#include <QFormLayout>
#include <QLabel>
#include <QMetaProperty>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

using Accepts = ChoiceField::Accepts;

QString objectNameOf(int column)
{
    switch (column) {
    case TicketModel::Subject:
        return u"subjectField"_s;
    case TicketModel::Client:
        return u"client"_s;
    case TicketModel::Requester:
        return u"requester"_s;
    case TicketModel::Product:
        return u"product"_s;
    case TicketModel::ProductVersion:
        return u"productVersion"_s;
    case TicketModel::Environment:
        return u"environment"_s;
    case TicketModel::Category:
        return u"category"_s;
    case TicketModel::Kind:
        return u"kind"_s;
    case TicketModel::Level:
        return u"level"_s;
    case TicketModel::Priority:
        return u"priority"_s;
    case TicketModel::State:
        return u"state"_s;
    case TicketModel::Assignee:
        return u"assignee"_s;
    case TicketModel::Team:
        return u"team"_s;
    case TicketModel::Tags:
        return u"tags"_s;
    case TicketModel::Channel:
        return u"channel"_s;
    case TicketModel::Created:
        return u"created"_s;
    case TicketModel::Updated:
        return u"updated"_s;
    case TicketModel::Resolved:
        return u"resolved"_s;
    case TicketModel::Due:
        return u"due"_s;
    default:
        return {};
    }
}

} // namespace

TicketForm::TicketForm(TicketModel &model, const Directory &directory, Choices &choices, Of of, QWidget *parent)
    : QWidget(parent), m_model(model), m_directory(directory), m_choices(choices), m_of(of),
      m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(Space::m);
    m_layout->setVerticalSpacing(Space::xs + 2);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_mapper.setSubmitPolicy(QDataWidgetMapper::ManualSubmit);
    m_mapper.setModel(&model);

    const auto listed = int(Accepts::Listed), found = int(Accepts::Found), any = int(Accepts::AnyText);
    if (of == Of::Ticket) {
        addChoice(TicketModel::State, listed);
        addChoice(TicketModel::Assignee, found);
        addChoice(TicketModel::Level, listed);
        addReason();
        addChoice(TicketModel::Priority, listed);
    }
    addChoice(TicketModel::Client, found);
    addChoice(TicketModel::Requester, found);
    if (of == Of::Draft)
        addChoice(TicketModel::Kind, listed);
    addChoice(TicketModel::Product, any);
    addChoice(TicketModel::ProductVersion, any);
    addChoice(TicketModel::Environment, any);
    addChoice(TicketModel::Category, any);
    if (of == Of::Ticket) {
        addChoice(TicketModel::Kind, listed);
    } else {
        addChoice(TicketModel::Priority, listed);
        addChoice(TicketModel::Level, listed);
        addChoice(TicketModel::Assignee, found);
    }
    addChoice(TicketModel::Team, any);
    addRow(TicketModel::Tags, new LineField(LineField::Holds::List));
    addRow(TicketModel::Due, new MomentField([&directory] { return directory.now(); }));
    if (of == Of::Ticket) {
        addRow(TicketModel::Subject, new LineField(LineField::Holds::Text));
        for (const int column :
             {TicketModel::Channel, TicketModel::Created, TicketModel::Updated, TicketModel::Resolved})
            addRow(column, new ValueField);
    } else {
        addChoice(TicketModel::Channel, listed);
    }
    connect(&choices, &Choices::changed, this, &TicketForm::fillChoices);
    fillChoices();
}

TicketForm::~TicketForm()
{
    for (QWidget *field : std::as_const(m_fields))
        disconnect(field, nullptr, this, nullptr);
}

void TicketForm::addRow(int column, QWidget *field)
{
    const QString name = m_model.headerData(column, Qt::Horizontal).toString();
    QLabel *label = plainLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setMinimumHeight(Space::hit);
    label->setBuddy(field);
    field->setObjectName(objectNameOf(column));
    field->setAccessibleName(name);
    m_layout->addRow(label, field);
    m_fields.insert(column, field);
    m_labels.insert(column, label);

    const auto taken = [this, column](const QByteArray &value) { take(column, value); };
    if (auto *list = qobject_cast<ChoiceField *>(field)) {
        connect(list, &ChoiceField::chosen, this, taken);
    } else if (auto *line = qobject_cast<LineField *>(field)) {
        connect(line, &LineField::chosen, this, taken);
    } else if (auto *moment = qobject_cast<MomentField *>(field)) {
        moment->setFieldName(name);
        connect(moment, &MomentField::chosen, this, taken);
    } else {
        return; // only read: shown by refresh()
    }
    m_mapper.addMapping(field, column, "value");
}

void TicketForm::addChoice(int column, int accepts)
{
    auto *field = new ChoiceField(Accepts(accepts));
    if (field->isEditable())
        field->lineEdit()->setPlaceholderText(u"–"_s);
    field->setNaming(
        [this, column](const QByteArray &value) { return m_choices.nameOf(*TicketModel::fieldOf(column), value); });
    connect(field, &ChoiceField::choicesWanted, &m_choices, &Choices::want);
    addRow(column, field);
    m_lists.insert(column, field);
}

void TicketForm::addReason()
{
    m_reason = new QLineEdit;
    m_reason->setObjectName(u"levelReason"_s);
    m_reason->setMinimumHeight(Space::hit);
    m_reason->setPlaceholderText(tr("Why (Enter saves)"));
    m_reason->setAccessibleName(tr("Why the level changes"));
    m_reasonLabel = plainLabel(tr("Reason"));
    m_reasonLabel->setForegroundRole(QPalette::PlaceholderText);
    m_reasonLabel->setBuddy(m_reason);
    m_layout->addRow(m_reasonLabel, m_reason);
    m_reason->hide();
    m_reasonLabel->hide();
    connect(m_reason, &QLineEdit::returnPressed, this, &TicketForm::giveReason);
    auto *leave = new QShortcut(Qt::Key_Escape, m_reason);
    leave->setContext(Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        askReason({});
        revert();
    });
}

void TicketForm::take(int column, const QByteArray &value)
{
    if (m_of == Of::Ticket && column == TicketModel::State && Value::json(value).text() == word(State::Resolved)) {
        revert();
        Q_EMIT resolveWanted();
        return;
    }
    if (m_of == Of::Ticket && column == TicketModel::Level) {
        askReason(value);
        return;
    }
    m_model.setData(m_model.index(0, column), value);
}

// A change of the level says why; empty: no change is asked any more.
void TicketForm::askReason(const QByteArray &level)
{
    m_level = level;
    m_reason->clear();
    m_reason->setVisible(!level.isEmpty());
    m_reasonLabel->setVisible(!level.isEmpty());
    if (!level.isEmpty())
        m_reason->setFocus();
}

void TicketForm::giveReason()
{
    const QByteArray reason = m_reason->text().trimmed().toUtf8();
    if (reason.isEmpty() || m_level.isEmpty())
        return;
    const Value to = Value::json(m_level);
    askReason({});
    m_fields.value(TicketModel::Level)->setFocus();
    if (m_model.ticket() && m_model.ticket()->value({.field = Field::Level}) != to)
        Q_EMIT changeWanted({.field = {.field = Field::Level}, .to = to, .reason = reason});
}

void TicketForm::refresh()
{
    if (m_of == Of::Ticket)
        showMissing({}); // the words of this workspace
    if (auto *due = qobject_cast<MomentField *>(m_fields.value(TicketModel::Due)))
        due->setZone(m_directory.zone());
    fillChoices();
    m_mapper.toFirst();
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        const QModelIndex value = m_model.index(0, field.key());
        auto *text = qobject_cast<ValueField *>(field.value());
        if (text)
            text->setText(value.data().toString());
        if (text || field.key() == TicketModel::Due)
            field.value()->setToolTip(value.data(Qt::ToolTipRole).toString());
    }
    if (!m_level.isEmpty()) // it is being given a reason
        m_lists.value(TicketModel::Level)->setValue(m_level);
}

void TicketForm::revert()
{
    m_mapper.revert();
}

void TicketForm::commit()
{
    for (QWidget *field : std::as_const(m_fields)) {
        if (auto *list = qobject_cast<ChoiceField *>(field))
            list->commit();
        else if (auto *line = qobject_cast<LineField *>(field))
            line->commit();
    }
}

void TicketForm::fillChoices()
{
    const Ticket ticket = m_model.ticket().value_or(Ticket());
    for (auto list = m_lists.cbegin(); list != m_lists.cend(); ++list)
        list.value()->setChoices(m_choices.of(*TicketModel::fieldOf(list.key()), ticket));
}

void TicketForm::setHindrance(const QString &why)
{
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        if (qobject_cast<ValueField *>(field.value()))
            continue;
        field.value()->setEnabled(why.isEmpty());
        if (!why.isEmpty())
            field.value()->setToolTip(plainToolTip(why));
    }
    if (!why.isEmpty() && m_reason)
        askReason({});
}

void TicketForm::showMissing(const QList<FieldName> &missing)
{
    for (auto label = m_labels.cbegin(); label != m_labels.cend(); ++label) {
        const QString name = m_model.headerData(label.key(), Qt::Horizontal).toString();
        const auto field = TicketModel::fieldOf(label.key());
        const bool isMissing = field && missing.contains(*field);
        label.value()->setText(isMissing ? tr("%1 *", "a field that must be filled in").arg(name) : name);
        m_fields.value(label.key())
            ->setAccessibleName(isMissing ? tr("%1, needed", "a field that must be filled in").arg(name) : name);
    }
}

void TicketForm::focusOn(int column)
{
    if (QWidget *field = m_fields.value(column))
        field->setFocus();
}

} // namespace Steward
