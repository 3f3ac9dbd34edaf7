#include "gui/clients/clientspage.h"

#include "gui/shared/directory.h"
#include "gui/shared/noticebar.h"
#include "gui/sla/dueboard.h"
#include "support/fakewindow.h"
#include "support/heldworker.h"
#include "support/memoryclientreader.h"
#include "support/memorynextduereader.h"
#include "support/memoryticketreader.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Steward {

class ClientsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachClientHasItsOwnerOfTodayAndItsTickets();
    void contactsHaveRoleAndPreferredChannel();
    void aPartOfAnyColumnFindsAClient();
    void aFigureOpensTheTicketsBehindIt();
    void itsTicketsAreThereAndOpen();
    void theChosenOneStaysChosen();
    void columnsSortByWhatTheyMean();
    void nobodyIsKnownYet();
    void aFailureIsToldAndTriedAgain();
    void aCountySaysDepartment();
};

namespace {

struct ClientScene
{
    ClientScene()
    {
        names.names.personNames = {{"agent-1", "Agent One"}, {"agent-2", "Agent Two"}};
        const Instant past{1'700'000'000'000};
        reader.rows = {{.client = {.id = "acme",
                                   .name = "Acme",
                                   .tier = "gold",
                                   .products = {"HTG"},
                                   .ownership = {{.owner = "agent-1"}, {.from = past, .owner = "agent-2"}}},
                        .tickets = 1204,
                        .unresolved = 12,
                        .urgent = 2},
                       {.client = {.id = "birch", .name = "Birch", .tier = "silver"}, .tickets = 90, .unresolved = 0}};
        names.tickets = {{.number = 5, .subject = "Net pay, client: {acme}"}, // what the memory finds by
                         {.number = 6, .subject = "Printer, client: {birch}"}};
        reader.people.insert("acme", {{.id = "req-1", .name = "Jane", .position = "librarian", .channel = "phone"}});
        directory.load();
        worker.runAll();
        page.resize(1200, 760);
        page.show();
        page.arrive();
        worker.runAll();
    }
    QTableView *table(const char *name) const { return page.findChild<QTableView *>(QString::fromLatin1(name)); }
    QString cell(const char *name, int row, int column) const
    {
        return table(name)->model()->index(row, column).data().toString();
    }
    QToolButton *button(const char *name) const { return page.findChild<QToolButton *>(QString::fromLatin1(name)); }

    MemoryTicketReader names;
    MemoryClientReader reader;
    HeldWorker worker;
    FixedClock clock;
    MemorySession session;
    RecordingNavigator navigator;
    Directory directory{names, worker, clock};
    MemoryNextDueReader dueReader;
    Ticker ticker;
    DueBoard due{dueReader, worker, directory, ticker};
    ClientsPage page{reader, names, worker, directory, due, navigator, session};
};

} // namespace

