#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace Steward {

// Something that whoever works here should hear of, also while another program has the screen.
struct Notice
{
    QString title = {};
    QString text = {};
    std::function<void()> open = {}; // what a click on it does
};

// The choice by which one is told of nothing: `on`.
inline const QByteArray quietChoice = "notifications/quiet";

class Notifier
{
public:
    virtual ~Notifier() = default;

    virtual void tell(const Notice &notice) = 0;
};

} // namespace Steward
