#include "wording/tickets/figurewords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Steward;

class TestFigureWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreGroupedAsTheLanguageDoes();
    void aShareIsAPercentage();
};

void TestFigureWords::numbersAreGroupedAsTheLanguageDoes()
{
    QCOMPARE(numberWords(1'204, QLocale(QLocale::English)), u"1,204"_s);
    QCOMPARE(numberWords(1'204, QLocale(QLocale::German)), u"1.204"_s);
    QCOMPARE(numberWords(0, QLocale(QLocale::English)), u"0"_s);
}

void TestFigureWords::aShareIsAPercentage()
{
    QCOMPARE(percentWords(0.87, 0, QLocale(QLocale::English)), u"87\u00a0%"_s);
    QCOMPARE(percentWords(0.8771, 1, QLocale(QLocale::German)), u"87,7\u00a0%"_s);
    QCOMPARE(percentWords(1, 0, QLocale(QLocale::English)), u"100\u00a0%"_s);
}

QTEST_GUILESS_MAIN(TestFigureWords)
#include "tst_figurewords.moc"
