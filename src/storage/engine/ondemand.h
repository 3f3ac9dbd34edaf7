#pragma once

#include "storage/engine/database.h"

namespace Steward {

// What a reader works with, over a read-only connection of its own: made at the first question, on the thread that asks
// it. close() belongs on that thread, too; the next question opens again. `Parts` is made of the connection.
template <typename Parts>
class OnDemand
{
public:
    explicit OnDemand(QString path) : m_path(std::move(path)) { }

    Result<Parts *> get()
    {
        if (!m_parts) {
            auto connection = Database::openReader(m_path);
            if (!connection)
                return tl::unexpected(connection.error());
            m_parts = std::make_unique<Parts>(std::move(*connection));
        }
        return m_parts.get();
    }
    void close() { m_parts.reset(); }

private:
    QString m_path;
    std::unique_ptr<Parts> m_parts;
};

} // namespace Steward
