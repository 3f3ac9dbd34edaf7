#include "channels/csv/mapproposal.h"

#include "channels/csv/csvimport.h"
#include "support/recordingimport.h"

#include <QBuffer>
#include <QtTest>

using namespace Steward;

namespace {

QByteArray proposed(const QByteArray &text)
{
    QBuffer file;
    file.setData(text);
    file.open(QIODevice::ReadOnly);
    return proposedMap(file).value_or("failed");
}

} // namespace

class TestMapProposal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownTitlesBecomeFieldsAndTheTableCanBeReadSo()
    {
        const QByteArray text
            = "Ticket ID;Created;Status;Priority;Assigned To;Summary;Colour\nT1;2024-01-02T10:00:00Z;Open;High;Bob;Broken;red\n";
        const QByteArray map = proposed(text);
        RecordingImport to;
        QBuffer file;
        file.setData(text);
        file.open(QIODevice::ReadOnly);

        const auto mapping = ColumnMapping::from(map);
        QVERIFY2(mapping, map.constData());
        QVERIFY(importCsv(file, *mapping, 0, 1, to));

        QCOMPARE(mapping->dialect.delimiter, ';');
        QCOMPARE(to.created("T1", "priority"), QByteArray("high"));
        QCOMPARE(to.created("T1", "assignee"), QByteArray("p:Bob"));
        QCOMPARE(to.created("T1", "subject"), QByteArray("Broken"));
        QCOMPARE(to.created("T1", "custom.colour"), QByteArray("red"));
    }
    void theSamplesTellDayFromMonth()
    {
        QVERIFY(proposed("id,created\n1,3/4/2024 10:00\n2,25/4/2024 10:00\n").contains("\"d/M/yyyy H:mm[:ss]\""));
        QVERIFY(proposed("id,created\n1,3/4/2024 10:00\n2,4/25/2024 10:00\n").contains("\"M/d/yyyy H:mm[:ss]\""));
    }
    void wordsThatNobodyKnowsMakeACustomField()
    {
        const QByteArray map = proposed("id,created,status\n1,2024-01-02T10:00:00Z,Zzz\n");

        QVERIFY2(!map.contains("\"state\""), map.constData());
    }
    void aTableWithoutKeyOrTimeHasNoProposal()
    {
        QCOMPARE(proposed("name,created\na,2024-01-02\n"), QByteArray());
        QCOMPARE(proposed("id,name\n1,a\n"), QByteArray());
        QCOMPARE(proposed("id,created\n1,2024-01-02\n1,2024-01-03\n"), QByteArray());
        QCOMPARE(proposed(""), QByteArray("failed"));
    }
};

QTEST_GUILESS_MAIN(TestMapProposal)
#include "tst_mapproposal.moc"
