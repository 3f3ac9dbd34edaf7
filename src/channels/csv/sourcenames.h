#pragma once

#include "desk/tickets/historyimport.h"

#include <QHash>

namespace Steward {

// The persons and clients that a source names, by their ids here: asks the port once for each name. Keeps a bounded
// number of them.
class SourceNames
{
public:
    explicit SourceNames(HistoryImport &to) : m_to(to) { }

    Result<QByteArray> person(QByteArrayView name, const QByteArray &role, const QByteArray &email = {});
    Result<QByteArray> client(QByteArrayView name);

private:
    HistoryImport &m_to;
    QHash<QByteArray, QByteArray> m_persons; // by role, e-mail and name
    QHash<QByteArray, QByteArray> m_clients;
};

} // namespace Steward
