#pragma once

#include <QTextDocument>

namespace Steward {

// A text in Markdown as it is shown. It does nothing by itself: HTML in it is text, a picture is its words, nothing is
// loaded, and links are left only where they lead to http, https or mailto. A line end is a line end, as people write.
class MarkdownDocument : public QTextDocument
{
    Q_OBJECT

public:
    // Deeper nested ones are shown as they were typed, and so is the beginning of longer ones.
    static constexpr qsizetype longestText = 20'000;
    static constexpr int deepestNesting = 20;

    explicit MarkdownDocument(QObject *parent = nullptr);

    void show(const QString &markdown);

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void takeOutWhatActs();
};

} // namespace Steward
