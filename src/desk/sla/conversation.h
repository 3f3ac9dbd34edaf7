#pragma once

#include "desk/history/records.h"
#include "desk/sla/slapolicy.h"

namespace Steward {

// What counts between the desk and the requester (sla.md 3).

// A channel on which whoever answers has answered: phone, chat, visit.
bool isLive(Channel channel);
// A public inbound message on such a channel that staff recorded.
bool isLiveContact(const Message &message, const SlaRules &rules);
// What answers: a public outbound message of staff, or of somebody unknown, or a live contact; nothing automatic.
bool isReply(const Message &message, const SlaRules &rules);
// What asks: a public inbound message that is neither automatic nor a live contact.
bool isInbound(const Message &message, const SlaRules &rules);
// Whether the value of `linked` says that the ticket was merged into another.
bool isMergedInto(const Value &linked);

} // namespace Steward
