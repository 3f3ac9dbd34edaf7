#include "desk/metrics/percentile.h"

#include <QTest>

#include <numeric>

using namespace Steward;

class TestPercentile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsARealTickets()
    {
        QVERIFY(!percentile({}, 50));
        QCOMPARE(*percentile({7}, 90), 7);
        QCOMPARE(*percentile({1, 2, 3, 4}, 50), 2);
        QCOMPARE(*percentile({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 90), 9);
        QCOMPARE(*percentile({1, 2, 3}, 100), 3);
        QList<qint64> many(110);
        std::iota(many.begin(), many.end(), 1);
        QCOMPARE(*percentile(many, 90), 99); // and not 100, as 0.9 × 110 in floating point has it
    }
};

QTEST_APPLESS_MAIN(TestPercentile)

#include "tst_percentile.moc"
