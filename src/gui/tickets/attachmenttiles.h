#pragma once

#include "desk/history/attachments.h"

#include <QFontMetrics>
#include <QPixmap>
#include <QRect>

class QPainter;

namespace Steward {

struct Tones;

// Whether a file is shown as a picture: of a kind that holds nothing but a picture, and not too large.
bool isPicture(const Attachment &attachment);

// Where the files of a message stand below its text, in a row that wraps: a picture as a tile, any other by its name.
QList<QRect> tilesFor(const QList<Attachment> &attachments, int width, const QFontMetrics &metrics);
int tilesHeight(const QList<QRect> &tiles); // down to their lowest edge; 0 of none

// `picture`: null while it is not there.
void paintTile(QPainter &painter, const QRect &tile, const Attachment &attachment, const QPixmap &picture,
               const Tones &tones);

} // namespace Steward
