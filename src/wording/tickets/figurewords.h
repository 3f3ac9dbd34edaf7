#pragma once

#include <QLocale>
#include <QString>

namespace Steward {

// `1,204`, with the groups of the language.
QString numberWords(qint64 number, const QLocale &locale = {});

// `87 %` of a share of 0…1; `decimals` digits behind the point.
QString percentWords(double share, int decimals = 0, const QLocale &locale = {});

// `12.4 kB` of bytes, in steps of a thousand.
QString sizeWords(qint64 bytes, const QLocale &locale = {});

} // namespace Steward
