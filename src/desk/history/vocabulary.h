#pragma once

#include <QByteArrayView>

#include <optional>

namespace Steward {

// The closed lists of the exchange format. Their numbers are stored: only ever append.
enum class State { New, Open, Pending, OnHold, Resolved, Closed };
enum class Priority { Low, Normal, High, Urgent };
enum class Kind { Question, Incident, Problem, Request, Change };
enum class Channel { Email, Web, Phone, Chat, Api, Visit };
enum class Direction { Inbound, Outbound };
enum class Visibility { Public, Internal };
enum class BounceType { Returned, PingPong, Recategorised, WrongFix };

// The fields that an event can change. `Custom` stands for every `custom.<name>`, `Other` for what this version does
// not know but keeps. Their numbers are stored: only ever append.
enum class Field {
    State,
    Level,
    Assignee,
    Team,
    Priority,
    Kind,
    Category,
    Client,
    Product,
    ProductVersion,
    Subject,
    Requester,
    Tags,
    Resolution,
    Due,
    Linked,
    Deleted,
    SlaWaiver,
    BounceState,
    Bounce,
    ReopenReason,
    Channel,
    Custom,
    Other,
};

// The word of the exchange format for a value, and back (nothing: no such word).
template <typename Enum>
QByteArrayView word(Enum value);
template <typename Enum>
std::optional<Enum> fromWord(QByteArrayView text);

bool isUnresolved(State state); // neither resolved nor closed

} // namespace Steward
