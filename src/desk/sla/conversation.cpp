#include "desk/sla/conversation.h"

#include "desk/history/canonicaljson.h"
#include "desk/tickets/undo.h"

namespace Steward {

bool isLive(Channel channel)
{
    return channel == Channel::Phone || channel == Channel::Chat || channel == Channel::Visit;
}

bool isLiveContact(const Message &message, const SlaRules &rules)
{
    return message.visibility == Visibility::Public && message.direction == Direction::Inbound
        && isLive(message.channel) && rules.isStaff(message.by);
}

bool isReply(const Message &message, const SlaRules &rules)
{
    if (message.visibility != Visibility::Public || isAutomatic(message))
        return false;
    if (message.direction == Direction::Inbound)
        return isLiveContact(message, rules);
    return rules.isStaff(message.by) || !rules.persons.contains(message.by); // who is unknown is trusted
}

bool isInbound(const Message &message, const SlaRules &rules)
{
    return message.visibility == Visibility::Public && message.direction == Direction::Inbound && !isAutomatic(message)
        && !isLiveContact(message, rules);
}

bool isMergedInto(const Value &linked)
{
    for (const QByteArray &entry : jsonElements(linked.json())) {
        if (memberValue(canonicalMembers(entry), "type").text() == "merged_into")
            return true;
    }
    return false;
}

} // namespace Steward
