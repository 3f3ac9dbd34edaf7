// The seeds of the fuzz targets, and what a fuzzer found once, go through the same checks in every build.

#include <QDir>
#include <QFile>
#include <QtTest>

#include <cstdint>

#define LLVMFuzzerTestOneInput oneCsv
#include "fuzz/fuzz_csv.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput oneServiceNow
#include "fuzz/fuzz_servicenow.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput oneJson
#include "fuzz/fuzz_json.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput oneOfADesk
#include "fuzz/fuzz_desks.cpp"
#undef LLVMFuzzerTestOneInput

class TestFuzzCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySeedIsReadWithoutHarm_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("path");

        for (const QByteArray target : {"csv", "servicenow", "json", "desks"}) {
            const QDir folder(QStringLiteral(STEWARD_SOURCE_DIR "/tests/fuzz/corpus/") + QString::fromLatin1(target));
            QVERIFY2(!folder.isEmpty(), target.constData());
            const QStringList names = folder.entryList(QDir::Files, QDir::Name);
            for (const QString &name : names)
                QTest::newRow((target + '/' + name.toUtf8()).constData()) << target << folder.filePath(name);
        }
    }
    void everySeedIsReadWithoutHarm()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray seed = file.readAll();
        const auto run = target == "csv" ? oneCsv
            : target == "servicenow"     ? oneServiceNow
            : target == "json"           ? oneJson
                                         : oneOfADesk;

        QCOMPARE(run(reinterpret_cast<const uint8_t *>(seed.constData()), size_t(seed.size())),
                 0); // its own checks trap
    }
};

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_fuzzcorpus.moc"
