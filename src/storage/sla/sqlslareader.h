#pragma once

#include "desk/sla/slareader.h"

#include <QString>

#include <memory>

namespace Steward {

class Connection;

// Over the tables of a workspace. Opens its connection with the first call, on that thread; a try on the past reads
// over further ones, each on a thread of its own as long as it takes.
class SqlSlaReader : public SlaReader
{
public:
    explicit SqlSlaReader(QString path);
    ~SqlSlaReader() override;

    Result<SlaRecords> records(const CancelFlag &cancel) override;
    Result<WhatIfAnswer> whatIf(const WhatIfQuestion &question, WhatIfProgress &progress,
                                const CancelFlag &cancel) override;
    void close();

private:
    Result<Connection *> connection();

    QString m_path;
    std::unique_ptr<Connection> m_connection;
};

} // namespace Steward
