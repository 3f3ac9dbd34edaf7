#pragma once

#include "storage/engine/ondemand.h"

#include "desk/escalations/bouncereader.h"

namespace Steward {

// Over the tables of a workspace. Opens its connection with the first call, on that thread.
class SqlBounceReader : public BounceReader
{
public:
    explicit SqlBounceReader(QString path);
    ~SqlBounceReader() override;

    Result<QList<LedgerLine>> bounces(const LedgerPeriod &period, const CancelFlag &cancel) override;
    void close();

private:
    struct Parts;
    OnDemand<Parts> m_parts;
};

} // namespace Steward
