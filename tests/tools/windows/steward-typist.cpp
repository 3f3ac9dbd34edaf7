// Opens a sample workspace as the window does, and types into the reply to a ticket until it is killed: for each
// character it prints `typed N MS`, the number of characters and the time since the epoch. Usage: FOLDER (with
// `county.db`, made where it is missing) CHARACTERS-A-SECOND.

#include "steward/desktop.h"

#include "assembly/assembly.h"
#include "gui/shared/directory.h"
#include "gui/shell/ways.h"
#include "gui/tickets/ticketpage.h"
#include "steward/settingspreferences.h"
#include "steward/settingssession.h"

#include <QApplication>
#include <QDateTime>
#include <QPlainTextEdit>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Steward;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const QString folder = arguments[1];
    PassingPreferences preferences;
    PassingSession session;
    Desktop desktop(application, preferences, session, std::make_unique<Assembly>(folder));
    desktop.window().show();
    desktop.workAs("agent-1");
    int typed = -1;
    QTimer keys;
    keys.setInterval(1000 / arguments[2].toInt());
    QObject::connect(&keys, &QTimer::timeout, &application, [&] {
        auto *text = desktop.ticketPage().findChild<QPlainTextEdit *>(u"composerText"_s);
        if (!desktop.ticketPage().isSettled() || text->isReadOnly())
            return;
        if (typed < 0) { // what a former run left is typed on
            text->moveCursor(QTextCursor::End);
            typed = int(text->toPlainText().size());
            std::printf("begins %d\n", typed);
        }
        QTest::keyClick(text, Qt::Key(Qt::Key_A + typed % 26));
        ++typed;
        std::printf("typed %d %lld\n", typed, static_cast<long long>(QDateTime::currentMSecsSinceEpoch()));
        std::fflush(stdout);
    });
    QObject::connect(&desktop, &Desktop::opened, &application, [&] {
        desktop.ways().openTicket(1);
        keys.start();
    });
    const QString file = folder + u"/county.db"_s;
    if (QFile::exists(file))
        desktop.open(file);
    else
        desktop.makeSample(u"county"_s, file);
    return QApplication::exec();
}
