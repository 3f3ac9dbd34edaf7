#include "storage/metrics/rollups.h"

namespace Steward {

void Rollups::add(const QList<Count> &counts, int sign)
{
    for (const Count &count : counts)
        m_cells[{m_zone.monthOf(count.at), m_names.clientNumber(count.client)}][size_t(count.what)] += sign;
}

void Rollups::write()
{
    for (const auto &[place, cell] : m_cells) {
        Statement &row = m_connection.prepared(
            "INSERT INTO rollup(month, client, created, resolved, reopened, handed_back, escalated) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)"
            " ON CONFLICT(month, client) DO UPDATE SET created = created + ?3, resolved = resolved + ?4, reopened = reopened + ?5,"
            " handed_back = handed_back + ?6, escalated = escalated + ?7");
        row << place.first << place.second;
        for (const qint64 count : cell)
            row << count;
        row.run();
    }
    m_cells.clear();
}

Rollups::Cells Rollups::stored()
{
    Cells cells;
    Statement &row = m_connection.prepared(
        "SELECT month, client, created, resolved, reopened, handed_back, escalated FROM rollup");
    while (row.step()) {
        Cell &cell = cells[{row.integer(0), row.integer(1)}];
        for (int i = 0; i < countedKinds; ++i)
            cell[size_t(i)] = row.integer(2 + i);
    }
    return cells;
}

} // namespace Steward
