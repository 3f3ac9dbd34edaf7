#include "steward/options.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

class OptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsTheStartPage();
    void aFileIsOpened();
    void whatMeansNothingIsNamed_data();
    void whatMeansNothingIsNamed();
    void benchNeedsAFile();
};

void OptionsTest::nothingIsTheStartPage()
{
    const auto options = optionsFrom({});

    QVERIFY(options.has_value());
    QVERIFY(options->file.isEmpty() && options->screens.isEmpty() && !options->bench);
}

void OptionsTest::aFileIsOpened()
{
    QCOMPARE(optionsFrom({u"desk.db"_s})->file, u"desk.db"_s);
    QCOMPARE(optionsFrom({u"--db"_s, u"desk.db"_s})->file, u"desk.db"_s);
    QCOMPARE(optionsFrom({u"desk.db"_s, u"--as"_s, u"agent-1"_s})->person, QByteArray("agent-1"));
    QCOMPARE(optionsFrom({u"--screens"_s, u"out"_s})->screens, u"out"_s);
}

void OptionsTest::whatMeansNothingIsNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("unknown option") << QStringList{u"--fast"_s} << QByteArray("--fast");
    QTest::newRow("no value") << QStringList{u"--db"_s} << QByteArray("--db");
    QTest::newRow("nobody") << QStringList{u"a.db"_s, u"--as"_s} << QByteArray("--as");
    QTest::newRow("two files") << QStringList{u"a.db"_s, u"b.db"_s} << QByteArray("b.db");
}

void OptionsTest::whatMeansNothingIsNamed()
{
    QFETCH(const QStringList, arguments);
    const auto options = optionsFrom(arguments);

    QVERIFY(!options.has_value());
    QCOMPARE(options.error().code, FailureCode::WrongUsage);
    QTEST(options.error().subject, "named");
}

void OptionsTest::benchNeedsAFile()
{
    QVERIFY(!optionsFrom({u"--bench"_s, u"--json"_s}).has_value());
    QVERIFY(optionsFrom({u"--db"_s, u"desk.db"_s, u"--bench"_s, u"--json"_s})->bench);
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::OptionsTest)
#include "tst_options.moc"
