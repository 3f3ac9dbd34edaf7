#include "wording/tickets/figurewords.h"

#include <QCoreApplication>

namespace Steward {

namespace {

struct FigureWords
{
    Q_DECLARE_TR_FUNCTIONS(FigureWords)
};

} // namespace

QString numberWords(qint64 number, const QLocale &locale)
{
    return locale.toString(number);
}

QString percentWords(double share, int decimals, const QLocale &locale)
{
    return FigureWords::tr("%1\u00a0%", "a percentage; the blank does not break")
        .arg(locale.toString(share * 100, 'f', decimals));
}

QString sizeWords(qint64 bytes, const QLocale &locale)
{
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace Steward
