#include "channels/csv/csvreader.h"

#include <QBuffer>
#include <QtTest>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

// A file that makes its bytes as they are read: bigger than memory would allow.
class Endless : public QIODevice
{
public:
    Endless(qint64 size, QByteArray pattern, QByteArray tail)
        : m_size(size), m_pattern(std::move(pattern)), m_tail(std::move(tail))
    {
        open(ReadOnly);
    }

    qint64 size() const override { return m_size + m_tail.size(); }
    bool atEnd() const override { return pos() >= size(); }

protected:
    qint64 readData(char *to, qint64 most) override
    {
        qint64 done = 0;
        for (; done < most && pos() + done < size(); ++done) {
            const qint64 at = pos() + done;
            to[done] = at < m_size ? m_pattern.at(at % m_pattern.size()) : m_tail.at(at - m_size);
        }
        return done;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_size;
    QByteArray m_pattern;
    QByteArray m_tail;
};

struct Read
{
    QList<QList<QByteArray>> rows = {};
    QList<QByteArray> faults = {}; // `line: why`
};

Read readAll(QIODevice &file, CsvDialect dialect = {}, CsvLimits limits = {})
{
    Read read;
    CsvReader reader(file, dialect, 0, 1, limits);
    CsvRecord record;
    while (reader.next(record).value_or(false)) {
        if (!record.fault.isEmpty()) {
            read.faults.append(QByteArray::number(record.line) + ": " + record.fault);
            continue;
        }
        QList<QByteArray> row;
        for (const QByteArrayView cell : std::as_const(record.cells))
            row.append(cell.toByteArray());
        read.rows.append(row);
    }
    return read;
}

Read readText(const QByteArray &text, CsvDialect dialect = {}, CsvLimits limits = {})
{
    QBuffer file;
    file.setData(text);
    file.open(QIODevice::ReadOnly);
    return readAll(file, dialect, limits);
}

using Rows = QList<QList<QByteArray>>;

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesCommasAndLinesStandInsideACell()
    {
        const Read read = readText("a,\"b \"\"x\"\", y\",c\n\"two\nlines\",,\"\"\n");

        QCOMPARE(read.rows, (Rows{{"a", "b \"x\", y", "c"}, {"two\nlines", "", ""}}));
        QVERIFY(read.faults.isEmpty());
    }
    void everyLineEndEndsARecord()
    {
        QCOMPARE(readText("a\r\nb\rc\nd").rows, (Rows{{"a"}, {"b"}, {"c"}, {"d"}}));
        QCOMPARE(readText("a,\"x\r\ny\rz\"\r\n\r\nb,\r").rows, (Rows{{"a", "x\r\ny\rz"}, {"b", ""}}));
    }
    void linesAreThoseOfAnEditor()
    {
        QBuffer file;
        file.setData("h\n\"a\nb\"\r\n\r\n\rlast\n");
        file.open(QIODevice::ReadOnly);
        CsvReader reader(file, {});
        CsvRecord record;
        QList<qint64> lines;

        while (reader.next(record).value_or(false))
            lines.append(record.line);

        QCOMPARE(lines, (QList<qint64>{1, 2, 6}));
    }
    void aMarkAtTheBeginningIsNoText()
    {
        QCOMPARE(readText("\xEF\xBB\xBFkey,b\n1,2\n").rows, (Rows{{"key", "b"}, {"1", "2"}}));
    }
    void aTornQuoteCostsItsOwnRecordOnly()
    {
        const Read read = readText("a,b\n1,\"torn\n2,good\n3,\"fine\"\n");

        QCOMPARE(read.rows, (Rows{{"a", "b"}, {"2", "good"}, {"3", "fine"}}));
        QCOMPARE(read.faults, (QList<QByteArray>{"2: text behind a closing quote"}));
    }
    void aQuoteOpenAtTheEndCostsItsOwnRecordOnly()
    {
        const Read read = readText("a\n\"torn\nb\nc\n");

        QCOMPARE(read.rows, (Rows{{"a"}, {"b"}, {"c"}}));
        QCOMPARE(read.faults, (QList<QByteArray>{"2: a quote that is not closed"}));
    }
    void aQuoteInsideACellIsTold()
    {
        const Read read = readText("5\" pipe,x\nb,y\n");

        QCOMPARE(read.rows, (Rows{{"b", "y"}}));
        QCOMPARE(read.faults.size(), 1);
    }
    void nulAndWrongBytesRejectTheRecord()
    {
        const Read read = readText(QByteArray("a\nb\0c\nd\xE9\ngood \xC3\xA9\n", 17));

        QCOMPARE(read.rows, (Rows{{"a"}, {"good \xC3\xA9"}}));
        QCOMPARE(read.faults.size(), 2);
        QCOMPARE(read.faults.first(), QByteArray("2: a NUL byte"));
        QVERIFY(read.faults.last().startsWith("3: bytes that are no UTF-8"));
    }
    void anotherEncodingIsReadWhereItIsNamed()
    {
        QCOMPARE(readText("Gr\xFC\xDF"
                          "e,\"a \"\"\xE9\"\"\"\n",
                          {.encoding = "ISO-8859-1"})
                     .rows,
                 (Rows{{"Gr\xC3\xBC\xC3\x9F"
                        "e",
                        "a \"\xC3\xA9\""}}));
        const QByteArray wide("\xFF\xFEk\0,\0\x3D\xD8\x00\xDE\n\0", 12);
        QCOMPARE(readText(wide).rows, (Rows{{"k", "\xF0\x9F\x98\x80"}}));
        QCOMPARE(readText("a\n", {.encoding = "no-such-encoding"}).rows, Rows());
    }
    void halfACharacterInUtf16IsTold()
    {
        const Read read = readText(QByteArray("\xFF\xFEk\0\x3D\xD8\n\0g\0\n\0", 12));

        QCOMPARE(read.rows, (Rows{{"g"}}));
        QCOMPARE(read.faults.size(), 1);
    }
    void whatIsTooLongIsAFaultAndReadingGoesOn()
    {
        const CsvLimits limits{.cell = 10, .record = 30, .keptText = 5};

        const Read read = readText(
            "12345678901234,x\n\"12345678901234\",y\n1234567,1234567,1234567,1234567,1234567\nok,z\n", {}, limits);

        QCOMPARE(read.rows, (Rows{{"ok", "z"}}));
        QCOMPARE(read.faults.size(), 3);
    }
    void aHugeLineDoesNotFillTheMemory()
    {
        for (const QByteArray &pattern : {QByteArray("x"), QByteArray("x,"), QByteArray("\"x")}) {
            Endless file(40 << 20, pattern, "\nafter,it\n");

            const Read read = readAll(file);

            QCOMPARE(read.rows, (Rows{{"after", "it"}}));
            QCOMPARE(read.faults.size(), 1);
        }
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
        QFile status(u"/proc/self/status"_s); // its peak over all
        if (status.open(QIODevice::ReadOnly)) {
            const QByteArray text = status.readAll();
            const qsizetype at = text.indexOf("VmHWM:");
            QVERIFY(text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toInt() < 150'000);
        }
#endif
    }
    void aFileOfTornQuotesIsReadInBoundedTime()
    {
        const QByteArray lines = QByteArray("a\"\",\",\n").repeated(200'000);
        QElapsedTimer timer;
        timer.start();

        readText(lines);

        QVERIFY2(timer.elapsed() < 30'000, QByteArray::number(timer.elapsed()).constData());
    }
    void readingIsTakenUpAtAnyRecord()
    {
        const QByteArray text = "\xEF\xBB\xBFh,i\r\n\"a\n1\",2\n\nb,3\rc,4";
        QBuffer file;
        file.setData(text);
        file.open(QIODevice::ReadOnly);
        CsvReader whole(file, {});
        CsvRecord record;
        QList<std::pair<qint64, qint64>> places;
        QList<QByteArray> firsts;
        for (places.append({whole.offset(), whole.line()}); whole.next(record).value_or(false);
             places.append({whole.offset(), whole.line()}))
            firsts.append(record.cells.first().toByteArray());

        for (qsizetype i = 0; i < firsts.size(); ++i) {
            CsvReader again(file, {}, places.at(i).first, places.at(i).second);
            QVERIFY(again.next(record).value_or(false));
            QCOMPARE(record.cells.first().toByteArray(), firsts.at(i));
            QVERIFY(record.line >= places.at(i).second);
        }
    }
    void theOriginalTextIsKeptForTheReport()
    {
        QBuffer file;
        file.setData("a,\"x \"\"y\"\"\"\r\nbad\"cell,z\n");
        file.open(QIODevice::ReadOnly);
        CsvReader reader(file, {});
        CsvRecord record;

        QVERIFY(reader.next(record).value_or(false));
        QCOMPARE(record.raw.toByteArray(), QByteArray("a,\"x \"\"y\"\"\""));
        QVERIFY(reader.next(record).value_or(false));
        QVERIFY(!record.fault.isEmpty());
        QCOMPARE(record.raw.toByteArray(), QByteArray("bad\"cell,z"));
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
