#pragma once

#include <QIcon>
#include <QPixmap>

class QColor;

namespace Steward {

// Icons of Lucide (resources/icons/lucide, ISC licence), drawn in a colour of the palette.
QIcon tintedIcon(const QString &name, const QColor &colour);
QPixmap tintedPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio); // kept in a cache

} // namespace Steward
