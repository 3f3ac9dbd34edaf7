// Many of these count one counter of one ticket up at once, each step only on the version it has read.
// Protocol: shared/tools/README.md.

#include "assembly/systemclock.h"
#include "desk/tickets/acts.h"
#include "storage/tickets/sqlticketstore.h"
#include "storage/workspace/settings.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QThread>

#include <cstdio>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ticketNumber = 1;
const QString file = u"flood.steward"_s; // in the current folder
const FieldName counter = FieldName::from("custom.counter");

int complain(const char *what, const Failure &failure)
{
    std::fprintf(stderr, "%s: failure %d, %s: %s\n", what, int(failure.code), failure.subject.constData(),
                 failure.detail.constData());
    return 1;
}

QByteArray workerId(const QByteArray &worker)
{
    return "worker-" + worker;
}

int init()
{
    for (const auto &end : {""_L1, "-wal"_L1, "-shm"_L1, ".lock"_L1})
        QFile::remove(file + end);
    if (const Done done = Database::create(file, {.name = "Flood"}); !done)
        return complain("create", done.error());
    auto database = Database::open(file);
    if (!database)
        return complain("open", database.error());
    const SystemClock clock;
    TicketDraft draft;
    draft.values = {{{.field = Field::Subject}, Value::string("A counter")}, {counter, Value::number(0)}};
    const auto act = openTicket(draft, {.op = OpId::make(clock.now()), .now = clock.now()});
    if (!act)
        return complain("open", act.error());
    SqlTicketStore store(**database);
    const auto saved = store.append(*act);
    if (!saved || saved->ticket != ticketNumber)
        return complain("append", saved ? Failure{.code = FailureCode::AlreadyExists} : saved.error());
    return 0;
}

// The worker as a person of the workspace.
Done introduce(Database &database, const QByteArray &person)
{
    Connection &connection = database.connection();
    return database.write([&]() -> Done {
        Dictionaries names(connection);
        Settings settings(connection, names);
        if (settings.stored("person", person, {}).isEmpty()) {
            settings.insert("person", person, {},
                            R"({"type":"person","id":")" + person + R"(","name":")" + person
                                + R"(","email":"","role":"agent"})");
        }
        return connection.done();
    });
}

int run(const QByteArray &worker, int updates)
{
    auto database = Database::open(file);
    if (!database)
        return complain("open", database.error());
    const QByteArray person = workerId(worker);
    if (const Done done = introduce(**database, person); !done)
        return complain("introduce", done.error());
    SqlTicketStore store(**database);
    const SystemClock clock;
    int refused = 0; // in a row
    for (int done = 0; done < updates;) {
        const auto ticket = store.ticket(ticketNumber);
        if (!ticket)
            return complain("read", ticket.error());
        const Deed deed{.op = OpId::make(clock.now()), .person = person, .now = clock.now()};
        const qint64 next = ticket->value(counter).toNumber().value_or(0) + 1;
        const auto act = changeField(*ticket, counter, Value::number(next), deed);
        if (!act)
            return complain("act", act.error());
        const QByteArray id = recordId(deed.op, 1);
        std::printf("try %s\n", id.constData());
        std::fflush(stdout);
        QElapsedTimer took;
        took.start();
        const auto saved = store.append(*act);
        if (saved) {
            std::printf("ack %s %.3f\n", id.constData(), double(took.nsecsElapsed()) / 1e6);
            ++done;
            refused = 0;
        } else if (saved.error().code == FailureCode::Conflict) {
            std::printf("conflict %s\n", id.constData());
            // The more in a row, the longer: who lost the race must not only lengthen it.
            QThread::usleep(ulong(QRandomGenerator::global()->bounded(500 * std::min(++refused, 20))));
        } else if (saved.error().code != FailureCode::Busy) {
            return complain("append", saved.error());
        }
        std::fflush(stdout);
    }
    return 0;
}

int tellFinal()
{
    auto reader = Database::openReader(file);
    if (!reader)
        return complain("open", reader.error());
    Dictionaries names(**reader);
    HistoryRows rows(**reader, names);
    TicketRows tickets(**reader, names);
    const auto ticket = tickets.ticket(ticketNumber);
    const TicketHistory history = rows.history(ticketNumber);
    if (const Done done = (*reader)->done(); !done || !ticket)
        return complain("read", done ? Failure{.code = FailureCode::NotFound} : done.error());
    std::printf("counter %s\n", ticket->value(counter).text().constData());
    for (const Entry &entry : history.entries) {
        if (const auto *event = std::get_if<Event>(&entry.record); event && event->field == counter)
            std::printf("op %s %d\n", event->id.constData(), entry.seq);
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments().mid(1);
    if (arguments == QStringList{u"init"_s})
        return init();
    if (arguments == QStringList{u"final"_s})
        return tellFinal();
    if (arguments.size() == 3 && arguments[0] == "run"_L1)
        return run(arguments[1].toUtf8(), arguments[2].toInt());
    std::fputs("usage: steward-flooder init | run WORKER UPDATES | final\n", stderr);
    return 2;
}
