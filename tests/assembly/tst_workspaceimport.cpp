#include "assembly/workspaceimport.h"

#include "assembly/workspacefile.h"
#include "storage/engine/database.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

struct ImportScene
{
    ImportScene() { created = makeWorkspace(workspace, {.name = "Import", .timeZone = "Europe/Berlin"}).has_value(); }

    QString put(const QString &name, const QByteArray &text) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(text);
        return file.fileName();
    }
    qint64 tickets() const
    {
        const auto reader = Database::openReader(workspace);
        return reader ? (*reader)->integer("SELECT count(*) FROM ticket") : -1;
    }
    ImportOrder order(const ImportFacts &facts) const
    {
        return {.path = facts.path, .format = facts.format, .mapJson = facts.map.json};
    }

    QTemporaryDir folder;
    QString workspace = folder.filePath(u"w.steward"_s);
    bool created = false;
    CancelFlag never;
    ImportGauge gauge;
    WorkspaceImport import{workspace, folder.filePath(u"home"_s)};
};

const QByteArray table = "Id,Created,Status,Subject,Agent,Shelf\n"
                         "1,2026-02-03T10:15:00Z,open,Printer,Ada,A\n"
                         "2,2026-02-04T10:15:00Z,closed,Scanner,Bo,B\n"
                         "3,yesterday,open,Plotter,Ada,A\n";

} // namespace

class TestWorkspaceImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableIsLookedAtTriedCheckedAndTakenIn()
    {
        ImportScene scene;
        QVERIFY(scene.created);
        const auto facts = scene.import.look(scene.put(u"a.csv"_s, table), {});
        QVERIFY(facts);
        QCOMPARE(facts->format, QByteArray("csv"));
        QVERIFY(facts->map.isTable());
        QCOMPARE(facts->map.columns[5].becomes, QByteArray("custom"));

        const auto sample = scene.import.sample(scene.order(*facts), scene.never);
        QVERIFY(sample);
        QCOMPARE(sample->tickets.size(), 2);
        QCOMPARE(sample->tickets[0].key, QByteArray("1"));
        QCOMPARE(sample->tickets[0].ticket.assignee, QByteArray("Ada"));
        QCOMPARE(sample->tickets[1].ticket.state, State::Closed);
        QCOMPARE(sample->rejects.size(), 1);
        QCOMPARE(sample->rejects[0].line, 4);

        const auto checked = scene.import.check(scene.order(*facts), scene.gauge, scene.never);
        QVERIFY(checked);
        QCOMPARE(checked->counts.tickets, 2);
        QCOMPARE(checked->rejects.size(), 1);
        QCOMPARE(scene.tickets(), 0); // nothing was kept

        const auto outcome = scene.import.run(scene.order(*facts), scene.gauge, scene.never);
        QVERIFY(outcome);
        QCOMPARE(outcome->counts.tickets, 2);
        QCOMPARE(scene.tickets(), 2);
        QCOMPARE(scene.gauge.read().size, table.size());
        QCOMPARE(scene.import.check(scene.order(*facts), scene.gauge, scene.never)->counts.tickets, 0); // known now
        QCOMPARE(QDir(scene.folder.filePath(u"home/imports"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    }

    void rejectsAreMendedAndTakenInByThemselves()
    {
        ImportScene scene;
        const auto facts = scene.import.look(scene.put(u"a.csv"_s, table), {});
        QVERIFY(facts);
        auto outcome = scene.import.run(scene.order(*facts), scene.gauge, scene.never);
        QVERIFY(outcome);
        QCOMPARE(outcome->rejects.size(), 1);
        const QString saved = scene.folder.filePath(u"rejects.csv"_s);
        QVERIFY(scene.import.saveRejects(saved));
        QVERIFY(QFile::exists(saved + u".columns"_s));

        ImportOrder order = scene.order(*facts);
        order.mended = outcome->rejects;
        order.mended[0].text.replace("yesterday", "2026-02-05T08:00:00Z");
        outcome = scene.import.run(order, scene.gauge, scene.never);

        QVERIFY2(outcome, outcome ? "" : outcome.error().detail.constData());
        QCOMPARE(outcome->counts.read, 1);
        QCOMPARE(outcome->counts.rejected, 0);
        QCOMPARE(scene.tickets(), 3);
    }

    void aTableInAnotherEncodingIsReadAndMended()
    {
        ImportScene scene;
        QByteArray text = "Id,Created,Subject\n1,2026-02-03T10:15:00Z,M\xfcller wei\xdf \xfc"
                          "ber Stra\xdf"
                          "en\n"
                          "2,heute,Gr\xf6\xdf"
                          "e\n3,2026-02-03T11:15:00Z,Kopie\n";
        const auto facts = scene.import.look(scene.put(u"a.csv"_s, text), {});
        QVERIFY(facts);
        const auto sample = scene.import.sample(scene.order(*facts), scene.never);
        QVERIFY(sample);
        QCOMPARE(sample->tickets.value(0).ticket.subject, QByteArray("Müller weiß über Straßen"));
        auto outcome = scene.import.run(scene.order(*facts), scene.gauge, scene.never);
        QVERIFY(outcome);
        QCOMPARE(outcome->rejects.value(0).text, QByteArray("2,heute,Größe"));
        ImportOrder order = scene.order(*facts);
        order.mended = {{.line = 3, .text = "2,2026-02-03T10:15:00Z,Größer"}};
        outcome = scene.import.run(order, scene.gauge, scene.never);
        QVERIFY(outcome);
        QCOMPARE(outcome->counts.tickets, 1);
        QCOMPARE(outcome->counts.rejected, 0);
    }

    void aStoppedRunIsKnownAndGoesOn()
    {
        ImportScene scene;
        QByteArray text = "Id,Created,Subject\n";
        for (int i = 1; i <= 500; ++i)
            text += QByteArray::number(i) + ",2026-02-03T10:15:00Z,x\n";
        const auto facts = scene.import.look(scene.put(u"a.csv"_s, text), {});
        QVERIFY(facts);
        CancelFlag now;
        now.raise();
        const auto stopped = scene.import.run(scene.order(*facts), scene.gauge, now);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, FailureCode::Cancelled);

        const auto again = scene.import.look(facts->path, {});
        QVERIFY(again);
        ImportOrder order = scene.order(*again);
        order.resume = true;
        const auto outcome = scene.import.run(order, scene.gauge, scene.never);
        QVERIFY(outcome);
        QCOMPARE(outcome->counts.tickets, 500); // of both together
        QCOMPARE(scene.tickets(), 500);
        QCOMPARE(scene.import.look(facts->path, {})->interruptedAfter, 0);
    }

    void anOwnHistoryShowsNamesForIds()
    {
        ImportScene scene;
        const QString sample = scene.folder.filePath(u"s.steward"_s), file = scene.folder.filePath(u"s.jsonl"_s);
        QVERIFY(makeSample(sample, "county"));
        QVERIFY(exportFrom(sample, file, *instantFrom("2026-06-01T00:00:00Z"), {}, nullptr));
        const auto facts = scene.import.look(file, {});
        QVERIFY(facts);
        QCOMPARE(facts->format, QByteArray("steward"));
        QVERIFY(!facts->map.isTable());
        const auto tickets = scene.import.sample(scene.order(*facts), scene.never);
        QVERIFY(tickets);
        QCOMPARE(tickets->tickets.size(), 25);
        QVERIFY(!tickets->tickets[0].ticket.requester.isEmpty());
        QVERIFY2(tickets->tickets[0].ticket.requester.contains(' '), tickets->tickets[0].ticket.requester);
    }

    void whatCannotBeReadIsSaid()
    {
        ImportScene scene;
        QCOMPARE(scene.import.look(scene.folder.filePath(u"none.csv"_s), {}).error().code, FailureCode::NotFound);
        QCOMPARE(scene.import.look(scene.put(u"e.csv"_s, ""), {}).error().code, FailureCode::BadInput);
        const auto facts = scene.import.look(scene.put(u"t.csv"_s, "Shelf,Colour\nA,red\n"), {});
        QVERIFY(facts); // a person may know what its columns mean
        QVERIFY(!facts->map.fault.isEmpty());
        QCOMPARE(scene.import.withMap(facts->map, "{}").error().code, FailureCode::BadInput);
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceImport)

#include "tst_workspaceimport.moc"
