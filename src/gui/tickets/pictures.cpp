#include "gui/tickets/pictures.h"

#include <QBuffer>
#include <QImageReader>

namespace Steward {

namespace {

constexpr QSize smallSize(304, 224); // twice the tile's, for dense screens
constexpr qsizetype keptBytes = 48 * 1024 * 1024;

} // namespace

Pictures::Pictures(TicketReader &reader, Worker &worker, QObject *parent)
    : QObject(parent), m_reader(reader), m_known(keptBytes), m_answer(worker)
{ }

QImage Pictures::decoded(const QByteArray &bytes, QSize most)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    static const QList<QByteArray> kinds = {"png", "jpeg", "jpg", "gif", "webp", "bmp"};
    if (!kinds.contains(reader.format())) // others may name further files
        return {};
    const QSize size = reader.size();
    if (size.width() > most.width() || size.height() > most.height())
        reader.setScaledSize(size.scaled(most, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    return reader.read();
}

QPixmap Pictures::of(const Attachment &attachment)
{
    const QByteArray hash = attachment.sha256;
    if (const QPixmap *known = m_known.object(hash))
        return *known;
    if (m_asked.contains(hash))
        return {};
    m_asked.insert(hash);
    m_answer.ask<QImage>(
        [reader = &m_reader, hash] {
            const auto bytes = reader->attachment(hash, CancelFlag());
            return bytes ? decoded(*bytes, smallSize) : QImage();
        },
        [this, hash](const QImage &image) {
            m_asked.remove(hash);
            m_known.insert(hash, new QPixmap(QPixmap::fromImage(image)), image.sizeInBytes() + 1);
            Q_EMIT changed();
        });
    return {};
}

} // namespace Steward
