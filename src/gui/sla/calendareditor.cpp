#include "gui/sla/calendareditor.h"

#include "desk/history/value.h"
#include "gui/shared/card.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "gui/sla/daypanel.h"
#include "gui/sla/faultline.h"
#include "gui/sla/holidaycopier.h"
#include "gui/sla/weekeditor.h"
#include "gui/sla/yearpicture.h"
#include "wording/sla/slafaultwords.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

qint64 dayNumber(const QDate &date)
{
    return QDate(1970, 1, 1).daysTo(date);
}

QList<Choice> zoneChoices()
{
    QList<Choice> choices;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        if ((id.contains('/') && !id.startsWith("Etc/")) || id == "UTC")
            choices.append({.text = QString::fromLatin1(id), .value = Value::string(id).json()});
    }
    return choices;
}

DayMark markOf(const CalendarDraft &draft, const QDate &date)
{
    const qint64 day = dayNumber(date);
    const bool isClosed = draft.closed.contains(day), isSpecial = draft.special.contains(day);
    const QString hours = textOf(draft.hoursOf(day)), name = oneLine(fromUtf8(draft.names.value(day)));
    DayMark mark{.look = isClosed && isSpecial ? DayLook::Conflict
                     : isClosed                ? DayLook::Closed
                     : isSpecial               ? DayLook::Special
                     : hours.isEmpty()         ? DayLook::Free
                                               : DayLook::Open};
    const QString what = hours.isEmpty() ? CalendarEditor::tr("closed", "a day") : hours;
    mark.words = name.isEmpty() ? what : CalendarEditor::tr("%1 (%2)", "hours, name of the day").arg(what, name);
    return mark;
}

} // namespace

CalendarEditor::CalendarEditor(QWidget *parent)
    : QWidget(parent), m_name(new QLineEdit), m_zone(new ChoiceField(ChoiceField::Accepts::AnyText)),
      m_zoneFault(new FaultLine), m_week(new WeekEditor), m_wholeFault(new FaultLine), m_year(new YearPicture),
      m_yearWords(plainLabel({})), m_counts(plainLabel({}, nullptr, Wrapping::Wrapped)), m_day(new DayPanel),
      m_holidayCard(new Card), m_holidays(new HolidayCopier)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::m);
    layout->addWidget(makeHours());
    layout->addWidget(makeDays());
    layoutIn(m_holidayCard, tr("Holidays of a country"))->addWidget(m_holidays);
    layout->addWidget(m_holidayCard);

    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &typed) {
        change([&typed](CalendarDraft &draft) { draft.name = typed.trimmed().toUtf8(); });
    });
    connect(m_zone, &ChoiceField::choicesWanted, this, [this] {
        if (m_zone->choices().isEmpty())
            m_zone->setChoices(zoneChoices());
    });
    const auto takeZone = [this](const QString &typed) {
        change([&typed](CalendarDraft &draft) { draft.zone = typed.trimmed().toUtf8(); });
    };
    connect(m_zone->lineEdit(), &QLineEdit::textEdited, this, takeZone);
    connect(m_zone, &ChoiceField::chosen, this,
            [takeZone](const QByteArray &value) { takeZone(fromUtf8(Value::json(value).text())); });
    connect(m_week, &WeekEditor::edited, this, [this](const std::array<DayDraft, 7> &week) {
        change([&week](CalendarDraft &draft) { draft.week = week; });
    });
    connect(m_year, &YearPicture::dayChosen, this, &CalendarEditor::refresh);
    connect(m_year, &YearPicture::yearChanged, this, &CalendarEditor::refresh);
    connect(m_day, &DayPanel::closed, this, [this](const QByteArray &name) {
        change([&](CalendarDraft &draft) { draft.close(dayNumber(m_year->day()), name); });
    });
    connect(m_day, &DayPanel::givenHours, this, [this](const DayDraft &hours, const QByteArray &name) {
        change([&](CalendarDraft &draft) { draft.setSpecial(dayNumber(m_year->day()), hours, name); });
    });
    connect(m_day, &DayPanel::followsWeek, this,
            [this] { change([&](CalendarDraft &draft) { draft.followWeek(dayNumber(m_year->day())); }); });
    connect(m_holidays, &HolidayCopier::copied, this, [this](const QList<Holiday> &holidays) {
        change([&holidays](CalendarDraft &draft) {
            for (const Holiday &holiday : holidays)
                draft.close(holiday.day, holiday.name);
        });
    });
}

QVBoxLayout *CalendarEditor::layoutIn(Card *card, const QString &title)
{
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(Space::l, Space::m, Space::l, Space::l);
    layout->setSpacing(Space::s);
    QLabel *heading = plainLabel(title, card);
    heading->setFont(strongFont(font()));
    layout->addWidget(heading);
    return layout;
}

