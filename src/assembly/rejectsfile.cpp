#include "assembly/rejectsfile.h"

namespace Steward {

namespace {

QByteArray cell(QByteArrayView text)
{
    QByteArray quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted += '"';
}

} // namespace

RejectsFile::RejectsFile(const QString &path)
{
    if (!path.isEmpty())
        m_file = std::make_unique<AtomicFile>(path);
}

Done RejectsFile::open()
{
    if (!m_file)
        return {};
    if (const Done done = m_file->open(); !done)
        return done;
    return m_file->write("line,field,reason,text\n");
}

void RejectsFile::add(const Reject &reject)
{
    if (!m_file)
        return;
    // A failure is kept by the file and told by commit().
    const Done done = m_file->write(QByteArray::number(reject.line) + ',' + cell(reject.field) + ','
                                    + cell(reject.reason) + ',' + cell(reject.text) + '\n');
    Q_UNUSED(done)
}

Done RejectsFile::commit()
{
    return m_file ? m_file->commit() : Done();
}

} // namespace Steward
