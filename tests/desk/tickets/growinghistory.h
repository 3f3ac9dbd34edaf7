#pragma once

#include "desk/tickets/acts.h"
#include "desk/tickets/projection.h"

#include <QRandomGenerator>

namespace Steward {

inline const Instant morning = *instantFrom("2026-03-02T08:00:00Z");

inline Instant after(qint64 minutes)
{
    return Instant{morning.ms + minutes * 60'000};
}

inline OpId opAt(Instant at)
{
    return OpId::make(at);
}

// A ticket that acts are added to as a store would, without one.
class GrowingHistory
{
public:
    GrowingHistory()
    {
        m_history.number = 7;
        m_history.creation = {.at = morning,
                              .by = "req-1",
                              .values = {{{.field = Field::Subject}, Value::string("Net pay differs")},
                                         {{.field = Field::Client}, Value::string("acme")}}};
    }

    void add(const Act &act)
    {
        for (const TicketRecord &record : act.records)
            add(record);
    }
    void add(const TicketRecord &record)
    {
        m_history.entries.append({.seq = int(m_history.entries.size()) + 1, .record = record});
    }

    const TicketHistory &history() const { return m_history; }
    Projected projected() const { return project(m_history); }
    Ticket ticket() const { return projected().ticket; }

private:
    TicketHistory m_history;
};

// One of the changes that the desk's rules allow for the ticket as it stands; no message.
inline Act randomChange(const Ticket &ticket, QRandomGenerator &random, const Deed &deed)
{
    const auto word = [&](std::initializer_list<QByteArrayView> words) {
        return Value::string(*(words.begin() + random.bounded(int(words.size()))));
    };
    for (;;) {
        Result<Act> act;
        switch (random.bounded(8)) {
        case 0:
            act = changeState(ticket, State(random.bounded(6)), deed);
            break;
        case 1:
            act = changeField(ticket, {.field = Field::Level}, Value::number(1 + random.bounded(3)), deed);
            break;
        case 2:
            act = changeField(ticket, {.field = Field::Priority}, word({"low", "normal", "high", "urgent"}), deed);
            break;
        case 3:
            act = changeField(ticket, {.field = Field::Team}, word({"night", "day", ""}), deed);
            break;
        case 4:
            act = changeField(ticket, FieldName::from("custom.region"), word({"north", "south"}), deed);
            break;
        case 5:
            act = changeField(ticket, {.field = Field::Tags},
                              Value::json(random.bounded(2) ? R"(["late","jan"])" : R"(["run"])"), deed);
            break;
        case 6:
            act = changeFields(ticket,
                               {{.field = {.field = Field::Level}, .to = Value::number(1 + random.bounded(3))},
                                {.field = {.field = Field::Assignee}, .to = word({"agent-1", "agent-2"})}},
                               deed);
            break;
        default:
            act = resolve(ticket,
                          {.record = {.rootCause = "data.late_input",
                                      .code = random.bounded(2) ? "fixed" : "workaround",
                                      .fix = "data",
                                      .kb = "none:one_off",
                                      .ai = "none"}},
                          deed);
        }
        if (act)
            return *act;
    }
}

} // namespace Steward
