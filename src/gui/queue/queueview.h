#pragma once

#include <QTableView>

namespace Steward {

// The table of the queue: Tab leaves it, a letter does not search a million rows, all rows are chosen as one range, and
// every paint is told, for measuring.
class QueueView : public QTableView
{
    Q_OBJECT

public:
    explicit QueueView(QWidget *parent = nullptr);

    void keyboardSearch(const QString &search) override;
    void setCompact(bool compact); // rows of 28 px instead of 40
    bool isCompact() const { return m_compact; }
    void selectAll() override; // as one range
    void step(int rows, bool extend = false); // from the current row; what is passed is added to the chosen ones
    void toggleCurrent(); // takes the current row out of the chosen ones, or in

Q_SIGNALS:
    void painted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_compact = false;
};

} // namespace Steward
