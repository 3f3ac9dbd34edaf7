#pragma once

#include "desk/history/records.h"

#include <map>

namespace Steward {

// The five parts of a resolution record that make a resolved ticket completely tagged (product.md 5.2).
struct ResolutionRecord
{
    QByteArray rootCause = {};
    QByteArray code = {};
    QByteArray fix = {};
    QByteArray kb = {};
    QByteArray ai = {};

    bool isComplete() const;
    static ResolutionRecord from(const Value &value);
    bool operator==(const ResolutionRecord &) const = default;
};

// A ticket as it stands: the projection of its history. It can always be made anew from the records.
struct Ticket
{
    qint64 number = 0; // of the key; 0: not given yet
    int version = 0; // number of records; a write names the version it was made on
    Instant createdAt = {};
    Instant updatedAt = {}; // last event or message
    Instant resolvedAt = {}; // last change from unresolved into resolved or closed, if it still is
    Instant due = {}; // a promise
    QByteArray createdBy = {};
    QByteArray client = {};
    QByteArray requester = {};
    QByteArray assignee = {};
    QByteArray team = {};
    QByteArray category = {};
    QByteArray product = {};
    QByteArray productVersion = {};
    QByteArray subject = {};
    State state = State::New;
    Priority priority = Priority::Normal;
    Kind kind = Kind::Question;
    Channel channel = Channel::Web;
    int level = 1;
    bool deleted = false;
    int reopened = 0; // changes from resolved or closed to an unresolved state
    int escalated = 0; // level events upward
    int handedBack = 0; // level events downward
    ResolutionRecord resolution = {};
    QList<QByteArray> tags = {};
    std::map<FieldName, Value> more = {}; // custom fields and the others that have no place of their own

    // The present value of a field; not set where it has none.
    Value value(const FieldName &field) const;

    bool operator==(const Ticket &) const = default;
};

} // namespace Steward
