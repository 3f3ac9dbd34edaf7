#include "gui/tickets/composertext.h"

#include <QImage>
#include <QMimeData>
#include <QUrl>

namespace Steward {

namespace {

QStringList filesIn(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

bool ComposerText::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || !filesIn(*source).isEmpty() || source->hasText();
}

void ComposerText::insertFromMimeData(const QMimeData *source)
{
    if (const QStringList files = filesIn(*source); !files.isEmpty())
        Q_EMIT filesGiven(files);
    else if (source->hasText()) // a cell of a spreadsheet is both: its text is meant
        QPlainTextEdit::insertPlainText(source->text());
    else if (source->hasImage())
        Q_EMIT pictureGiven(source->imageData().value<QImage>());
}

} // namespace Steward
