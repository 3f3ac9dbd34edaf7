#include "assembly/draftfolder.h"

#include "files/files/atomicfile.h"
#include "files/platform/rawfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace Steward {

using namespace Qt::StringLiterals;

DraftFolder::DraftFolder(const QString &home, const QString &workspace)
{
    const QString path = QFileInfo(workspace).canonicalFilePath();
    const QByteArray name = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    m_folder = home + u"/drafts/"_s + QString::fromLatin1(name);
}

QString DraftFolder::fileOf(qint64 ticket) const
{
    return u"%1/%2.json"_s.arg(m_folder).arg(ticket);
}

Result<Draft> DraftFolder::draft(qint64 ticket)
{
    QFile file(fileOf(ticket));
    if (!file.exists())
        return Draft();
    if (!file.open(QIODevice::ReadOnly))
        return failed(FailureCode::Unavailable, file.fileName().toUtf8(), file.errorString().toUtf8());
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return failed(FailureCode::Damaged, file.fileName().toUtf8(), "not a draft");
    const QJsonObject json = document.object();
    return Draft{.text = json.value("text"_L1).toString().toUtf8(),
                 .isNote = json.value("kind"_L1).toString() == "note"_L1,
                 .seenVersion = json.value("version"_L1).toInt()};
}

Done DraftFolder::keep(qint64 ticket, const Draft &draft)
{
    const QString path = fileOf(ticket);
    if (draft.text.isEmpty()) {
        if (QFileInfo::exists(path) && !removeFile(path))
            return failed(FailureCode::Unavailable, path.toUtf8(), "the draft could not be removed");
        return {};
    }
    if (!QDir().mkpath(m_folder))
        return failed(FailureCode::ReadOnly, m_folder.toUtf8(), "the folder could not be made");
    const QJsonObject json{{"kind"_L1, draft.isNote ? "note"_L1 : "reply"_L1},
                           {"text"_L1, QString::fromUtf8(draft.text)},
                           {"version"_L1, draft.seenVersion}};
    return writeFile(path, QJsonDocument(json).toJson(), AtomicFile::Former::Replace, AtomicFile::Readers::OwnerOnly);
}

} // namespace Steward
