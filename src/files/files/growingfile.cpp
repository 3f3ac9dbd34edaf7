#include "files/files/growingfile.h"

#include "files/files/devicefailure.h"
#include "files/platform/durable.h"

namespace Steward {

Done GrowingFile::begin()
{
    m_file.close();
    m_lacks = false;
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return tl::unexpected(lastFailure(m_file.fileName()));
    return {};
}

bool GrowingFile::takeUp()
{
    return m_file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly);
}

bool GrowingFile::cutAt(qint64 place)
{
    return m_file.resize(place) && m_file.seek(place);
}

void GrowingFile::write(QByteArrayView bytes)
{
    m_lacks = m_file.write(bytes.data(), bytes.size()) != bytes.size() || m_lacks;
}

Done GrowingFile::sync()
{
    if (!m_file.flush() || m_lacks)
        return failureOf(m_file);
    return syncFile(m_file.fileName());
}

} // namespace Steward
