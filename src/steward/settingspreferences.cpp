#include "steward/settingspreferences.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

const auto themeKey = u"look/theme"_s;
constexpr std::array themeNames = {"system", "light", "dark"}; // in the order of ThemeChoice

// Names are anybody's text: a slash would make a group of it.
QString personKey(const QByteArray &workspace)
{
    return u"person/"_s + QString::fromLatin1(workspace.toHex());
}

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

QByteArray SettingsPreferences::personIn(const QByteArray &workspace) const
{
    return m_settings.value(personKey(workspace)).toString().toUtf8();
}

void SettingsPreferences::setPersonIn(const QByteArray &workspace, const QByteArray &person)
{
    m_settings.setValue(personKey(workspace), QString::fromUtf8(person));
}

} // namespace Steward