void ClientsPageTest::eachClientHasItsOwnerOfTodayAndItsTickets()
{
    ClientScene scene;
    const QAbstractItemModelTester tester(scene.table("clientList")->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(scene.cell("clientList", 0, ClientsModel::Name), u"Acme"_s);
    QCOMPARE(scene.cell("clientList", 0, ClientsModel::Owner), u"Agent Two"_s);
    QCOMPARE(scene.cell("clientList", 0, ClientsModel::Tickets), u"1,204"_s);
    QCOMPARE(scene.cell("clientList", 1, ClientsModel::Owner), u"–"_s);
    QCOMPARE(scene.page.findChild<QLabel *>(u"clientName"_s)->text(), u"Acme"_s);
    QCOMPARE(scene.cell("ownership", 0, OwnershipModel::Owner), u"Agent Two"_s); // the latest first
    QCOMPARE(scene.cell("ownership", 1, OwnershipModel::From), u"From the beginning"_s);
}

void ClientsPageTest::contactsHaveRoleAndPreferredChannel() // S3.39
{
    ClientScene scene;
    const QAbstractItemModelTester tester(scene.table("contacts")->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(scene.cell("contacts", 0, ContactsModel::Name), u"Jane"_s);
    QCOMPARE(scene.cell("contacts", 0, ContactsModel::Position), u"librarian"_s);
    QCOMPARE(scene.cell("contacts", 0, ContactsModel::PreferredChannel), u"Phone"_s);
}

void ClientsPageTest::aPartOfAnyColumnFindsAClient()
{
    ClientScene scene;
    auto *find = scene.page.findChild<QLineEdit *>(u"findClients"_s);
    QTest::keyClicks(find, u"silv"_s);
    scene.worker.runAll();
    QCOMPARE(scene.table("clientList")->model()->rowCount(), 1);
    QCOMPARE(scene.page.findChild<QLabel *>(u"clientName"_s)->text(), u"Birch"_s);
    QCOMPARE(scene.page.status(), u"1 of 2"_s);
    find->clear();
    QCOMPARE(scene.page.status(), u"2 in all"_s);
}

void ClientsPageTest::aFigureOpensTheTicketsBehindIt()
{
    ClientScene scene;
    QTest::mouseClick(scene.button("clientUnresolved"), Qt::LeftButton);
    QCOMPARE(scene.navigator.questions.last().find, "client: {acme}");
    QVERIFY(scene.navigator.questions.last().unresolvedOnly);
    QTest::mouseClick(scene.button("clientTickets"), Qt::LeftButton);
    QVERIFY(!scene.navigator.questions.last().unresolvedOnly);
    scene.page.choose("birch");
    QVERIFY(!scene.button("clientUnresolved")->isEnabled());
}

void ClientsPageTest::itsTicketsAreThereAndOpen()
{
    ClientScene scene;
    QTableView *tickets = scene.table("ticketsOfClient");
    QCOMPARE(tickets->model()->rowCount(), 1);
    QVERIFY(scene.cell("ticketsOfClient", 0, QueueModel::Subject).startsWith(u"Net pay"_s));
    tickets->setFocus();
    tickets->setCurrentIndex(tickets->model()->index(0, QueueModel::Key));
    QTest::keyClick(tickets, Qt::Key_Return);
    QCOMPARE(scene.navigator.tickets, QList<qint64>{5});
    scene.page.choose("birch");
    scene.worker.runAll();
    QVERIFY(scene.cell("ticketsOfClient", 0, QueueModel::Subject).startsWith(u"Printer"_s));
}

void ClientsPageTest::theChosenOneStaysChosen()
{
    ClientScene scene;
    scene.page.choose("birch");
    scene.reader.rows.prepend({.client = {.id = "aaa", .name = "Aardvark"}});
    scene.page.arrive();
    scene.worker.runAll();
    QCOMPARE(scene.page.findChild<QLabel *>(u"clientName"_s)->text(), u"Birch"_s);
}

void ClientsPageTest::columnsSortByWhatTheyMean()
{
    ClientScene scene;
    scene.table("clientList")->sortByColumn(ClientsModel::Tickets, Qt::AscendingOrder);
    QCOMPARE(scene.cell("clientList", 0, ClientsModel::Name), u"Birch"_s); // 90 before 1,204
}

void ClientsPageTest::nobodyIsKnownYet()
{
    ClientScene scene;
    scene.reader.rows.clear();
    scene.page.arrive();
    scene.worker.runAll();
    QVERIFY(!scene.table("clientList")->isVisible());
    QVERIFY(!scene.table("contacts")->isVisible());
}

void ClientsPageTest::aFailureIsToldAndTriedAgain()
{
    ClientScene scene;
    scene.reader.nextFailure = Failure{.code = FailureCode::Busy};
    scene.page.arrive();
    scene.worker.runAll();
    const auto *notice = scene.page.findChild<NoticeBar *>();
    QVERIFY(notice->isVisible());
    QTest::mouseClick(notice->findChild<QToolButton *>(u"retry"_s), Qt::LeftButton);
    scene.worker.runAll();
    QVERIFY(!notice->isVisible());
}

void ClientsPageTest::aCountySaysDepartment() // S3.1
{
    ClientScene scene;
    scene.names.names.vocabulary.insert("client", {.one = "department", .many = "departments"});
    scene.directory.load();
    scene.worker.runAll();
    QCOMPARE(scene.page.title(), u"Departments"_s);
    QCOMPARE(scene.table("clientList")->model()->headerData(ClientsModel::Name, Qt::Horizontal).toString(),
             u"Department"_s);
}

} // namespace Steward

QTEST_MAIN(Steward::ClientsPageTest)
#include "tst_clientspage.moc"
