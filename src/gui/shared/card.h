#pragma once

#include <QFrame>

namespace Steward {

// A calm surface with a thin border and round corners.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Steward