QWidget *CalendarEditor::makeHours()
{
    auto *card = new Card;
    QVBoxLayout *layout = layoutIn(card, tr("Hours of the week"));
    m_name->setObjectName(u"calendarName"_s);
    m_name->setAccessibleName(tr("Name of the calendar"));
    m_name->setMinimumHeight(Space::hit);
    m_zone->setObjectName(u"calendarZone"_s);
    m_zone->setAccessibleName(tr("Time zone"));
    m_zoneFault->setObjectName(u"fault-time_zone"_s);
    m_wholeFault->setObjectName(u"fault-whole"_s);
    auto *head = new QGridLayout;
    head->setHorizontalSpacing(Space::m);
    head->setVerticalSpacing(Space::xs);
    const std::pair<QString, QWidget *> fields[] = {{tr("Name"), m_name}, {tr("Time zone"), m_zone}};
    for (int row = 0; row < 2; ++row) {
        QLabel *label = plainLabel(fields[row].first);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setBuddy(fields[row].second);
        head->addWidget(label, row, 0);
        head->addWidget(fields[row].second, row, 1);
    }
    head->addWidget(m_zoneFault, 2, 1);
    head->setColumnStretch(1, 1);
    layout->addLayout(head);
    layout->addSpacing(Space::xs);
    layout->addWidget(m_week);
    layout->addWidget(m_wholeFault);
    return card;
}

QWidget *CalendarEditor::makeDays()
{
    auto *card = new Card;
    QVBoxLayout *layout = layoutIn(card, tr("Days that differ"));
    m_year->setObjectName(u"yearPicture"_s);
    m_yearWords->setObjectName(u"shownYear"_s);
    m_yearWords->setFont(strongFont(font()));
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    const auto button = [this](const QString &name, const QString &icon, const QString &words, int step) {
        auto *made = new QuietButton;
        made->setObjectName(name);
        made->setIconName(icon);
        made->setToolTip(words);
        made->setAccessibleName(words);
        connect(made, &QToolButton::clicked, this, [this, step] { showYear(m_year->year() + step); });
        return made;
    };
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::s);
    row->addWidget(button(u"yearBefore"_s, u"chevron-left"_s, tr("The year before"), -1));
    row->addWidget(m_yearWords);
    row->addWidget(button(u"yearAfter"_s, u"chevron-right"_s, tr("The year after"), 1));
    row->addSpacing(Space::m);
    row->addWidget(m_counts, 1);
    layout->addLayout(row);
    layout->addWidget(m_year);
    QLabel *legend = plainLabel(tr("Struck out: closed. Underlined: hours of its own. Grey: no hours on that weekday."),
                                nullptr, Wrapping::Wrapped);
    legend->setFont(captionFont(font()));
    legend->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(legend);
    layout->addSpacing(Space::xs);
    layout->addWidget(m_day);
    return card;
}

void CalendarEditor::show(const CalendarDraft &draft, int year)
{
    const bool isOther = draft.id != m_draft.id || draft.validFrom != m_draft.validFrom || m_draft.zone.isEmpty();
    m_draft = draft;
    if (isOther) {
        m_zone->lineEdit()->setModified(false);
        showYear(year);
    }
    refresh();
}

void CalendarEditor::setEditable(bool editable)
{
    m_editable = editable;
    m_name->setReadOnly(!editable);
    m_zone->setEnabled(editable);
    m_week->setEditable(editable);
    m_day->setEditable(editable);
    m_holidayCard->setVisible(editable);
    refresh();
}

void CalendarEditor::change(const std::function<void(CalendarDraft &)> &how)
{
    if (!m_editable)
        return;
    how(m_draft);
    refresh();
    Q_EMIT edited();
}

void CalendarEditor::showYear(int year)
{
    const QDate day = m_year->day();
    m_year->choose(QDate(year, day.month(), std::min(day.day(), QDate(year, day.month(), 1).daysInMonth())));
}

QString CalendarEditor::faultAt(const QByteArray &field) const
{
    for (const SlaFault &fault : m_faults) {
        if (fault.field == field)
            return slaFaultWords(fault);
    }
    return {};
}

void CalendarEditor::refresh()
{
    m_faults = faultsOf(m_draft);
    if (m_name->text().trimmed().toUtf8() != m_draft.name)
        m_name->setText(fromUtf8(m_draft.name));
    m_zone->setValue(Value::string(m_draft.zone).json());
    m_zoneFault->show(faultAt("time_zone"));
    m_week->show(m_draft.week, m_faults);
    m_year->setMarks([this](const QDate &day) { return markOf(m_draft, day); });
    m_yearWords->setText(QString::number(m_year->year()));
    m_yearWords->setAccessibleName(tr("Year %1").arg(m_year->year()));
    const auto inYear = [this](qint64 day) { return QDate(1970, 1, 1).addDays(day).year() == m_year->year(); };
    const auto special = m_draft.special.keys();
    m_counts->setText(
        tr("%1, %2", "closed days, days with hours of their own")
            .arg(tr("%Ln closed day(s)", nullptr,
                    int(std::count_if(m_draft.closed.begin(), m_draft.closed.end(), inYear))),
                 tr("%Ln with hours of its own", nullptr, int(std::count_if(special.begin(), special.end(), inYear)))));
    m_day->show(m_draft, m_year->day(), m_faults);
    m_holidays->show(m_draft, m_year->year());
    QStringList elsewhere; // what has no field in sight
    for (const SlaFault &fault : std::as_const(m_faults)) {
        const QByteArray date = fault.field.mid(8, 10);
        if (fault.field.isEmpty() || fault.field.startsWith("closed"))
            elsewhere.append(slaFaultWords(fault));
        else if (fault.field.startsWith("special."))
            elsewhere.append(tr("%1: %2", "date, what is wrong").arg(fromUtf8(date), slaFaultWords(fault)));
    }
    m_wholeFault->show(elsewhere.join(u'\n'));
}

} // namespace Steward
