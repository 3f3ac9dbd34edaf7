#include "channels/samples/payrolltale.h"

#include "channels/samples/payroll.h"
#include "channels/samples/recordtext.h"
#include "channels/samples/texts.h"

#include <algorithm>
#include <array>

namespace Steward {

// The rest of a ticket's life between its first reply and its resolving.

namespace {

constexpr auto faults = std::to_array<const char *>({"missing_symptoms", "missing_analysis", "missing_impact",
                                                     "missing_reproduction", "missing_reproduction", "missing_evidence",
                                                     "wrong_level", "known_solution", "wrong_data"});
constexpr auto neutralReturns = std::to_array<const char *>(
    {"cannot_reproduce", "not_a_defect", "duplicate_of_problem", "information_arrived_later"});

constexpr qint64 outageEnd = 13 * secondsOfHour + 40 * secondsOfMinute; // of its day, UTC

} // namespace

void PayrollTale::work(int typicalMinutes)
{
    constexpr int haste[] = {140, 110, 75, 40}; // per cent, by priority
    const int minutes = m_random.skewed(typicalMinutes) * haste[static_cast<size_t>(m_priority)] / 100;
    goToWork(m_writer.now() + slow(minutes) * secondsOfMinute + 20);
}

void PayrollTale::goToWork(qint64 instant)
{
    constexpr qint64 patience[] = {16 * secondsOfHour, 14 * secondsOfHour, 4 * secondsOfHour, secondsOfHour};
    const SamplePerson &holder = m_cast.staff[static_cast<size_t>(m_holder)];
    const qint64 back = m_cast.nextOn(m_holder, instant);
    if (back - instant > patience[static_cast<size_t>(m_priority)] && holder.level < 3) {
        const int cover = m_cast.onDuty(holder.level, holder.team, instant, m_owner, m_random);
        const qint64 there = m_cast.nextOn(cover, instant);
        if (cover != m_holder && there < back) {
            m_writer.goTo(there);
            m_writer.assign(id(cover), id(cover), "shift_cover");
            m_holder = cover;
            return;
        }
    }
    m_writer.goTo(back);
}

void PayrollTale::replyNow(const QByteArray &text)
{
    m_facts.set("agent", m_cast.staff[static_cast<size_t>(m_holder)].name);
    const Channel channel = m_channel == Channel::Phone || m_channel == Channel::Api ? Channel::Email : m_channel;
    m_writer.reply(id(m_holder), channel, framed(text, Tone::Agent, "en", m_facts, m_random));
}

bool PayrollTale::waitForRequester()
{
    m_writer.setState(id(m_holder), State::Pending);
    if (m_standing == Standing::Asked)
        m_writer.breakOff();
    if (m_random.chance(55)) {
        goToWork(m_writer.now() + m_random.between(5, 9) * secondsOfDay);
        return false;
    }
    m_writer.goTo(m_writer.now() + m_random.skewed(420) * secondsOfMinute + 95);
    const Channel channel = m_channel == Channel::Phone ? Channel::Email : m_channel;
    const QByteArray text = said(Occasion::QuestionAnswered, m_facts, m_random);
    m_writer.receive(m_requester, channel,
                     framed(text, Tone::Requester,
                            m_language == "en" || m_random.chance(500) ? QByteArray("en") : m_language, m_facts,
                            m_random),
                     m_channel == Channel::Api ? QByteArray("\"person\":true") : QByteArray());
    work(18);
    return true;
}

void PayrollTale::correctCategory()
{
    if (m_sorter.isEmpty())
        return;
    goToWork(m_writer.now() + m_random.between(12, 60) * secondsOfMinute);
    const QByteArray corrector = m_random.chance(500) ? QByteArray("lead-2") : QByteArray("agent-8");
    m_writer.change(corrector, {.field = Field::Category}, Value::string(m_topic.category), {},
                    BounceMark{.type = "recategorised", .attributedTo = m_sorter});
}

int PayrollTale::chanceOfReturn() const
{
    constexpr int inTraining = 3; // agent-4
    if (m_holder != inTraining)
        return 95;
    return m_writer.now() < PayrollStory::training() * secondsOfDay ? 430 : 12;
}

void PayrollTale::riseTo(int level, const QByteArray &team, int holder, const QByteArray &reason)
{
    const QByteArray by = id(m_holder);
    m_writer.change(by, {.field = Field::Level}, levelValue(level), reason);
    m_writer.change(by, {.field = Field::Team}, Value::string(team));
    m_writer.assign(by, id(holder), "escalated");
    m_holder = holder;
}

void PayrollTale::escalate()
{
    work(50);
    const int submitter = m_holder;
    const int returned = chanceOfReturn();
    m_writer.note(id(m_holder), m_channel, said(Occasion::Escalation, m_facts, m_random));
    riseTo(2, "configuration", m_cast.onDuty(2, "configuration", m_writer.now() + 20 * secondsOfMinute, -1, m_random),
           "needs configuration access");
    work(55);
    if (m_random.chance(returned)) {
        handBack(submitter);
        work(60);
        m_writer.note(id(m_holder), m_channel, said(Occasion::Completed, m_facts, m_random));
        riseTo(2, "configuration", m_cast.onDuty(2, "configuration", m_writer.now(), -1, m_random), "completed");
        work(40);
    }
    replyNow(said(Occasion::Taken, m_facts, m_random));
    if (m_random.chance(m_topic.country.isEmpty() ? 220 : 420))
        toThirdLevel();
}

void PayrollTale::handBack(int submitter)
{
    const QByteArray by = id(m_holder);
    m_writer.note(by, m_channel, said(Occasion::Returned, m_facts, m_random));
    m_writer.change(by, {.field = Field::Level}, levelValue(1), QByteArray("returned:") + m_random.pick(faults),
                    BounceMark{.type = "returned", .attributedTo = id(submitter)});
    m_writer.change(by, {.field = Field::Team}, Value::string("support"));
    m_writer.assign(by, id(submitter), "returned");
    m_holder = submitter;
}

void PayrollTale::toThirdLevel()
{
    work(90);
    const int second = m_holder;
    const QByteArray team = m_topic.country.isEmpty()
        ? QByteArray("product")
        : "country-" + QByteArray(m_topic.country.toByteArray()).toLower();
    m_writer.note(id(m_holder), m_channel, said(Occasion::Escalation, m_facts, m_random));
    riseTo(3, team, m_cast.onDuty(3, team, m_writer.now() + secondsOfHour, -1, m_random), "needs the third level");
    work(160);
    m_writer.note(id(m_holder), m_channel, said(Occasion::Analysis, m_facts, m_random));
    if (!m_random.chance(300))
        return;
    const QByteArray third = id(m_holder); // no fault of anybody: the answer goes on by the second level
    m_writer.change(third, {.field = Field::Level}, levelValue(2),
                    QByteArray("returned:") + m_random.pick(neutralReturns));
    m_writer.change(third, {.field = Field::Team}, Value::string("configuration"));
    m_writer.assign(third, id(second), "answered");
    m_holder = second;
}

void PayrollTale::hold()
{
    work(60);
    replyNow(said(Occasion::Holding, m_facts, m_random));
    m_writer.setState(id(m_holder), State::OnHold, "waits for a third party");
    if (m_standing == Standing::Underway)
        m_writer.breakOff();
    goToWork(m_writer.now() + m_random.skewed(30) * secondsOfHour + secondsOfHour);
    m_writer.setState(id(m_holder), State::Open, "the third party answered");
}

void PayrollTale::promise()
{
    work(30);
    const qint64 due = m_writer.now() + m_random.between(6, 40) * secondsOfHour;
    m_writer.change(id(m_holder), {.field = Field::Due}, Value::string(toRfc3339(Instant{due * 1000})));
    replyNow(said(Occasion::Promise, m_facts, m_random));
    const bool reminded = m_random.chance(300);
    if (reminded) {
        m_writer.goTo(m_writer.now() + m_random.between(2, 5) * secondsOfHour);
        m_writer.receive(m_requester, Channel::Email,
                         framed(said(Occasion::Reminder, m_facts, m_random), Tone::Requester, "en", m_facts, m_random));
        work(25);
        replyNow(said(Occasion::Working, m_facts, m_random));
    }
}

bool PayrollTale::waitsForRelease() const
{
    const qint64 fixed = PayrollStory::roundingFixed() * secondsOfDay;
    return m_topic.name == "rounding" && m_writer.now() < fixed && m_writer.now() > fixed - 60 * secondsOfDay;
}

void PayrollTale::waitForRelease()
{
    work(30);
    m_writer.setState(id(m_holder), State::OnHold, "HTG 7.4 brings the fix");
    const qint64 day = PayrollStory::roundingFixed() + m_random.below(4);
    goToWork(day * secondsOfDay + 9 * secondsOfHour + m_random.below(9000));
    m_writer.setState(id(m_holder), State::Open);
    m_writer.change(id(m_holder), {.field = Field::ProductVersion}, Value::string("7.4"), "release installed");
    m_tagging.code = "fixed";
    m_tagging.fix = "code_release";
}

void PayrollTale::resolveWithAnswer()
{
    replyNow(answer(m_topic, m_facts, m_random));
    m_writer.resolve(id(m_holder), m_tagging.value());
}

Told PayrollTale::withdraw()
{
    m_writer.goTo(m_writer.now() + m_random.skewed(60) * secondsOfMinute + 61);
    m_writer.receive(
        m_requester, m_channel == Channel::Phone ? Channel::Email : m_channel,
        framed(said(Occasion::Withdrawn, m_facts, m_random), Tone::Requester, m_language, m_facts, m_random));
    work(40);
    m_writer.resolve(id(m_holder), notACase("withdrawn").value());
    m_writer.closeAfterSilence();
    return {.ticket = m_writer.ticket()};
}

Told PayrollTale::resolveAsDuplicate(const QByteArray &other)
{
    work(15);
    replyNow(said(Occasion::Duplicate, m_facts, m_random));
    const Value link = Value::json(listText({RecordText().text("type", "merged_into").text("key", other).object()}));
    m_writer.change(id(m_holder), {.field = Field::Linked}, link);
    m_writer.resolve(id(m_holder), notACase("duplicate").value());
    m_writer.closeAfterSilence();
    return {.ticket = m_writer.ticket(), .mergedAway = true};
}

Told PayrollTale::resolveInOutage(const QByteArray &outage)
{
    m_writer.goTo(m_writer.now() + m_random.between(1, 8) * secondsOfMinute);
    replyNow(said(Occasion::Outage, m_facts, m_random));
    const Value link = Value::json(listText({RecordText().text("type", "incident").text("key", outage).object()}));
    m_writer.change(id(m_holder), {.field = Field::Linked}, link);
    m_tagging = taggingOf(m_topic, sampleMonth(m_arrival.at), m_random);
    const qint64 up = PayrollStory::outageDay() * secondsOfDay + outageEnd;
    goToWork(up + m_random.between(5, 150) * secondsOfMinute);
    resolveWithAnswer();
    m_writer.closeAfterSilence();
    return {.ticket = m_writer.ticket()};
}

void PayrollTale::endOutage()
{
    const qint64 midnight = PayrollStory::outageDay() * secondsOfDay;
    const QByteArray lead = "lead-1";
    m_writer.goTo(m_writer.now() + secondsOfMinute);
    m_writer.assign(lead, lead);
    m_writer.setState(lead, State::Open);
    m_writer.goTo(midnight + 7 * secondsOfHour);
    m_writer.note(lead, Channel::Web,
                  "Hosting: storage of the second hall failed, spare parts on the way. Next update 07:30 UTC.");
    m_writer.setState(lead, State::OnHold, "waits for the hosting");
    m_writer.goTo(midnight + 10 * secondsOfHour);
    m_writer.note(lead, Channel::Web, "Storage is being copied, 60 % done. No data lost. Next update 11:00 UTC.");
    m_writer.goTo(midnight + outageEnd);
    m_writer.setState(lead, State::Open, "systems are up");
    m_writer.note(lead, Channel::Web, "All systems up at 13:40 UTC, runs continue. Linked tickets are answered now.");
    m_writer.goTo(midnight + 17 * secondsOfHour);
    m_tagging = taggingOf(m_topic, 24, m_random);
    m_writer.resolve(lead, m_tagging.value());
    m_writer.closeAfterSilence();
}

} // namespace Steward
