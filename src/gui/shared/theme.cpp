#include "gui/shared/theme.h"

#include "gui/shared/page.h"

#include "gui/shared/tones.h"

#include <QApplication>
#include <QEvent>
#include <QStyleFactory>
#include <QWidget>

namespace Steward {

QPalette paletteOf(const Tones &tones)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tones.window);
    palette.setColor(QPalette::WindowText, tones.text);
    palette.setColor(QPalette::Base, tones.surface);
    palette.setColor(QPalette::AlternateBase, tones.window);
    palette.setColor(QPalette::Text, tones.text);
    palette.setColor(QPalette::PlaceholderText, tones.muted);
    palette.setColor(QPalette::Button, tones.surface);
    palette.setColor(QPalette::ButtonText, tones.text);
    palette.setColor(QPalette::BrightText, tones.bad);
    palette.setColor(QPalette::ToolTipBase, tones.surface);
    palette.setColor(QPalette::ToolTipText, tones.text);
    palette.setColor(QPalette::Highlight, tones.accent);
    palette.setColor(QPalette::HighlightedText, tones.surface);
    palette.setColor(QPalette::Link, tones.accent);
    palette.setColor(QPalette::LinkVisited, tones.hold);
    palette.setColor(QPalette::Light, tones.surface);
    palette.setColor(QPalette::Midlight, tones.border);
    palette.setColor(QPalette::Mid, tones.border);
    palette.setColor(QPalette::Dark, tones.border);
    palette.setColor(QPalette::Shadow, tones.border);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tones.muted);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tones.border);
    return palette;
}

Theme::Theme(QApplication &application, Preferences &preferences, QObject *parent)
    : QObject(parent), m_application(application), m_preferences(preferences), m_choice(preferences.theme())
{
    m_application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    m_application.installEventFilter(this);
    apply();
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    m_preferences.setTheme(choice);
    apply();
    Q_EMIT chosen();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // The system changed its theme; it reaches each window, and one of them is enough.
    if (event->type() == QEvent::ThemeChange && m_choice == ThemeChoice::System && !m_applying)
        apply();
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    m_applying = true;
    m_dark = m_choice == ThemeChoice::System ? systemIsDark() : m_choice == ThemeChoice::Dark;
    const QPalette palette = paletteOf(m_dark ? darkTones() : lightTones());
    m_application.setPalette(palette);
    // Qt hands an application's palette on from inside exec() alone; windows that stand already get it at once.
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (!qobject_cast<Page *>(window)) // it will stand in a window and have that one's
            window->setPalette(palette);
    }
    m_applying = false;
}

bool Theme::systemIsDark()
{
    m_application.setPalette(QPalette()); // without one of ours the application shows the system's
    return m_application.palette().color(QPalette::Window).lightness() < 128;
}

} // namespace Steward
