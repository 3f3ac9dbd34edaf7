#pragma once

#include "desk/tickets/historyimport.h"

#include "files/files/atomicfile.h"
#include "files/files/growingfile.h"

#include <memory>

namespace Steward {

// The report of an import's rejected records: CSV with the columns line, field, reason, text; written whole at the end.
// What is rejected is also kept beside it (`R.csv.unfinished`) until the run is over, so that a run that goes on after
// a crash has the rejects of the first one, too. The header line of a table stands in `R.csv.columns`: its rows mean
// nothing without it when they are imported again.
class RejectsFile
{
public:
    explicit RejectsFile(const QString &path); // empty: nothing is kept
    Done open();
    void setHeader(const QByteArray &header) { m_header = header; }
    // Keeps the rejects of the run over the file of this fingerprint until it is over. `former` is how many the run had
    // before it was interrupted.
    Done keepBeside(const QByteArray &fingerprint, qint64 former);
    void add(const Reject &reject);
    Done sync(); // what was added lies on the disk
    Done commit(bool isOver);

    // The header line that the rows of a report belong to; empty: they are of no table.
    static QByteArray columnsOf(const QString &path);

private:
    void write(const QByteArray &row);
    Done writeColumns();
    bool takeFormer(const QByteArray &head, qint64 former);

    QString m_path;
    std::unique_ptr<AtomicFile> m_file;
    GrowingFile m_beside;
    QByteArray m_header;
    bool m_any = false;
};

} // namespace Steward
