#pragma once

#include <QPlainTextEdit>

namespace Steward {

// The text of a composer: files that are dropped or pasted, and pictures, are handed on instead of becoming text.
class ComposerText : public QPlainTextEdit
{
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

Q_SIGNALS:
    void filesGiven(const QStringList &paths);
    void pictureGiven(const QImage &picture);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace Steward
