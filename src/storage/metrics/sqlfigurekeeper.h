#pragma once

#include "desk/metrics/figurekeeper.h"
#include "storage/engine/database.h"
#include "storage/metrics/figurewriter.h"

namespace Steward {

// Over a workspace file. Belongs on the thread of `database`, which outlives it.
class SqlFigureKeeper : public FigureKeeper
{
public:
    explicit SqlFigureKeeper(Database &database);

    Result<bool> keepUp(Instant now) override;

private:
    Database &m_database;
    Dictionaries m_names;
    HistoryRows m_rows;
    FigureWriter m_writer;
};

} // namespace Steward
