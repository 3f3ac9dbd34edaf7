#include "storage/tickets/contents.h"

#include "desk/history/attachments.h"
#include "files/platform/rawfile.h"

#include <QCryptographicHash>

#include <functional>

namespace Steward {

namespace {

constexpr qsizetype filePartSize = 256 * 1024;

Done eachPart(const QString &path, const std::function<Done(QByteArrayView part)> &hand)
{
    RawFile file;
    if (const Done done = file.openToRead(path); !done)
        return done;
    QByteArray part(filePartSize, Qt::Uninitialized);
    for (bool more = true; more;) {
        qsizetype filled = 0;
        while (filled < filePartSize) {
            const auto got = file.read(part.data() + filled, filePartSize - filled);
            if (!got)
                return tl::unexpected(got.error());
            if (*got == 0) {
                more = false;
                break;
            }
            filled += *got;
        }
        if (filled == 0)
            break;
        if (const Done done = hand(QByteArrayView(part).first(filled)); !done)
            return done;
    }
    return {};
}

} // namespace

bool Contents::has(QByteArrayView sha256)
{
    Statement &row = m_connection.prepared("SELECT 1 FROM content WHERE sha256 = ? LIMIT 1");
    const bool found = row.blob(sha256).step();
    row.reset();
    return found;
}

Result<QByteArray> Contents::read(QByteArrayView sha256)
{
    QByteArray bytes;
    bool any = false;
    Statement &row = m_connection.prepared("SELECT bytes FROM content WHERE sha256 = ? ORDER BY part");
    row.blob(sha256);
    while (row.step()) {
        bytes += row.view(0);
        any = true;
    }
    row.reset();
    if (const Done done = m_connection.done(); !done)
        return tl::unexpected(done.error());
    return any ? Result<QByteArray>(bytes) : failed(FailureCode::NotFound, sha256.toByteArray().toHex());
}

Done Contents::keep(QByteArrayView sha256, const QString &path)
{
    // Read twice: what goes into the history is known to be right before its first byte does.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 size = 0;
    const Done known = eachPart(path, [&](QByteArrayView part) -> Done {
        size += part.size();
        if (size > largestAttachment)
            return failed(FailureCode::BadInput, path.toUtf8(), "larger than 50 MiB");
        hash.addData(part);
        return {};
    });
    if (!known)
        return known;
    if (hash.result() != sha256)
        return failed(FailureCode::BadInput, path.toUtf8(), "its bytes are not those that its name says");
    qint64 number = 0;
    hash.reset();
    const auto insert = [&](QByteArrayView part) {
        hash.addData(part);
        Statement &row = m_connection.prepared("INSERT INTO content(sha256, part, bytes) VALUES(?, ?, ?)");
        row.blob(sha256) << number++;
        if (part.isEmpty())
            row << QByteArrayView(""); // a file of no bytes is not NULL
        else
            row.blob(part);
        row.run();
        return m_connection.done();
    };
    Done kept = size > 0 ? eachPart(path, insert) : insert({});
    if (kept && hash.result() != sha256)
        kept = failed(FailureCode::BadInput, path.toUtf8(), "it changed while it was read");
    if (!kept)
        m_connection.prepared("DELETE FROM content WHERE sha256 = ?").blob(sha256).run();
    return kept;
}

} // namespace Steward
