#include "desk/tickets/contact.h"

#include "desk/tickets/undo.h"

namespace Steward {

namespace {

bool isAnswer(const Message &message, const QHash<QByteArray, Person> &staff)
{
    const bool isLive
        = message.channel == Channel::Phone || message.channel == Channel::Chat || message.channel == Channel::Visit;
    return message.direction == Direction::Outbound || (isLive && staff.contains(message.by));
}

} // namespace

Instant waitingSince(const TicketHistory &history, const QHash<QByteArray, Person> &staff)
{
    Instant since;
    for (const Entry *entry : history.inOrder()) {
        const auto *message = std::get_if<Message>(&entry->record);
        if (!message || message->visibility != Visibility::Public || isAutomatic(*message))
            continue;
        if (isAnswer(*message, staff))
            since = {};
        else if (!since.isSet())
            since = message->at;
    }
    return since;
}

} // namespace Steward
