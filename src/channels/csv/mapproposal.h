#pragma once

#include "desk/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QList>

namespace Steward {

// A map file (columnmapping.h) for a table with these titles, judged by them and by the first rows: known titles become
// fields, the form of the dates is the one that all samples fit, the rest become custom fields. The zone of times
// without one is left out: only a person knows it. Empty where no column can be the key or the time of creation.
QByteArray proposedMap(const QList<QByteArray> &titles, const QList<QList<QByteArray>> &samples, char delimiter = ',');

// The same for a file: its delimiter is guessed from the header line. The file is read from its beginning.
Result<QByteArray> proposedMap(QIODevice &file);

} // namespace Steward
