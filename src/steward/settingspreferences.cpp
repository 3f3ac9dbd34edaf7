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

QString actionKey(const QByteArray &action)
{
    return u"keys/"_s + QString::fromLatin1(action);
}

QString choiceKey(const QByteArray &name)
{
    return u"choice/"_s + QString::fromLatin1(name.toHex());
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

std::optional<QStringList> SettingsPreferences::keysOf(const QByteArray &action) const
{
    const QVariant keys = m_settings.value(actionKey(action));
    return keys.isValid() ? std::optional(keys.toStringList()) : std::nullopt;
}

void SettingsPreferences::setKeysOf(const QByteArray &action, const std::optional<QStringList> &keys)
{
    if (keys)
        m_settings.setValue(actionKey(action), *keys);
    else
        m_settings.remove(actionKey(action));
}

QByteArray SettingsPreferences::choice(const QByteArray &name) const
{
    return m_settings.value(choiceKey(name)).toByteArray();
}

void SettingsPreferences::setChoice(const QByteArray &name, const QByteArray &value)
{
    m_settings.setValue(choiceKey(name), value);
}

} // namespace Steward
