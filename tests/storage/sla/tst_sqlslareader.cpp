#include "storage/sla/sqlslareader.h"

#include "desk/sla/slaversions.h"
#include "storage/workspace/filledworkspace.h"

#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

// Tries on the past, over a workspace file.
class TestSqlSlaReader : public QObject
{
    Q_OBJECT

    // Ticket i came at minute i, and was answered `answered` minutes later.
    static IncomingTicket answeredTicket(int number, int answered, const QByteArray &client)
    {
        IncomingTicket made = ticket(
            number, "req-1", "Net pay",
            {Message{
                .at = minute(number + answered), .by = "agent-1", .direction = Direction::Outbound, .body = "Done."}});
        made.creation->values.insert_or_assign(FieldName{.field = Field::Client}, Value::string(client));
        return made;
    }
    static IncomingSetting client(const QByteArray &id)
    {
        return {
            .type = "client", .id = id, .json = "{\"type\":\"client\",\"id\":\"" + id + "\",\"name\":\"" + id + "\"}"};
    }
    static QByteArray policy(const QByteArray &amount, const QByteArray &whose = {})
    {
        PolicyDraft draft{.id = "gold", .client = whose, .calendar = "24x7"};
        draft.targets = {{.metric = "first_response", .amount = amount}};
        return draft.record();
    }

    FilledWorkspace m_workspace;

private Q_SLOTS:
    void initTestCase()
    {
        QList<IncomingTicket> tickets;
        for (int i = 1; i <= 600; ++i) // more than one thread takes at once
            tickets.append(answeredTicket(i, i % 10 == 0 ? 30 : 5, i <= 100 ? "acme" : "birch"));
        QVERIFY(m_workspace.make({client("acme"),
                                  client("birch"),
                                  person("req-1", "R", {}, "requester"),
                                  person("agent-1", "A", {}, "agent"),
                                  {.type = "policy", .id = "gold", .json = policy("1h")}},
                                 tickets));
    }

    void allTicketsAreTried()
    {
        SqlSlaReader reader(m_workspace.file());
        const CancelFlag cancel;
        const SlaRecords records = reader.records(cancel).value();
        WhatIfProgress progress;

        const SlaVersion changed{.type = SlaRecordType::Policy, .record = policy("10min")};
        const auto answer = reader.whatIf({.before = records,
                                           .after = asIfValidFrom(records, changed, minute(0)),
                                           .from = minute(0),
                                           .at = minute(10'000)},
                                          progress, cancel);

        QVERIFY(answer.has_value());
        QCOMPARE(answer->tickets, 600);
        QCOMPARE(progress.done.load(), 600);
        QCOMPARE(progress.total.load(), 600);
        QCOMPARE(answer->figures.size(), 1);
        QCOMPARE(answer->figures[0].metBefore, 600);
        QCOMPARE(answer->figures[0].metAfter, 540);
        QCOMPARE(answer->differences.size(), 60);
        QCOMPARE(answer->differences[0].ticket, 600);
        QCOMPARE(reader.records(cancel)->policies, records.policies); // nothing was kept of it
    }

    void aPolicyOfAClientConcernsItsTicketsAlone()
    {
        SqlSlaReader reader(m_workspace.file());
        const CancelFlag cancel;
        const SlaRecords records = reader.records(cancel).value();
        WhatIfProgress progress;

        const SlaVersion changed{.type = SlaRecordType::Policy, .record = policy("10min", "acme")};
        const auto answer = reader.whatIf({.before = records,
                                           .after = asIfValidFrom(records, changed, minute(50)),
                                           .client = "acme",
                                           .from = minute(50),
                                           .at = minute(10'000)},
                                          progress, cancel);

        QCOMPARE(answer->tickets, 51);
        QCOMPARE(answer->differences.size(), 6);
    }

    void aCancelledTryAnswersNothing()
    {
        SqlSlaReader reader(m_workspace.file());
        CancelFlag cancel;
        const SlaRecords records = reader.records(cancel).value();
        cancel.raise();
        WhatIfProgress progress;

        const auto answer = reader.whatIf({.before = records, .after = records, .from = minute(0), .at = minute(9'000)},
                                          progress, cancel);

        QCOMPARE(answer.error().code, FailureCode::Cancelled);
    }

    void whatDoesNotHoldTogetherIsNamed()
    {
        SqlSlaReader reader(m_workspace.file());
        const CancelFlag cancel;
        SlaRecords records = reader.records(cancel).value(), wrong = records;
        wrong.policies.append(policy("1x"));
        WhatIfProgress progress;

        const auto answer = reader.whatIf({.before = records, .after = wrong, .from = minute(0), .at = minute(9'000)},
                                          progress, cancel);

        QCOMPARE(answer.error().code, FailureCode::BadInput);
        QCOMPARE(answer.error().detail, "bad_amount");
    }
};

QTEST_GUILESS_MAIN(TestSqlSlaReader)

#include "tst_sqlslareader.moc"
