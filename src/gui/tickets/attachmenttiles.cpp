#include "gui/tickets/attachmenttiles.h"

#include "gui/shared/icons.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"
#include "wording/tickets/figurewords.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int pictureWidth = 152, pictureHeight = 112, nameWidth = 240, iconSize = 16;
constexpr qint64 largestPicture = 20'000'000;

} // namespace

bool isPicture(const Attachment &attachment)
{
    static const QList<QByteArray> kinds = {"image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"};
    return kinds.contains(attachment.mediaType) && !attachment.sha256.isEmpty() && attachment.size <= largestPicture;
}

QList<QRect> tilesFor(const QList<Attachment> &attachments, int width, const QFontMetrics &metrics)
{
    QList<QRect> tiles;
    int x = 0, y = Space::s, lineHeight = 0;
    for (const Attachment &attachment : attachments) {
        const bool picture = isPicture(attachment);
        const QSize size(std::min(picture ? pictureWidth : nameWidth, std::max(width, 60)),
                         picture ? pictureHeight + metrics.height() + Space::xs : Space::hit);
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += lineHeight + Space::xs;
            lineHeight = 0;
        }
        tiles.append(QRect(QPoint(x, y), size));
        x += size.width() + Space::s;
        lineHeight = std::max(lineHeight, size.height());
    }
    return tiles;
}

int tilesHeight(const QList<QRect> &tiles)
{
    int height = 0;
    for (const QRect &tile : tiles)
        height = std::max(height, tile.bottom() + 1);
    return height;
}

void paintTile(QPainter &painter, const QRect &tile, const Attachment &attachment, const QPixmap &picture,
               const Tones &tones)
{
    painter.setPen(QPen(tones.border, 1));
    painter.setBrush(tones.window);
    painter.drawRoundedRect(QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5), Space::radius, Space::radius);
    QRect line = tile.adjusted(Space::s, 0, -Space::s, 0);
    if (isPicture(attachment)) {
        const QRect place(tile.left() + 1, tile.top() + 1, tile.width() - 2, pictureHeight - 1);
        if (!picture.isNull()) {
            const QSizeF size = picture.deviceIndependentSize().scaled(place.size(), Qt::KeepAspectRatio);
            const QRectF where(QPointF(place.center().x() - size.width() / 2, place.center().y() - size.height() / 2),
                               size);
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawPixmap(where, picture, QRectF(picture.rect()));
        }
        line.setTop(tile.top() + pictureHeight);
    } else {
        const qreal ratio = painter.device()->devicePixelRatioF();
        painter.drawPixmap(line.left(), line.center().y() - iconSize / 2,
                           tintedPixmap(u"paperclip"_s, tones.muted, iconSize, ratio));
        line.setLeft(line.left() + iconSize + Space::xs);
    }
    const QString size = sizeWords(attachment.size);
    painter.setPen(tones.muted);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, size);
    line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(size) - Space::s);
    painter.setPen(tones.text);
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(oneLine(fromUtf8(attachment.name)), Qt::ElideMiddle, line.width()));
}

} // namespace Steward
