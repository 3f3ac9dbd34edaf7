#pragma once

#include "gui/metrics/dashboardfigures.h"
#include "gui/shared/card.h"

class QLabel;
class QVBoxLayout;

namespace Steward {

class QuietButton;

// What a card's figure is: its formula, what is counted and what is left out, and the other usual formulas over the
// same tickets (product.md 6).
class MetricSheet : public Card
{
    Q_OBJECT

public:
    explicit MetricSheet(QWidget *parent = nullptr);

    void show(const DashboardCard &card, const ReviewMonth &total, const QString &asOf);
    const DashboardCard &card() const { return m_card; }
    // The formulas that stand beside each other; nothing: they are still being counted.
    void showVariants(const QList<MetricAnswer> &variants);
    using Card::show;

Q_SIGNALS:
    void ticketsWanted();
    void ledgerWanted(); // of bounces
    void left();

private:
    void addRow(const QString &name, const QString &text);
    void addVariant(const QString &name, const QString &text);
    // In one column with all others: nested ones do not give long texts the height that they need.
    void insert(QWidget *before, QList<QWidget *> &into, const QString &name, const QString &text);

    DashboardCard m_card;
    QLabel *m_title;
    QLabel *m_value;
    QLabel *m_formula;
    QVBoxLayout *m_column;
    QList<QWidget *> m_rows;
    QLabel *m_variantsTitle;
    QList<QWidget *> m_variants;
    QuietButton *m_tickets;
    QuietButton *m_ledger;
};

} // namespace Steward
