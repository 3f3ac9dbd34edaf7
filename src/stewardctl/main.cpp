#include "stewardctl/program.h"

#include "assembly/systemclock.h"
#include "files/platform/process.h"
#include "wording/languages/languages.h"

#include <QCoreApplication>
#include <QLocale>

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Steward"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STEWARD_VERSION));
    Steward::ignoreBrokenPipesAndFileSizeSignals();
    Steward::installTranslations(program, QLocale::system());
    const Steward::SystemClock clock;
    return Steward::runStewardctl(QCoreApplication::arguments(), clock);
}
