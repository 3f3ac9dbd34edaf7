#include "storage/query/sqlticketaid.h"

#include "desk/tickets/growinghistory.h"
#include "desk/tickets/newticket.h"
#include "storage/tickets/sqlticketstore.h"
#include "storage/workspace/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

class TestSqlTicketAid : public QObject
{
    Q_OBJECT

private:
    static Deed deedAt(Instant now) { return {.op = opAt(now), .person = "agent-1", .now = now}; }

    qint64 open(int minute, const QByteArray &product, const QByteArray &version, const QByteArray &environment,
                const QByteArray &requester = "req-1")
    {
        TicketDraft draft{.values = {{{.field = Field::Subject}, Value::string("Net pay differs")},
                                     {{.field = Field::Product}, Value::string(product)},
                                     {{.field = Field::ProductVersion}, Value::string(version)},
                                     {{.field = Field::Category}, Value::string("payroll")},
                                     {{.field = Field::Requester}, Value::string(requester)},
                                     {environmentField, Value::string(environment)}},
                          .message = MessageText{.body = "It is too little", .by = requester}};
        return m_store->append(*openTicket(draft, deedAt(after(minute))))->ticket;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqlTicketStore> m_store;
    std::unique_ptr<SqlTicketAid> m_aid;
    CancelFlag m_never;

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"desk.steward"_s);
        QVERIFY(Database::create(path, {.timeZone = "Europe/Berlin"}).has_value());
        m_database = std::move(*Database::open(path));
        const Done done = m_database->write([&]() -> Done {
            Dictionaries names(m_database->connection());
            Settings settings(m_database->connection(), names);
            settings.insert("client", "acme", {}, R"({"type":"client","id":"acme","name":"Acme"})");
            for (const auto &[id, role] :
                 {std::pair("agent-1", "agent"), {"req-1", "requester"}, {"req-2", "requester"}}) {
                settings.insert("person", id, {},
                                R"({"type":"person","id":")" + QByteArray(id) + R"(","name":"N )" + id
                                    + R"(","email":"","role":")" + role + R"(","client":"acme"})");
            }
            return {};
        });
        QVERIFY(done.has_value());
        m_store = std::make_unique<SqlTicketStore>(*m_database);
        m_aid = std::make_unique<SqlTicketAid>(path);
        open(0, "Luca", "7.1", "production");
        open(1, "Luca", "7.2", "test");
        open(2, "HTG", "3", "production", "req-2");
    }

    void whatTicketsHaveIsKnownOnce()
    {
        const auto known = m_aid->knownValues(m_never);
        QVERIFY(known);
        QCOMPARE(known->products, (QList<QByteArray>{"HTG", "Luca"}));
        QCOMPARE(known->versions.value("Luca"), (QList<QByteArray>{"7.2", "7.1"})); // the latest used first
        QCOMPARE(known->environments, (QList<QByteArray>{"production", "test"}));
        QCOMPARE(known->categories, (QList<QByteArray>{"payroll"}));
        QCOMPARE(known->requesters.size(), 2);
        QCOMPARE(known->requesters.first().client, "acme");
    }

    void contactsAreCountedOverAllHerTickets()
    {
        QCOMPARE(*m_aid->contactsSince("req-1", after(0), m_never), 2);
        QCOMPARE(*m_aid->contactsSince("req-1", after(1), m_never), 1);
        QCOMPARE(*m_aid->contactsSince("nobody", after(0), m_never), 0);
    }

    void resolvedTicketsOfTheCategoryComeLatestFirst()
    {
        const ResolutionDraft record{
            .record = {.rootCause = "data.migration", .code = "fixed", .fix = "data", .kb = "KB-1", .ai = "none"}};
        for (const qint64 number : {1, 2})
            QVERIFY(m_store->append(*resolve(*m_store->ticket(number), record, deedAt(after(10 + number)))));

        const auto alike = m_aid->resolvedAlike(*m_store->ticket(3), 10, m_never);
        QVERIFY(alike);
        QCOMPARE(alike->size(), 2);
        QCOMPARE(alike->first().number, 2);
        QCOMPARE(alike->first().resolution, record.record);
        QCOMPARE(m_aid->resolvedAlike(*m_store->ticket(2), 10, m_never)->size(), 1); // not itself
    }
};

QTEST_GUILESS_MAIN(TestSqlTicketAid)
#include "tst_sqlticketaid.moc"
