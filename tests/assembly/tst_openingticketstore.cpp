#include "assembly/openingticketstore.h"

#include "assembly/workspacefile.h"

#include "desk/tickets/acts.h"

#include "storage/engine/database.h"
#include "storage/workspace/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

class OpeningTicketStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverIsWrittenGetsItsBounce();

private:
    QTemporaryDir m_folder;
};

namespace {

const Instant start = *instantFrom("2026-03-02T08:00:00Z");

Deed deed(const QByteArray &by, qint64 minute)
{
    const Instant now{start.ms + minute * 60'000};
    return {.op = OpId::make(now), .person = by, .now = now};
}

void addPerson(Settings &settings, const QByteArray &id, const QByteArray &role)
{
    settings.insert("person", id, {},
                    R"({"type":"person","id":")" + id + R"(","name":"N","email":"","role":")" + role + R"("})");
}

} // namespace

void OpeningTicketStoreTest::whateverIsWrittenGetsItsBounce()
{
    const QString path = m_folder.filePath(u"desk.steward"_s);
    QVERIFY(makeWorkspace(path, {}));
    {
        const auto database = Database::open(path);
        QVERIFY((*database)->write([&]() -> Done {
            Dictionaries names((*database)->connection());
            Settings settings((*database)->connection(), names);
            addPerson(settings, "ann", "agent");
            addPerson(settings, "ben", "agent");
            addPerson(settings, "req-1", "requester");
            return {};
        }));
    }
    OpeningTicketStore store(path);
    const TicketDraft draft{.values = {{{.field = Field::Subject}, Value::string("Net pay differs")},
                                       {{.field = Field::Category}, Value::string("payroll.calculation")}}};
    const auto made = store.append(*openTicket(draft, deed("ann", 0)));
    QVERIFY(made);
    const auto sort = [&](const QByteArray &by, qint64 minute, const char *category) {
        const auto act = changeField(*store.ticket(made->ticket), {.field = Field::Category}, Value::string(category),
                                     deed(by, minute));
        return act && store.append(*act);
    };
    QVERIFY(sort("ben", 30, "interface.bank"));
    QVERIFY(sort("ben", 60, "time.import"));

    const TicketHistory history = *store.history(made->ticket);
    QCOMPARE(history.entries.size(), 2);
    const Event &first = std::get<Event>(history.entries[0].record),
                &second = std::get<Event>(history.entries[1].record);
    QVERIFY(first.bounce);
    QCOMPARE(*first.bounce, (BounceMark{.type = "recategorised", .attributedTo = "ann"}));
    QVERIFY(!second.bounce); // the same person changed her mind
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::OpeningTicketStoreTest)

#include "tst_openingticketstore.moc"
