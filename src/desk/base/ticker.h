#pragma once

#include <QObject>

namespace Steward {

// Beats once a second. Delays and repetitions are counted in beats; a test lets it beat when it likes.
class Ticker : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void beat();
};

} // namespace Steward
