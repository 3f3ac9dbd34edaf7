#pragma once

#include "desk/clients/clientreader.h"

#include <QString>

#include <memory>

namespace Steward {

class Connection;

// Over the tables of a workspace. Opens its connection with the first call, on that thread.
class SqlClientReader : public ClientReader
{
public:
    explicit SqlClientReader(QString path);
    ~SqlClientReader() override;

    Result<QList<ClientRow>> clients(const CancelFlag &cancel) override;
    Result<QList<Contact>> contacts(const QByteArray &client, const CancelFlag &cancel) override;
    void close();

private:
    Result<Connection *> connection();

    QString m_path;
    std::unique_ptr<Connection> m_connection;
};

} // namespace Steward
