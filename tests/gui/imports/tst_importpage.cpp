#include "gui/imports/importpage.h"

#include "gui/imports/rejectsmodel.h"
#include "gui/imports/samplemodel.h"
#include "gui/shared/noticebar.h"
#include "support/memoryticketimport.h"
#include "support/ticketdesk.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Steward {

class ImportPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheFileToTheTicketsByOneButton();
    void aFileIsDropped();
    void whatCannotBeReadIsSaidAndAnotherIsChosen();
    void columnsAndWordsGetAMeaning();
    void aMapWithoutANumberGoesNoFurther();
    void mapsAreOpenedAndSaved();
    void theCheckIsSkipped();
    void anImportIsStoppedAndGoesOn();
    void anInterruptedImportIsOffered();
    void rejectsAreMendedAndSaved();
    void aFailureOfTheRunIsSaid();
    void modelsHold();
};

namespace {

struct ImportScene : TicketDesk
{
    ImportScene()
    {
        import.facts = {.format = "csv",
                        .size = 5400,
                        .map
                        = {.json = "{}",
                           .columns
                           = { {.title = "No", .samples = {"1", "2"}, .becomes = "key"},
                               {.title = "Opened", .samples = {"1.3.2026"}, .becomes = "created_at"},
                               {.title = "Status",
                                .samples = {"Open", "Parked"},
                                .becomes = "state",
                                .words
                                = { {.text = "Open", .meaning = "open"},
                                    {.text = "Parked" } }},
                               {.title = "Shelf",
                                .samples = {"A"},
                                .becomes = "custom" } } }};
        ImportSample sample;
        sample.tickets.append({.key = "1", .ticket = {.createdAt = clock.now(), .subject = "Net pay"}, .messages = 2});
        import.sampled = sample;
        import.outcome.counts = {.read = 10, .imported = 8, .rejected = 2, .tickets = 4};
        import.outcome.rejects = {{.line = 3, .field = "created_at", .reason = "no time", .text = "3,soon\n,x"},
                                  {.line = 9,
                                   .reason = "torn quotes",
                                   .text = "9,\"x" }};
        directory.load();
        worker.runAll();
        page.resize(1100, 740);
        page.show();
        (void)QTest::qWaitForWindowActive(&page);
        page.focusMain();
    }

