#pragma once

#include "channels/samples/arrival.h"
#include "channels/samples/cast.h"
#include "channels/samples/phrases.h"
#include "channels/samples/random.h"
#include "channels/samples/resolution.h"
#include "channels/samples/ticketwriter.h"
#include "channels/samples/told.h"

namespace Steward {

// Tells the life of one ticket of the county help desk.
class CountyTale
{
public:
    CountyTale(int number, const Arrival &arrival);

    Told tell();

private:
    const QByteArray &id(int person) const { return m_cast.staff[static_cast<size_t>(person)].id; }

    Creation creation();
    void gatherFacts(const SampleClient &client, const SamplePerson &requester);
    void take();
    void leaveUnfinished(Standing standing);
    void escalate();
    void dispatch();
    void callBack();
    void resolve();
    void resolveAfterOutage();
    void work(int typicalMinutes); // in office hours
    void replyByMail(const QByteArray &text);

    const Cast &m_cast;
    const Arrival m_arrival;
    const Topic &m_topic;
    Random m_random;
    Facts m_facts;
    QByteArray m_requester;
    Channel m_channel = Channel::Phone;
    Priority m_priority = Priority::Normal;
    int m_holder = 0; // place in the staff
    int m_minutes = 3; // of the call
    Tagging m_tagging;
    TicketWriter m_writer;
};

} // namespace Steward
