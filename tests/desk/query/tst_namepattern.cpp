#include "desk/query/namepattern.h"

#include <QTest>

using namespace Steward;

class TestNamePattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStarStandsForAnything_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("whole") << QByteArray("VIP") << QByteArray("vip") << true;
        QTest::newRow("not a part") << QByteArray("vi") << QByteArray("vip") << false;
        QTest::newRow("end") << QByteArray("jan*") << QByteArray("january-run") << true;
        QTest::newRow("begin") << QByteArray("*-run") << QByteArray("january-run") << true;
        QTest::newRow("middle") << QByteArray("*a*a*z") << QByteArray("banaaz") << true;
        QTest::newRow("too much") << QByteArray("*a*a*a*a") << QByteArray("banana") << false;
        QTest::newRow("nothing") << QByteArray("vip*") << QByteArray("vip") << true;
        QTest::newRow("sign of LIKE") << QByteArray("a_c%") << QByteArray("abcd") << false;
        QTest::newRow("folded") << QByteArray("Zoë*") << QByteArray("zoe & sohne") << true;
    }

    void aStarStandsForAnything()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, text);
        QFETCH(bool, fits);

        QCOMPARE(NamePattern::from(pattern).matches(text), fits);
    }

    void aValueOfATreeCoversWhatIsBelow()
    {
        QVERIFY(NamePattern::from("Payroll").covers("payroll.export.bank"));
        QVERIFY(NamePattern::from("payroll.export").covers("payroll.export.bank"));
        QVERIFY(NamePattern::from("*.export").covers("payroll.export.bank"));
        QVERIFY(!NamePattern::from("pay").covers("payroll.export"));
        QVERIFY(!NamePattern::from("payroll.export").covers("payroll"));
        QVERIFY(!NamePattern::from("export").covers("payroll.export"));
    }
};

QTEST_GUILESS_MAIN(TestNamePattern)
#include "tst_namepattern.moc"
