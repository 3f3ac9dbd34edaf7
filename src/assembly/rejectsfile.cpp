#include "assembly/rejectsfile.h"

#include <QFile>

namespace Steward {

using namespace Qt::StringLiterals;

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

QByteArray rowOf(const Reject &reject)
{
    return QByteArray::number(reject.line) + ',' + cell(reject.field) + ',' + cell(reject.reason) + ','
        + cell(reject.text) + '\n';
}

QString columnsPath(const QString &report)
{
    return report + ".columns"_L1;
}

// A row of this report: a line, and the lines that quotes hold together with it. Empty: there is no whole one.
QByteArray nextRow(GrowingFile &file)
{
    QByteArray row;
    do
        row += file.readLine();
    while (row.count('"') % 2 != 0 && !file.atEnd());
    return row.endsWith('\n') && row.count('"') % 2 == 0 ? row : QByteArray();
}

} // namespace

RejectsFile::RejectsFile(const QString &path) : m_path(path)
{
    if (path.isEmpty())
        return;
    m_file = std::make_unique<AtomicFile>(path);
    m_beside.setPath(path + ".unfinished"_L1);
}

Done RejectsFile::open()
{
    if (!m_file)
        return {};
    if (const Done done = m_file->open(); !done)
        return done;
    return m_file->write("line,field,reason,text\n");
}

Done RejectsFile::keepBeside(const QByteArray &fingerprint, qint64 former)
{
    if (!m_file)
        return {};
    const QByteArray head = fingerprint.toHex() + '\n';
    if (former > 0 && takeFormer(head, former))
        return {};
    if (const Done begun = m_beside.begin(); !begun)
        return begun;
    m_beside.write(head);
    return sync();
}

// Takes over the first rejects; those behind them are found anew.
bool RejectsFile::takeFormer(const QByteArray &head, qint64 former)
{
    if (!m_beside.takeUp() || m_beside.readLine() != head)
        return false;
    qint64 end = m_beside.place();
    for (; former > 0; --former) {
        const QByteArray row = nextRow(m_beside);
        if (row.isEmpty())
            break;
        write(row);
        end = m_beside.place();
    }
    return m_beside.cutAt(end);
}

// A failure is kept by the file and told by commit().
void RejectsFile::write(const QByteArray &row)
{
    m_any = true;
    const Done done = m_file->write(row);
    Q_UNUSED(done)
}

void RejectsFile::add(const Reject &reject)
{
    if (!m_file)
        return;
    const QByteArray row = rowOf(reject);
    write(row);
    if (m_beside.isOpen())
        m_beside.write(row); // told by sync()
}

Done RejectsFile::sync()
{
    return m_beside.isOpen() ? m_beside.sync() : Done();
}

Done RejectsFile::commit(bool isOver)
{
    if (!m_file)
        return {};
    if (const Done done = writeColumns(); !done)
        return done;
    const Done done = m_file->commit();
    if (done && isOver && m_beside.isOpen())
        m_beside.remove();
    return done;
}

Done RejectsFile::writeColumns()
{
    if (!m_any || m_header.isEmpty()) {
        QFile::remove(columnsPath(m_path)); // of the report before
        return {};
    }
    AtomicFile columns(columnsPath(m_path));
    if (const Done done = columns.open(); !done)
        return done;
    if (const Done done = columns.write(m_header + '\n'); !done)
        return done;
    return columns.commit();
}

QByteArray RejectsFile::columnsOf(const QString &path)
{
    QFile columns(columnsPath(path));
    if (!columns.open(QIODevice::ReadOnly))
        return {};
    QByteArray header = columns.readAll();
    while (header.endsWith('\n') || header.endsWith('\r'))
        header.chop(1);
    return header;
}

} // namespace Steward
