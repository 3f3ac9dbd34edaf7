#pragma once

#include <QByteArray>
#include <QMetaType>

#include <tl/expected.hpp>

namespace Steward {

// What can go wrong, as far as a caller or a reader of the message needs to tell cases apart.
enum class FailureCode {
    // asked for something that cannot be
    WrongUsage, // arguments that mean nothing
    NotAllowed, // the person has no right to it
    Forbidden, // the desk's rules forbid it, e.g. a change of state
    NotFound, // no such ticket, client, person
    Conflict, // somebody changed the same field meanwhile
    // input
    BadInput, // unreadable, wrong type, unknown name
    Rejected, // some records were rejected, the good ones are in
    AlreadyExists, // init on a file that exists
    // storage
    NotASteward, // the file is no Steward workspace
    NewerSchema, // written by a newer Steward
    Damaged, // the file or its history does not hold together
    Busy, // another program holds the file
    DiskFull,
    ReadOnly, // the place cannot be written
    Unavailable, // any other fault of disk or database
    Cancelled, // the person asked to stop
};

// A failure: `subject` is what it is about (a file, a ticket's key, a field), `detail` what the system or the driver
// said. Neither is a sentence: `wording` makes sentences.
struct Failure
{
    FailureCode code = FailureCode::Unavailable;
    QByteArray subject = {};
    QByteArray detail = {};
};

template <typename T>
using Result = tl::expected<T, Failure>;

using Done = Result<void>;

inline tl::unexpected<Failure> failed(FailureCode code, QByteArray subject = {}, QByteArray detail = {})
{
    return tl::unexpected<Failure>(Failure{code, std::move(subject), std::move(detail)});
}

} // namespace Steward

Q_DECLARE_METATYPE(Steward::Failure)
