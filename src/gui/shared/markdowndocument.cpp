#include "gui/shared/markdowndocument.h"

#include <QImage>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFragment>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

// Marks at the beginning of lines that go one into another.
int nestingOf(const QString &text)
{
    int deepest = 0;
    const auto lines = QStringView(text).split(u'\n');
    for (const QStringView line : lines) {
        int depth = 0, blanks = 0;
        for (const QChar c : line) {
            if (c == u'>' || c == u'*' || c == u'-' || c == u'+')
                ++depth;
            else if (c == u' ' || c == u'\t')
                ++blanks;
            else
                break;
        }
        deepest = std::max(deepest, depth + blanks / 4);
    }
    return deepest;
}

// Markdown makes one line of several unless they end in two blanks; code keeps its own.
QString withLineEnds(const QString &text)
{
    QStringList lines = text.split(u'\n');
    bool inCode = false;
    for (QString &line : lines) {
        const QStringView start = QStringView(line).trimmed();
        if (start.startsWith(u"```") || start.startsWith(u"~~~"))
            inCode = !inCode;
        else if (!inCode && !start.isEmpty())
            line += u"  "_s;
    }
    return lines.join(u'\n');
}

bool mayLead(const QString &address)
{
    const QString scheme = QUrl(address).scheme().toLower();
    return scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1;
}

} // namespace

MarkdownDocument::MarkdownDocument(QObject *parent) : QTextDocument(parent)
{
    setDocumentMargin(0);
    setUndoRedoEnabled(false);
}

void MarkdownDocument::show(const QString &markdown)
{
    if (markdown.size() > longestText || nestingOf(markdown) > deepestNesting) {
        setPlainText(markdown.left(longestText));
        return;
    }
    setMarkdown(withLineEnds(markdown), MarkdownFeatures(MarkdownDialectGitHub) | MarkdownNoHTML);
    takeOutWhatActs();
}

void MarkdownDocument::takeOutWhatActs()
{
    struct Change
    {
        int from = 0;
        int length = 0;
        QString words = {}; // in place of a picture
        bool isPicture = false;
    };
    QList<Change> changes;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            const QTextCharFormat format = fragment.charFormat();
            if (format.isImageFormat()) {
                const QString words = format.property(QTextFormat::ImageAltText).toString();
                changes.append({fragment.position(), fragment.length(), words.isEmpty() ? tr("picture") : words, true});
            } else if (format.isAnchor() && !mayLead(format.anchorHref())) {
                changes.append({fragment.position(), fragment.length()});
            }
        }
    }
    QTextCursor cursor(this);
    for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
        cursor.setPosition(change->from);
        cursor.setPosition(change->from + change->length, QTextCursor::KeepAnchor);
        if (change->isPicture)
            cursor.insertText(u'[' + change->words + u']', QTextCharFormat());
        else
            cursor.setCharFormat(QTextCharFormat());
    }
}

QVariant MarkdownDocument::loadResource(int, const QUrl &)
{
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    return nothing;
}

} // namespace Steward
