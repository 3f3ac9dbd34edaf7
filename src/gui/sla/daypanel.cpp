#include "gui/sla/daypanel.h"

#include "gui/shared/choicefield.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"
#include "gui/sla/faultline.h"
#include "gui/sla/hoursbar.h"
#include "wording/sla/slafaultwords.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

const QByteArray asWeek = "\"week\"", asClosed = "\"closed\"", asSpecial = "\"special\"";

} // namespace

DayPanel::DayPanel(QWidget *parent)
    : QWidget(parent), m_date(plainLabel({})), m_what(new ChoiceField(ChoiceField::Accepts::Listed)),
      m_hours(new QLineEdit), m_bar(new HoursBar), m_name(new QLineEdit),
      m_nameLabel(plainLabel(tr("Name of the day"))), m_fault(new FaultLine)
{
    m_date->setObjectName(u"chosenDay"_s);
    m_date->setFont(strongFont(font()));
    m_what->setObjectName(u"dayKind"_s);
    m_what->setAccessibleName(tr("What this day is"));
    m_what->setChoices({{.text = tr("As the week says"), .value = asWeek},
                        {.text = tr("Closed", "a day"), .value = asClosed},
                        {.text = tr("Hours of its own"), .value = asSpecial}});
    m_hours->setObjectName(u"dayHours"_s);
    m_hours->setAccessibleName(tr("Hours of this day"));
    m_hours->setPlaceholderText(tr("for example 09:00–12:00"));
    m_name->setObjectName(u"dayName"_s);
    m_name->setAccessibleName(m_nameLabel->text());
    m_nameLabel->setForegroundRole(QPalette::PlaceholderText);
    m_nameLabel->setBuddy(m_name);
    m_fault->setObjectName(u"dayFault"_s);
    for (QWidget *field : {static_cast<QWidget *>(m_hours), static_cast<QWidget *>(m_name)})
        field->setMinimumHeight(Space::hit);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::m);
    grid->setVerticalSpacing(Space::xs);
    grid->addWidget(m_date, 0, 0, 1, 4);
    grid->addWidget(m_what, 1, 0);
    grid->addWidget(m_hours, 1, 1);
    grid->addWidget(m_bar, 1, 2, 1, 2);
    grid->addWidget(m_fault, 2, 0, 1, 4);
    grid->addWidget(m_nameLabel, 3, 0);
    grid->addWidget(m_name, 3, 1, 1, 3);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 3);

    connect(m_what, &ChoiceField::chosen, this, [this](const QByteArray &value) {
        if (value == asClosed)
            Q_EMIT closed(m_name->text().trimmed().toUtf8());
        else if (value == asSpecial)
            takeHours();
        else
            Q_EMIT followsWeek();
    });
    connect(m_hours, &QLineEdit::textEdited, this, &DayPanel::takeHours);
    connect(m_hours, &QLineEdit::editingFinished, this,
            [this] { m_hours->setText(textOf(dayDraftFrom(m_hours->text()))); });
    connect(m_bar, &HoursBar::drawn, this,
            [this](const DayHours &hours) { Q_EMIT givenHours(dayDraftOf(hours), m_name->text().trimmed().toUtf8()); });
    connect(m_name, &QLineEdit::textEdited, this, &DayPanel::takeName);
}

void DayPanel::setEditable(bool editable)
{
    m_editable = editable;
}

void DayPanel::takeHours()
{
    Q_EMIT givenHours(dayDraftFrom(m_hours->text()), m_name->text().trimmed().toUtf8());
}

void DayPanel::takeName()
{
    if (m_what->value() == asClosed)
        Q_EMIT closed(m_name->text().trimmed().toUtf8());
    else if (m_what->value() == asSpecial)
        takeHours();
}

void DayPanel::show(const CalendarDraft &draft, const QDate &date, const QList<SlaFault> &faults)
{
    const qint64 day = *daysFromDate(date.year(), date.month(), date.day());
    const bool isSpecial = draft.special.contains(day), isClosed = draft.isClosed(day);
    m_date->setText(QLocale().toString(date, QLocale::LongFormat));
    m_what->setValue(isSpecial ? asSpecial : isClosed ? asClosed : asWeek);
    m_what->setEnabled(m_editable);
    if (dayDraftFrom(m_hours->text()) != draft.hoursOf(day)) // what is being typed stays in its own spelling
        m_hours->setText(textOf(draft.hoursOf(day)));
    m_hours->setEnabled(isSpecial);
    m_hours->setReadOnly(!m_editable);
    m_bar->show(drawableHours(draft.hoursOf(day)));
    m_bar->setEditable(m_editable && isSpecial);
    if (m_name->text().trimmed().toUtf8() != draft.names.value(day))
        m_name->setText(fromUtf8(draft.names.value(day)));
    const bool isNamed = isSpecial || isClosed;
    m_name->setVisible(isNamed);
    m_nameLabel->setVisible(isNamed);
    m_name->setReadOnly(!m_editable);
    QString words;
    const QByteArray path = "special." + dateText(day);
    for (const SlaFault &fault : faults) {
        if (fault.field == path || fault.field.startsWith(path + '['))
            words = slaFaultWords(fault);
    }
    m_fault->show(words);
}

} // namespace Steward
