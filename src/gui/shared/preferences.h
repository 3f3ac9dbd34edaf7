#pragma once

#include <QByteArray>

namespace Steward {

enum class ThemeChoice { System, Light, Dark };

// What the person chose for this computer; kept by the program, not by the workspace.
class Preferences
{
public:
    virtual ~Preferences() = default;

    virtual ThemeChoice theme() const = 0;
    virtual void setTheme(ThemeChoice choice) = 0;
    // Who works in the workspace of that name; empty: nobody was chosen.
    virtual QByteArray personIn(const QByteArray &workspace) const = 0;
    virtual void setPersonIn(const QByteArray &workspace, const QByteArray &person) = 0;
};

} // namespace Steward
