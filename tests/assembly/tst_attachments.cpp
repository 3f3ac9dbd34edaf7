#include "assembly/workspacefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

QByteArray nameOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

// A history of one ticket whose message carries the given files.
QByteArray historyWith(const QList<QByteArray> &names)
{
    QByteArray attachments;
    for (const QByteArray &name : names)
        attachments
            += (attachments.isEmpty() ? "" : ",") + QByteArray("{\"name\":\"pay.csv\",\"sha256\":\"") + name + "\"}";
    return "{\"type\":\"header\",\"format\":\"steward-exchange\",\"version\":1,\"key_prefix\":\"SUP\",\"time_zone\":\"UTC\"}\n"
           "{\"type\":\"ticket\",\"key\":\"SUP-1\",\"created_at\":\"2026-01-05T08:00:00Z\",\"subject\":\"Net pay differs\"}\n"
           "{\"type\":\"message\",\"ticket\":\"SUP-1\",\"at\":\"2026-01-05T08:01:00Z\",\"direction\":\"inbound\",\"visibility\":\"public\","
           "\"channel\":\"email\",\"body\":\"See the file\",\"attachments\":["
        + attachments + "]}\n";
}

// A workspace, and a history with its folder of files to take in.
class Desk
{
public:
    Desk() { QDir(m_folder.path()).mkdir(u"in.jsonl.files"_s); }

    bool make() { return bool(makeWorkspace(path(u"desk.steward"_s), {})); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void put(const QByteArray &name, const QByteArray &bytes)
    {
        write(path(u"in.jsonl.files/"_s + QString::fromLatin1(name)), bytes);
    }
    Result<ImportCounts> take(const QByteArray &history)
    {
        write(path(u"in.jsonl"_s), history);
        return importInto(path(u"desk.steward"_s),
                          {.format = "steward", .path = path(u"in.jsonl"_s), .rejects = path(u"rejects.csv"_s)});
    }
    Done give()
    {
        return exportFrom(path(u"desk.steward"_s), path(u"out.jsonl"_s), Instant{1'767'700'000'000}, {}, nullptr);
    }
    QByteArray given(const QByteArray &name) const
    {
        return read(path(u"out.jsonl.files/"_s + QString::fromLatin1(name)));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestAttachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesGoInAndComeOut_data();
    void filesGoInAndComeOut();
    void aFileThatIsNotWhatItSaysIsLeftOut_data();
    void aFileThatIsNotWhatItSaysIsLeftOut();
    void aFileThatWasMissingComesWithALaterImport();
    void aNameThatIsNoHashLeadsNowhere();
};

void TestAttachments::filesGoInAndComeOut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a line") << QByteArray("1;2\n");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("just one part") << QByteArray(256 * 1024, 'x');
    QTest::newRow("three parts") << QByteArray(600 * 1024 + 7, '\0');
    QTest::newRow("the largest") << QByteArray(50 * 1024 * 1024, 'y');
}

void TestAttachments::filesGoInAndComeOut()
{
    QFETCH(QByteArray, bytes);
    Desk desk;
    QVERIFY(desk.make());
    const QByteArray name = nameOf(bytes);
    desk.put(name, bytes);

    const auto counts = desk.take(historyWith({name}));
    QVERIFY(counts);
    QCOMPARE(counts->rejected, 0);
    QVERIFY(desk.give());

    QCOMPARE(desk.given(name), bytes);
    const auto again = desk.take(historyWith({name}));
    QVERIFY(again);
    QCOMPARE(again->imported, 0);
}

void TestAttachments::aFileThatIsNotWhatItSaysIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray large(50 * 1024 * 1024 + 1, 'x');
    QTest::newRow("other bytes") << nameOf("a") << QByteArray("b");
    QTest::newRow("too large") << nameOf(large) << large;
}

void TestAttachments::aFileThatIsNotWhatItSaysIsLeftOut()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, bytes);
    Desk desk;
    QVERIFY(desk.make());
    desk.put(name, bytes);

    const auto counts = desk.take(historyWith({name}));
    QVERIFY(counts);
    QCOMPARE(counts->rejected, 1);
    QCOMPARE(counts->imported, 3); // header, ticket, message: the message stays
    QVERIFY(read(desk.path(u"rejects.csv"_s)).contains(name));
    QVERIFY(desk.give());
    QCOMPARE(desk.given(name), "(none)");
}

void TestAttachments::aFileThatWasMissingComesWithALaterImport()
{
    Desk desk;
    QVERIFY(desk.make());
    const QByteArray name = nameOf("late");
    QVERIFY(desk.take(historyWith({name})));
    QVERIFY(desk.give());
    QCOMPARE(desk.given(name), "(none)");

    desk.put(name, "late");
    const auto counts = desk.take(historyWith({name}));
    QVERIFY(counts);
    QCOMPARE(counts->imported, 0);
    QVERIFY(desk.give());
    QCOMPARE(desk.given(name), "late");
}

void TestAttachments::aNameThatIsNoHashLeadsNowhere()
{
    Desk desk;
    QVERIFY(desk.make());
    const auto counts = desk.take(historyWith({"../in.jsonl", QByteArray(64, 'z'), ""}));
    QVERIFY(counts);
    QCOMPARE(counts->rejected, 0);
    QVERIFY(desk.give());
    QVERIFY(!QDir(desk.path(u"out.jsonl.files"_s)).exists());
    QVERIFY(read(desk.path(u"out.jsonl"_s)).contains("../in.jsonl")); // what came in goes out
}

QTEST_GUILESS_MAIN(TestAttachments)

#include "tst_attachments.moc"
