#pragma once

#include "gui/shared/preferences.h"

#include <QHash>
#include <QSettings>

namespace Steward {

// Keeps what the person chose in the settings of the user.
class SettingsPreferences : public Preferences
{
public:
    ThemeChoice theme() const override;
    void setTheme(ThemeChoice choice) override;
    QByteArray personIn(const QByteArray &workspace) const override;
    void setPersonIn(const QByteArray &workspace, const QByteArray &person) override;
    std::optional<QStringList> keysOf(const QByteArray &action) const override;
    void setKeysOf(const QByteArray &action, const std::optional<QStringList> &keys) override;
    QByteArray choice(const QByteArray &name) const override;
    void setChoice(const QByteArray &name, const QByteArray &value) override;

private:
    QSettings m_settings;
};

// For pictures and measurements: nothing that a person chose, and nothing is kept.
class PassingPreferences : public Preferences
{
public:
    ThemeChoice theme() const override { return m_theme; }
    void setTheme(ThemeChoice choice) override { m_theme = choice; }
    QByteArray personIn(const QByteArray &) const override { return m_person; }
    void setPersonIn(const QByteArray &, const QByteArray &person) override { m_person = person; }
    std::optional<QStringList> keysOf(const QByteArray &) const override { return {}; }
    void setKeysOf(const QByteArray &, const std::optional<QStringList> &) override { }
    QByteArray choice(const QByteArray &name) const override { return m_choices.value(name); }
    void setChoice(const QByteArray &name, const QByteArray &value) override { m_choices.insert(name, value); }

private:
    ThemeChoice m_theme = ThemeChoice::Light;
    QByteArray m_person = {};
    QHash<QByteArray, QByteArray> m_choices;
};

} // namespace Steward
