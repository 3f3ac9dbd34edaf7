#include "files/files/scratchfile.h"

#include "files/files/devicefailure.h"

namespace Steward {

Done ScratchFile::open()
{
    return m_file.open() ? Done() : Done(failureOf(m_file));
}

Done ScratchFile::write(QByteArrayView bytes)
{
    return m_file.write(bytes.data(), bytes.size()) == bytes.size() ? Done() : Done(failureOf(m_file));
}

Done ScratchFile::flush()
{
    return m_file.flush() ? Done() : Done(failureOf(m_file));
}

} // namespace Steward
