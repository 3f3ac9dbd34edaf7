#include "channels/samples/payrolltale.h"

#include "channels/samples/aftermath.h"
#include "channels/samples/payroll.h"
#include "channels/samples/payrollfacts.h"
#include "channels/samples/recordtext.h"
#include "channels/samples/texts.h"

#include <algorithm>

namespace Steward {

namespace {

const FieldName levelField{.field = Field::Level}, teamField{.field = Field::Team},
    categoryField{.field = Field::Category}, linkedField{.field = Field::Linked};

FieldName customField(QByteArrayView name)
{
    return FieldName::from("custom." + name.toByteArray());
}

Value linkTo(QByteArrayView type, QByteArrayView key)
{
    return Value::json(listText({RecordText().text("type", type).text("key", key).object()}));
}

Channel someChannel(Random &random)
{
    const int roll = random.below(100);
    return roll < 62 ? Channel::Email
        : roll < 82  ? Channel::Web
        : roll < 90  ? Channel::Phone
        : roll < 96  ? Channel::Chat
                     : Channel::Api;
}

Priority somePriority(const Topic &topic, bool inOutage, bool run, Random &random)
{
    const int roll = random.below(100) + (run ? 8 : 0) + (topic.kind == Kind::Incident ? 6 : -15);
    if (inOutage)
        return roll < 50 ? Priority::High : Priority::Urgent;
    return roll < 12 ? Priority::Low : roll < 74 ? Priority::Normal : roll < 104 ? Priority::High : Priority::Urgent;
}

QByteArray callMore(int minutes)
{
    return RecordText().text("outcome", "connected").number("minutes", minutes).members();
}

} // namespace

PayrollTale::PayrollTale(int number, const Arrival &arrival, const PayrollLinks &links)
    : m_cast(payrollCast()), m_arrival(arrival), m_topic(payrollTopics()[static_cast<size_t>(arrival.topic)]),
      m_random(20'240'701, static_cast<quint64>(number)),
      m_writer("SUP-" + QByteArray::number(number), creation(links), sampleEnd())
{ }

Creation PayrollTale::creation(const PayrollLinks &links)
{
    const SampleClient *client
        = m_arrival.client < 0 ? nullptr : &m_cast.clients[static_cast<size_t>(m_arrival.client)];
    const SamplePerson *requester = nullptr;
    if (client) {
        requester = &m_cast.requesters[static_cast<size_t>(m_random.pick(client->requesters))];
        m_requester = requester->id;
        m_language = requester->language;
        m_owner = m_cast.ownerOf(m_arrival.client, m_arrival.at);
    }
    m_facts = payrollFacts(m_arrival, m_topic, client, requester, m_file, m_random);
    m_channel = m_arrival.tellsOfOutage ? Channel::Web : someChannel(m_random);
    if (m_channel == Channel::Phone) {
        m_holder = m_cast.onDuty(1, "support", m_arrival.at, m_owner, m_random);
        if (!m_cast.isOn(m_holder, m_arrival.at))
            m_channel = Channel::Email;
    }
    const int day = civilDate(m_arrival.at / secondsOfDay).day;
    const bool run = day >= 25 || day <= 4;
    m_priority = m_arrival.tellsOfOutage ? Priority::Urgent : somePriority(m_topic, m_arrival.inOutage, run, m_random);

    Creation made{.at = Instant{m_arrival.at * 1000}};
    made.by = m_arrival.tellsOfOutage ? QByteArray("lead-1") : m_channel == Channel::Phone ? id(m_holder) : m_requester;
    const auto set = [&made](const FieldName &field, QByteArrayView text) {
        if (!text.isEmpty())
            made.values[field] = Value::string(text);
    };
    set({.field = Field::Client}, client ? client->id : QByteArray());
    set({.field = Field::Requester}, m_requester);
    m_facts.set("topic", phrase(m_random.pick(m_topic.subjects), m_facts, m_random));
    set({.field = Field::Subject}, m_facts.of("topic"));
    set({.field = Field::Channel}, word(m_channel));
    set({.field = Field::Kind}, word(m_arrival.tellsOfOutage ? Kind::Problem : m_topic.kind));
    set({.field = Field::Priority}, word(m_priority));
    set({.field = Field::Product}, m_facts.of("product"));
    set({.field = Field::ProductVersion}, m_facts.of("version"));
    set(teamField, "support");
    const bool unsorted = m_channel == Channel::Email && !m_arrival.inOutage && m_random.chance(220);
    set(categoryField, unsorted ? QByteArrayView("general.unsorted") : m_topic.category);
    made.values[levelField] = levelValue(1);
    if (run && m_topic.season == Season::PayRun)
        made.values[{.field = Field::Tags}]
            = Value::json("[\"" + m_facts.of("month").first(3).toByteArray().toLower() + "-run\"]");
    if (m_topic.kind == Kind::Incident && client) {
        set(customField("country"), client->country);
        set(customField("environment"), m_facts.of("env"));
    }
    if (!links.followed.isEmpty())
        made.values[linkedField] = linkTo("follow_up_of", links.followed);
    return made;
}

bool PayrollTale::inHardMonth() const
{
    const qint64 start = PayrollStory::hardMonth() * secondsOfDay;
    return m_writer.now() >= start && m_writer.now() < start + 31 * secondsOfDay;
}

int PayrollTale::slow(int minutes) const
{
    return inHardMonth() ? minutes * 4 : minutes;
}

Told PayrollTale::tell(const PayrollLinks &links)
{
    const bool urgentCall = m_channel == Channel::Phone || m_channel == Channel::Chat;
    const QByteArray text = m_arrival.tellsOfOutage
        ? phrase(
            "Luca and Linx do not answer since 06:10 UTC. Hosting informed, lead-1 coordinates. Clients' tickets are linked to this one.",
            m_facts, m_random)
        : complaint(m_topic, m_file, m_language, m_facts, m_random);
    if (m_arrival.tellsOfOutage) {
        m_writer.note("lead-1", Channel::Web, text);
        endOutage();
        return {.ticket = m_writer.ticket()};
    }
    const QByteArray more = m_channel == Channel::Phone ? callMore(m_random.between(2, 25))
        : m_channel == Channel::Api                     ? QByteArray("\"person\":true")
                                                        : QByteArray();
    m_writer.receive(m_channel == Channel::Phone ? id(m_holder) : m_requester, m_channel, text, more);

    m_standing = standingAtEnd(m_arrival.at, m_random);
    if (m_standing == Standing::Untouched && !urgentCall)
        m_writer.breakOff();
    triage(urgentCall);
    if (!links.outage.isEmpty())
        return resolveInOutage(links.outage);
    if (!links.sameMatter.isEmpty())
        return resolveAsDuplicate(links.sameMatter);
    if (m_random.chance(18))
        return withdraw();
    tellOrdinary();

    const bool late = m_writer.firstReplyAt() > m_arrival.at + secondsOfHour;
    const AfterChances chances{.thanks = 55, .stillWrong = m_topic.hard > 200 ? 70 : 40, .oneMore = 25};
    Aftermath aftermath(m_writer, m_facts, m_random, [this](qint64 at) { return m_cast.nextOn(m_holder, at); });
    Told told{.requester = m_requester};
    if (m_writer.state() == State::Resolved) {
        aftermath.tell(chances, id(m_holder), m_requester, m_channel, m_topic, m_tagging);
        told.survey = aftermath.survey(chances, late ? 52 : 84);
    }
    told.closedAt = m_writer.state() == State::Closed ? m_writer.now() : 0;
    told.ticket = m_writer.ticket();
    return told;
}

void PayrollTale::triage(bool live)
{
    constexpr int typicalMinutes[] = {24, 20, 14, 8}; // by priority
    if (!live) {
        const int minutes = m_random.skewed(typicalMinutes[static_cast<size_t>(m_priority)]);
        const qint64 at = m_writer.now() + slow(minutes) * secondsOfMinute + 40;
        m_holder = m_cast.onDuty(1, "support", at, m_owner, m_random);
        m_writer.goTo(m_cast.nextOn(m_holder, at));
    } else if (m_holder < 0) {
        m_holder = m_cast.onDuty(1, "support", m_writer.now() + secondsOfMinute, m_owner, m_random);
        m_writer.goTo(m_cast.nextOn(m_holder, m_writer.now() + secondsOfMinute));
    }
    const bool byLead = m_random.chance(60);
    m_writer.assign(byLead ? QByteArray("lead-1") : id(m_holder), id(m_holder),
                    m_holder == m_owner ? "" : "shift_cover");
    m_writer.setState(id(m_holder), State::Open);
    if (m_random.chance(45))
        changePriority();
    sortIn();
    if (!live && m_random.chance(32))
        passAround();
}

void PayrollTale::changePriority()
{
    const bool up = m_random.chance(600);
    const Priority next = up ? std::min(Priority::Urgent, Priority(int(m_priority) + 1))
                             : std::max(Priority::Low, Priority(int(m_priority) - 1));
    m_writer.change(id(m_holder), {.field = Field::Priority}, Value::string(word(next)),
                    up ? "the run of " + m_facts.of("month").toByteArray() + " is close"
                       : QByteArray("single person, next period"));
    m_priority = next;
}

// Puts a ticket into its category, now and then a wrong one.
void PayrollTale::sortIn()
{
    const bool unsorted = m_writer.text(Field::Category) == "general.unsorted";
    if (!m_arrival.inOutage && m_random.chance(unsorted ? 170 : 18)) {
        QByteArrayView wrong = m_random.pick(payrollTopics()).category;
        if (wrong.first(wrong.indexOf('.')) == m_topic.category.first(m_topic.category.indexOf('.')))
            wrong = m_topic.category.startsWith("interface") ? QByteArrayView("system.performance")
                                                             : QByteArrayView("interface.time");
        m_sorter = id(m_holder);
        m_writer.change(id(m_holder), categoryField, Value::string(wrong));
    } else if (unsorted) {
        m_writer.change(id(m_holder), categoryField, Value::string(m_topic.category));
    }
}

// Two agents hand a ticket to and fro before anybody answers.
void PayrollTale::passAround()
{
    const qint64 later = m_writer.now() + m_random.between(4, 14) * secondsOfMinute;
    const int other = m_cast.onDuty(1, "support", later + 3 * secondsOfHour, -1, m_random);
    if (other == m_holder)
        return;
    m_writer.goTo(later);
    m_writer.assign(id(m_holder), id(other), "sounds like one of yours");
    m_writer.goTo(m_writer.now() + m_random.between(2, 12) * secondsOfMinute);
    m_writer.assign(id(other), id(m_holder), {}, BounceMark{.type = "ping_pong", .attributedTo = id(m_holder)});
}

void PayrollTale::tellOrdinary()
{
    const bool hard = m_random.chance(m_topic.hard), asks = m_standing == Standing::Asked || m_random.chance(300);
    const int month = sampleMonth(m_arrival.at);
    m_tagging = taggingOf(m_topic, month, m_random);
    if (m_standing == Standing::Finished && !hard && !asks && m_random.chance(420)) { // answered at once
        work(12);
        resolveWithAnswer();
        return;
    }
    m_writer.goTo(m_writer.now() + m_random.between(2, 9) * secondsOfMinute);
    replyNow(said(asks ? Occasion::Question : Occasion::Working, m_facts, m_random));
    if (m_standing == Standing::Taken)
        m_writer.breakOff();
    if (asks && !waitForRequester()) {
        m_tagging.rootCause = "unknown.insufficient_evidence";
        m_tagging.code = "not_reproducible";
        m_tagging.fix = "none";
        m_tagging.causeNote = "The requester did not come back with what was needed.";
        resolveWithAnswer();
        return;
    }
    if (hard)
        escalate();
    if (m_standing == Standing::Underway ? m_random.chance(400) : m_priority != Priority::Urgent && m_random.chance(70))
        hold();
    else if (m_random.chance(60))
        promise();
    if (m_standing == Standing::Underway)
        m_writer.breakOff();
    correctCategory();
    if (!hard && m_random.chance(110)) {
        work(45);
        m_writer.note(id(m_holder), m_channel, said(Occasion::Note, m_facts, m_random));
    }
    if (hard && waitsForRelease())
        waitForRelease();
    work(m_topic.name == "slowclose" ? 300 : 110);
    resolveWithAnswer();
}

} // namespace Steward
