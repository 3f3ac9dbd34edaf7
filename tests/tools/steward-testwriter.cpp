// Writes one act after the other through the product's store until it is killed; --verify tells what is there.
// Protocol: shared/tools/README.md.

#include "assembly/systemclock.h"
#include "desk/tickets/acts.h"
#include "storage/tickets/sqlticketstore.h"
#include "storage/workspace/doctor.h"
#include "storage/workspace/settings.h"
#include "storage/workspace/sqlhistorysource.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cstdio>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewTickets = 12; // that acts go on with
const FieldName subject{.field = Field::Subject};

void say(const char *word, const QByteArray &id)
{
    std::printf("%s %s\n", word, id.constData());
    std::fflush(stdout);
}

int complain(const char *what, const Failure &failure)
{
    std::fprintf(stderr, "%s: failure %d, %s: %s\n", what, int(failure.code), failure.subject.constData(),
                 failure.detail.constData());
    return 1;
}

// The people whom the acts name. A workspace that was half-made gets them now.
Done people(Database &database)
{
    Connection &connection = database.connection();
    return database.write([&]() -> Done {
        Dictionaries names(connection);
        Settings settings(connection, names);
        if (settings.stored("client", "acme", {}).isEmpty())
            settings.insert("client", "acme", {}, R"({"type":"client","id":"acme","name":"Acme Payroll"})");
        for (const QByteArray &id : {QByteArray("agent-1"), QByteArray("agent-2"), QByteArray("req-1")}) {
            const QByteArray role = id == "req-1" ? "requester" : "agent";
            if (settings.stored("person", id, {}).isEmpty()) {
                settings.insert("person", id, {},
                                R"({"type":"person","id":")" + id + R"(","name":"Person )" + id + R"(","email":")" + id
                                    + R"(@example.com","role":")" + role + R"("})");
            }
        }
        return connection.done();
    });
}

class Writer
{
public:
    Writer(Database &database, int round)
        : m_database(database), m_names(database.connection()), m_rows(database.connection(), m_names),
          m_store(database), m_random(QRandomGenerator::securelySeeded()), m_round(round)
    {
        Statement numbers(database.connection(), "SELECT number FROM ticket ORDER BY number DESC LIMIT 12");
        while (numbers.step())
            m_tickets.append(numbers.integer(0));
    }

    // One act, and now and then its retry. Nothing: the dice chose what the desk's rules refuse.
    Done actOnce()
    {
        const OpId op = OpId::make(m_clock.now());
        const auto act = chosen({.op = op, .person = chance(50) ? "agent-1" : "agent-2", .now = m_clock.now()});
        if (!act) {
            const FailureCode code = act.error().code;
            const bool refused = code == FailureCode::Forbidden || code == FailureCode::WrongUsage
                || code == FailureCode::Conflict
                || (code == FailureCode::NotFound && act.error().subject == m_last.toText());
            return refused ? Done() : tl::unexpected(act.error());
        }
        const QByteArray id = recordId(op, 1);
        say("try", id);
        const auto saved = m_store.append(*act);
        if (!saved)
            return tl::unexpected(saved.error());
        say("ack", id);
        if (chance(10)) {
            const auto again = m_store.append(*act);
            if (!again || !again->repeated || again->version != saved->version)
                return failed(FailureCode::Damaged, id, "a retry was not known again");
        }
        if (!m_tickets.contains(saved->ticket))
            m_tickets.prepend(saved->ticket);
        m_tickets.resize(std::min(m_tickets.size(), fewTickets));
        m_last = op;
        m_lastTicket = saved->ticket;
        return {};
    }

private:
    bool chance(int percent) { return m_random.bounded(100) < percent; }
    QByteArray text(const char *what) { return what + (' ' + QByteArray::number(m_random.bounded(1000000))); }

