#include "gui/shared/markdowndocument.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QTest>
#include <QTextBlock>
#include <QTextFragment>
#include <QTextList>

using namespace Qt::StringLiterals;

namespace Steward {

class MarkdownDocumentTest : public QObject
{
    Q_OBJECT

    static QStringList links(const QTextDocument &document)
    {
        QStringList links;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                if (part.fragment().charFormat().isAnchor())
                    links.append(part.fragment().charFormat().anchorHref());
            }
        }
        return links;
    }
    static int pictures(const QTextDocument &document)
    {
        int pictures = 0;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part)
                pictures += part.fragment().charFormat().isImageFormat();
        }
        return pictures;
    }

private Q_SLOTS:
    void whatIsWrittenIsSeen()
    {
        MarkdownDocument document;
        document.show(u"Hello **you**\nsecond line\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"_s);
        const QString text = document.toPlainText();
        QVERIFY2(text.startsWith(u"Hello you\nsecond line"_s), qPrintable(text)); // a line end is one
        QVERIFY(text.contains(u"one"_s) && !text.contains(u"**"_s) && !text.contains(u"|---|"_s));
        bool listed = false;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
            listed = listed || block.textList();
        QVERIFY(listed);
    }

    void codeKeepsItsLines()
    {
        MarkdownDocument document;
        document.show(u"```\na  \n  b\n```"_s);
        QVERIFY2(document.toPlainText().contains(u"a  \n  b"_s), qPrintable(document.toPlainText()));
    }

    void nothingActs()
    {
        MarkdownDocument document;
        document.show(u"[a](javascript:alert(1)) [b](https://example.test/x) [c](mailto:x@example.test) "
                      u"[d](file:///etc/passwd) ![who](https://track.example.test/p.png) ![](file:///etc/p.png)\n\n"
                      u"<script>alert(1)</script> <img src=\"file:///etc/p.png\"> <a href=\"javascript:x\">e</a>"_s);
        QCOMPARE(links(document), (QStringList{u"https://example.test/x"_s, u"mailto:x@example.test"_s}));
        QCOMPARE(pictures(document), 0);
        const QString text = document.toPlainText();
        QVERIFY2(text.contains(u"[who]"_s), qPrintable(text));
        QVERIFY2(text.contains(u"<script>"_s), qPrintable(text)); // as text
        QVERIFY(text.contains(u'a') && text.contains(u'd')); // the words of what led nowhere stay
    }

    void hostileTextsTakeNoTime_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes") << QString(10'000, u'>') + u"x"_s;
        QTest::newRow("spaced quotes") << u"> "_s.repeated(5'000) + u"x"_s;
        QTest::newRow("lists") << u"- "_s.repeated(5'000) + u"x"_s;
        QTest::newRow("brackets") << QString(10'000, u'[');
        QTest::newRow("stars") << QString(19'000, u'*') + u"a"_s;
        QTest::newRow("cells") << u"|a"_s.repeated(1'000) + u"\n"_s + u"|-"_s.repeated(1'000) + u"\n"_s
                + u"|b"_s.repeated(1'000);
        QTest::newRow("a word") << QString(1'000'000, u'x');
    }
    void hostileTextsTakeNoTime()
    {
        QFETCH(QString, text);
        QElapsedTimer timer;
        timer.start();
        MarkdownDocument document;
        document.show(text);
        document.setTextWidth(600);
        (void)document.documentLayout()->documentSize();
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed()))); // a bound, no benchmark
    }
};

} // namespace Steward

QTEST_MAIN(Steward::MarkdownDocumentTest)

#include "tst_markdowndocument.moc"
