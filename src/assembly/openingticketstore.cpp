#include "assembly/openingticketstore.h"

#include "desk/escalations/bouncerules.h"

#include "storage/engine/database.h"
#include "storage/history/roles.h"
#include "storage/metrics/sqlfigurekeeper.h"
#include "storage/tickets/sqlticketstore.h"
#include "storage/workspace/goalsettings.h"
#include "storage/workspace/people.h"
#include "storage/workspace/slasettings.h"

namespace Steward {

struct OpeningTicketStore::Parts
{
    explicit Parts(std::unique_ptr<Database> opened) : database(std::move(opened)), store(*database), keeper(*database)
    { }

    std::unique_ptr<Database> database;
    SqlTicketStore store;
    SqlFigureKeeper keeper;
};

OpeningTicketStore::OpeningTicketStore(const QString &path) : m_path(path) { }

OpeningTicketStore::~OpeningTicketStore() = default;

Result<TicketStore *> OpeningTicketStore::opened()
{
    if (!m_parts) {
        auto database = Database::open(m_path);
        if (!database)
            return tl::unexpected(database.error());
        m_parts = std::make_unique<Parts>(std::move(*database));
    }
    return &m_parts->store;
}

void OpeningTicketStore::close()
{
    m_parts.reset();
}

Result<Saved> OpeningTicketStore::append(const Act &act)
{
    return opened().and_then([&](TicketStore *store) -> Result<Saved> {
        if (!mayBounce(act))
            return store->append(act);
        const auto history = store->history(act.ticket);
        if (!history)
            return tl::unexpected(history.error());
        const auto roleOf
            = [this](const QByteArray &person) { return roleOfPerson(m_parts->database->connection(), person); };
        return store->append(withBounces(act, *history, roleOf));
    });
}

Result<Ticket> OpeningTicketStore::ticket(qint64 number)
{
    return opened().and_then([&](TicketStore *store) { return store->ticket(number); });
}

Result<TicketHistory> OpeningTicketStore::history(qint64 number)
{
    return opened().and_then([&](TicketStore *store) { return store->history(number); });
}

Result<Person> OpeningTicketStore::addFirst(const QByteArray &name, Role role)
{
    return opened().and_then([&](TicketStore *) { return addFirstPerson(*m_parts->database, name, role); });
}

Done OpeningTicketStore::keep(const SlaVersion &version, Instant now)
{
    return opened().and_then([&](TicketStore *) { return keepSlaVersion(*m_parts->database, version, now); });
}

Done OpeningTicketStore::addGoal(const Goal &goal)
{
    return opened().and_then([&](TicketStore *) { return Steward::addGoal(*m_parts->database, goal); });
}

Done OpeningTicketStore::endGoal(const QByteArray &id, qint64 day)
{
    return opened().and_then([&](TicketStore *) { return Steward::endGoal(*m_parts->database, id, day); });
}

Result<bool> OpeningTicketStore::keepUp(Instant now)
{
    return opened().and_then([&](TicketStore *) { return m_parts->keeper.keepUp(now); });
}

} // namespace Steward
