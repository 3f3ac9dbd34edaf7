#include "gui/sla/targetrow.h"

#include "desk/history/value.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "gui/sla/faultline.h"
#include "wording/sla/slawords.h"
#include "wording/tickets/ticketwords.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int targetFields = 7, amountLetters = 11;

QByteArray asJson(const QByteArray &word)
{
    return word.isEmpty() ? QByteArray() : Value::string(word).json();
}

QList<Choice> metricChoices()
{
    QList<Choice> choices;
    for (int metric = 0; metric < int(SlaMetric::Followup); ++metric)
        choices.append({.text = wordsFor(SlaMetric(metric)), .value = Value::string(word(SlaMetric(metric))).json()});
    return choices;
}

QList<Choice> levelChoices()
{
    QList<Choice> choices{{.text = u"–"_s}};
    for (int level = 1; level <= 3; ++level)
        choices.append({.text = QString::number(level), .value = Value::string(QByteArray::number(level)).json()});
    return choices;
}

QList<Choice> priorityChoices()
{
    QList<Choice> choices{{.text = TargetRow::tr("any", "a priority")}};
    for (int priority = int(Priority::Urgent); priority >= 0; --priority)
        choices.append({.text = wordsFor(Priority(priority)), .value = Value::string(word(Priority(priority))).json()});
    return choices;
}

} // namespace

TargetRow::TargetRow(int place, QGridLayout &grid, int row, QObject *parent)
    : QObject(parent), m_metric(new ChoiceField(ChoiceField::Accepts::Listed)),
      m_level(new ChoiceField(ChoiceField::Accepts::Listed)), m_priority(new ChoiceField(ChoiceField::Accepts::Listed)),
      m_amount(new QLineEdit), m_calendar(new ChoiceField(ChoiceField::Accepts::Listed)), m_more(new QuietButton),
      m_menu(new QMenu(m_more)), m_remove(new QuietButton), m_fault(new FaultLine)
{
    const auto name = [place](QWidget *field, const QString &objectName, const QString &words) {
        field->setObjectName(u"%1-%2"_s.arg(objectName).arg(place));
        field->setAccessibleName(tr("%1 of target %2", "a field, a number").arg(words).arg(place + 1));
    };
    const QStringList words = headings();
    name(m_metric, u"metric"_s, words[0]);
    name(m_level, u"level"_s, words[1]);
    name(m_priority, u"priority"_s, words[2]);
    name(m_amount, u"amount"_s, words[3]);
    name(m_calendar, u"calendar"_s, words[4]);
    name(m_more, u"more"_s, words[5]);
    name(m_remove, u"remove"_s, tr("Remove"));
    m_fault->setObjectName(u"fault-%1"_s.arg(place));
    m_metric->setChoices(metricChoices());
    m_level->setChoices(levelChoices());
    m_level->setMinimumContentsLength(2);
    m_level->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_priority->setChoices(priorityChoices());
    m_amount->setMinimumHeight(Space::hit);
    m_amount->setPlaceholderText(tr("4h, 2bd …", "examples of an amount of time"));
    m_amount->setToolTip(tr("45min, 4h, 1h30min, or business days as 2bd"));
    m_amount->setFixedWidth(amountLetters * m_amount->fontMetrics().averageCharWidth() + Space::l);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->setIconName(u"chevron-down"_s);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // its tool tip has the whole
    m_remove->setIconName(u"trash-2"_s);
    m_remove->setToolTip(tr("Remove this target"));
    m_fields = {m_metric, m_level, m_priority, m_amount, m_calendar, m_more, m_remove};
    for (int column = 0; column < targetFields; ++column)
        grid.addWidget(m_fields[column], row, column);
    grid.addWidget(m_fault, row + 1, 0, 1, targetFields);
    m_fields.append(m_fault);
    connectFields();
}

TargetRow::~TargetRow()
{
    for (const QPointer<QWidget> &field : std::as_const(m_fields)) {
        if (field)
            field->deleteLater();
    }
}

void TargetRow::withdraw()
{
    for (const QPointer<QWidget> &field : std::as_const(m_fields)) {
        field->hide();
        field->setObjectName({}); // the next target of this place has fields of that name
    }
    disconnect();
    deleteLater();
}

QStringList TargetRow::headings()
{
    return {tr("Measure"), tr("Level"), tr("Priority"), tr("Time"), tr("Calendar"), tr("Pauses in")};
}

