#include "assembly/upkeep.h"

#include "storage/workspace/backup.h"
#include "storage/workspace/redaction.h"
#include "storage/workspace/upgrade.h"

namespace Steward {

namespace {

qint64 ticketsIn(const Census &census)
{
    const auto found = census.rows.find("creation");
    return found == census.rows.end() ? 0 : found->second;
}

} // namespace

Result<BackupFacts> backUpWorkspace(const QString &workspace, const QString &file, Instant now)
{
    return makeBackup(workspace, file, now).map([&](const BackupManifest &manifest) {
        return BackupFacts{.size = manifest.size,
                           .sha256 = manifest.sha256,
                           .tickets = ticketsIn(manifest.census),
                           .manifest = BackupManifest::pathFor(file),
                           .notWritten = manifest.notWritten};
    });
}

Result<RestoreFacts> restoreWorkspace(const QString &file, const QString &workspace, Instant now)
{
    return restoreBackup(file, workspace, now).map([](const Restored &restored) {
        return RestoreFacts{.kept = restored.kept,
                            .verified = restored.sealed || restored.hadManifest,
                            .hadManifest = restored.hadManifest,
                            .tickets = ticketsIn(restored.census)};
    });
}

Result<QString> upgraded(const QString &workspace, Instant now)
{
    const auto kept = upgradeWorkspace(workspace, now);
    if (!kept && kept.error().code == FailureCode::NotFound)
        return QString();
    return kept;
}

Result<RedactionFacts> redactWorkspace(const QString &workspace, const RedactionRequest &request, Instant now)
{
    const auto database = Database::open(workspace);
    if (!database)
        return tl::unexpected(database.error());
    return redact(**database, {.what = request.what, .reason = request.reason, .by = request.by}, now)
        .map([](const Redacted &redacted) {
            return RedactionFacts{.tickets = redacted.tickets,
                                  .persons = redacted.persons,
                                  .records = redacted.records,
                                  .files = redacted.files,
                                  .lingers = redacted.lingers};
        });
}

} // namespace Steward
