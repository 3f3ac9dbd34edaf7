#include "assembly/openingticketstore.h"

#include "storage/engine/database.h"
#include "storage/tickets/sqlticketstore.h"
#include "storage/workspace/people.h"
#include "storage/workspace/slasettings.h"

namespace Steward {

struct OpeningTicketStore::Parts
{
    explicit Parts(std::unique_ptr<Database> opened) : database(std::move(opened)), store(*database) { }

    std::unique_ptr<Database> database;
    SqlTicketStore store;
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
    return opened().and_then([&](TicketStore *store) { return store->append(act); });
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

} // namespace Steward
