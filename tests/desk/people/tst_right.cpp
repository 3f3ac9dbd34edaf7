#include "desk/people/right.h"

#include <QTest>

using namespace Steward;

class TestRight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoMayWorkTickets_data() // product.md 2, row "reply, note, change fields, resolve"
    {
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<bool>("real");
        QTest::addColumn<bool>("sample");

        QTest::newRow("agent") << QByteArray("agent") << true << true;
        QTest::newRow("lead") << QByteArray("lead") << true << true;
        QTest::newRow("manager") << QByteArray("manager") << true << true;
        QTest::newRow("trainer: in a demo workspace") << QByteArray("trainer") << false << true;
        QTest::newRow("reviewer") << QByteArray("reviewer") << false << false;
        QTest::newRow("requester") << QByteArray("requester") << false << false;
        QTest::newRow("a word nobody knows") << QByteArray("wizard") << false << false;
    }
    void whoMayWorkTickets()
    {
        QFETCH(QByteArray, role);
        QFETCH(bool, real);
        QFETCH(bool, sample);
        const Person person{.id = "p", .name = "P", .role = roleFrom(role)};

        QCOMPARE(mayDo(person, Right::WorkTickets, WorkspaceKind::Real).has_value(), real);
        QCOMPARE(mayDo(person, Right::WorkTickets, WorkspaceKind::Sample).has_value(), sample);
    }

    void managersEditCalendarsAndPoliciesAndLeadsPropose() // product.md 2, row "edit SLA policies, calendars …"
    {
        const auto may = [](Role role, Right right) {
            return mayDo({.id = "p", .role = role}, right, WorkspaceKind::Real).has_value();
        };
        QVERIFY(may(Role::Manager, Right::EditGoals) && !may(Role::Lead, Right::EditGoals));
        QVERIFY(may(Role::Manager, Right::EditSla) && may(Role::Manager, Right::ProposeSla));
        QVERIFY(!may(Role::Lead, Right::EditSla) && may(Role::Lead, Right::ProposeSla));
        for (const Role role : {Role::Agent, Role::Trainer, Role::Reviewer, Role::Requester})
            QVERIFY(!may(role, Right::EditSla) && !may(role, Right::ProposeSla));
    }

    void nobodyMayDoNothing()
    {
        const Done done = mayDo({.role = Role::Manager}, Right::WorkTickets, WorkspaceKind::Sample);

        QVERIFY(!done);
        QCOMPARE(done.error().code, FailureCode::NotAllowed);
    }

    void whoMayAdminister()
    {
        const Person agent{.id = "a", .role = Role::Agent}, admin{.id = "b", .role = Role::Agent, .isAdmin = true},
            manager{.id = "m", .role = Role::Manager}, outsider{.id = "r", .role = Role::Requester, .isAdmin = true};
        const auto may = [](const Person &person, const QList<Person> &staff) {
            return mayAdminister(person, staff, WorkspaceKind::Real).has_value();
        };
        QVERIFY(may(manager, {agent, manager}) && may(admin, {agent, admin}));
        QVERIFY(!may(agent, {agent, manager}) && !may(outsider, {agent, manager}) && !may({}, {manager}));
        QVERIFY(may(agent, {agent})); // nobody has the right yet
        QVERIFY(may({}, {}));
    }

    void theRefusalNamesPersonAndRole()
    {
        const Done done = mayDo({.id = "req-1", .role = Role::Requester}, Right::WorkTickets, WorkspaceKind::Real);

        QVERIFY(!done);
        QCOMPARE(done.error().subject, "req-1");
        QCOMPARE(done.error().detail, "requester");
    }
};

QTEST_GUILESS_MAIN(TestRight)

#include "tst_right.moc"
