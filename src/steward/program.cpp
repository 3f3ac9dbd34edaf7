#include "steward/program.h"

#include "assembly/assembly.h"
#include "gui/queue/queuemodel.h"
#include "gui/queue/queuepage.h"
#include "steward/bench.h"
#include "steward/desktop.h"
#include "steward/options.h"
#include "steward/screentour.h"
#include "steward/settingspreferences.h"
#include "steward/settingssession.h"
#include "wording/failures/failuremessage.h"
#include "wording/languages/languages.h"

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

int refuse(const Failure &failure)
{
    const QString text = messageFor(failure).happened + u'\n' + usage();
    std::fputs(qPrintable(text), stderr);
    return 2;
}

QString homeFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

int takePictures(QApplication &application, const QString &folder)
{
    PassingPreferences preferences;
    PassingSession session;
    preferences.setPersonIn({}, "agent-1"); // of the sample: the pages as somebody sees them who works there
    Desktop desktop(application, preferences, session, std::make_unique<Assembly>(homeFolder()));
    ScreenTour tour(desktop, folder);
    QObject::connect(&tour, &ScreenTour::ended, &application,
                     [](bool allSaved) { QCoreApplication::exit(allSaved ? 0 : 4); });
    QMetaObject::invokeMethod(&tour, &ScreenTour::begin, Qt::QueuedConnection);
    return QApplication::exec();
}

int measure(QApplication &application, const QString &file)
{
    PassingPreferences preferences;
    PassingSession session;
    Desktop desktop(application, preferences, session, std::make_unique<Assembly>(homeFolder()));
    desktop.window().show();
    Bench bench(desktop, file);
    QObject::connect(&bench, &Bench::ended, &application,
                     [](bool complete) { QCoreApplication::exit(complete ? 0 : 4); });
    QObject::connect(&desktop, &Desktop::opened, &bench, &Bench::begin);
    QObject::connect(&desktop, &Desktop::openingFailed, &application, [] { QCoreApplication::exit(4); });
    desktop.open(file);
    return QApplication::exec();
}

int paintOnce(QApplication &application, const QString &file)
{
    PassingPreferences preferences;
    PassingSession session;
    Desktop desktop(application, preferences, session, std::make_unique<Assembly>(homeFolder()));
    desktop.window().show();
    QObject::connect(&desktop, &Desktop::openingFailed, &application, [] { QCoreApplication::exit(4); });
    QObject::connect(&desktop, &Desktop::opened, &application, [&desktop] {
        QObject::connect(&desktop.queuePage(), &QueuePage::listPainted, &desktop, [&desktop] {
            if (desktop.queueModel().isLoading())
                return;
            std::puts("painted");
            std::fflush(stdout);
            QCoreApplication::quit();
        });
    });
    desktop.open(file);
    return QApplication::exec();
}

int work(QApplication &application, const QString &file, const QByteArray &person)
{
    SettingsPreferences preferences;
    SettingsSession session;
    Desktop desktop(application, preferences, session, std::make_unique<Assembly>(homeFolder()));
    desktop.window().show();
    desktop.workAs(person);
    desktop.askWhoWorks();
    if (!file.isEmpty())
        desktop.open(file);
    else
        desktop.openLast();
    return QApplication::exec();
}

} // namespace

int runSteward(QApplication &application, const QStringList &arguments)
{
    QCoreApplication::setOrganizationName(u"Steward"_s);
    QCoreApplication::setApplicationName(u"Steward"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STEWARD_VERSION));
    installTranslations(application, QLocale::system());
    const Result<Options> options = optionsFrom(arguments.mid(1));
    if (!options)
        return refuse(options.error());
    if (!options->screens.isEmpty())
        return takePictures(application, options->screens);
    if (options->bench)
        return measure(application, options->file);
    if (options->firstPaint)
        return paintOnce(application, options->file);
    return work(application, options->file, options->person);
}

} // namespace Steward
