#pragma once

#include "desk/tickets/historyimport.h"

#include "files/files/atomicfile.h"

#include <memory>

namespace Steward {

// The report of an import's rejected records: CSV with the columns line, field, reason, text; written whole at the end.
class RejectsFile
{
public:
    explicit RejectsFile(const QString &path); // empty: nothing is kept
    Done open();
    void add(const Reject &reject);
    Done commit();

private:
    std::unique_ptr<AtomicFile> m_file;
};

} // namespace Steward