    Result<Act> chosen(const Deed &deed)
    {
        if (m_tickets.size() < 3 || chance(8))
            return opened(deed);
        if (chance(20) && !m_last.isNull()) {
            m_names.forget(); // the store has names of its own
            return undoAct(m_rows.history(m_lastTicket), m_last, deed.person, deed.now, deed.op);
        }
        const auto ticket = m_store.ticket(m_tickets[m_random.bounded(m_tickets.size())]);
        if (!ticket)
            return tl::unexpected(ticket.error());
        const MessageText message{.channel = Channel(m_random.bounded(4)), .body = text("We looked at the pay run")};
        switch (m_random.bounded(8)) {
        case 0:
            return reply(*ticket, message, deed);
        case 1:
            return note(*ticket, message, deed);
        case 2:
            return receive(*ticket, {.body = text("It is still wrong"), .by = "req-1"}, deed);
        case 3:
            return changeState(*ticket, State(m_random.bounded(6)), deed);
        case 4:
            return resolve(*ticket, resolution(), deed);
        case 5:
            return changeField(*ticket, subject, Value::string(text("Net pay differs")), deed);
        case 6:
            return changeFields(*ticket,
                                {{.field = {.field = Field::Level}, .to = Value::number(1 + m_random.bounded(3))},
                                 {.field = {.field = Field::Assignee}, .to = Value::string(deed.person)}},
                                deed);
        default:
            return changeField(*ticket, FieldName::from("custom.run" + QByteArray::number(m_random.bounded(4))),
                               Value::number(m_random.bounded(1000)), deed);
        }
    }

    Result<Act> opened(const Deed &deed)
    {
        TicketDraft draft;
        draft.values = {{subject, Value::string(text("Round") + " of " + QByteArray::number(m_round))},
                        {{.field = Field::Client}, Value::string("acme")},
                        {{.field = Field::Requester}, Value::string("req-1")},
                        {{.field = Field::Tags}, Value::json(R"(["run","crash"])")}};
        draft.message = MessageText{.body = text("Net pay differs for"), .by = "req-1"};
        return openTicket(draft, deed);
    }

    ResolutionDraft resolution()
    {
        if (chance(20))
            return {.record = {.code = "duplicate", .ai = "none"}};
        return {.record = {.rootCause = "configuration.wage_type",
                           .code = "fixed",
                           .fix = "configuration",
                           .kb = text("KB-").replace(' ', ""),
                           .ai = "accepted"}};
    }

    Database &m_database;
    Dictionaries m_names;
    HistoryRows m_rows;
    SqlTicketStore m_store;
    SystemClock m_clock;
    QRandomGenerator m_random;
    int m_round;
    QList<qint64> m_tickets; // newest first
    OpId m_last;
    qint64 m_lastTicket = 0;
};

int write(const QString &path, int round)
{
    if (!QFileInfo::exists(path)) {
        const Done made = Database::create(path, {.name = "Crash loop", .timeZone = "Europe/Berlin"});
        if (!made && made.error().code != FailureCode::AlreadyExists)
            return complain("create", made.error());
    }
    auto database = Database::open(path);
    if (!database)
        return complain("open", database.error());
    if (const Done done = people(**database); !done)
        return complain("people", done.error());
    Writer writer(**database, round);
    Done done;
    while (done)
        done = writer.actOnce();
    return complain("write", done.error());
}

int findingsOf(const char *what, const Result<Examination> &examination)
{
    if (!examination)
        return complain(what, examination.error());
    for (const Finding &finding : examination->findings)
        std::fprintf(stderr, "%s: %s: %s\n", what, finding.about.constData(), finding.what.constData());
    return examination->findings.isEmpty() ? 0 : 1;
}

int verify(const QString &path)
{
    if (!QFileInfo::exists(path))
        return 0;
    auto database = Database::open(path); // recovers what the log holds
    if (!database)
        return complain("open", database.error());
    auto reader = Database::openReader(path);
    if (!reader)
        return complain("read", reader.error());
    if (const int bad = findingsOf("doctor", examine(**reader)) + findingsOf("rollups", verifyRollups(**reader)))
        return bad;

    SqlHistorySource source(**reader);
    const Done listed = source.tickets([](const TicketHistory &history) -> Done {
        for (const Entry &entry : history.entries) {
            const QByteArray id = idOf(entry.record);
            if (id.endsWith(".1")) // the first record stands for its act
                say("id", id);
        }
        return {};
    });
    return listed ? 0 : complain("list", listed.error());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const auto valueOf = [&](const QString &name) { return arguments.value(arguments.indexOf(name) + 1); };
    const QString file = arguments.contains(u"--file"_s) ? valueOf(u"--file"_s) : QString();
    const bool verifies = arguments.contains(u"--verify"_s);
    if (file.isEmpty() || (!verifies && !arguments.contains(u"--round"_s))) {
        std::fputs("usage: steward-testwriter --file F (--round N | --verify)\n", stderr);
        return 2;
    }
    return verifies ? verify(file) : write(file, valueOf(u"--round"_s).toInt());
}
