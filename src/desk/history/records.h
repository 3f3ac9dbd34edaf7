#pragma once

#include "desk/base/instant.h"
#include "desk/history/value.h"
#include "desk/history/vocabulary.h"

#include <QByteArray>
#include <QList>

#include <map>
#include <optional>
#include <variant>

namespace Steward {

// The records of one ticket, as exchange.md has them. Texts are UTF-8. Persons and clients are named by their ids in
// the workspace. `unknown` holds the members that this version does not know, as JSON text `"a":1,"b":2` in the order
// they came. Nothing here changes once it is stored.

// Who changed the name of a field: its enum, and its name where the enum does not tell it (`custom.region`).
struct FieldName
{
    Field field = Field::Other;
    QByteArray name = {}; // whole name, set for Custom and Other only

    QByteArray text() const;
    static FieldName from(QByteArrayView text);
    bool operator==(const FieldName &) const = default;
    std::strong_ordering operator<=>(const FieldName &other) const;
};

struct BounceMark
{
    QByteArray type = {}; // a word of BounceType; an import may keep another
    QByteArray attributedTo = {}; // person, `ai`, `rule`, `none`, or empty
    QByteArray unknown = {};
    bool namesPerson() const;
    bool operator==(const BounceMark &) const = default;
};

// The ticket record: the values at creation. Later values come from events alone.
struct Creation
{
    Instant at = {};
    QByteArray by = {};
    std::map<FieldName, Value> values = {}; // what was set, in the order of the fields
    QByteArray unknown = {};

    Value value(Field field) const;
    bool operator==(const Creation &) const = default;
};

struct Event
{
    Instant at = {};
    QByteArray by = {}; // empty: a rule or the system
    FieldName field = {};
    Value from = {};
    Value to = {};
    QByteArray reason = {};
    std::optional<BounceMark> bounce = {};
    QByteArray id = {};
    QByteArray undoes = {};
    Instant recordedAt = {}; // when Steward learnt of it, where that is later
    QByteArray source = {}; // importer and row
    QByteArray unknown = {};
    bool operator==(const Event &) const = default;
};

struct Message
{
    Instant at = {};
    QByteArray by = {};
    Direction direction = Direction::Inbound;
    Visibility visibility = Visibility::Public;
    Channel channel = Channel::Email;
    QByteArray format = {}; // `plain`, `markdown`, `html`, or empty
    QByteArray body = {};
    QByteArray id = {};
    Instant recordedAt = {};
    QByteArray source = {};
    QByteArray reason = {};
    // to, cc, auto, outcome, minutes, message_id, in_reply_to, person, attachments and what is not known: JSON members
    QByteArray more = {};
    bool operator==(const Message &) const = default;
};

struct Survey
{
    Instant sentAt = {};
    Instant answeredAt = {};
    std::optional<qint64> score = {};
    std::optional<qint64> scale = {};
    QByteArray comment = {};
    QByteArray id = {};
    QByteArray unknown = {};
    bool operator==(const Survey &) const = default;
};

using TicketRecord = std::variant<Event, Message, Survey>;

// When a record happened (a survey: when it was sent).
Instant instantOf(const TicketRecord &record);

// The id of a record; empty: it has none.
const QByteArray &idOf(const TicketRecord &record);

} // namespace Steward