    template <typename Kind = QToolButton>
    Kind *part(const char *name) const
    {
        const QList<Kind *> all = page.findChildren<Kind *>(QString::fromLatin1(name));
        for (Kind *each : all) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    void press(const char *name)
    {
        QVERIFY2(part(name), name);
        QTest::mouseClick(part(name), Qt::LeftButton);
        worker.runAll();
    }
    void choose(const char *name, const QString &text) const
    {
        auto *list = part<ChoiceField>(name);
        QVERIFY2(list, name);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        for (int i = 0; i < list->count(); ++i) {
            if (list->itemText(i) == text)
                list->view()->setCurrentIndex(list->model()->index(i, 0));
        }
        QTest::keyClick(list->view(), Qt::Key_Return);
    }
    void look(const QString &path = u"/a/cases.csv"_s)
    {
        page.look(path);
        worker.runAll();
    }
    QString words(const char *name) const { return part<QLabel>(name) ? part<QLabel>(name)->text() : QString(); }

    MemoryTicketImport import;
    ImportPage page{import, worker, directory, navigator, prompter};
};

} // namespace

void ImportPageTest::fromTheFileToTheTicketsByOneButton()
{
    ImportScene scene;
    const QSignalSpy imported(&scene.page, &ImportPage::imported);
    scene.prompter.answer = u"/a/cases.csv"_s;
    QVERIFY(!scene.part("importNext")->isEnabled());

    QTest::keyClick(&scene.page, Qt::Key_Tab); // the keys are where a file is chosen
    scene.press("chooseFile");
    QVERIFY(scene.part("importNext")->hasFocus());
    QTest::keyClick(scene.part("importNext"), Qt::Key_Space);
    scene.worker.runAll();
    QCOMPARE(scene.page.step(), ImportPage::Step::Map);
    QCOMPARE(scene.part<QTableView>("sample")->model()->rowCount(), 1);
    QTest::keyClick(scene.part("importNext"), Qt::Key_Space);
    QVERIFY(scene.page.isRunning());
    scene.worker.runAll();
    QCOMPARE(scene.page.step(), ImportPage::Step::Check);
    QVERIFY(scene.words("runWords").contains(u"2 record"_s));
    QVERIFY(scene.import.runs.isEmpty());
    QCOMPARE(imported.size(), 0);
    QVERIFY(scene.part("importNext")->hasFocus());
    QTest::keyClick(scene.part("importNext"), Qt::Key_Space);
    scene.worker.runAll();

    QCOMPARE(scene.page.step(), ImportPage::Step::Import);
    QCOMPARE(scene.import.runs.size(), 1);
    QCOMPARE(scene.import.runs.first().path, u"/a/cases.csv"_s);
    QCOMPARE(imported.size(), 1);
    scene.press("showTickets");
    QCOMPARE(scene.navigator.questions.size(), 1);
    scene.press("importNext"); // another one
    QCOMPARE(scene.page.step(), ImportPage::Step::Source);
    QVERIFY(!scene.part("importNext")->isEnabled());
}

void ImportPageTest::aFileIsDropped()
{
    ImportScene scene;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/a/pages"_s)});
    QWidget *place = scene.part<QLineEdit>("importPath")->parentWidget()->parentWidget();
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(place, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);

    QCoreApplication::sendEvent(place, &drop);
    scene.worker.runAll();

    QCOMPARE(scene.import.looked.value(0).first, u"/a/pages"_s);
    QVERIFY(scene.part("importNext")->isEnabled());
    scene.choose("importFormat", u"Export of Jira (JSON)"_s); // it was found out wrongly
    scene.worker.runAll();
    QCOMPARE(scene.import.looked.value(1).second, QByteArray("jira-json"));
}

void ImportPageTest::whatCannotBeReadIsSaidAndAnotherIsChosen()
{
    ImportScene scene;
    scene.import.nextFailure = Failure{.code = FailureCode::BadInput, .subject = "/a/x.png", .detail = "it is no text"};
    scene.look(u"/a/x.png"_s);
    QVERIFY(scene.page.findChild<NoticeBar *>()->isVisible());
    QVERIFY(!scene.part("importNext")->isEnabled());
    QCOMPARE(scene.part<QLineEdit>("importPath")->text(), u"/a/x.png"_s); // to be corrected

    auto *path = scene.part<QLineEdit>("importPath");
    path->setFocus();
    path->setText(u"/a/y.csv"_s);
    QTest::keyClick(path, Qt::Key_Return);
    scene.worker.runAll();
    QVERIFY(!scene.page.findChild<NoticeBar *>()->isVisible());
    QVERIFY(scene.part("importNext")->isEnabled());
}

void ImportPageTest::columnsAndWordsGetAMeaning()
{
    ImportScene scene;
    scene.look();
    scene.press("importNext");
    const qsizetype samples = scene.import.sampledOrders.size();

    scene.choose("column-3", u"Category"_s);
    scene.worker.runAll();
    QCOMPARE(scene.part<ChoiceField>("column-3")->currentText(), u"Category"_s);
    QVERIFY(scene.import.sampledOrders.last().mapJson.endsWith("3=category"));
    QCOMPARE(scene.import.sampledOrders.size(), samples + 1); // the first tickets by the new map
    QCOMPARE(scene.part<ChoiceField>("word-2-1")->currentText(), u"Not known: its rows are rejected"_s);
    scene.choose("word-2-1", u"On hold"_s);
    scene.worker.runAll();
    QVERIFY(scene.import.sampledOrders.last().mapJson.endsWith("Parked=on_hold"));
    QCOMPARE(scene.part<ChoiceField>("word-2-1")->currentText(), u"On hold"_s);
    scene.choose("column-3", u"Left out"_s);
    scene.worker.runAll();
    QVERIFY(scene.import.sampledOrders.last().mapJson.endsWith("3="));
    scene.choose("readyMap", u"Zendesk: export of tickets"_s);
    scene.worker.runAll();
    QCOMPARE(scene.import.sampledOrders.last().mapJson, QByteArray("zendesk"));
}

void ImportPageTest::aMapWithoutANumberGoesNoFurther()
{
    ImportScene scene;
    scene.import.facts.map.columns[0].becomes = "custom";
    scene.import.facts.map.fault = "key: names no column";
    scene.import.sampled = failed(FailureCode::BadInput, "map: key", "names no column");
    scene.look();
    scene.press("importNext");

    QVERIFY(scene.words("mapFault").contains(u"number"_s));
    QVERIFY(!scene.part("importNext")->isEnabled());
    QVERIFY(scene.part<ChoiceField>("column-0")->hasFocus()); // there is something to do
    scene.import.sampled = ImportSample{.tickets = {{.key = "1"}}};
    scene.choose("column-0", u"Number of the ticket there"_s);
    scene.worker.runAll();
    QVERIFY(scene.part("importNext")->isEnabled());
}

void ImportPageTest::mapsAreOpenedAndSaved()
{
    ImportScene scene;
    const QTemporaryDir folder;
    scene.look();
    scene.press("importNext");
    scene.prompter.answer = folder.filePath(u"m.json"_s);
    scene.press("saveMap");
    QFile file(scene.prompter.answer);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{}\n"));
    file.close();

    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("bad");
    file.close();
    scene.press("openMap");
    QVERIFY(scene.page.findChild<NoticeBar *>()->isVisible());
    QCOMPARE(scene.import.sampledOrders.last().mapJson, QByteArray("{}")); // the map before stands
}

void ImportPageTest::theCheckIsSkipped()
{
    ImportScene scene;
    scene.look();
    scene.press("importNext");
    QTest::mouseClick(scene.part("importNext"), Qt::LeftButton);
    QVERIFY(scene.part<QProgressBar>("runBar"));

    QTest::mouseClick(scene.part("stopRun"), Qt::LeftButton);
    scene.worker.runAll();

    QVERIFY(!scene.part<QProgressBar>("runBar"));
    QVERIFY(scene.words("runWords").contains(u"Not checked"_s));
    scene.press("importNext");
    QCOMPARE(scene.import.runs.size(), 1);
}

void ImportPageTest::anImportIsStoppedAndGoesOn()
{
    ImportScene scene;
    scene.look();
    scene.press("importNext");
    scene.press("importNext");
    QTest::mouseClick(scene.part("importNext"), Qt::LeftButton);
    QVERIFY(scene.page.isRunning());

    QTest::mouseClick(scene.part("stopRun"), Qt::LeftButton);
    scene.worker.runAll();
    QVERIFY(!scene.page.isRunning());
    QVERIFY(scene.words("runWords").contains(u"Stopped"_s));
    scene.press("importNext");

    QVERIFY(scene.import.runs.last().resume);
    QVERIFY(!scene.words("runWords").contains(u"Stopped"_s));
}

void ImportPageTest::anInterruptedImportIsOffered()
{
    ImportScene scene;
    scene.import.facts.interruptedAfter = 1200;
    scene.look();
    QCOMPARE(scene.part<ChoiceField>("importResume")->currentText(), u"Go on where it stopped"_s);
    scene.press("importNext");
    scene.press("importNext");
    QVERIFY(scene.import.checks.last().resume);
    scene.press("importBack");
    scene.press("importBack");
    scene.choose("importResume", scene.part<ChoiceField>("importResume")->itemText(1));
    scene.press("importNext");
    scene.press("importNext");
    QVERIFY(!scene.import.checks.last().resume);
}

void ImportPageTest::rejectsAreMendedAndSaved()
{
    ImportScene scene;
    scene.look();
    scene.press("importNext");
    scene.press("importNext");
    QVERIFY(scene.part<QPlainTextEdit>("rejectText")->isReadOnly()); // nothing is there to be mended yet
    scene.press("importNext");
    auto *text = scene.part<QPlainTextEdit>("rejectText");
    QCOMPARE(text->toPlainText(), u"3,soon\n,x"_s); // whole, with its line end
    QVERIFY(scene.words("rejectReason").contains(u"Created on"_s));
    QVERIFY(!scene.part("mendRejects")->isEnabled());

    text->selectAll();
    QTest::keyClicks(text, u"3,today"_s);
    QVERIFY(scene.part("mendRejects")->isEnabled());
    scene.part<QTableView>("rejects")->selectRow(1);
    QCOMPARE(text->toPlainText(), u"9,\"x"_s);
    scene.prompter.answer = u"/a/r.csv"_s;
    scene.press("saveRejects");
    QCOMPARE(scene.import.saved, QStringList{u"/a/r.csv"_s});
    scene.import.outcome = {.counts = {.read = 2, .imported = 2}};
    scene.press("mendRejects");

    QCOMPARE(scene.import.runs.last().mended.size(), 2);
    QCOMPARE(scene.import.runs.last().mended[0].text, QByteArray("3,today"));
    QVERIFY(!scene.import.runs.last().resume);
    QVERIFY(!scene.part<QTableView>("rejects")); // none is left
}

void ImportPageTest::aFailureOfTheRunIsSaid()
{
    ImportScene scene;
    scene.look();
    scene.press("importNext");
    scene.press("importNext");
    scene.import.nextFailure = Failure{.code = FailureCode::DiskFull};
    scene.press("importNext");

    QVERIFY(scene.page.findChild<NoticeBar *>()->isVisible());
    scene.press("importNext"); // there is room again
    QVERIFY(scene.import.runs.last().resume);
    QVERIFY(!scene.page.findChild<NoticeBar *>()->isVisible());
}

void ImportPageTest::modelsHold()
{
    ImportScene scene;
    SampleModel sample(scene.directory);
    const QAbstractItemModelTester sampleTester(&sample, QAbstractItemModelTester::FailureReportingMode::QtTest);
    sample.show(scene.import.sampled->tickets);
    QCOMPARE(sample.index(0, SampleModel::Messages).data().toString(), u"2"_s);
    sample.show({});
    RejectsModel rejects(scene.directory);
    const QAbstractItemModelTester rejectsTester(&rejects, QAbstractItemModelTester::FailureReportingMode::QtTest);
    rejects.show(scene.import.outcome.rejects);
    rejects.mend(0, "3,now");
    QCOMPARE(rejects.mendedCount(), 1);
    QCOMPARE(rejects.index(0, RejectsModel::Text).data().toString(), u"3,now"_s);
    rejects.show({});
    QCOMPARE(rejects.mendedCount(), 0);
}

} // namespace Steward

QTEST_MAIN(Steward::ImportPageTest)

#include "tst_importpage.moc"
