#pragma once

#include "desk/tickets/historyimport.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Steward {

// What is to be read, and how far it was read before.
struct ImportSource
{
    QString path = {}; // a file, or a folder of pages
    QByteArray format = {}; // one of foreignFormats()
    QByteArray mapJson = {}; // of `csv`: a map file's content; empty: one is proposed from the header
    qint64 resumeAt = 0; // what HistoryImport::reached was last told; 0: from the beginning
    qint64 resumeLine = 1;
};

// `servicenow-csv`, `csv`, `zendesk-json`, `jira-json`, `youtrack-json`.
QList<QByteArray> foreignFormats();

// The map that comes with Steward under this name (`zendesk`, `jira`, `salesforce`, with or without `.json`); empty:
// there is none.
QByteArray readyMap(QByteArrayView name);
QList<QByteArray> readyMaps();

// Reads the whole source and hands it to `to`. What is wrong with a record goes to its rejects; failures: NotFound and
// Unavailable of the file, BadInput where it is none of the format, WrongUsage of an unknown format, and the port's
// own.
Done runImport(const ImportSource &source, HistoryImport &to);

} // namespace Steward
