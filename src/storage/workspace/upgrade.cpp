#include "storage/workspace/upgrade.h"

#include "storage/engine/database.h"
#include "storage/engine/migrations.h"
#include "storage/workspace/backup.h"

#include "files/platform/filelock.h"

#include <chrono>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr auto patience = std::chrono::seconds(10);

} // namespace

Result<QString> upgradeWorkspace(const QString &path, Instant now)
{
    const auto isDone = [](const Result<int> &schema) { return !schema || *schema >= newestSchema(); };
    const auto nothing = [](int) { return QString(); };
    if (const auto schema = schemaOf(path); isDone(schema))
        return schema.map(nothing);
    FileLock lock(path);
    if (const Done done = lock.acquire(patience); !done)
        return tl::unexpected(done.error());
    const auto schema = schemaOf(path); // another program may have done it meanwhile
    if (isDone(schema))
        return schema.map(nothing);
    const QString kept = u"%1.schema-%2"_s.arg(path).arg(*schema);
    if (const auto backup = makeBackup(path, kept, now); !backup)
        return tl::unexpected(backup.error());
    auto connection = Connection::open(path, Connection::Mode::Write);
    if (!connection)
        return tl::unexpected(connection.error());
    Done done = checkSchema(**connection);
    if (done)
        done = migrate(**connection);
    if (!done)
        return tl::unexpected(Failure{done.error().code, path.toUtf8(), done.error().detail});
    return kept;
}

} // namespace Steward
