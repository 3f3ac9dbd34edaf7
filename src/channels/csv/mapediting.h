#pragma once

#include "channels/csv/mapproposal.h"
#include "desk/tickets/ticketimport.h"

namespace Steward {

// Changes a map file column by column, and keeps what else it says. `table` are the columns and first rows of the file.

// What the map makes of the table, with the fault where it cannot be one.
ImportMap mapOver(const TableSample &table, const QByteArray &json);

QByteArray withColumnAs(const QByteArray &json, const TableSample &table, qsizetype column, const QByteArray &becomes);
QByteArray withWordAs(const QByteArray &json, const QByteArray &title, const ImportWord &word);
QByteArray withZoneAs(const QByteArray &json, const QByteArray &zone);

} // namespace Steward
