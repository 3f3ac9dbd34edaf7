#pragma once

#include "storage/engine/connection.h"

#include <QList>

namespace Steward {

// The numbered steps of the schema: resources/migrations/sqlite/NNNN_what.sql. The file's user_version is the last one.
inline constexpr int applicationId = 0x53545744; // "STWD", in bytes 68–71 of the file

int newestSchema();

// Brings an empty or older database up to date, each step in one transaction.
Done migrate(Connection &connection);

// R8: whether the schema holds nothing but what the migrations made; a foreign trigger would run with our rights.
Done checkSchema(Connection &connection);

// What the migrations made and the schema lacks, each as "index ticket_state".
Result<QList<QByteArray>> missingParts(Connection &connection);

// Reads, without SQLite, of which schema a file says it is: NotFound, NotASteward, NewerSchema, or well. Looks into a
// write-ahead log too, as far as it was committed.
Result<int> schemaOf(const QString &path);
Done checkHeader(const QString &path);

} // namespace Steward
