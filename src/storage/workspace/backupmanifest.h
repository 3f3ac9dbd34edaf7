#pragma once

#include "storage/engine/connection.h"

#include <QCryptographicHash>

#include <map>
#include <optional>

namespace Steward {

// What a workspace holds, to compare a copy of it with.
struct Census
{
    int schema = 0;
    std::map<QByteArray, qint64> rows = {}; // by table
    QByteArray chains = {}; // hex; over number and newest link of each ticket, so that a cut history is noticed (R6)
    bool operator==(const Census &) const = default;
};

Result<Census> censusOf(Connection &connection);

// Opens a file that nobody works with, and looks at all of it: header, schema, pages, then counts it. `subject`: the
// file that a failure names.
Result<Census> verifiedCensus(const QString &path, const QString &subject);

// What stands beside a backup, as `FILE.manifest`.
struct BackupManifest
{
    Instant createdAt = {};
    qint64 size = 0; // of the backup, in bytes
    QByteArray sha256 = {}; // of the backup, hex
    Census census = {};
    // After makeBackup: why it does not stand beside the backup, which is whole and proves itself by its seal. Not part
    // of the file.
    std::optional<Failure> notWritten = {};

    QByteArray toJson() const;
    static Result<BackupManifest> from(const QByteArray &json);
    static QString pathFor(const QString &backup);
};

// The last bytes of a backup, behind the database: by them a backup that travels without its manifest is still
// verified.
//     "Steward backup 1", size of the database (8 bytes, little endian), BLAKE2b-256 over all bytes before
// SQLite does not see them: the size of a database stands in its header.
inline constexpr qsizetype sealSize = 16 + 8 + 32;

// Hashes a backup, or a file on its way to be one, part by part.
class BackupHash
{
public:
    void add(QByteArrayView part);
    QByteArray seal(qint64 databaseSize); // after the database's bytes; counts as added
    QByteArray sha256() { return m_file.result().toHex(); } // of all that was added

    static bool isSeal(QByteArrayView end, qint64 databaseSize); // by its beginning

private:
    QCryptographicHash m_file{QCryptographicHash::Sha256};
    QCryptographicHash m_sealed{QCryptographicHash::Blake2b_256};
};

} // namespace Steward
