#pragma once

#include "gui/shared/preferences.h"

#include <QObject>
#include <QPalette>

class QApplication;

namespace Steward {

struct Tones;

QPalette paletteOf(const Tones &tones);

// Gives the application Fusion and one of our two palettes: the chosen one, or the one that suits the system's. Qt 6.4
// does not tell whether the system is dark; the lightness of its window colour does.
class Theme : public QObject
{
    Q_OBJECT

public:
    Theme(QApplication &application, Preferences &preferences, QObject *parent = nullptr);

    ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice); // and remembers it
    bool isDark() const { return m_dark; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void chosen();

private:
    void apply();
    bool systemIsDark();

    QApplication &m_application;
    Preferences &m_preferences;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_dark = false;
    bool m_applying = false;
};

} // namespace Steward
