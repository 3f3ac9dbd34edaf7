#include "channels/csv/mapediting.h"

#include "channels/csv/columnmapping.h"
#include "channels/desks/importformats.h"

#include <QBuffer>
#include <QTest>

using namespace Steward;

namespace {

TableSample tableOf(QByteArray text)
{
    QBuffer file(&text);
    file.open(QIODevice::ReadOnly);
    return sampleTable(file, 100).value_or(TableSample());
}

QList<QByteArray> usesOf(const ImportMap &map)
{
    QList<QByteArray> uses;
    for (const ImportColumn &column : map.columns)
        uses.append(column.becomes);
    return uses;
}

const QByteArray cases = "Case No,Opened,Status,Problem,Shelf,Text\n"
                         "17,03.02.2026 10:15,open,Printer,A,Hello\n"
                         "18,14.02.2026 09:00,Parked,Scanner,B,\n";

} // namespace

class TestMapEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableThatNamesNothingIsShownWithWhatItLacks()
    {
        const TableSample table = tableOf(cases);
        const ImportMap map = mapOver(table, begunMap(table));
        QVERIFY(!map.fault.isEmpty());
        QCOMPARE(map.columns.size(), 6);
        QCOMPARE(map.columns[0].samples, (QList<QByteArray>{"17", "18"}));
        QCOMPARE(map.columns[4].becomes, QByteArray("custom"));
    }

    void columnAfterColumnItBecomesAMap()
    {
        const TableSample table = tableOf(cases);
        QByteArray json = begunMap(table);
        const std::pair<int, const char *> chosen[]
            = {{0, "key"}, {1, "created_at"}, {2, "state"}, {3, "subject"}, {5, "message"}};
        for (const auto &[column, field] : chosen)
            json = withColumnAs(json, table, column, field);
        const ImportMap map = mapOver(table, json);
        QCOMPARE(map.fault, QByteArray());
        QCOMPARE(usesOf(map), (QList<QByteArray>{"key", "created_at", "state", "subject", "custom", "message"}));
        const auto mapping = ColumnMapping::from(json);
        QVERIFY(mapping);
        QCOMPARE(mapping->rule("created_at")->formats.size(), 1); // by day, month, year: one pattern fits all
    }

    void aColumnThatIsLeftOutLeavesTheOthers()
    {
        const TableSample table = tableOf(cases);
        QByteArray json = withColumnAs(begunMap(table), table, 4, "");
        QCOMPARE(mapOver(table, json).columns[4].becomes, QByteArray());
        QCOMPARE(mapOver(table, json).columns[3].becomes, QByteArray("custom"));
        json = withColumnAs(json, table, 4, "custom"); // and comes back
        QCOMPARE(mapOver(table, json).columns[4].becomes, QByteArray("custom"));
        json = withColumnAs(json, table, 3, "subject"); // in place of its rule of its own
        QCOMPARE(mapOver(table, json).columns[3].becomes, QByteArray("subject"));
    }

    void anotherColumnTakesAFieldOver()
    {
        const TableSample table = tableOf(cases);
        QByteArray json = withColumnAs(begunMap(table), table, 3, "subject");
        json = withColumnAs(json, table, 4, "subject");
        QCOMPARE(mapOver(table, json).columns[3].becomes, QByteArray("custom"));
        QCOMPARE(mapOver(table, json).columns[4].becomes, QByteArray("subject"));
        json = withColumnAs(withColumnAs(json, table, 0, "key"), table, 1, "key");
        QCOMPARE(mapOver(table, json).columns[0].becomes, QByteArray("custom"));
        QCOMPARE(mapOver(table, json).columns[1].becomes, QByteArray("key"));
    }

    void wordsThatNobodyKnowsAreGivenAMeaning()
    {
        const TableSample table = tableOf(cases);
        QByteArray json = withColumnAs(begunMap(table), table, 2, "state");
        QCOMPARE(mapOver(table, json).columns[2].words,
                 (QList<ImportWord>{{.text = "open", .meaning = "open"}, {.text = "Parked", .meaning = ""}}));
        json = withWordAs(json, "Status", {.text = "Parked", .meaning = "on_hold"});
        QCOMPARE(mapOver(table, json).columns[2].words[1].meaning, QByteArray("on_hold"));
        json = withWordAs(json, "Status", {.text = "Parked", .meaning = "unset"});
        QCOMPARE(mapOver(table, json).columns[2].words[1].meaning, QByteArray("unset"));
        json = withWordAs(json, "Status", {.text = "Parked", .meaning = ""});
        QCOMPARE(mapOver(table, json).columns[2].words[1].meaning, QByteArray());
        QCOMPARE(mapOver(table, json).columns[2].becomes, QByteArray("state"));
    }

    void theZoneOfTimesIsGiven()
    {
        const TableSample table = tableOf(cases);
        const QByteArray json = withZoneAs(begunMap(table), "Europe/Berlin");
        QCOMPARE(mapOver(table, json).zone, QByteArray("Europe/Berlin"));
        QCOMPARE(mapOver(table, withZoneAs(json, {})).zone, QByteArray());
    }

    void aReadyMapKeepsWhatIsNotChanged() // of its several titles the one that is there counts
    {
        const TableSample table = tableOf("Id,Created at,Status,Subject,Region\n1,2026-02-03 10:00,Hold,x,north\n");
        const QByteArray json = readyMap("zendesk");
        QCOMPARE(usesOf(mapOver(table, json)), (QList<QByteArray>{"key", "created_at", "state", "subject", "custom"}));
        const ImportMap changed = mapOver(table, withColumnAs(json, table, 4, "category"));
        QCOMPARE(changed.fault, QByteArray());
        QCOMPARE(usesOf(changed), (QList<QByteArray>{"key", "created_at", "state", "subject", "category"}));
        QCOMPARE(changed.columns[2].words[0].meaning, QByteArray("on_hold"));
    }

    void anotherEncodingStandsInTheMap()
    {
        QByteArray text = "Id,Created,Subject\n1,2026-02-03 10:00,M\xfcller\n";
        QBuffer file(&text);
        file.open(QIODevice::ReadOnly);
        const auto table = sampleTable(file, 100, "windows-1252");
        QVERIFY(table);
        QCOMPARE(table->rows[0][2], QByteArray("Müller"));
        QCOMPARE(ColumnMapping::from(begunMap(*table))->dialect.encoding, QByteArray("windows-1252"));
    }
};

QTEST_APPLESS_MAIN(TestMapEditing)

#include "tst_mapediting.moc"
