#include "desk/tickets/newticket.h"
#include "desk/tickets/resolutiondraft.h"
#include "desk/tickets/resolutionproposal.h"

#include <QTest>

using namespace Steward;

namespace {

ResolvedTicket resolvedAs(qint64 number, const QByteArray &subject, const QByteArray &cause,
                          const QByteArray &kb = "KB-1")
{
    return {.number = number,
            .subject = subject,
            .resolution = {.rootCause = cause, .code = "fixed", .fix = "data", .kb = kb, .ai = "none"}};
}

const Ticket ticket{.number = 9, .subject = "Interface file rejected: wage type unknown"};

} // namespace

class TestResolutionProposal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsProposedFromNothing()
    {
        QVERIFY(!proposeResolution(ticket, {}));
        QVERIFY(!proposeResolution(ticket, {resolvedAs(9, "itself", "data.migration")}));
        ResolvedTicket spam = resolvedAs(1, "x", "none");
        spam.resolution.code = "spam";
        QVERIFY(!proposeResolution(ticket, {spam}));
    }

    void mostTicketsDecide()
    {
        const auto proposal = proposeResolution(
            ticket,
            {resolvedAs(1, "a", "data.migration"), resolvedAs(2, "b", "product.defect"),
             resolvedAs(3, "c", "product.defect", "KB-2"), resolvedAs(4, "d", "product.defect", "KB-2")});
        QVERIFY(proposal);
        QCOMPARE(proposal->record.rootCause, "product.defect");
        QCOMPARE(proposal->record.kb, "KB-2");
        QCOMPARE(proposal->record.ai, QByteArray());
        QCOMPARE(proposal->agreeing, 3);
        QCOMPARE(proposal->looked, 4);
    }

    void theSameWordsCountMore()
    {
        const auto proposal = proposeResolution(
            ticket,
            {resolvedAs(1, "a", "product.defect"), resolvedAs(2, "b", "product.defect"),
             resolvedAs(3, "Interface file rejected, wage types unknown", "configuration.wage_type")});
        QCOMPARE(proposal->record.rootCause, "configuration.wage_type");
        QCOMPARE(proposal->alike, 3);
    }

    void theFaultsOfARecordAreAllNamed()
    {
        QList<QByteArray> parts;
        for (const Failure &fault :
             resolutionFaults({.record = {.rootCause = "unknown.not_reproduced", .code = "magic", .ai = "rejected"}}))
            parts.append(fault.subject);
        QCOMPARE(parts, (QList<QByteArray>{"code", "fix", "kb", "cause_note", "ai_reason"}));
        QVERIFY(resolutionFaults({.record = {.code = "spam", .ai = "none"}}).isEmpty()); // the rest writes itself
    }

    void anIncidentNeedsMore()
    {
        const auto texts = [](const QList<FieldName> &fields) {
            QByteArrayList names;
            for (const FieldName &field : fields)
                names.append(field.text());
            return names.join(' ');
        };
        std::map<FieldName, Value> values;
        QCOMPARE(texts(missingFields(values)), "subject");
        values[{.field = Field::Subject}] = Value::string(" ");
        values[{.field = Field::Kind}] = Value::string("incident");
        QCOMPARE(texts(missingFields(values)), "subject product product_version custom.environment");
        values[{.field = Field::Subject}] = Value::string("Net pay");
        values[{.field = Field::Product}] = Value::string("Luca");
        values[{.field = Field::ProductVersion}] = Value::string("7.2");
        values[environmentField] = Value::string("production");
        QVERIFY(missingFields(values).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestResolutionProposal)
#include "tst_resolutionproposal.moc"
