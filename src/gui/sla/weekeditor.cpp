#include "gui/sla/weekeditor.h"

#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
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

constexpr int workdays = 5, hoursLetters = 26;

} // namespace

WeekEditor::WeekEditor(QWidget *parent) : QWidget(parent), m_copy(new QuietButton)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::m);
    grid->setVerticalSpacing(Space::xs);
    grid->addWidget(new HoursAxis, 0, 2);
    for (int day = 0; day < 7; ++day) {
        const QString name = QLocale().standaloneDayName(day + 1);
        const QString word = QString::fromLatin1(weekdayWords[std::size_t(day)]);
        Row &row = m_rows[std::size_t(day)];
        row = {.hours = new QLineEdit, .bar = new HoursBar, .fault = new FaultLine};
        row.hours->setObjectName(u"hours-"_s + word);
        row.hours->setAccessibleName(tr("Hours of %1", "a weekday").arg(name));
        row.hours->setPlaceholderText(tr("closed", "a weekday"));
        row.hours->setMinimumHeight(Space::hit);
        row.hours->setMinimumWidth(hoursLetters * fontMetrics().averageCharWidth());
        row.fault->setObjectName(u"fault-"_s + word);
        row.bar->setObjectName(u"bar-"_s + word);
        QLabel *label = plainLabel(name);
        label->setBuddy(row.hours);
        grid->addWidget(label, 1 + 2 * day, 0);
        grid->addWidget(row.hours, 1 + 2 * day, 1);
        grid->addWidget(row.bar, 1 + 2 * day, 2);
        grid->addWidget(row.fault, 2 + 2 * day, 1, 1, 2);
        connect(row.hours, &QLineEdit::textEdited, this,
                [this, day](const QString &typed) { take(day, dayDraftFrom(typed)); });
        connect(row.hours, &QLineEdit::editingFinished, this,
                [line = row.hours] { line->setText(textOf(dayDraftFrom(line->text()))); });
        connect(row.bar, &HoursBar::drawn, this, [this, day](const DayHours &hours) { take(day, dayDraftOf(hours)); });
    }
    m_copy->setObjectName(u"copyMonday"_s);
    m_copy->setText(tr("Monday’s hours from Tuesday to Friday, too"));
    m_copy->setAccessibleName(m_copy->text());
    m_copy->setIconName(u"copy"_s);
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    grid->addWidget(m_copy, 15, 1, 1, 2, Qt::AlignLeft);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 3);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        std::fill_n(m_week.begin(), workdays, m_week.front());
        Q_EMIT edited(m_week);
    });
}

void WeekEditor::take(int day, const DayDraft &hours)
{
    m_week[std::size_t(day)] = hours;
    Q_EMIT edited(m_week);
}

void WeekEditor::show(const std::array<DayDraft, 7> &week, const QList<SlaFault> &faults)
{
    m_week = week;
    for (std::size_t day = 0; day < m_rows.size(); ++day) {
        const Row &row = m_rows[day];
        if (dayDraftFrom(row.hours->text()) != week[day]) // what is being typed stays in its own spelling
            row.hours->setText(textOf(week[day]));
        row.bar->show(drawableHours(week[day]));
        QString words;
        const QByteArray path = "week." + weekdayWords[day].toByteArray();
        for (const SlaFault &fault : faults) {
            if (fault.field == path || fault.field.startsWith(path + '['))
                words = slaFaultWords(fault);
        }
        row.fault->show(words);
    }
}

void WeekEditor::setEditable(bool editable)
{
    for (const Row &row : m_rows) {
        row.hours->setReadOnly(!editable);
        row.bar->setEditable(editable);
    }
    m_copy->setVisible(editable);
}

} // namespace Steward
