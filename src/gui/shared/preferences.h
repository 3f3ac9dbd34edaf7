#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

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
    // The shortcuts of an action in portable text, where the person chose others than its own; none: it shall have
    // none.
    virtual std::optional<QStringList> keysOf(const QByteArray &action) const = 0;
    virtual void setKeysOf(const QByteArray &action, const std::optional<QStringList> &keys) = 0;
    // Any other choice by its name, in a form that its owner knows; empty: none was made.
    virtual QByteArray choice(const QByteArray &name) const = 0;
    virtual void setChoice(const QByteArray &name, const QByteArray &value) = 0;
};

} // namespace Steward
