#pragma once

#include "desk/metrics/figurekeeper.h"
#include "desk/metrics/goalstore.h"
#include "desk/people/peoplestore.h"
#include "desk/sla/slastore.h"
#include "desk/tickets/ticketstore.h"

#include <QString>

#include <memory>

namespace Steward {

// Opens the workspace for writing when something is to be written first, on the thread that writes: looking at a
// workspace needs no right to write it. Whatever door an act comes by, here it gets its bounce (product.md 5.3): no
// other place knows the history that it is added to.
class OpeningTicketStore : public TicketStore,
                           public PeopleStore,
                           public FigureKeeper,
                           public SlaStore,
                           public GoalStore
{
public:
    explicit OpeningTicketStore(const QString &path);
    ~OpeningTicketStore() override;

    Result<Saved> append(const Act &act) override;
    Result<Ticket> ticket(qint64 number) override;
    Result<TicketHistory> history(qint64 number) override;
    Result<Person> addFirst(const QByteArray &name, Role role) override;
    Done keep(const SlaVersion &version, Instant now) override;
    Done addGoal(const Goal &goal) override;
    Done endGoal(const QByteArray &id, qint64 day) override;
    Result<bool> keepUp(Instant now) override;
    void close(); // on the thread that writes; the next call opens again

private:
    struct Parts;
    Result<TicketStore *> opened();

    QString m_path;
    std::unique_ptr<Parts> m_parts;
};

} // namespace Steward
