#pragma once

#include <QLineEdit>

namespace Steward {

// A line to find with: a magnifying glass before the text.
class SearchLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchLine(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();

    QAction *m_glass;
};

} // namespace Steward
