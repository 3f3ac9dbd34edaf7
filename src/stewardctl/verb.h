#pragma once

#include "desk/base/result.h"
#include "desk/base/wallclock.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <functional>

namespace Steward {

// Exit codes of stewardctl (exchange.md).
enum ExitCode { Success = 0, FallsShort = 1, WrongUse = 2, BadInputExit = 3, StorageFault = 4 };

// One call of a command: its arguments, and where it writes.
struct Call
{
    QString workspace = {}; // --db
    QString person = {}; // --as
    bool json = false;
    QStringList arguments = {}; // without the command's name
    const QCommandLineParser *options = nullptr;
    const WallClock *clock = nullptr;

    QString option(const char *name) const { return options->value(QString::fromLatin1(name)); }
    bool has(const char *name) const { return options->isSet(QString::fromLatin1(name)); }
};

// A command of stewardctl.
struct Verb
{
    QString name = {};
    QString summary = {}; // one line
    QString usage = {}; // what stands behind the name
    QStringList examples = {};
    QList<QCommandLineOption> options = {};
    int least = 0, most = 0; // number of arguments
    bool isAdministration = false; // of the workspace as a whole: needs the right for it
    bool needsUpToDate = false; // the workspace of an earlier Steward is brought up to date before
    std::function<int(const Call &)> run = {};
};

QList<Verb> allVerbs();

// Brings a workspace of an earlier Steward up to date, and says where it is kept as it was.
Done bringUpToDate(const Call &call);

// Prints lines to standard output, and sentences to standard error.
void print(const QByteArray &line);
void complain(const QString &sentence);
// Says a failure in its three sentences and gives the exit code for it.
int report(const Failure &failure);

// One per file <name>verb.cpp.
Verb initVerb();
Verb importVerb();
Verb exportVerb();
Verb findVerb();
Verb showVerb();
Verb redactVerb();
Verb slaVerb();
Verb metricVerb();
Verb doctorVerb();
Verb rollupVerb();
Verb backupVerb();
Verb restoreVerb();
Verb benchVerb();

} // namespace Steward
