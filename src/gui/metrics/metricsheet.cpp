#include "gui/metrics/metricsheet.h"

#include "gui/shared/columnscroll.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "wording/metrics/metricwords.h"
#include "wording/tickets/figurewords.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

QFormLayout *rowsLayout()
{
    auto *rows = new QFormLayout;
    rows->setHorizontalSpacing(Space::m);
    rows->setVerticalSpacing(Space::xs);
    rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    return rows;
}

} // namespace

MetricSheet::MetricSheet(QWidget *parent)
    : Card(parent), m_title(plainLabel({}, nullptr, Wrapping::Wrapped)), m_value(plainLabel({})),
      m_formula(plainLabel({}, nullptr, Wrapping::Wrapped)), m_rows(rowsLayout()),
      m_variantsTitle(plainLabel(tr("Other usual formulas, same tickets"), nullptr, Wrapping::Wrapped)),
      m_variants(rowsLayout()), m_tickets(new QuietButton)
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
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(leave, 0, Qt::AlignTop);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, Space::s, 0);
    layout->setSpacing(Space::m);
    layout->addWidget(m_value);
    layout->addWidget(m_formula);
    layout->addLayout(m_rows);
    layout->addWidget(m_variantsTitle);
    layout->addLayout(m_variants);
    layout->addWidget(m_tickets, 0, Qt::AlignLeft);
    layout->addStretch();
    auto *scroll = new ColumnScroll;
    scroll->setColumn(body);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::l, Space::m, Space::s, Space::m);
    column->setSpacing(Space::m);
    column->addLayout(head);
    column->addWidget(scroll, 1);
}

void MetricSheet::addRow(const QString &name, const QString &text)
{
    QLabel *label = plainLabel(name, nullptr, Wrapping::Wrapped);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_rows->addRow(label, plainLabel(text, nullptr, Wrapping::Wrapped));
}

void MetricSheet::show(const DashboardCard &card, const ReviewMonth &total, const QString &asOf)
{
    m_card = card;
    const Metric metric = card.behind.metric->metric;
    const MetricText text = textOf(metric);
    m_title->setText(text.name);
    m_value->setText(card.value);
    m_formula->setText(text.formula);
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
    const ReviewSum sum = total.sumOf(metric);
    if (definitionOf(metric).unit == MetricUnit::Ratio)
        addRow(tr("Counted"),
               tr("%1 of %2", "numerator, denominator").arg(numberWords(sum.sum), numberWords(sum.count)));
    else
        addRow(tr("Counted"), numberWords(sum.count));
    const auto asides = total.asides(metric);
    for (const auto &[aside, count] : asides)
        addRow(tr("Left out"), tr("%1 %2", "count, reason").arg(numberWords(count), asideWords(word(aside))));
    if (asides.empty())
        addRow(tr("Left out"), tr("nothing"));
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
        m_variants->addRow(plainLabel(tr("Counting tickets…")));
    m_tickets->setEnabled(card.opens);
}

void MetricSheet::showVariants(const QList<MetricAnswer> &variants)
{
    while (m_variants->rowCount() > 0)
        m_variants->removeRow(0);
    for (const MetricAnswer &answer : variants) {
        const auto add = [&](const QString &name, qint64 numerator, qint64 denominator) {
            QLabel *label = plainLabel(name, nullptr, Wrapping::Wrapped);
            label->setForegroundRole(QPalette::PlaceholderText);
            m_variants->addRow(label,
                               plainLabel(tr("%1 (%2 of %3)", "share, numerator, denominator")
                                              .arg(shareWords(numerator, denominator, targetOf(Metric::SlaCompliance)),
                                                   numberWords(numerator), numberWords(denominator)),
                                          nullptr, Wrapping::Wrapped));
        };
        const MetricFigure &total = answer.total;
        add(nameOf(answer.question.name), total.numerator, total.denominator);
        if (answer.openBreached)
            add(tr("By ticket, with the open breached ones"), total.numerator,
                total.denominator + *answer.openBreached);
    }
}

} // namespace Steward
