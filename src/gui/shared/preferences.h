#pragma once

namespace Steward {

enum class ThemeChoice { System, Light, Dark };

// What the person chose for this computer; kept by the program, not by the workspace.
class Preferences
{
public:
    virtual ~Preferences() = default;

    virtual ThemeChoice theme() const = 0;
    virtual void setTheme(ThemeChoice choice) = 0;
};

} // namespace Steward
