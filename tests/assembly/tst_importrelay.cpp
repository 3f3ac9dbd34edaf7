#include "assembly/importrelay.h"

#include <QTest>
#include <QThread>

using namespace Steward;

namespace {

// Writes down what it is asked, and fails at a ticket of a given key.
class Writer : public RecordImport
{
public:
    QList<QByteArray> heard;
    QByteArray failAt;

    Done add(IncomingSetting setting) override { return hear("setting " + setting.id); }
    Done add(IncomingTicket ticket) override
    {
        if (ticket.key == failAt)
            return failed(FailureCode::DiskFull, "desk");
        return hear("ticket " + ticket.key);
    }
    void reject(Reject reject) override { (void)hear("reject " + reject.reason); }
    Done reached(qint64 offset, qint64) override { return hear("at " + QByteArray::number(offset)); }

private:
    Done hear(const QByteArray &what)
    {
        onOneThread = onOneThread && QThread::currentThread() == m_thread;
        heard.append(what);
        return {};
    }
    QThread *m_thread = QThread::currentThread();

public:
    bool onOneThread = true;
};

} // namespace

class TestImportRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingArrivesInOrderOnTheCallingThread();
    void aFailureOfTheWriterStopsTheReader();
    void aFailureOfTheReaderIsToldAfterWhatItFound();
};

void TestImportRelay::everythingArrivesInOrderOnTheCallingThread()
{
    Writer writer;
    QList<QByteArray> sent;
    const Done done = importReadingAhead(writer, [&](RecordImport &to) -> Done {
        for (int i = 0; i < 5000; ++i) {
            const QByteArray number = QByteArray::number(i);
            if (const Done added = to.add(IncomingTicket{.key = number}); !added)
                return added;
            to.reject({.reason = number});
            if (const Done there = to.reached(i * 1000, i); !there)
                return there;
            sent << "ticket " + number << "reject " + number << "at " + QByteArray::number(i * 1000);
        }
        return {};
    });

    QVERIFY(done);
    QCOMPARE(writer.heard, sent);
    QVERIFY(writer.onOneThread);
}

void TestImportRelay::aFailureOfTheWriterStopsTheReader()
{
    Writer writer;
    writer.failAt = "300";
    int read = 0;
    const Done done = importReadingAhead(writer, [&](RecordImport &to) -> Done {
        for (; read < 1'000'000; ++read) {
            if (const Done added = to.add(IncomingTicket{.key = QByteArray::number(read)}); !added)
                return added;
        }
        return {};
    });

    QVERIFY(!done);
    QCOMPARE(done.error().code, FailureCode::DiskFull);
    QCOMPARE(writer.heard.size(), 300);
    QVERIFY(read < 1'000'000);
}

void TestImportRelay::aFailureOfTheReaderIsToldAfterWhatItFound()
{
    Writer writer;
    const Done done = importReadingAhead(writer, [&](RecordImport &to) -> Done {
        if (const Done added = to.add(IncomingTicket{.key = "1"}); !added)
            return added;
        return failed(FailureCode::Unavailable, "file");
    });

    QVERIFY(!done);
    QCOMPARE(done.error().code, FailureCode::Unavailable);
    QCOMPARE(writer.heard, QList<QByteArray>{"ticket 1"});
}

QTEST_GUILESS_MAIN(TestImportRelay)

#include "tst_importrelay.moc"
