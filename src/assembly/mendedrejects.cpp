#include "assembly/mendedrejects.h"

#include "assembly/rejectsfile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Steward {

namespace {

constexpr qint64 longestRow = 256 * 1024 * 1024; // a record of 64 MiB, all of it quotes, and room for the rest
constexpr QByteArrayView byteOrderMarkOfUtf8 = "\xEF\xBB\xBF";

// The cell of the records' texts, the fourth. Bytes are bytes: a table may be in any encoding.
QByteArray textOf(QByteArrayView row)
{
    int cell = 0;
    bool quoted = false;
    QByteArray text;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const char c = row[i];
        if (c == '"') {
            if (quoted && i + 1 < row.size() && row[i + 1] == '"')
                ++i;
            else {
                quoted = !quoted;
                continue;
            }
        } else if (c == ',' && !quoted) {
            ++cell;
            continue;
        }
        if (cell == 3)
            text += c;
    }
    return text;
}

QByteArrayView withoutLineEnd(QByteArrayView row)
{
    for (const char end : {'\n', '\r'}) {
        if (row.endsWith(end))
            row.chop(1);
    }
    return row;
}

} // namespace

Result<MendedRejects> mendedRejects(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return MendedRejects();
    QFile report(path);
    if (!report.open(QIODevice::ReadOnly))
        return failed(FailureCode::Unavailable, path.toUtf8(), report.errorString().toUtf8());
    QByteArray head = report.readLine(1024);
    const bool marked = head.startsWith(byteOrderMarkOfUtf8.toByteArray());
    if (marked)
        head.remove(0, byteOrderMarkOfUtf8.size());
    head.replace('"', "");
    if (withoutLineEnd(head) != QByteArrayView("line,field,reason,text"))
        return MendedRejects();

    MendedRejects mended{.file = std::make_unique<ScratchFile>()};
    Done done = mended.file->open();
    if (done && marked)
        done = mended.file->write(byteOrderMarkOfUtf8);
    qint64 line = 2, written = 1; // where the next row stands, and where the file of texts is
    if (const QByteArray columns = RejectsFile::columnsOf(path); done && !columns.isEmpty()) {
        done = mended.file->write(columns + '\n'); // where the report has its own header
        written += columns.count('\n') + 1;
        mended.hasColumns = true;
    }
    while (done && !report.atEnd()) {
        QByteArray row;
        qsizetype quotes = 0;
        do {
            const QByteArray part = report.readLine(longestRow);
            quotes += part.count('"');
            row += part;
        } while (quotes % 2 != 0 && !report.atEnd() && row.size() < longestRow);
        if (quotes % 2 != 0)
            return failed(FailureCode::BadInput, path.toUtf8(),
                          "the quotes are torn in the row that begins at line " + QByteArray::number(line));
        const qint64 lines = row.count('\n');
        if (const QByteArray text = textOf(withoutLineEnd(row)); !text.isEmpty()) {
            done = mended.file->write(QByteArray(std::max<qint64>(line - written, 0), '\n') + text + '\n');
            written = line + text.count('\n') + 1;
        } else if (!withoutLineEnd(row).isEmpty()) {
            mended.withoutText.append(line);
        }
        line += lines;
    }
    if (done)
        done = mended.file->flush();
    if (!done)
        return tl::unexpected(done.error());
    return mended;
}

} // namespace Steward
