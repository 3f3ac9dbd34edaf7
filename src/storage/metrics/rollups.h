#pragma once

#include "storage/history/dictionaries.h"

#include "desk/base/zone.h"
#include "desk/tickets/projection.h"

#include <array>
#include <map>

namespace Steward {

// Counts by month (of the workspace's zone) and client, kept with the events that make them.
class Rollups
{
public:
    using Cell = std::array<qint64, countedKinds>; // in the order of Counted
    using Cells = std::map<std::pair<qint64, qint64>, Cell>; // by month and client number (0: none)

    Rollups(Connection &connection, Dictionaries &names, Zone zone)
        : m_connection(connection), m_names(names), m_zone(zone)
    { }

    void add(const QList<Count> &counts, int sign = 1);
    void write(); // adds what was collected to the rows
    void forget() { m_cells.clear(); }

    const Cells &collected() const { return m_cells; }
    Cells stored();

private:
    Connection &m_connection;
    Dictionaries &m_names;
    Zone m_zone;
    Cells m_cells;
};

} // namespace Steward
