#pragma once

#include "desk/base/result.h"
#include "desk/history/tickethistory.h"

#include <functional>

namespace Steward {

// What a header of the exchange format says of a workspace.
struct HistoryHeader
{
    QByteArray workspace = {};
    QByteArray keyPrefix = {};
    QByteArray timeZone = {};
    QByteArray more = {}; // `sample` and members that this version does not know
};

// The whole history of a workspace, as of one moment, in the order of an export. A callback that returns a failure ends
// it.
class HistorySource
{
public:
    virtual ~HistorySource() = default;

    virtual Result<HistoryHeader> header() = 0;
    // Calendars, policies, clients and persons, each by id, then valid_from; as canonical JSON.
    virtual Done leading(const std::function<Done(QByteArrayView json)> &each) = 0;
    virtual Done tickets(const std::function<Done(const TicketHistory &)> &each) = 0; // by number
    virtual Done others(const std::function<Done(QByteArrayView json)> &each) = 0; // by type and id
    // The bytes of a file of a message by its SHA-256 (raw); NotFound where it is not here.
    virtual Done content(QByteArrayView sha256, const std::function<Done(QByteArrayView part)> &each) = 0;
};

} // namespace Steward