void TargetRow::connectFields()
{
    const auto take = [this](ChoiceField *field, QByteArray TargetDraft::*member) {
        connect(field, &ChoiceField::chosen, this, [this, member](const QByteArray &value) {
            change([&](TargetDraft &target) { target.*member = Value::json(value).text(); });
        });
    };
    take(m_metric, &TargetDraft::metric);
    take(m_level, &TargetDraft::level);
    take(m_priority, &TargetDraft::priority);
    take(m_calendar, &TargetDraft::calendar);
    connect(m_amount, &QLineEdit::textEdited, this, [this](const QString &typed) {
        change([&](TargetDraft &target) { target.amount = typed.trimmed().toUtf8(); });
    });
    connect(m_menu, &QMenu::aboutToShow, this, &TargetRow::fillMenu);
    connect(m_remove, &QToolButton::clicked, this, &TargetRow::removed);
}

void TargetRow::change(const std::function<void(TargetDraft &)> &how)
{
    how(m_target);
    showMore();
    Q_EMIT edited(m_target);
}

void TargetRow::showMore()
{
    m_more->setText(moreWords());
    m_more->setToolTip(plainToolTip(m_more->text()));
}

QString TargetRow::moreWords() const
{
    const auto metric = slaMetricFrom(m_target.metric);
    QStringList words;
    if (m_target.pauses) {
        for (const QByteArray &state : *m_target.pauses) {
            const auto known = fromWord<State>(state);
            words.append(known ? wordsFor(*known) : fromUtf8(state));
        }
        if (words.isEmpty())
            words.append(tr("nothing", "a clock pauses in"));
    } else if (metric && !takesPauses(*metric)) {
        words.append(tr("by itself", "a clock pauses"));
    } else {
        const QSet<int> usual = metric ? usualPauses(*metric) : QSet<int>();
        words.append(usual.isEmpty() ? tr("nothing", "a clock pauses in") : wordsFor(State(*usual.begin())));
    }
    if (m_target.anyAnswers)
        words.append(tr("notes answer", "internal notes answer a clock"));
    return words.join(u", "_s);
}

void TargetRow::fillMenu()
{
    m_menu->clear();
    const auto metric = slaMetricFrom(m_target.metric);
    const bool takes = !metric || takesPauses(*metric) || m_target.pauses;
    QAction *usual = m_menu->addAction(tr("As usual for this measure"), this,
                                       [this] { change([](TargetDraft &target) { target.pauses.reset(); }); });
    usual->setCheckable(true);
    usual->setChecked(!m_target.pauses);
    m_menu->addSeparator();
    const QSet<int> standard = metric ? usualPauses(*metric) : QSet<int>();
    for (const State state : {State::New, State::Open, State::Pending, State::OnHold}) {
        const QByteArray name = word(state).toByteArray();
        const bool isOn = m_target.pauses ? m_target.pauses->contains(name) : standard.contains(int(state));
        QAction *act = m_menu->addAction(wordsFor(state), this, [this, name, isOn, standard] {
            change([&](TargetDraft &target) {
                QList<QByteArray> states;
                if (target.pauses)
                    states = *target.pauses;
                else if (!standard.isEmpty())
                    states = {word(State(*standard.begin())).toByteArray()};
                isOn ? void(states.removeAll(name)) : states.append(name);
                target.pauses = states;
            });
        });
        act->setCheckable(true);
        act->setChecked(isOn);
        act->setEnabled(takes);
    }
    m_menu->addSeparator();
    QAction *answer = m_menu->addAction(tr("Internal notes answer, too"), this, [this] {
        change([](TargetDraft &target) { target.anyAnswers = !target.anyAnswers; });
    });
    answer->setCheckable(true);
    answer->setChecked(m_target.anyAnswers);
    answer->setEnabled(m_target.anyAnswers || (metric && takesLevel(*metric)));
}

void TargetRow::show(const TargetDraft &target, const QString &fault, const QList<Choice> &calendars, bool editable)
{
    m_target = target;
    const auto metric = slaMetricFrom(target.metric);
    m_metric->setValue(asJson(target.metric));
    m_level->setValue(asJson(target.level));
    m_priority->setValue(asJson(target.priority));
    if (m_amount->text().trimmed().toUtf8() != target.amount)
        m_amount->setText(fromUtf8(target.amount));
    m_calendar->setChoices(calendars);
    m_calendar->setValue(asJson(target.calendar));
    showMore();
    m_metric->setEnabled(editable);
    m_level->setEnabled(editable && (!target.level.isEmpty() || (metric && takesLevel(*metric))));
    m_priority->setEnabled(editable);
    m_amount->setReadOnly(!editable);
    m_calendar->setEnabled(editable);
    m_more->setEnabled(editable);
    m_remove->setVisible(editable);
    m_fault->show(fault);
}

void TargetRow::focus()
{
    m_metric->setFocus();
}

} // namespace Steward
