#pragma once

#include "desk/base/result.h"

#include <QByteArrayView>
#include <QFile>

namespace Steward {

// A file that grows while work goes on, and that a later process takes up again where this one was killed.
class GrowingFile
{
public:
    void setPath(const QString &path) { m_file.setFileName(path); }

    Done begin(); // an empty one; a former one is gone
    bool takeUp(); // the former one, to be read from its beginning; false where there is none
    QByteArray readLine() { return m_file.readLine(); } // with its LF, but the last of a torn file
    bool atEnd() const { return m_file.atEnd(); }
    qint64 place() const { return m_file.pos(); }
    bool cutAt(qint64 place); // what stood behind it is gone, and writing goes on there

    bool isOpen() const { return m_file.isOpen(); }
    void write(QByteArrayView bytes); // a failure is told by sync()
    Done sync(); // what was written lies on the disk
    void remove() { m_file.remove(); }

private:
    QFile m_file;
    bool m_lacks = false; // something of what was written
};

} // namespace Steward
