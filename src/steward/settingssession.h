#pragma once

#include "gui/shared/session.h"

#include <QHash>
#include <QSettings>

namespace Steward {

// Remembers in the settings of the user.
class SettingsSession : public Session
{
public:
    QByteArray state(const QByteArray &name) const override;
    void setState(const QByteArray &name, const QByteArray &state) override;

private:
    QSettings m_settings;
};

// For pictures and measurements: begins with nothing and keeps nothing.
class PassingSession : public Session
{
public:
    QByteArray state(const QByteArray &name) const override { return m_states.value(name); }
    void setState(const QByteArray &name, const QByteArray &state) override { m_states.insert(name, state); }

private:
    QHash<QByteArray, QByteArray> m_states;
};

} // namespace Steward
