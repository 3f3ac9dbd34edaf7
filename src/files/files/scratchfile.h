#pragma once

#include "desk/base/result.h"

#include <QByteArrayView>
#include <QTemporaryFile>

namespace Steward {

// A file in the system's folder for such, for what has to be read as a file; only its owner reads it, and it is gone
// with this object.
class ScratchFile
{
public:
    Done open();
    Done write(QByteArrayView bytes);
    Done flush(); // what was written can be read by the file's name
    QString path() const { return m_file.fileName(); }

private:
    QTemporaryFile m_file;
};

} // namespace Steward
