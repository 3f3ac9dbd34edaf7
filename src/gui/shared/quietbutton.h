#pragma once

#include <QToolButton>

namespace Steward {

// A button that is only its word (and icon) until it is chosen, pointed at or focused: the rail, switches, small acts.
// Its icon is one of ours by name, tinted by the palette. `Filled`: the main act of a page.
class QuietButton : public QToolButton
{
    Q_OBJECT
    Q_PROPERTY(QString iconName READ iconName WRITE setIconName)
    Q_PROPERTY(bool filled READ isFilled WRITE setFilled)

public:
    explicit QuietButton(QWidget *parent = nullptr);

    QString iconName() const { return m_iconName; }
    void setIconName(const QString &name);
    bool isFilled() const { return m_filled; }
    void setFilled(bool filled);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool isTall() const { return toolButtonStyle() == Qt::ToolButtonTextUnderIcon; }

    QString m_iconName;
    bool m_filled = false;
};

} // namespace Steward
