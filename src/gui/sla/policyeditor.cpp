#include "gui/sla/policyeditor.h"

#include "desk/history/value.h"
#include "gui/shared/card.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "gui/sla/faultline.h"
#include "gui/sla/slabook.h"
#include "gui/sla/targetrow.h"
#include "wording/sla/slafaultwords.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int pausesWidth = 130;

} // namespace

PolicyEditor::PolicyEditor(const SlaBook &book, QWidget *parent)
    : QWidget(parent), m_book(book), m_name(new QLineEdit), m_calendar(new ChoiceField(ChoiceField::Accepts::Listed)),
      m_calendarFault(new FaultLine), m_ends(plainLabel({}, nullptr, Wrapping::Wrapped)), m_add(new QuietButton),
      m_wholeFault(new FaultLine)
{
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Space::l, Space::m, Space::l, Space::l);
    inside->setSpacing(Space::m);
    QLabel *heading = plainLabel(tr("What this version promises"));
    heading->setFont(strongFont(font()));
    inside->addWidget(heading);
    inside->addWidget(makeHead());
    inside->addWidget(makeTargets());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);

    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &typed) {
        change([&](PolicyDraft &draft) { draft.name = typed.trimmed().toUtf8(); });
    });
    connect(m_calendar, &ChoiceField::chosen, this, [this](const QByteArray &value) {
        change([&](PolicyDraft &draft) { draft.calendar = Value::json(value).text(); });
    });
    connect(m_add, &QToolButton::clicked, this, [this] {
        change([](PolicyDraft &draft) { draft.targets.append({.metric = "resolution"}); });
        m_rows.last()->focus();
    });
}

QWidget *PolicyEditor::makeHead()
{
    m_name->setObjectName(u"policyName"_s);
    m_name->setAccessibleName(tr("Name of the policy"));
    m_name->setMinimumHeight(Space::hit);
    m_calendar->setObjectName(u"policyCalendar"_s);
    m_calendar->setAccessibleName(tr("Calendar of the policy"));
    m_calendarFault->setObjectName(u"fault-calendar"_s);
    auto *head = new QWidget;
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::m);
    grid->setVerticalSpacing(Space::xs);
    const std::pair<QString, QWidget *> fields[] = {{tr("Name"), m_name}, {tr("Calendar"), m_calendar}};
    for (int row = 0; row < 2; ++row) {
        QLabel *label = plainLabel(fields[row].first);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setBuddy(fields[row].second);
        grid->addWidget(label, row, 0);
        grid->addWidget(fields[row].second, row, 1);
    }
    grid->addWidget(m_calendarFault, 2, 1);
    grid->setColumnStretch(1, 1);
    return head;
}

QWidget *PolicyEditor::makeTargets()
{
    auto *targets = new QWidget;
    auto *rows = new QWidget;
    m_grid = new QGridLayout(rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Space::s);
    m_grid->setVerticalSpacing(Space::xs);
    const QStringList headings = TargetRow::headings();
    for (int column = 0; column < headings.size(); ++column) {
        QLabel *label = plainLabel(headings[column]);
        label->setFont(captionFont(font()));
        label->setForegroundRole(QPalette::PlaceholderText);
        m_grid->addWidget(label, 0, column);
    }
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(2, 2);
    m_grid->setColumnStretch(4, 2);
    m_grid->setColumnStretch(5, 3);
    m_grid->setColumnMinimumWidth(5, pausesWidth);
    m_ends->setObjectName(u"endsContract"_s);
    m_ends->setText(tr("Without targets this version ends what is promised: no clock runs while it holds."));
    m_add->setObjectName(u"addTarget"_s);
    m_add->setText(tr("Add a target"));
    m_add->setAccessibleName(m_add->text());
    m_add->setIconName(u"plus"_s);
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_wholeFault->setObjectName(u"fault-whole"_s);
    auto *layout = new QVBoxLayout(targets);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    layout->addWidget(rows);
    layout->addWidget(m_ends);
    layout->addWidget(m_wholeFault);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    return targets;
}

void PolicyEditor::show(const PolicyDraft &draft)
{
    m_draft = draft;
    refresh();
}

void PolicyEditor::setEditable(bool editable)
{
    m_editable = editable;
    refresh();
}

void PolicyEditor::change(const std::function<void(PolicyDraft &)> &how)
{
    if (!m_editable)
        return;
    how(m_draft);
    refresh();
    Q_EMIT edited();
}

QList<Choice> PolicyEditor::calendarChoices(const QString &unset) const
{
    QList<Choice> choices{{.text = unset}};
    for (const QByteArray &id : m_book.calendarIds())
        choices.append({.text = m_book.calendarName(id), .value = Value::string(id).json()});
    return choices;
}

void PolicyEditor::makeRows()
{
    while (m_rows.size() > m_draft.targets.size())
        m_rows.takeLast()->withdraw();
    while (m_rows.size() < m_draft.targets.size()) {
        const int place = int(m_rows.size());
        auto *row = new TargetRow(place, *m_grid, 1 + 2 * place, this);
        connect(row, &TargetRow::edited, this, [this, place](const TargetDraft &target) {
            change([&](PolicyDraft &draft) { draft.targets[place] = target; });
        });
        connect(row, &TargetRow::removed, this,
                [this, place] { change([&](PolicyDraft &draft) { draft.targets.removeAt(place); }); });
        m_rows.append(row);
    }
}

void PolicyEditor::refresh()
{
    const QList<SlaFault> faults = faultsOf(m_draft, m_book.rules().calendars);
    const auto at = [&faults](const QByteArray &path) {
        for (const SlaFault &fault : faults) {
            if (fault.field == path || fault.field.startsWith(path + '.'))
                return slaFaultWords(fault);
        }
        return QString();
    };
    if (m_name->text().trimmed().toUtf8() != m_draft.name)
        m_name->setText(fromUtf8(m_draft.name));
    m_name->setReadOnly(!m_editable);
    m_calendar->setChoices(calendarChoices(tr("none: each target names its own")));
    m_calendar->setValue(m_draft.calendar.isEmpty() ? QByteArray() : Value::string(m_draft.calendar).json());
    m_calendar->setEnabled(m_editable);
    m_calendarFault->show(at("calendar"));
    makeRows();
    const QList<Choice> calendars = calendarChoices(tr("that of the policy", "a calendar"));
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows[i]->show(m_draft.targets[i], at("targets[" + QByteArray::number(i) + ']'), calendars, m_editable);
    m_ends->setVisible(m_draft.targets.isEmpty());
    m_add->setVisible(m_editable);
    m_wholeFault->show(at("valid_from"));
}

} // namespace Steward
