#include "desk/text/searchtext.h"

#include "desk/text/foldtable.h"

#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

class TestSearchText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldingDropsCaseAndMarks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("ascii") << u"Net PAY, 2026"_s << u"net pay, 2026"_s;
        QTest::newRow("accents") << u"Zoë José Müller"_s << u"zoe jose muller"_s;
        QTest::newRow("sharp s") << u"Straße STRAẞE"_s << u"strasse strasse"_s;
        QTest::newRow("letters of their own") << u"Ærøskøbing Łódź Œuvre Đ"_s << u"aeroskobing lodz oeuvre d"_s;
        QTest::newRow("ligature") << u"ﬁle"_s << u"file"_s;
        QTest::newRow("marks apart") << u"cafe\u0301"_s << u"cafe"_s;
        QTest::newRow("final sigma") << u"ΑΘΗΝΑΣ αθήνας"_s << u"αθηνασ αθηνασ"_s;
        QTest::newRow("dotted I") << u"İI"_s << u"ii"_s;
        QTest::newRow("wide") << u"ＡＢＣ１"_s << u"abc1"_s;
        QTest::newRow("no bmp") << u"😀𝐀"_s << u"😀a"_s;
    }

    void foldingDropsCaseAndMarks()
    {
        QFETCH(QString, text);
        QFETCH(QString, folded);

        QCOMPARE(QString::fromUtf8(fold(text.toUtf8())), folded);
    }

    void brokenUtf8IsNoWord()
    {
        QCOMPARE(words("a\xffz"), (QList<QByteArray>{"a", "z"}));
        QCOMPARE(words("a\xc3"), QList<QByteArray>{"a"});
        QCOMPARE(words("\xed\xa0\x80x"), QList<QByteArray>{"x"});
        QCOMPARE(words("\xc0\xaf"), QList<QByteArray>());
    }

    void wordsAreRunsOfLettersMarksAndDigits()
    {
        QCOMPARE(words("O'Brien's e-mail: a_b, 7.2 (50%)"),
                 (QList<QByteArray>{"o", "brien", "s", "e", "mail", "a", "b", "7", "2", "50"}));
        QCOMPARE(words("工资单\u3000Αθήνα… зарплата"), (QList<QByteArray>{"工资单", "αθηνα", "зарплата"}));
        QCOMPARE(words("\u0301 - \u0301"), QList<QByteArray>());
        QCOMPARE(words(""), QList<QByteArray>());
    }

    void stemsAreThoseOfThePaper_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QByteArray>("stemmed");
        const char *pairs[][2] = {{"caresses", "caress"},
                                  {"ponies", "poni"},
                                  {"feed", "feed"},
                                  {"agreed", "agre"},
                                  {"plastered", "plaster"},
                                  {"bled", "bled"},
                                  {"sing", "sing"},
                                  {"conflated", "conflat"},
                                  {"sized", "size"},
                                  {"hopping", "hop"},
                                  {"falling", "fall"},
                                  {"filing", "file"},
                                  {"happy", "happi"},
                                  {"sky", "sky"},
                                  {"conditional", "condit"},
                                  {"vietnamization", "vietnam"},
                                  {"conformably", "conform"},
                                  {"archaeology", "archaeolog"},
                                  {"triplicate", "triplic"},
                                  {"adoption", "adopt"},
                                  {"replacement", "replac"},
                                  {"probate", "probat"},
                                  {"rate", "rate"},
                                  {"cease", "ceas"},
                                  {"controlling", "control"},
                                  {"rolling", "roll"},
                                  {"calculating", "calcul"},
                                  {"calculated", "calcul"},
                                  {"syzygy", "syzygi"},
                                  {"as", "as"},
                                  {"eed", "eed"}};
        for (const auto &pair : pairs)
            QTest::newRow(pair[0]) << QByteArray(pair[0]) << QByteArray(pair[1]);
    }

    void stemsAreThoseOfThePaper()
    {
        QFETCH(QByteArray, word);
        QFETCH(QByteArray, stemmed);

        QCOMPARE(stem(word), stemmed);
    }

    void onlyWordsOfLettersAreStemmed()
    {
        QCOMPARE(stem("invoices2"), QByteArray("invoices2"));
        QCOMPARE(stem("работает"), QByteArray("работает"));
        QCOMPARE(stem(""), QByteArray());
        QCOMPARE(stem(QByteArray(100000, 'y')).size(), 100000);
    }

    void theIndexHoldsWordsAndMarkedStems()
    {
        QByteArray text;
        appendIndexText(text, "Calculated net");
        appendIndexText(text, "NET Pay 7.2");

        QCOMPARE(text, QByteArray("calculated †calcul net net pay †pai 7 2"));
    }

    void aRepeatedWordIsLeftOut()
    {
        QByteArray text = "x";
        appendIndexText(text, "calculate calculated net; calculate, NET calcul");

        QCOMPARE(text, QByteArray("x calculate †calcul calculated net calcul"));
    }

    void roomIsEnoughForTheLongestFolding()
    {
        QByteArray longest;
        qsizetype length = 0;
        for (char32_t c = 0x80; c < 0x110000; ++c) {
            if (QChar::isSurrogate(c))
                continue;
            const QByteArray utf8 = QStringView(QChar::fromUcs4(c)).toUtf8();
            const qsizetype grown = folded(c).text.size() * 100 / utf8.size();
            if (grown > length) {
                length = grown;
                longest = utf8;
            }
        }
        QVERIFY(length <= 1000);

        QByteArray text;
        appendIndexText(text, longest.repeated(50) + ' ' + longest);
        QCOMPARE(text.count(' '), 1);
    }

    void aWordIsFoundByItsStem()
    {
        QCOMPARE(stemMatch("calculating"), QByteArray("(\"calcul\" OR \"†calcul\")"));
        QCOMPARE(stemMatch("pay"), QByteArray("(\"pai\" OR \"†pai\")"));
        QCOMPARE(stemMatch("of"), QByteArray("\"of\""));
        QCOMPARE(stemMatch("7"), QByteArray("\"7\""));
        QCOMPARE(stemMatch(""), QByteArray());
    }

    void aStemThatIsNoStemOfItselfIsFoundMarkedOnly()
    {
        QCOMPARE(stem("generously"), QByteArray("gener"));
        const QByteArray once = stem("databases");
        QVERIFY(stem(once) != once);

        QCOMPARE(stemMatch("databases"), QByteArray("\"†" + once + "\""));
    }

    void aPrefixIsFoundAmongWords()
    {
        QCOMPARE(prefixMatch("conn"), QByteArray("\"conn\" *"));
        QCOMPARE(wordMatch("connect"), QByteArray("\"connect\""));
    }
};

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_searchtext.moc"
