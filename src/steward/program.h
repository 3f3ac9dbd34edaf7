#pragma once

#include <QStringList>

class QApplication;

namespace Steward {

// Does what the arguments (the program's name first) ask for; returns the program's exit code.
int runSteward(QApplication &application, const QStringList &arguments);

} // namespace Steward
