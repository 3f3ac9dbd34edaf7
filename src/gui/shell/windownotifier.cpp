#include "gui/shell/windownotifier.h"

#include "gui/shared/icons.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSystemTrayIcon>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int cardWidth = 320, trayIcon = 22, fromCorner = 40; // above the status line

} // namespace

WindowNotifier::WindowNotifier(QWidget &window, bool asksSystem)
    : QFrame(&window), m_window(window), m_title(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_text(plainLabel({}, nullptr, Wrapping::Wrapped)), m_below(plainLabel({})), m_open(new QuietButton),
      m_close(new QuietButton)
{
    setObjectName(u"news"_s);
    setAccessibleName(tr("News"));
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setObjectName(u"newsTitle"_s);
    m_title->setFont(strongFont(font()));
    m_open->setObjectName(u"newsOpen"_s);
    m_open->setText(tr("Open"));
    m_open->setFilled(true);
    m_close->setObjectName(u"newsClose"_s);
    m_close->setText(tr("Close"));
    for (QuietButton *button : {m_open, m_close})
        button->setAccessibleName(button->text());
    m_below->setObjectName(u"newsBelow"_s);
    m_below->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_below);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_open, &QToolButton::clicked, this, &WindowNotifier::open);
    connect(m_close, &QToolButton::clicked, this, &WindowNotifier::close);
    window.installEventFilter(this);
    hide();
    if (asksSystem && QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages()) {
        m_tray = new QSystemTrayIcon(QIcon(tintedPixmap(u"inbox"_s, tonesOf(palette()).accent, trayIcon, 1)), this);
        m_tray->setToolTip(window.windowTitle());
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, &WindowNotifier::open);
    }
}

void WindowNotifier::tell(const Notice &notice)
{
    if (m_tray) {
        m_notices = {notice}; // which of several was clicked is not told
        m_tray->show();
        // Some systems read marks in it; a subject is written by anybody.
        m_tray->showMessage(notice.title, QString(notice.text).replace(u'<', u'‹'), QSystemTrayIcon::NoIcon);
        return;
    }
    m_notices.append(notice);
    showCard();
}

void WindowNotifier::showCard()
{
    if (m_notices.isEmpty()) {
        hide();
        return;
    }
    const Notice &notice = m_notices.last();
    const int below = int(m_notices.size()) - 1;
    m_title->setText(notice.title);
    m_text->setText(notice.text);
    m_below->setText(below == 0 ? QString() : tr("and %Ln more", nullptr, below));
    show();
    place();
    raise();
}

void WindowNotifier::open()
{
    if (m_notices.isEmpty())
        return;
    const Notice notice = m_notices.takeLast();
    showCard();
    m_window.raise();
    m_window.activateWindow();
    if (notice.open)
        notice.open();
}

void WindowNotifier::close()
{
    if (!m_notices.isEmpty())
        m_notices.removeLast();
    showCard();
}

void WindowNotifier::place()
{
    const int height = heightForWidth(cardWidth) > 0 ? heightForWidth(cardWidth) : sizeHint().height();
    const int left = m_window.layoutDirection() == Qt::RightToLeft ? Space::l : m_window.width() - cardWidth - Space::l;
    setGeometry(left, m_window.height() - height - fromCorner, cardWidth, height);
}

bool WindowNotifier::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace Steward
