#include "storage/engine/migrations.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QtEndian>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folder = ":/migrations/sqlite"_L1;

QStringList stepFiles()
{
    return QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

QByteArray stepText(const QString &name)
{
    QFile file(folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Each statement of a step begins and ends a line; sqlite_schema keeps its text without the last semicolon.
QSet<QByteArray> knownStatements()
{
    QSet<QByteArray> statements;
    for (const QString &name : stepFiles()) {
        for (QByteArray line : stepText(name).split('\n')) {
            line = line.trimmed();
            if (line.startsWith("CREATE ") && line.endsWith(';'))
                statements.insert(line.chopped(1));
        }
    }
    return statements;
}

struct Page
{
    quint32 version = 0;
    quint32 application = 0;
};

Page readPage(QByteArrayView page)
{
    return {.version = qFromBigEndian<quint32>(page.data() + 60),
            .application = qFromBigEndian<quint32>(page.data() + 68)};
}

// Page 1 of the last committed transaction in the log beside the file; nothing where there is none. Layout: SQLite file
// format, section 4 (header of 32 bytes, frames of 24 bytes and a page, the salts repeated in each valid frame).
std::optional<Page> pageInLog(const QString &path)
{
    QFile log(path + "-wal"_L1);
    if (!log.open(QIODevice::ReadOnly))
        return {};
    const QByteArray header = log.read(32);
    if (header.size() < 32)
        return {};
    const quint32 pageSize = qFromBigEndian<quint32>(header.constData() + 8);
    if (pageSize < 512 || pageSize > 65536)
        return {};
    std::optional<Page> committed, pending;
    while (true) {
        const QByteArray frame = log.read(24);
        if (frame.size() < 24 || frame.mid(8, 8) != header.mid(16, 8))
            break;
        const bool first = qFromBigEndian<quint32>(frame.constData()) == 1;
        const QByteArray page = first ? log.read(pageSize) : QByteArray();
        if (first && page.size() == qsizetype(pageSize))
            pending = readPage(page);
        if (!first && !log.seek(log.pos() + pageSize))
            break;
        if (qFromBigEndian<quint32>(frame.constData() + 4) != 0 && pending) // the last frame of a transaction
            committed = pending;
    }
    return committed;
}

} // namespace

int newestSchema()
{
    const QStringList steps = stepFiles();
    return steps.isEmpty() ? 0 : QStringView(steps.last()).first(4).toInt();
}

Done migrate(Connection &connection)
{
    const int from = int(connection.integer("PRAGMA user_version"));
    for (const QString &name : stepFiles()) {
        const int number = QStringView(name).first(4).toInt();
        if (number <= from)
            continue;
        Transaction transaction(connection);
        connection.run(stepText(name).constData());
        connection.run(QByteArray("PRAGMA user_version=" + QByteArray::number(number)).constData());
        connection.run(QByteArray("PRAGMA application_id=" + QByteArray::number(applicationId)).constData());
        if (const Done done = transaction.commit(); !done)
            return done;
    }
    return connection.done();
}

Done checkSchema(Connection &connection)
{
    const QSet<QByteArray> known = knownStatements();
    Statement &schema = connection.prepared("SELECT type, name, sql FROM sqlite_schema");
    QByteArray foreign;
    while (schema.step()) {
        const QByteArrayView name = schema.view(1);
        const bool inner = schema.isNull(2) || name.startsWith("sqlite_")
            || (schema.view(0) == "table" && name.startsWith("search_"));
        if (!inner && !known.contains(schema.text(2)) && foreign.isEmpty())
            foreign = schema.text(0) + ' ' + name.toByteArray();
    }
    if (const Done done = connection.done(); !done)
        return done;
    if (!foreign.isEmpty())
        return failed(FailureCode::Damaged, {}, "the file holds a " + foreign + " that Steward did not make");
    return {};
}

Result<QList<QByteArray>> missingParts(Connection &connection)
{
    const auto whole = Connection::open(u":memory:"_s, Connection::Mode::Write);
    if (!whole)
        return tl::unexpected(whole.error());
    if (const Done done = migrate(**whole); !done)
        return tl::unexpected(done.error());
    QList<QByteArray> missing;
    Statement parts(**whole, "SELECT type, name FROM sqlite_schema ORDER BY type, name");
    while (parts.step()) {
        Statement &found = connection.prepared("SELECT 1 FROM sqlite_schema WHERE type = ? AND name = ?");
        if (!(found << parts.view(0) << parts.view(1)).found())
            missing.append(parts.text(0) + ' ' + parts.text(1));
    }
    if (connection.failure())
        return tl::unexpected(*connection.failure());
    return missing;
}

Result<int> schemaOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failed(FailureCode::NotFound, path.toUtf8());
    if (!file.open(QIODevice::ReadOnly))
        return failed(FailureCode::ReadOnly, path.toUtf8(), file.errorString().toUtf8());
    const QByteArray header = file.read(100);
    file.close();
    if (header.size() < 100 || !header.startsWith("SQLite format 3"))
        return failed(FailureCode::NotASteward, path.toUtf8());
    Page page = readPage(header);
    if (const auto logged = pageInLog(path))
        page = *logged;
    if (page.application != quint32(applicationId))
        return failed(FailureCode::NotASteward, path.toUtf8());
    if (page.version > quint32(newestSchema()))
        return failed(FailureCode::NewerSchema, path.toUtf8(), QByteArray::number(page.version));
    return int(page.version);
}

Done checkHeader(const QString &path)
{
    return schemaOf(path).map([](int) {});
}

} // namespace Steward
