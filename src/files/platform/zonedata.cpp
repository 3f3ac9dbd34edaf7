#include "files/platform/zonedata.h"

#include <QFile>

namespace Steward {

using namespace Qt::StringLiterals;

QByteArray zoneDataVersion()
{
    for (const QString &path :
         {u"/usr/share/zoneinfo/tzdata.zi"_s, u"/usr/share/zoneinfo/+VERSION"_s}) { // Mac: +VERSION
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QByteArray version = file.readLine(64).trimmed();
        if (version.startsWith("# version "))
            version.remove(0, qsizetype(sizeof("# version ")) - 1);
        if (!version.isEmpty() && !version.startsWith('#'))
            return version;
    }
    return "unknown";
}

} // namespace Steward
