#include "gui/shared/icons.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace Steward {

QPixmap tintedPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio)
{
    const QString key
        = QStringLiteral("lucide/%1/%2/%3@%4").arg(name, colour.name(QColor::HexArgb)).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/icons/lucide/%1.svg").arg(name));
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray svg = file.readAll();
        svg.replace("currentColor", colour.name().toLatin1());
        QPainter painter(&pixmap);
        QSvgRenderer(svg).render(&painter, QRectF(0, 0, size, size));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon tintedIcon(const QString &name, const QColor &colour)
{
    QIcon icon;
    for (const int size : {16, 20, 24, 32, 40, 48}) // 20 and 24 at 100, 150 and 200 %
        icon.addPixmap(tintedPixmap(name, colour, size, 1));
    return icon;
}

} // namespace Steward
