#include "files/files/linereader.h"

#include "files/platform/process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

struct Seen
{
    QByteArray text = {};
    qint64 offset = 0;
    qint64 number = 0;
    bool tooLong = false;

    bool operator==(const Seen &) const = default;
};

} // namespace

class TestLineReader : public QObject
{
    Q_OBJECT

    QTemporaryDir folder;
    QString path = {};

    void put(const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    static QList<Seen> readAll(LineReader &reader, Failure *failure = nullptr)
    {
        QList<Seen> lines;
        LineReader::Line line;
        for (;;) {
            const Result<bool> more = reader.next(line);
            if (!more && failure)
                *failure = more.error();
            if (!more || !*more)
                return lines;
            lines.append({line.text.toByteArray(), line.offset, line.number, line.tooLong});
        }
    }

private Q_SLOTS:
    void init() { path = folder.filePath(u"lines.jsonl"_s); }

    void eachLineComesWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArrayList>("texts");
        QTest::addColumn<QList<qint64>>("offsets");

        QTest::newRow("nothing") << QByteArray() << QByteArrayList{} << QList<qint64>{};
        QTest::newRow("one, ended") << QByteArray("a\n") << QByteArrayList{"a"} << QList<qint64>{0};
        QTest::newRow("the last not ended") << QByteArray("a\nbc") << QByteArrayList{"a", "bc"} << QList<qint64>{0, 2};
        QTest::newRow("CR LF") << QByteArray("a\r\n\r\nb\r\n") << QByteArrayList{"a", "", "b"}
                               << QList<qint64>{0, 3, 5};
        QTest::newRow("only one CR goes")
            << QByteArray("a\r\r\n\rb\n") << QByteArrayList{"a\r", "\rb"} << QList<qint64>{0, 4};
        QTest::newRow("a CR without LF stays") << QByteArray("a\r") << QByteArrayList{"a\r"} << QList<qint64>{0};
        QTest::newRow("empty lines") << QByteArray("\n\n\n") << QByteArrayList{"", "", ""} << QList<qint64>{0, 1, 2};
        QTest::newRow("NUL inside") << QByteArray("a\0b\nc\n", 6) << QByteArrayList{QByteArray("a\0b", 3), "c"}
                                    << QList<qint64>{0, 4};
    }
    void eachLineComesWithItsPlace()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArrayList, texts);
        QFETCH(QList<qint64>, offsets);
        put(content);
        LineReader reader(path);
        QVERIFY(reader.open());

        const QList<Seen> lines = readAll(reader);

        QCOMPARE(lines.size(), texts.size());
        for (qsizetype i = 0; i < lines.size(); ++i)
            QCOMPARE(lines[i], (Seen{texts[i], offsets[i], i + 1, false}));
        QCOMPARE(reader.offset(), content.size());
    }

    void linesOfAnyLengthAcrossChunksAreWhole()
    {
        QRandomGenerator random(7);
        QByteArray content;
        QList<Seen> expected;
        while (content.size() < 12'000'000) {
            const int kind = random.bounded(100);
            const int length = kind == 0 ? random.bounded(3'000'000) : random.bounded(kind < 50 ? 20 : 4000);
            const QByteArray text(length, char('a' + random.bounded(26)));
            expected.append({text, content.size(), expected.size() + 1, false});
            content += text + (random.bounded(2) ? "\n" : "\r\n");
        }
        put(content);
        LineReader reader(path);
        QVERIFY(reader.open());

        const QList<Seen> lines = readAll(reader);

        QCOMPARE(lines.size(), expected.size());
        QVERIFY(lines == expected);
    }

    void aLineOfExactlyTheLimitIsGivenAndOneByteMoreIsNot()
    {
        put(QByteArray(1000, 'x') + '\n' + QByteArray(1001, 'y') + "\nz\n");
        LineReader reader(path, 1000);
        QVERIFY(reader.open());

        const QList<Seen> lines = readAll(reader);

        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], (Seen{QByteArray(1000, 'x'), 0, 1, false}));
        QCOMPARE(lines[1], (Seen{QByteArray(200, 'y'), 1001, 2, true}));
        QCOMPARE(lines[2], (Seen{"z", 2003, 3, false}));
    }

    void aLineTooLongAtTheEndOfTheFileIsTold()
    {
        put("a\n" + QByteArray(5'000'000, 'b'));
        LineReader reader(path, 3'000'000);
        QVERIFY(reader.open());

        const QList<Seen> lines = readAll(reader);

        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[1], (Seen{QByteArray(200, 'b'), 2, 2, true}));
        QCOMPARE(reader.offset(), 5'000'002);
    }

    void aGigabyteWithoutLineEndsCostsLittleMemory() // I4
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(1'000'000'000)); // a hole of zeros takes no disk
        file.seek(1'000'000'000);
        file.write("\nlast\n");
        file.close();
        const qint64 before = peakMemoryKb();
        LineReader reader(path);
        QVERIFY(reader.open());

        const QList<Seen> lines = readAll(reader);

        QVERIFY(before > 0);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].tooLong);
        QCOMPARE(lines[1], (Seen{"last", 1'000'000'001, 2, false}));
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer keeps what was freed");
#endif
        const qint64 grown = peakMemoryKb() - before;
        QVERIFY2(grown < 150 * 1024, qPrintable(u"%1 KiB more"_s.arg(grown)));
    }

    void readingIsTakenUpWhereItStopped()
    {
        put("one\ntwo\nthree\nfour\n");
        LineReader first(path);
        QVERIFY(first.open());
        LineReader::Line line;
        QVERIFY(first.next(line).value());
        QVERIFY(first.next(line).value());
        LineReader second(path);
        QVERIFY(second.open());

        QVERIFY(second.seek(first.offset(), line.number + 1));

        const QList<Seen> lines = readAll(second);
        QCOMPARE(lines, (QList<Seen>{{"three", 8, 3, false}, {"four", 14, 4, false}}));
        QVERIFY(second.seek(0, 1)); // back, also after the end
        QCOMPARE(readAll(second).size(), 4);
    }

    void aFileThatBecomesShorterIsAFailureAfterItsGoodLines() // I7
    {
        put(QByteArray(3'000'000, '\n'));
        LineReader reader(path);
        QVERIFY(reader.open());
        LineReader::Line line;
        QVERIFY(reader.next(line).value());
        QVERIFY(QFile::resize(path, 2'000'000));

        Failure failure{.code = FailureCode::Cancelled};
        const QList<Seen> lines = readAll(reader, &failure);

        QCOMPARE(lines.size(), 1'999'999);
        QCOMPARE(failure.code, FailureCode::Unavailable);
        QCOMPARE(failure.subject, path.toUtf8());
    }

    void whatIsNoFileIsRefused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<FailureCode>("code");

        QTest::newRow("missing") << folder.filePath(u"none"_s) << FailureCode::NotFound;
        QTest::newRow("folder") << folder.path() << FailureCode::BadInput;
        QTest::newRow("endless device") << u"/dev/zero"_s << FailureCode::BadInput;
        QTest::newRow("empty name") << QString() << FailureCode::NotFound;
    }
    void whatIsNoFileIsRefused()
    {
        QFETCH(QString, what);
        QFETCH(FailureCode, code);
        LineReader reader(what);

        const Done opened = reader.open();

        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
    }

    void aGigabyteASecondFromTheCache()
    {
        QByteArray block;
        while (block.size() < 8'000'000)
            block += QByteArray(150 + block.size() % 100, 'j') + '\n';
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 25; ++i)
            file.write(block);
        file.close();
        double best = 0;

        for (int round = 0; round < 5; ++round) {
            LineReader reader(path);
            QVERIFY(reader.open());
            LineReader::Line line;
            qint64 bytes = 0;
            QElapsedTimer clock;
            clock.start();
            while (reader.next(line).value_or(false))
                bytes += line.text.size() + 1;
            best = std::max(best, double(bytes) / double(clock.nsecsElapsed()));
            QCOMPARE(bytes, file.size());
        }

        qInfo("%.2f GB/s", best);
        QVERIFY2(best > 0.1, "slower than a tenth of the promise"); // busy and sanitized machines are slow
    }
};

QTEST_GUILESS_MAIN(TestLineReader)
#include "tst_linereader.moc"
