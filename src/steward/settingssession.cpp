#include "steward/settingssession.h"

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

// Names hold workspaces and queries, anybody's text: a slash would make a group of it.
QString sessionKey(const QByteArray &name)
{
    return u"session/"_s + QString::fromLatin1(name.toHex());
}

} // namespace

QByteArray SettingsSession::state(const QByteArray &name) const
{
    return m_settings.value(sessionKey(name)).toByteArray();
}

void SettingsSession::setState(const QByteArray &name, const QByteArray &state)
{
    m_settings.setValue(sessionKey(name), state);
}

} // namespace Steward
