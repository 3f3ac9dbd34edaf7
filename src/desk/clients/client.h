#pragma once

#include "desk/base/instant.h"
#include "desk/history/canonicaljson.h"

#include <QByteArray>
#include <QList>

namespace Steward {

// Who answers for a client, from an instant on; not set: from the beginning.
struct Ownership
{
    Instant from = {};
    QByteArray owner = {};
    QByteArray backup = {};
    bool operator==(const Ownership &) const = default;
};

// Who answers then, of entries by `from`; nothing: nobody does.
const Ownership *ownershipAt(const QList<Ownership> &ownership, Instant instant);

// A client of the desk, as its record in the exchange format has it.
struct Client
{
    QByteArray id = {};
    QByteArray name = {};
    QByteArray tier = {};
    QByteArray calendar = {}; // the name of its calendar, or its id where that has none
    QByteArray since = {}; // a date, ISO 8601
    QByteArray size = {}; // as the record says it
    QList<QByteArray> products = {};
    QList<QByteArray> environments = {};
    QList<QByteArray> countries = {}; // ISO 3166 codes
    QList<Ownership> ownership = {}; // by `from`
    QList<JsonMember> more = {}; // what else the record says

    const Ownership *ownershipAt(Instant instant) const { return Steward::ownershipAt(ownership, instant); }
};

Client clientFrom(const QByteArray &id, QByteArrayView record);

// Somebody of a client whom the desk knows.
struct Contact
{
    QByteArray id = {};
    QByteArray name = {};
    QByteArray position = {}; // the role at the client
    QByteArray channel = {}; // preferred: a word of Channel
    QByteArray language = {}; // ISO 639
    QByteArray expertise = {}; // `novice`, `expert`
    QByteArray email = {};
    QByteArray phone = {};
    bool operator==(const Contact &) const = default;
};

Contact contactFrom(const QByteArray &id, QByteArrayView record);

} // namespace Steward
