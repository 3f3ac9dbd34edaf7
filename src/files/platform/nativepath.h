#pragma once

#include <QByteArray>
#include <QString>

namespace Steward {

// A path as the system takes it. Nothing where it is empty or holds U+0000, which would cut it in silence.
#ifdef Q_OS_WIN
using NativePath = std::wstring;
#else
using NativePath = QByteArray;
#endif
NativePath nativePath(const QString &path);

} // namespace Steward
