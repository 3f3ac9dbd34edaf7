#pragma once

#include "desk/clients/clientreader.h"

#include <QHash>

namespace Steward {

// A ClientReader over lists in memory.
class MemoryClientReader : public ClientReader
{
public:
    QList<ClientRow> rows = {};
    QHash<QByteArray, QList<Contact>> people = {};
    std::optional<Failure> nextFailure = {};

    Result<QList<ClientRow>> clients(const CancelFlag &) override
    {
        if (nextFailure)
            return tl::unexpected(*std::exchange(nextFailure, {}));
        return rows;
    }
    Result<QList<Contact>> contacts(const QByteArray &client, const CancelFlag &) override
    {
        return people.value(client);
    }
};

} // namespace Steward
