#include "assembly/importrelay.h"

#include <QTest>
#include <QThread>

using namespace Steward;

namespace {

// Writes down what it is asked, and fails at a ticket of a given key.
class Writer : public HistoryImport
{
public:
    QList<QByteArray> heard;
    QByteArray failAt;
    int questions = 0;

    Done add(IncomingSetting setting) override { return hear("setting " + setting.id); }
    Done add(IncomingTicket ticket) override
    {
        if (ticket.key == failAt)
            return failed(FailureCode::DiskFull, "desk");
        return hear("ticket " + ticket.key);
    }
    void reject(Reject reject) override { (void)hear("reject " + reject.reason); }
    void countRead(qint64 records) override { (void)hear("read " + QByteArray::number(records)); }
    Result<QByteArray> personNamed(const QByteArray &name, const QByteArray &, const QByteArray &) override
    {
        ++questions;
        (void)hear("who " + name);
        return name.toLower();
    }
    Result<QByteArray> clientNamed(const QByteArray &) override { return failed(FailureCode::DiskFull, "desk"); }
    Done reached(qint64 offset, qint64) override { return hear("at " + QByteArray::number(offset)); }
    QByteArray timeZone() const override { return "Europe/Berlin"; }

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
    void aNameIsAskedForOnce();
    void aFailureOfTheWriterStopsTheReader();
    void aQuestionThatFailsEndsTheRun();
    void aFailureOfTheReaderIsToldAfterWhatItFound();
};

void TestImportRelay::everythingArrivesInOrderOnTheCallingThread()
{
    Writer writer;
    QList<QByteArray> sent;
    const Done done = importReadingAhead(writer, [&](HistoryImport &to) -> Done {
        for (int i = 0; i < 5000; ++i) {
            const QByteArray number = QByteArray::number(i);
            if (const Done added = to.add(IncomingTicket{.key = number}); !added)
                return added;
            to.reject({.reason = number});
            to.countRead(i);
            if (const Done there = to.reached(i * 1000, i); !there)
                return there;
            sent << "ticket " + number << "reject " + number << "read " + number
                 << "at " + QByteArray::number(i * 1000);
        }
        return to.timeZone() == "Europe/Berlin" ? Done() : Done(failed(FailureCode::Damaged));
    });

    QVERIFY(done);
    QCOMPARE(writer.heard, sent);
    QVERIFY(writer.onOneThread);
}

void TestImportRelay::aNameIsAskedForOnce()
{
    Writer writer;
    QList<QByteArray> ids;
    const Done done = importReadingAhead(writer, [&](HistoryImport &to) -> Done {
        for (int i = 0; i < 1000; ++i) {
            const auto id = to.personNamed("Ada" + QByteArray::number(i % 500), "agent");
            if (!id)
                return tl::unexpected(id.error());
            ids.append(*id);
            if (const Done added = to.add(IncomingTicket{.key = *id}); !added)
                return added;
        }
        return {};
    });

    QVERIFY(done);
    QCOMPARE(writer.questions, 500);
    QCOMPARE(ids.size(), 1000);
    QCOMPARE(ids.at(999), "ada499");
    QCOMPARE(writer.heard.mid(0, 3), (QList<QByteArray>{"who Ada0", "ticket ada0", "who Ada1"}));
}

void TestImportRelay::aFailureOfTheWriterStopsTheReader()
{
    Writer writer;
    writer.failAt = "300";
    int read = 0;
    const Done done = importReadingAhead(writer, [&](HistoryImport &to) -> Done {
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

void TestImportRelay::aQuestionThatFailsEndsTheRun()
{
    Writer writer;
    const Done done = importReadingAhead(writer, [&](HistoryImport &to) -> Done {
        const auto id = to.clientNamed("Aster");
        return id ? Done() : Done(tl::unexpected(id.error()));
    });

    QVERIFY(!done);
    QCOMPARE(done.error().code, FailureCode::DiskFull);
}

void TestImportRelay::aFailureOfTheReaderIsToldAfterWhatItFound()
{
    Writer writer;
    const Done done = importReadingAhead(writer, [&](HistoryImport &to) -> Done {
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
