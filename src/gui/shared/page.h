#pragma once

#include <QWidget>

namespace Steward {

// What stands in the work area of the window or in a tab of it. The frame knows no more of a feature than this.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0; // of the window and of the tab: plain text
    virtual QString status() const { return {}; } // for the status line
    virtual void focusMain() { setFocus(); } // where the keys go when the page comes to the front
    virtual void arrive() { } // it comes to the front: what may be old is read again
    virtual bool isSettled() const { return true; } // all that it asked for has come

Q_SIGNALS:
    void titleChanged();
    void statusChanged();
};

} // namespace Steward
