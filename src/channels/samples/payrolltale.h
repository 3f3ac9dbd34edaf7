#pragma once

#include "channels/samples/arrival.h"
#include "channels/samples/cast.h"
#include "channels/samples/phrases.h"
#include "channels/samples/random.h"
#include "channels/samples/resolution.h"
#include "channels/samples/ticketwriter.h"
#include "channels/samples/told.h"

namespace Steward {

// What a ticket may point to.
struct PayrollLinks
{
    QByteArray outage = {}; // the desk's own ticket about the outage
    QByteArray sameMatter = {}; // a ticket of the client on the same topic, a little older
    QByteArray followed = {}; // a closed ticket on the same topic
};

// Tells the life of one ticket of the payroll desk.
class PayrollTale
{
public:
    PayrollTale(int number, const Arrival &arrival, const PayrollLinks &links);

    Told tell(const PayrollLinks &links);

private:
    const QByteArray &id(int person) const { return m_cast.staff[static_cast<size_t>(person)].id; }
    bool inHardMonth() const;
    int slow(int minutes) const; // how long it takes in the month it happens

    Creation creation(const PayrollLinks &links);
    void triage(bool live);
    void changePriority();
    void sortIn();
    void passAround();
    void tellOrdinary();

    bool waitForRequester(); // does the answer come?
    void correctCategory();
    void escalate();
    int chanceOfReturn() const; // per mille
    void riseTo(int level, const QByteArray &team, int holder, const QByteArray &reason);
    void handBack(int submitter);
    void toThirdLevel();
    void hold();
    void promise();
    bool waitsForRelease() const;
    void waitForRelease();
    void resolveWithAnswer();
    Told withdraw();
    Told resolveAsDuplicate(const QByteArray &other);
    Told resolveInOutage(const QByteArray &outage);
    void endOutage();

    void work(int typicalMinutes); // the holder works so long, in his shifts; what cannot wait is taken over
    void goToWork(qint64 instant);
    void replyNow(const QByteArray &text);
    static Value levelValue(int level) { return Value::number(level); }

    const Cast &m_cast;
    const Arrival m_arrival;
    const Topic &m_topic;
    Random m_random;
    Facts m_facts;
    FileExcerpt m_file;
    QByteArray m_requester;
    QByteArray m_language;
    Channel m_channel = Channel::Email;
    Priority m_priority = Priority::Normal;
    int m_holder = -1; // place in the staff
    int m_owner = -1;
    QByteArray m_sorter; // who chose a wrong category
    Tagging m_tagging;
    Standing m_standing = Standing::Finished;
    TicketWriter m_writer;
};

} // namespace Steward
