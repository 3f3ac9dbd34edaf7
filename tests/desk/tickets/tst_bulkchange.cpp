#include "desk/tickets/bulkchange.h"

#include "desk/tickets/growinghistory.h"

#include <QTest>

using namespace Steward;

class TestBulkChange : public QObject
{
    Q_OBJECT

    static QByteArray tagsAfter(const QByteArray &before, BulkChange::How how, const QByteArray &tags)
    {
        GrowingHistory history;
        if (!before.isEmpty())
            history.add(*changeField(history.ticket(), {.field = Field::Tags}, Value::json(before),
                                     {.op = opAt(after(1)), .person = "agent-1", .now = after(1)}));
        const auto act
            = bulkAct(history.ticket(), {.field = {.field = Field::Tags}, .to = Value::json(tags), .how = how},
                      {.op = opAt(after(2)), .person = "agent-1", .now = after(2)});
        if (!act)
            return "refused";
        if (!*act)
            return "as it was";
        history.add(**act);
        return history.ticket().value({.field = Field::Tags}).json();
    }

private Q_SLOTS:
    void tagsComeAndGoBesideTheOthers_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<bool>("adds");
        QTest::addColumn<QByteArray>("tags");
        QTest::addColumn<QByteArray>("then");
        QTest::newRow("the first") << QByteArray() << true << QByteArray(R"(["late"])") << QByteArray(R"(["late"])");
        QTest::newRow("beside") << QByteArray(R"(["a"])") << true << QByteArray(R"(["b","c"])")
                                << QByteArray(R"(["a","b","c"])");
        QTest::newRow("there already") << QByteArray(R"(["a"])") << true << QByteArray(R"(["a"])")
                                       << QByteArray("as it was");
        QTest::newRow("one of two") << QByteArray(R"(["a","b"])") << false << QByteArray(R"(["a"])")
                                    << QByteArray(R"(["b"])");
        QTest::newRow("the last") << QByteArray(R"(["a"])") << false << QByteArray(R"(["a"])") << QByteArray();
        QTest::newRow("not there") << QByteArray(R"(["a"])") << false << QByteArray(R"(["z"])")
                                   << QByteArray("as it was");
    }
    void tagsComeAndGoBesideTheOthers()
    {
        QFETCH(QByteArray, before);
        QFETCH(bool, adds);
        QFETCH(QByteArray, tags);
        QTEST(tagsAfter(before, adds ? BulkChange::How::AddTags : BulkChange::How::RemoveTags, tags), "then");
    }
};

QTEST_GUILESS_MAIN(TestBulkChange)

#include "tst_bulkchange.moc"
