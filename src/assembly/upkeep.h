#pragma once

#include "desk/base/instant.h"
#include "desk/base/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace Steward {

// Brings the workspace of an earlier Steward up to date, after a verified backup whose path is given; empty: it was so
// already, or there is none.
Result<QString> upgraded(const QString &workspace, Instant now);

struct BackupFacts
{
    qint64 size = 0; // bytes
    QByteArray sha256 = {}; // hex
    qint64 tickets = 0;
    QString manifest = {}; // its path
    std::optional<Failure> notWritten = {}; // why the manifest is not there: the backup is whole without it
};

struct RestoreFacts
{
    QString kept = {}; // where the replaced workspace is now; empty: there was none
    bool verified = false; // its bytes were compared with those that were backed up
    bool hadManifest = false;
    qint64 tickets = 0;
};

struct RedactionRequest
{
    QList<QByteArray> what = {}; // keys, ids of persons
    QByteArray reason = {};
    QByteArray by = {};
};

struct RedactionFacts
{
    QList<QByteArray> tickets = {};
    QList<QByteArray> persons = {}; // the ids they have now
    qint64 records = 0;
    qint64 files = 0;
    bool lingers = false; // another program still reads what was removed
};

// What keeps a workspace safe, and what takes something out of it. Synchronous: for a worker, or a program without a
// window.
Result<BackupFacts> backUpWorkspace(const QString &workspace, const QString &file, Instant now);
Result<RestoreFacts> restoreWorkspace(const QString &file, const QString &workspace, Instant now);
Result<RedactionFacts> redactWorkspace(const QString &workspace, const RedactionRequest &request, Instant now);

} // namespace Steward
