#pragma once

#include "gui/shared/notifier.h"

#include <QFrame>

class QLabel;
class QSystemTrayIcon;

namespace Steward {

class QuietButton;

// Tells by the system's notifications where it has them, else by a card in the corner of the window, which stays until
// it is opened or closed. The latest one lies on top, and those below it come up one after another.
class WindowNotifier : public QFrame, public Notifier
{
    Q_OBJECT

public:
    WindowNotifier(QWidget &window, bool asksSystem);

    void tell(const Notice &notice) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open();
    void close();
    void showCard();
    void place();

    QWidget &m_window;
    QSystemTrayIcon *m_tray = nullptr; // null: the system has none
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_below;
    QuietButton *m_open;
    QuietButton *m_close;
    QList<Notice> m_notices; // that nobody opened or closed; of the system's the last one alone
};

} // namespace Steward
