#pragma once

#include "desk/base/result.h"
#include "desk/base/worker.h"
#include "desk/clients/client.h"

namespace Steward {

// A client with what its tickets amount to.
struct ClientRow
{
    Client client = {};
    qint64 tickets = 0; // all that were not deleted
    qint64 unresolved = 0;
    qint64 urgent = 0; // of the unresolved ones
    Instant updatedAt = {}; // the last event or message of any
};

// Reads clients. Looks at every ticket: each call belongs on the thread of a worker for long questions; a raised flag
// makes it fail with Cancelled.
class ClientReader
{
public:
    virtual ~ClientReader() = default;

    virtual Result<QList<ClientRow>> clients(const CancelFlag &cancel) = 0; // by name
    virtual Result<QList<Contact>> contacts(const QByteArray &client, const CancelFlag &cancel) = 0; // by name
};

} // namespace Steward
