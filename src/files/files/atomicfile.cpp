#include "files/files/atomicfile.h"

#include "files/platform/durable.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bufferSize = 64 * 1024;

// The name of a temporary file begins with what tells its target, so that a later save of the same file can clear away
// what a killed one left. It does not hold the target's name, which may already be as long as a name can be.
QString stemBeside(const QString &name)
{
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    return u".steward-"_s + QString::fromLatin1(digest) + u'-';
}

void clearAbandoned(const QDir &folder, const QString &stem)
{
    const QStringList names = folder.entryList({stem + u"*.part"_s}, QDir::Files | QDir::Hidden | QDir::System);
    for (const QString &name : names)
        removeAbandoned(folder.filePath(name));
}

} // namespace

AtomicFile::AtomicFile(const QString &path, Former former, Readers readers)
    : m_path(path), m_former(former), m_readers(readers)
{ }

AtomicFile::~AtomicFile()
{
    discard();
}

void AtomicFile::discard()
{
    if (!m_beside.isEmpty())
        removeFile(m_beside); // before it is closed: closed, another save could take it for abandoned
    m_beside.clear();
    m_file.close();
    m_buffer.clear();
    if (m_state)
        m_state = failed(FailureCode::Cancelled, m_path.toUtf8(), "discarded");
}

// The person asked for `m_path`, so every failure is about that, also where the temporary file had it.
Done AtomicFile::fail(Failure failure)
{
    failure.subject = m_path.toUtf8();
    m_state = tl::unexpected(failure);
    discard();
    return m_state;
}

Done AtomicFile::open()
{
    Q_ASSERT(!m_file.isOpen());
    m_state = {};
    m_written = 0;
    if (m_path.isEmpty() || m_path.endsWith(u'/') || m_path.contains(QChar(0)))
        return fail({.code = FailureCode::WrongUsage, .detail = "no name of a file"});
    const Result<FolderEntry> former = entryAt(m_path);
    if (!former)
        return fail(former.error());
    switch (former->kind) {
    case FolderEntry::Kind::None:
        break;
    case FolderEntry::Kind::File:
        if (m_former == Former::Keep)
            return fail({.code = FailureCode::AlreadyExists});
        if (!former->writable)
            return fail({.code = FailureCode::ReadOnly, .detail = "the file is write-protected"});
        break;
    case FolderEntry::Kind::Folder:
        return fail({.code = FailureCode::WrongUsage, .detail = "a folder, not a file"});
    case FolderEntry::Kind::Link:
        return fail({.code = FailureCode::WrongUsage, .detail = "a symbolic link, which is not followed"});
    case FolderEntry::Kind::Other:
        return fail({.code = FailureCode::WrongUsage, .detail = "a device or pipe, not a file"});
    }
    if (const Done created = createBeside(); !created)
        return fail(created.error());
    if (former->kind == FolderEntry::Kind::File) {
        if (const Done kept = m_file.keepModeOf(*former); !kept)
            return fail(kept.error());
    }
    m_buffer.reserve(bufferSize);
    return {};
}

Done AtomicFile::createBeside()
{
    const QFileInfo target(m_path);
    const QDir folder(target.path());
    const QString stem = stemBeside(target.fileName());
    clearAbandoned(folder, stem);
    // Over a former file only its owner reads along until it has the former one's mode.
    const bool ownerOnly = m_readers == Readers::OwnerOnly || target.exists();
    Done created;
    for (int tries = 0; tries < 16; ++tries) {
        const quint64 random = QRandomGenerator::system()->generate64();
        m_beside = folder.filePath(stem + QString::number(random, 36) + u".part"_s);
        created = m_file.createNew(m_beside, ownerOnly);
        if (created)
            return created;
        m_beside.clear();
        if (created.error().code != FailureCode::AlreadyExists)
            return created;
    }
    return created;
}

Done AtomicFile::flushBuffer()
{
    const Done done = m_file.write(m_buffer);
    m_buffer.resize(0); // keeps its room
    return done ? done : fail(done.error());
}

Done AtomicFile::write(QByteArrayView bytes)
{
    if (!m_state)
        return m_state;
    if (!m_file.isOpen())
        return fail({.code = FailureCode::WrongUsage, .detail = "not open"});
    m_written += bytes.size();
    if (m_buffer.size() + bytes.size() > bufferSize) {
        if (const Done flushed = flushBuffer(); !flushed)
            return flushed;
    }
    if (bytes.size() < bufferSize) {
        m_buffer.append(bytes);
        return {};
    }
    const Done done = m_file.write(bytes); // what is larger than the buffer need not go through it
    return done ? done : fail(done.error());
}

Done AtomicFile::commit()
{
    if (!m_state)
        return m_state;
    if (!m_file.isOpen())
        return fail({.code = FailureCode::WrongUsage, .detail = "not open"});
    if (const Done flushed = flushBuffer(); !flushed)
        return flushed;
    if (const Done synced = m_file.sync(); !synced)
        return fail(synced.error());
    const Done renamed = m_former == Former::Keep ? m_file.renameNew(m_path) : m_file.renameOver(m_path);
    if (!renamed)
        return fail(renamed.error());
    m_beside.clear();
    m_buffer = {};
    if (const Done synced = syncFolderOf(m_path); !synced)
        return fail(synced.error());
    return {};
}

Done writeFile(const QString &path, QByteArrayView content, AtomicFile::Former former, AtomicFile::Readers readers)
{
    AtomicFile file(path, former, readers);
    return file.open().and_then([&] { return file.write(content); }).and_then([&] { return file.commit(); });
}

} // namespace Steward
