#pragma once

#include "desk/tickets/historyimport.h"

namespace Steward {

// A ticket as a teller left it, with what those after it need to know.
struct Told
{
    IncomingTicket ticket = {};
    QByteArray requester = {};
    // The survey that the resolving would send; whether it is sent, the requester's other surveys decide.
    std::optional<Survey> survey = {};
    qint64 closedAt = 0; // seconds
    bool mergedAway = false;
};

} // namespace Steward
