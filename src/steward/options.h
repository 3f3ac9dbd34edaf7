#pragma once

#include "desk/base/result.h"

#include <QString>
#include <QStringList>

namespace Steward {

// What the program was started for.
struct Options
{
    QString file = {}; // the workspace to open; empty: the start page
    QByteArray person = {}; // who works here this time; empty: who did last
    QString screens = {}; // folder for pictures of every page
    bool bench = false; // print measurements
    bool firstPaint = false; // say when the first queue is painted, and end: what `bench` starts
};

// Of the arguments behind the program's name; WrongUsage names the one that means nothing.
Result<Options> optionsFrom(const QStringList &arguments);
QString usage();

} // namespace Steward
