#pragma once

#include "desk/sla/slareading.h"
#include "desk/tickets/acts.h"

#include <QByteArray>

namespace Steward {

// 2026-01-05 is a Monday; times of that week in Berlin's winter are an hour before UTC's.
inline Instant utc(const char *time)
{
    return instantFrom(time).value_or(Instant());
}

// A desk in Berlin, open from 9 to 17: Acme is promised a resolution in 8 h (2 h if it is urgent), a first response in
// 1 h around the clock, an update every 4 h.
inline SlaRecords exampleSlaRecords()
{
    return {.calendars = {R"({"type":"calendar","id":"berlin","name":"Berlin office","time_zone":"Europe/Berlin",
                              "week":{"mon":[["09:00","17:00"]],"tue":[["09:00","17:00"]],"wed":[["09:00","17:00"]],
                                      "thu":[["09:00","17:00"]],"fri":[["09:00","17:00"]],"sat":[],"sun":[]}})"},
            .policies = {R"({"type":"policy","id":"gold","name":"Gold","client":"acme",
                             "valid_from":"2025-01-01T00:00:00Z","calendar":"berlin","targets":[
                             {"metric":"resolution","amount":"8h"},
                             {"metric":"resolution","priority":"urgent","amount":"2h"},
                             {"metric":"periodic_update","amount":"4h"},
                             {"metric":"first_response","amount":"1h","calendar":"24x7"}]})"},
            .persons = {R"({"type":"person","id":"agent-1","name":"Agent One","role":"agent","level":1})",
                        R"({"type":"person","id":"agent-2","name":"Agent Two","role":"agent","level":2})",
                        R"({"type":"person","id":"lead-1","name":"Lead One","role":"lead"})",
                        R"({"type":"person","id":"manager-1","name":"Manager One","role":"manager"})"}};
}

inline SlaRules exampleSlaRules()
{
    return slaRulesFrom(exampleSlaRecords()).value_or(SlaRules());
}

// Grows record by record, in the order in which they become known.
class SlaHistory
{
public:
    SlaHistory() // created on Monday at 10:00 in Berlin
    {
        m_history.number = 7;
        m_history.creation = {.at = utc("2026-01-05T09:00:00Z"), .by = "req-1"};
        m_history.creation.values.insert_or_assign({.field = Field::Client}, Value::string("acme"));
    }
    SlaHistory &event(const char *at, const char *by, Field field, const Value &from, const Value &to)
    {
        return add(Event{.at = utc(at), .by = by, .field = {.field = field}, .from = from, .to = to});
    }
    SlaHistory &state(const char *at, const char *by, const char *from, const char *to)
    {
        return event(at, by, Field::State, Value::string(from), Value::string(to));
    }
    SlaHistory &assign(const char *at, const char *to) { return event(at, to, Field::Assignee, {}, Value::string(to)); }
    SlaHistory &reply(const char *at, const char *by, const char *recordedAt = "")
    {
        return add(Message{.at = utc(at),
                           .by = by,
                           .direction = Direction::Outbound,
                           .body = "On our way.",
                           .recordedAt = utc(recordedAt)});
    }
    SlaHistory &add(const TicketRecord &record)
    {
        m_history.entries.append({.seq = int(m_history.entries.size()) + 1, .record = record});
        return *this;
    }
    SlaHistory &add(const Act &act)
    {
        for (const TicketRecord &record : act.records)
            add(record);
        return *this;
    }
    const TicketHistory &history() const { return m_history; }

private:
    TicketHistory m_history;
};

} // namespace Steward
