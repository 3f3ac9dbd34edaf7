#include "steward/settingspreferences.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

const auto themeKey = u"look/theme"_s;
constexpr std::array themeNames = {"system", "light", "dark"}; // in the order of ThemeChoice

} // namespace

ThemeChoice SettingsPreferences::theme() const
{
    const QByteArray name = m_settings.value(themeKey).toString().toLatin1();
    for (size_t i = 0; i < themeNames.size(); ++i) {
        if (name == themeNames[i])
            return ThemeChoice(i);
    }
    return ThemeChoice::System;
}

void SettingsPreferences::setTheme(ThemeChoice choice)
{
    m_settings.setValue(themeKey, QString::fromLatin1(themeNames[size_t(choice)]));
}

} // namespace Steward
