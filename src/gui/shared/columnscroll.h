#pragma once

#include <QScrollArea>

namespace Steward {

// A column of things that scrolls up and down, and is never narrower than they are: nothing is cut at its side.
class ColumnScroll : public QScrollArea
{
    Q_OBJECT

public:
    explicit ColumnScroll(QWidget *parent = nullptr);

    void setColumn(QWidget *column);
    void setUsualWidth(int width); // as wide as this, where the things need no more

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_usualWidth = 0;
};

} // namespace Steward
