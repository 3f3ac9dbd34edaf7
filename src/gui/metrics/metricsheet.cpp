#include "gui/metrics/metricsheet.h"

#include "gui/shared/columnscroll.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "wording/metrics/metricwords.h"
#include "wording/tickets/figurewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

void clear(QList<QWidget *> &rows)
{
    qDeleteAll(rows);
    rows.clear();
}

} // namespace

MetricSheet::MetricSheet(QWidget *parent)
    : Card(parent), m_title(plainLabel({}, nullptr, Wrapping::Wrapped)), m_value(plainLabel({})),
      m_formula(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_variantsTitle(plainLabel(tr("Other usual formulas, same tickets"), nullptr, Wrapping::Wrapped)),
      m_tickets(new QuietButton), m_ledger(new QuietButton)
{
    setObjectName(u"metricSheet"_s);
    auto *leave = new QuietButton;
    leave->setObjectName(u"leaveSheet"_s);
    leave->setIconName(u"x"_s);
    leave->setAccessibleName(tr("Close the definition"));
    leave->setToolTip(leave->accessibleName());
    connect(leave, &QToolButton::clicked, this, &MetricSheet::left);
    m_title->setFont(titleFont(font()));
    m_value->setFont(titleFont(font()));
    m_variantsTitle->setFont(strongFont(font()));
    m_tickets->setObjectName(u"sheetTickets"_s);
    m_tickets->setText(tr("Show the tickets"));
    m_tickets->setFilled(true);
    connect(m_tickets, &QToolButton::clicked, this, &MetricSheet::ticketsWanted);
    m_ledger->setObjectName(u"sheetLedger"_s);
    m_ledger->setText(tr("Open the bounce ledger"));
    connect(m_ledger, &QToolButton::clicked, this, &MetricSheet::ledgerWanted);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(leave, 0, Qt::AlignTop);
    auto *body = new QWidget;
    m_column = new QVBoxLayout(body);
    QVBoxLayout *layout = m_column;
    layout->setContentsMargins(0, 0, Space::s, 0);
    layout->setSpacing(Space::xs);
    layout->addWidget(m_value);
    layout->addWidget(m_formula);
    layout->addWidget(m_variantsTitle);
    layout->addWidget(m_tickets, 0, Qt::AlignLeft);
    layout->addWidget(m_ledger, 0, Qt::AlignLeft);
    layout->addStretch();
    auto *scroll = new ColumnScroll;
    scroll->setColumn(body);
    for (QWidget *ground : {body, scroll->viewport()})
        ground->setAutoFillBackground(false); // it lies on the card
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::l, Space::m, Space::s, Space::m);
    column->setSpacing(Space::m);
    column->addLayout(head);
    column->addWidget(scroll, 1);
}

void MetricSheet::addRow(const QString &name, const QString &text)
{
    insert(m_variantsTitle, m_rows, name, text);
}

void MetricSheet::addVariant(const QString &name, const QString &text)
{
    insert(m_tickets, m_variants, name, text);
}

void MetricSheet::insert(QWidget *before, QList<QWidget *> &into, const QString &name, const QString &text)
{
    QLabel *label = plainLabel(name, nullptr, Wrapping::Wrapped);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setFont(captionFont(font()));
    for (QLabel *part : {label, plainLabel(text, nullptr, Wrapping::Wrapped)}) {
        m_column->insertWidget(m_column->indexOf(before), part);
        into.append(part);
    }
}

void MetricSheet::show(const DashboardCard &card, const ReviewMonth &total, const QString &asOf)
{
    m_card = card;
    const Metric metric = card.behind.metric->metric;
    const MetricText text = textOf(metric);
    m_title->setText(text.name);
    m_value->setText(card.value);
    m_formula->setText(text.formula);
    clear(m_rows);
    const ReviewSum sum = total.sumOf(metric);
    if (definitionOf(metric).unit == MetricUnit::Ratio)
        addRow(tr("Counted"),
               tr("%1 of %2", "numerator, denominator").arg(numberWords(sum.sum), numberWords(sum.count)));
    else
        addRow(tr("Counted"), numberWords(sum.count));
    const auto asides = total.asides(metric);
    QStringList leftOut;
    for (const auto &[aside, count] : asides)
        leftOut.append(tr("%1 %2", "count, reason").arg(numberWords(count), asideWords(word(aside))));
    addRow(tr("Left out"), leftOut.isEmpty() ? tr("nothing") : leftOut.join(u'\n'));
    if (!card.goal.isEmpty())
        addRow(tr("Goal"), card.goal);
    addRow(tr("Period"), tr("%1: %2", "months, what decides the month").arg(card.months, text.when));
    addRow(tr("Of a person"), text.whose);
    addRow(tr("As of"), asOf);
    if (definitionOf(metric).isProvisional)
        addRow(tr("Until when"), tr("Tickets resolved in the last 14 days may still change it."));
    addRow(tr("Definition"),
           QString::fromLatin1(definitionOf(metric).name) + u'/' + QString::number(definitionOf(metric).version));
    const bool hasVariants = metric == Metric::SlaCompliance;
    m_variantsTitle->setVisible(hasVariants);
    showVariants({});
    if (hasVariants)
        addVariant(tr("Counting tickets…"), {});
    m_tickets->setEnabled(card.opens);
    m_ledger->setVisible(metric == Metric::BounceRate); // it counts from there alone
}

void MetricSheet::showVariants(const QList<MetricAnswer> &variants)
{
    clear(m_variants);
    for (const MetricAnswer &answer : variants) {
        const auto add = [&](const QString &name, qint64 numerator, qint64 denominator) {
            addVariant(name,
                       tr("%1 (%2 of %3)", "share, numerator, denominator")
                           .arg(shareWords(numerator, denominator, targetOf(Metric::SlaCompliance)),
                                numberWords(numerator), numberWords(denominator)));
        };
        const MetricFigure &total = answer.total;
        if (answer.question.name.countsWaived) {
            add(tr("%1, with what was waived", "a formula").arg(nameOf(answer.question.name)), total.numerator,
                total.denominator);
            continue;
        }
        add(nameOf(answer.question.name), total.numerator, total.denominator);
        if (answer.openBreached)
            add(tr("By ticket, with the open breached ones"), total.numerator,
                total.denominator + *answer.openBreached);
    }
}

} // namespace Steward
