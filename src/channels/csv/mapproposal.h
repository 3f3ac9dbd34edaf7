#pragma once

#include "channels/csv/csvreader.h"
#include "desk/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QList>

namespace Steward {

// The beginning of a table.
struct TableSample
{
    CsvDialect dialect = {};
    QList<QByteArray> titles = {};
    QList<QList<QByteArray>> rows = {}; // UTF-8; those that are records
};

// Reads it; the delimiter is guessed from the header line. BadInput where the file is empty.
Result<TableSample> sampleTable(QIODevice &file, qsizetype mostRows, const QByteArray &encoding = {});

// The patterns (dateformat.h) that most of these texts fit, and as many as any other does; the best first.
QList<QByteArray> fittingDatePatterns(const QList<QByteArray> &samples);

// A map file (columnmapping.h) for this table, judged by its titles and first rows: known titles become fields, the
// form of the dates is the one that most samples fit, the rest become custom fields. The zone of times without one is
// left out: only a person knows it. For a person who looks at it: it may lack the key or the time of creation, where no
// column surely is one, and a column may become a field whose words are not all known.
QByteArray begunMap(const TableSample &table);

// One that needs no look: the words of its columns are all known; empty where it lacks what a map must have.
QByteArray proposedMap(const TableSample &table);

// The same for a file, which is read from its beginning.
Result<QByteArray> proposedMap(QIODevice &file);

} // namespace Steward
