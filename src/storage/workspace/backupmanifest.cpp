#include "storage/workspace/backupmanifest.h"

#include "storage/engine/migrations.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView sealMark = "Steward backup 1";

QByteArray sealBeginning(qint64 databaseSize)
{
    char size[8];
    qToLittleEndian(databaseSize, size);
    return sealMark.toByteArray() + QByteArray(size, 8);
}

QByteArray chainsDigest(Connection &connection)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Statement &rows = connection.prepared(
        "SELECT c.ticket, coalesce((SELECT link FROM (SELECT seq, link FROM event WHERE ticket = c.ticket AND link IS NOT NULL"
        " UNION ALL SELECT seq, link FROM message WHERE ticket = c.ticket AND link IS NOT NULL"
        " UNION ALL SELECT seq, link FROM survey WHERE ticket = c.ticket AND link IS NOT NULL) ORDER BY seq DESC LIMIT 1), c.link)"
        " FROM creation c ORDER BY c.ticket");
    while (rows.step()) {
        char number[8];
        qToLittleEndian(rows.integer(0), number);
        hash.addData(QByteArrayView(number, 8));
        hash.addData(rows.view(1));
    }
    return hash.result().toHex();
}

Done checkPages(Connection &connection)
{
    Statement check(connection, "PRAGMA integrity_check(1)");
    const QByteArray answer = check.step() ? check.text(0) : QByteArray();
    check.reset();
    if (const Done done = connection.done(); !done)
        return done;
    return answer == "ok" ? Done() : failed(FailureCode::Damaged, {}, answer);
}

} // namespace

Result<Census> censusOf(Connection &connection)
{
    Census census{.schema = int(connection.integer("PRAGMA user_version"))};
    QList<QByteArray> tables;
    // The names are those of the migrations; a virtual table is counted by the tables that it keeps.
    Statement &names = connection.prepared(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
        " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name");
    while (names.step())
        tables.append(names.text(0));
    for (const QByteArray &table : tables) {
        Statement count(
            connection,
            QByteArray("SELECT count(*) FROM \"" + QByteArray(table).replace('"', "\"\"") + '"').constData());
        census.rows[table] = count.step() ? count.integer(0) : 0;
        count.reset();
    }
    census.chains = chainsDigest(connection);
    if (const Done done = connection.done(); !done)
        return tl::unexpected(done.error());
    return census;
}

Result<Census> verifiedCensus(const QString &path, const QString &subject)
{
    const auto about = [&](Failure failure) {
        failure.subject = subject.toUtf8();
        return tl::unexpected(failure);
    };
    if (const Done done = checkHeader(path); !done)
        return about(done.error());
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return about(connection.error());
    const Done whole = checkSchema(**connection).and_then([&] { return checkPages(**connection); });
    if (!whole)
        return about(whole.error());
    auto census = censusOf(**connection);
    return census ? census : about(census.error());
}

QString BackupManifest::pathFor(const QString &backup)
{
    return backup + ".manifest"_L1;
}

QByteArray BackupManifest::toJson() const
{
    QJsonObject rows;
    for (const auto &[table, count] : census.rows)
        rows.insert(QString::fromUtf8(table), count);
    const QJsonObject object{{u"format"_s, u"steward-backup"_s},
                             {u"version"_s, 1},
                             {u"created_at"_s, QString::fromUtf8(toRfc3339(createdAt))},
                             {u"schema"_s, census.schema},
                             {u"size"_s, size},
                             {u"sha256"_s, QString::fromUtf8(sha256)},
                             {u"rows"_s, rows},
                             {u"chains"_s, QString::fromUtf8(census.chains)}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<BackupManifest> BackupManifest::from(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto createdAt = instantFrom(object[u"created_at"_s].toString().toUtf8());
    if (object[u"format"_s].toString() != u"steward-backup"_s || object[u"version"_s].toInt() != 1 || !createdAt)
        return failed(FailureCode::BadInput, {}, "no manifest of a Steward backup");
    BackupManifest manifest{
        .createdAt = *createdAt,
        .size = object[u"size"_s].toInteger(),
        .sha256 = object[u"sha256"_s].toString().toUtf8(),
        .census = {.schema = object[u"schema"_s].toInt(), .chains = object[u"chains"_s].toString().toUtf8()}};
    const QJsonObject rows = object[u"rows"_s].toObject();
    for (auto row = rows.begin(); row != rows.end(); ++row)
        manifest.census.rows[row.key().toUtf8()] = row.value().toInteger(-1);
    return manifest;
}

void BackupHash::add(QByteArrayView part)
{
    m_file.addData(part);
    m_sealed.addData(part);
}

QByteArray BackupHash::seal(qint64 databaseSize)
{
    QByteArray seal = sealBeginning(databaseSize);
    m_sealed.addData(seal);
    seal += m_sealed.result();
    m_file.addData(seal);
    return seal;
}

bool BackupHash::isSeal(QByteArrayView end, qint64 databaseSize)
{
    return end.size() == sealSize && end.startsWith(sealBeginning(databaseSize));
}

} // namespace Steward
