#pragma once

#include "storage/engine/connection.h"

#include <QString>

namespace Steward {

// The bytes of the files of messages, each once, by their SHA-256 (raw). Within the caller's transaction.
class Contents
{
public:
    explicit Contents(Connection &connection) : m_connection(connection) { }

    bool has(QByteArrayView sha256);
    // Takes in the file at `path`, which must be what its hash says. BadInput: it is not, or it is larger than a
    // message may carry; NotFound: there is none; nothing is kept then.
    Done keep(QByteArrayView sha256, const QString &path);
    // NotFound where they are not here.
    Result<QByteArray> read(QByteArrayView sha256);

private:
    Connection &m_connection;
};

} // namespace Steward
