#include "storage/query/sqlclientreader.h"

#include "desk/tickets/growinghistory.h"
#include "storage/query/sqlticketreader.h"
#include "storage/tickets/sqlticketstore.h"
#include "storage/workspace/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

class TestSqlClientReader : public QObject
{
    Q_OBJECT

private:
    struct Morning : WallClock
    {
        Instant now() const override { return morning; }
    };

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Database> m_database;
    CancelFlag m_never;

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_folder.filePath(u"desk.steward"_s);
        QVERIFY(Database::create(m_path, {.timeZone = "Europe/Berlin"}).has_value());
        m_database = std::move(*Database::open(m_path));
        const Done done = m_database->write([&]() -> Done {
            Dictionaries names(m_database->connection());
            Settings settings(m_database->connection(), names);
            settings.insert("calendar", "office", {},
                            R"({"type":"calendar","id":"office","name":"Office Berlin","time_zone":"Europe/Berlin"})");
            settings.insert("calendar", "office", "2026-01-01T00:00:00Z",
                            R"({"type":"calendar","id":"office","time_zone":"Europe/Lisbon"})");
            settings.insert("client", "b", {}, R"({"type":"client","id":"b","name":"Birch"})");
            settings.insert("client", "a", {}, R"({"type":"client","id":"a","name":"Acme","calendar":"office"})");
            settings.insert(
                "person", "req-1", {},
                R"({"type":"person","id":"req-1","name":"Jane","email":"","role":"requester","client":"a"})");
            settings.insert(
                "person", "agent-1", {},
                R"({"type":"person","id":"agent-1","name":"One","email":"","role":"agent","client":"a","time_zone":"Asia/Tokyo"})");
            setMetaValue(m_database->connection(), "header",
                         R"({"vocabulary":{"client":["department","departments"]}})");
            return {};
        });
        QVERIFY(done.has_value());
        SqlTicketStore store(*m_database);
        int minute = 0;
        for (const auto &[client, priority] : {std::pair("a", "urgent"), {"a", "low"}, {"b", "low"}}) {
            const Instant at = after(++minute);
            TicketDraft draft{.values = {{{.field = Field::Subject}, Value::string("Net pay")},
                                         {{.field = Field::Client}, Value::string(client)},
                                         {{.field = Field::Priority}, Value::string(priority)}}};
            QVERIFY(store.append(*openTicket(draft, {.op = opAt(at), .person = "agent-1", .now = at})));
        }
    }

    void clientsComeWithWhatTheirTicketsAmountTo()
    {
        SqlClientReader reader(m_path);
        const auto rows = reader.clients(m_never);
        QVERIFY(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->first().client.name, "Acme");
        QCOMPARE(rows->first().client.calendar, "Office Berlin");
        QCOMPARE(rows->first().tickets, 2);
        QCOMPARE(rows->first().unresolved, 2);
        QCOMPARE(rows->first().urgent, 1);
        QCOMPARE(rows->first().updatedAt.ms, after(2).ms);
        QCOMPARE(rows->last().tickets, 1);
    }

    void contactsAreOfTheClientAndNotOfTheDesk()
    {
        SqlClientReader reader(m_path);
        const auto contacts = reader.contacts("a", m_never);
        QVERIFY(contacts);
        QCOMPARE(contacts->size(), 1);
        QCOMPARE(contacts->first().name, "Jane");
        QVERIFY(reader.contacts("b", m_never)->isEmpty());
    }

    void aWorkspaceHasItsOwnWords()
    {
        const Morning clock;
        SqlTicketReader reader(m_path, clock);
        const auto workspace = reader.workspace();
        QVERIFY(workspace);
        QCOMPARE(workspace->vocabulary.value("client").many, "departments");
    }

    void personsAndClientsHaveZones()
    {
        const Morning clock;
        SqlTicketReader reader(m_path, clock);
        const auto workspace = reader.workspace();
        QVERIFY(workspace);
        QCOMPARE(workspace->timeZone, "Europe/Berlin");
        QCOMPARE(workspace->staff.value("agent-1").timeZone, "Asia/Tokyo");
        QCOMPARE(workspace->clientZones, (QHash<QByteArray, QByteArray>{{"a", "Europe/Lisbon"}}));
    }
};

QTEST_GUILESS_MAIN(TestSqlClientReader)
#include "tst_sqlclientreader.moc"
