#pragma once

#include <QTableView>

namespace Steward {

// The table of the queue: J and K beside the arrows, Tab leaves it, a letter does not search a million rows, and every
// paint is told, for measuring.
class QueueView : public QTableView
{
    Q_OBJECT

public:
    explicit QueueView(QWidget *parent = nullptr);

    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void painted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void step(int rows);
};

} // namespace Steward
