#include "assembly/draftfolder.h"

#include "files/files/atomicfile.h"
#include "files/platform/rawfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeDatabase>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype partSize = 256 * 1024;
const QByteArray tooLarge = "larger than 50 MB, the most that a message may carry";

} // namespace

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
    Draft draft{.text = json.value("text"_L1).toString().toUtf8(),
                .isNote = json.value("kind"_L1).toString() == "note"_L1,
                .seenVersion = json.value("version"_L1).toInt()};
    const QJsonArray files = json.value("files"_L1).toArray();
    for (const QJsonValue &value : files) {
        const QJsonObject member = value.toObject();
        const QString hash = member.value("sha256"_L1).toString();
        const QFileInfo copy(copiesOf(ticket) + u'/' + hash);
        if (copy.isFile())
            draft.files.append({.attachment = {.name = member.value("name"_L1).toString().toUtf8(),
                                               .mediaType = member.value("media_type"_L1).toString().toUtf8(),
                                               .sha256 = QByteArray::fromHex(hash.toLatin1()),
                                               .size = copy.size()},
                                .path = copy.filePath()});
    }
    return draft;
}

Done DraftFolder::keep(qint64 ticket, const Draft &draft)
{
    const QString path = fileOf(ticket);
    if (draft.isEmpty()) {
        if (QFileInfo::exists(path) && !removeFile(path))
            return failed(FailureCode::Unavailable, path.toUtf8(), "the draft could not be removed");
        return {};
    }
    if (!QDir().mkpath(m_folder))
        return failed(FailureCode::ReadOnly, m_folder.toUtf8(), "the folder could not be made");
    QJsonArray files;
    for (const DraftFile &file : draft.files) {
        files.append(QJsonObject{{"name"_L1, QString::fromUtf8(file.attachment.name)},
                                 {"media_type"_L1, QString::fromUtf8(file.attachment.mediaType)},
                                 {"sha256"_L1, QString::fromLatin1(file.attachment.sha256.toHex())}});
    }
    const QJsonObject json{{"files"_L1, files},
                           {"kind"_L1, draft.isNote ? "note"_L1 : "reply"_L1},
                           {"text"_L1, QString::fromUtf8(draft.text)},
                           {"version"_L1, draft.seenVersion}};
    return writeFile(path, QJsonDocument(json).toJson(), AtomicFile::Former::Replace, AtomicFile::Readers::OwnerOnly);
}

QString DraftFolder::copiesOf(qint64 ticket) const
{
    return u"%1/%2.files"_s.arg(m_folder).arg(ticket);
}

Done DraftFolder::forget(qint64 ticket)
{
    if (!QDir(copiesOf(ticket)).removeRecursively())
        return failed(FailureCode::Unavailable, copiesOf(ticket).toUtf8(),
                      "the files of the draft could not be removed");
    return keep(ticket, {});
}

// The copy gets the name of its hash, which is known when it is whole.
Result<DraftFile> DraftFolder::named(qint64 ticket, const Attachment &attachment, const QString &half) const
{
    const QString path = copiesOf(ticket) + u'/' + QString::fromLatin1(attachment.sha256.toHex());
    if (QFileInfo::exists(path))
        QFile::remove(half); // the same file again
    else if (!QFile::rename(half, path))
        return failed(FailureCode::Unavailable, path.toUtf8(), "the copy could not be named");
    return DraftFile{.attachment = attachment, .path = path};
}

Result<DraftFile> DraftFolder::addFile(qint64 ticket, const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failed(FailureCode::NotFound, path.toUtf8());
    if (!info.isFile())
        return failed(FailureCode::BadInput, path.toUtf8(), "it is no file");
    if (info.size() > largestAttachment)
        return failed(FailureCode::BadInput, path.toUtf8(), tooLarge);
    RawFile file;
    if (const Done done = file.openToRead(path); !done)
        return tl::unexpected(done.error());
    if (!QDir().mkpath(copiesOf(ticket)))
        return failed(FailureCode::ReadOnly, m_folder.toUtf8(), "the folder could not be made");
    const QString half = copiesOf(ticket) + u"/half"_s;
    AtomicFile copy(half, AtomicFile::Former::Replace, AtomicFile::Readers::OwnerOnly);
    Done done = copy.open();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray part(partSize, Qt::Uninitialized);
    while (done) {
        const auto got = file.read(part.data(), part.size());
        if (!got)
            return tl::unexpected(got.error());
        if (*got == 0)
            break;
        const QByteArrayView read = QByteArrayView(part).first(*got);
        hash.addData(read);
        done = copy.write(read);
        if (copy.written() > largestAttachment) // it grew
            return failed(FailureCode::BadInput, path.toUtf8(), tooLarge);
    }
    const qint64 size = copy.written();
    if (done)
        done = copy.commit();
    if (!done)
        return tl::unexpected(done.error());
    return named(ticket,
                 {.name = info.fileName().toUtf8(),
                  .mediaType = QMimeDatabase().mimeTypeForFile(info).name().toUtf8(),
                  .sha256 = hash.result(),
                  .size = size},
                 half);
}

Result<DraftFile> DraftFolder::addBytes(qint64 ticket, const Attachment &naming, const QByteArray &bytes)
{
    if (bytes.size() > largestAttachment)
        return failed(FailureCode::BadInput, naming.name, tooLarge);
    if (!QDir().mkpath(copiesOf(ticket)))
        return failed(FailureCode::ReadOnly, m_folder.toUtf8(), "the folder could not be made");
    const QString half = copiesOf(ticket) + u"/half"_s;
    if (const Done done = writeFile(half, bytes, AtomicFile::Former::Replace, AtomicFile::Readers::OwnerOnly); !done)
        return tl::unexpected(done.error());
    Attachment attachment = naming;
    attachment.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    attachment.size = bytes.size();
    return named(ticket, attachment, half);
}

} // namespace Steward
