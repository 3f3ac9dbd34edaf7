#include "gui/people/firstpersonpage.h"

#include "gui/people/personbox.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/noticebar.h"
#include "support/ticketdesk.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Steward {

class FirstPersonPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameAndEnterIsAll();
    void aFailureKeepsTheName();
    void oneOfTheDeskIsChosen();
    void theBoxOffersToBegin();
};

namespace {

struct MemoryPeople : PeopleStore
{
    std::optional<Failure> nextFailure = {};
    QList<Person> added = {};
    Result<Person> addFirst(const QByteArray &name, Role role) override
    {
        if (nextFailure)
            return tl::unexpected(*std::exchange(nextFailure, {}));
        added.append({.id = "staff-1", .name = name, .role = role});
        return added.last();
    }
};

struct PersonScene
{
    PersonScene()
    {
        page.resize(900, 600);
        page.show();
        (void)QTest::qWaitForWindowActive(&page);
        page.focusMain();
    }
    MemoryPeople people;
    HeldWorker worker;
    FirstPersonPage page{people, worker};
    QLineEdit *name = page.findChild<QLineEdit *>(u"firstName"_s);
};

} // namespace

void FirstPersonPageTest::aNameAndEnterIsAll()
{
    PersonScene scene;
    const QSignalSpy added(&scene.page, &FirstPersonPage::added);
    QVERIFY(scene.name->hasFocus());
    QTest::keyClick(scene.name, Qt::Key_Return); // without a name nothing happens
    QTest::keyClicks(scene.name, u" Ada Lovelace "_s);
    QTest::keyClick(scene.name, Qt::Key_Return);
    scene.worker.runAll();

    QCOMPARE(scene.people.added.size(), 1);
    QCOMPARE(scene.people.added[0].name, QByteArray("Ada Lovelace"));
    QCOMPARE(scene.people.added[0].role, Role::Agent);
    QCOMPARE(added.size(), 1);
}

void FirstPersonPageTest::aFailureKeepsTheName()
{
    PersonScene scene;
    scene.people.nextFailure = Failure{.code = FailureCode::DiskFull};
    QTest::keyClicks(scene.name, u"Ada"_s);
    auto *role = scene.page.findChild<ChoiceField *>(u"firstRole"_s);
    QTest::keyClick(role, Qt::Key_Down);
    QTest::keyClick(role->view(), Qt::Key_End);
    QTest::keyClick(role->view(), Qt::Key_Return);
    auto *begin = scene.page.findChild<QToolButton *>(u"begin"_s);
    QTest::mouseClick(begin, Qt::LeftButton);
    QVERIFY(!begin->isEnabled()); // not twice
    scene.worker.runAll();
    QVERIFY(scene.page.findChild<NoticeBar *>()->isVisible());
    QTest::mouseClick(begin, Qt::LeftButton);
    scene.worker.runAll();
    QCOMPARE(scene.people.added.value(0).role, Role::Manager);
}

void FirstPersonPageTest::oneOfTheDeskIsChosen()
{
    PersonScene scene;
    const QSignalSpy chosen(&scene.page, &FirstPersonPage::chosen);
    scene.page.offer({{.id = "a-1", .name = "Ada Lovelace", .role = Role::Agent},
                      {.id = "m-1", .name = "Grace Hopper", .role = Role::Manager}});
    scene.page.focusMain();
    auto *who = scene.page.findChild<ChoiceField *>(u"who"_s);
    QVERIFY(who->hasFocus() && !scene.name->isVisible());
    QTest::keyClicks(who->lineEdit(), u"grace"_s);
    QWidget *list = QApplication::activePopupWidget();
    QTest::keyClick(list ? list : who->lineEdit(), Qt::Key_Return);
    if (chosen.isEmpty()) // the first one only closed the list
        QTest::keyClick(who->lineEdit(), Qt::Key_Return);
    QCOMPARE(chosen.value(0).value(0).toByteArray(), QByteArray("m-1"));
    QTest::mouseClick(scene.page.findChild<QToolButton *>(u"onlyLook"_s), Qt::LeftButton);
    QCOMPARE(chosen.value(1).value(0).toByteArray(), QByteArray());
    QVERIFY(scene.people.added.isEmpty());
}

void FirstPersonPageTest::theBoxOffersToBegin()
{
    TicketDesk desk;
    PersonBox box(desk.directory);
    const QSignalSpy wanted(&box, &PersonBox::newWanted);
    const QSignalSpy chosen(&box, &PersonBox::chosen);
    desk.directory.load();
    desk.worker.runAll();
    QCOMPARE(box.count(), 2);
    QTest::keyClick(&box, Qt::Key_Down);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(chosen.size(), 0);
    QCOMPARE(box.currentIndex(), 0);

    desk.reader.names.staff = {{"a", {.id = "a", .name = "Ada", .role = Role::Agent}}};
    desk.directory.load();
    desk.worker.runAll();
    QCOMPARE(box.itemText(1), u"Ada"_s);
}

} // namespace Steward

QTEST_MAIN(Steward::FirstPersonPageTest)

#include "tst_firstpersonpage.moc"
