#pragma once

#include <QByteArray>

namespace Steward {

// What the window remembers by itself from one start to the next: columns, splitters, tabs. Kept by the program, not
// by the workspace; what cannot be read is as if it had never been there.
class Session
{
public:
    virtual ~Session() = default;

    virtual QByteArray state(const QByteArray &name) const = 0; // empty: nothing is remembered
    virtual void setState(const QByteArray &name, const QByteArray &state) = 0;
};

} // namespace Steward
