#include "files/files/scratchfile.h"

namespace Steward {

Done ScratchFile::failure() const
{
    const bool full = m_file.error() == QFileDevice::ResourceError;
    return failed(full ? FailureCode::DiskFull : FailureCode::Unavailable, m_file.fileName().toUtf8(),
                  m_file.errorString().toUtf8());
}

Done ScratchFile::open()
{
    return m_file.open() ? Done() : failure();
}

Done ScratchFile::write(QByteArrayView bytes)
{
    return m_file.write(bytes.data(), bytes.size()) == bytes.size() ? Done() : failure();
}

Done ScratchFile::flush()
{
    return m_file.flush() ? Done() : failure();
}

} // namespace Steward
