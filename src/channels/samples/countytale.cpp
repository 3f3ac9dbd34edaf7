#include "channels/samples/countytale.h"

#include "channels/samples/aftermath.h"
#include "channels/samples/county.h"
#include "channels/samples/recordtext.h"
#include "channels/samples/texts.h"

#include <array>
#include <utility>

namespace Steward {

namespace {

constexpr auto countyErrors = std::to_array<const char *>(
    {"Value not allowed (code {1})", "No connection to host {1}", "Record {1} is in use", "Field {1} is required"});
constexpr auto assetKinds = std::to_array<const char *>({"PC", "PRN", "SCN", "LAP"});

QByteArray dayText(qint64 day)
{
    const CivilDate date = civilDate(day);
    return monthName(date.month) + ' ' + QByteArray::number(date.day);
}

QByteArray call(QByteArrayView outcome, int minutes)
{
    RecordText more;
    more.text("outcome", outcome);
    if (minutes)
        more.number("minutes", minutes);
    return more.members();
}

const FieldName assetField = FieldName::from("custom.asset");
const FieldName dispatchField = FieldName::from("custom.dispatch");

} // namespace

CountyTale::CountyTale(int number, const Arrival &arrival)
    : m_cast(countyCast()), m_arrival(arrival), m_topic(countyTopics()[static_cast<size_t>(arrival.topic)]),
      m_random(19'991'231, static_cast<quint64>(number)),
      m_writer("CTY-" + QByteArray::number(number), creation(), sampleEnd())
{ }

void CountyTale::gatherFacts(const SampleClient &client, const SamplePerson &requester)
{
    const qint64 day = m_arrival.at / secondsOfDay;
    const auto number = [this](int least, int most) { return QByteArray::number(m_random.between(least, most)); };
    const int kind = m_topic.category == "hardware.printer" ? 1
        : m_topic.category == "hardware.scanner"            ? 2
        : m_random.chance(700)                              ? 0
                                                            : 3;
    m_facts.set("requester", requester.name);
    m_facts.set("dept", client.name);
    m_facts.set("client", client.name);
    m_facts.set("asset",
                QByteArray(assetKinds[static_cast<size_t>(kind)]) + '-' + number(1, 480).rightJustified(4, '0'));
    m_facts.set("room", "room " + number(101, 428));
    m_facts.set("extension", number(2000, 6999));
    m_facts.set("n", number(2, 60));
    m_facts.set("#", number(2, 90));
    m_facts.set("date", dayText(day - m_random.below(8)));
    m_facts.set("deadline", dayText(day + m_random.between(1, 6)));
    m_facts.set("weekday", weekdayOf(day) == 4 ? "weekend" : "day");
    const QByteArray hour = number(8, 16);
    m_facts.set("hour", hour + ':' + number(0, 59).rightJustified(2, '0'));
    m_facts.set("error", QByteArray(m_random.pick(countyErrors)).replace("{1}", number(10, 999)));
    m_facts.set("topic", m_topic.product.toByteArray());
    m_facts.set("product", m_topic.product.toByteArray());
    m_facts.set("month", monthName(civilDate(day).month));
    m_facts.set("cc", m_facts.of("room").toByteArray());
    m_facts.set("emp", m_facts.of("asset").toByteArray());
    m_facts.set("wt", m_topic.product.toByteArray());
    m_facts.set("env", m_facts.of("asset").toByteArray());
    m_facts.set("a", "\"" + m_facts.of("error").toByteArray() + '"');
    m_facts.set("b", "a normal start");
}

Creation CountyTale::creation()
{
    const SampleClient &client = m_cast.clients[static_cast<size_t>(m_arrival.client)];
    const SamplePerson &requester = m_cast.requesters[static_cast<size_t>(m_random.pick(client.requesters))];
    m_requester = requester.id;
    gatherFacts(client, requester);
    const int roll = m_random.below(100);
    m_channel = roll < 72 || m_arrival.inOutage ? Channel::Phone
        : roll < 88                             ? Channel::Email
        : roll < 95                             ? Channel::Web
                                                : Channel::Visit;
    const bool live = m_channel == Channel::Phone || m_channel == Channel::Visit;
    const int urgency = m_random.below(100);
    m_priority = m_arrival.inOutage ? Priority::Urgent
        : urgency < 15              ? Priority::Low
        : urgency < 82              ? Priority::Normal
        : urgency < 96              ? Priority::High
                                    : Priority::Urgent;
    m_holder = m_cast.onDuty(1, "help desk", m_arrival.at, -1, m_random);
    m_minutes = 1 + m_random.skewed(requester.expertise == "novice" ? 9 : 5);
    m_facts.set("agent", m_cast.staff[static_cast<size_t>(m_holder)].name);

    Creation made{.at = Instant{m_arrival.at * 1000}, .by = live ? id(m_holder) : m_requester};
    const auto set = [&made](const FieldName &field, QByteArrayView text) { made.values[field] = Value::string(text); };
    set({.field = Field::Client}, client.id);
    set({.field = Field::Requester}, m_requester);
    set({.field = Field::Subject}, phrase(m_random.pick(m_topic.subjects), m_facts, m_random));
    set({.field = Field::Channel}, word(m_channel));
    set({.field = Field::Kind}, word(m_topic.kind));
    set({.field = Field::Priority}, word(m_priority));
    set({.field = Field::Product}, m_topic.product);
    set({.field = Field::Category}, m_topic.category);
    set({.field = Field::Team}, "help desk");
    made.values[{.field = Field::Level}] = Value::number(1);
    if (m_topic.hardware && live)
        set(assetField, m_facts.of("asset"));
    return made;
}

Told CountyTale::tell()
{
    const bool live = m_channel == Channel::Phone || m_channel == Channel::Visit;
    if (live)
        m_writer.receive(id(m_holder), m_channel, callNotes(m_topic, m_facts, m_random),
                         m_channel == Channel::Phone ? call("connected", m_minutes) : QByteArray());
    else
        m_writer.receive(m_requester, m_channel, complaint(m_topic, {}, "en", m_facts, m_random));
    m_tagging = taggingOf(m_topic, sampleMonth(m_arrival.at), m_random);
    const Standing standing = standingAtEnd(m_arrival.at, m_random);
    if (standing == Standing::Untouched && !live)
        m_writer.breakOff();
    take();
    if (standing != Standing::Finished && m_random.chance(600))
        leaveUnfinished(standing);
    const AfterChances chances{
        .thanks = 25, .stillWrong = m_topic.hardware ? 55 : 30, .oneMore = 15, .survey = 320, .answered = 380};
    if (m_arrival.inOutage) {
        resolveAfterOutage();
    } else {
        if (m_topic.hardware)
            dispatch();
        else if (m_random.chance(m_topic.hard))
            escalate();
        resolve();
    }
    Told told{.requester = m_requester};
    Aftermath aftermath(m_writer, m_facts, m_random, [this](qint64 at) { return m_cast.nextOn(m_holder, at); });
    if (m_writer.state() == State::Resolved) {
        aftermath.tell(chances, id(m_holder), m_requester, m_channel, m_topic, m_tagging);
        told.survey = aftermath.survey(chances, m_arrival.inOutage ? 55 : 88);
    }
    told.ticket = m_writer.ticket();
    return told;
}

void CountyTale::work(int typicalMinutes)
{
    const qint64 at = m_writer.now() + m_random.skewed(typicalMinutes) * secondsOfMinute + 15;
    m_writer.goTo(m_cast.nextOn(m_holder, at));
}

void CountyTale::replyByMail(const QByteArray &text)
{
    m_facts.set("agent", m_cast.staff[static_cast<size_t>(m_holder)].name);
    const QByteArray framedText = framed(text, Tone::Agent, "en", m_facts, m_random);
    m_writer.reply(id(m_holder), m_channel == Channel::Web ? Channel::Web : Channel::Email, framedText);
}

void CountyTale::take()
{
    if (m_channel == Channel::Phone || m_channel == Channel::Visit)
        m_writer.goTo(m_writer.now() + m_minutes * secondsOfMinute);
    else
        work(30);
    m_writer.assign(id(m_holder), id(m_holder));
    m_writer.setState(id(m_holder), State::Open);
    if (m_channel == Channel::Email || m_channel == Channel::Web)
        replyByMail(said(Occasion::Received, m_facts, m_random));
}

// What the desk still waits for when the sample ends.
void CountyTale::leaveUnfinished(Standing standing)
{
    if (standing == Standing::Underway && !m_topic.hardware)
        escalate();
    else if (standing == Standing::Asked)
        m_writer.setState(id(m_holder), State::Pending, "the user tries it and calls again");
    else if (m_topic.hardware) {
        m_writer.change(id(m_holder), dispatchField, Value::string("requested"));
        m_writer.setState(id(m_holder), State::OnHold, "waits for the visit");
    }
    m_writer.breakOff();
}

void CountyTale::escalate()
{
    const int second = m_cast.onDuty(2, "systems", m_writer.now(), -1, m_random);
    const QByteArray first = id(m_holder);
    m_writer.note(first, m_channel, said(Occasion::DeskEscalation, m_facts, m_random));
    m_writer.change(first, {.field = Field::Level}, Value::number(2), "not solved by procedure");
    m_writer.change(first, {.field = Field::Team}, Value::string("systems"));
    m_writer.assign(first, id(second), "escalated");
    const int clerk = std::exchange(m_holder, second);
    work(80);
    if (m_random.chance(90)) {
        m_writer.note(id(second), m_channel, said(Occasion::DeskReturned, m_facts, m_random));
        m_writer.change(id(second), {.field = Field::Level}, Value::number(1), "returned:known_solution",
                        BounceMark{.type = "returned", .attributedTo = first});
        m_writer.change(id(second), {.field = Field::Team}, Value::string("help desk"));
        m_writer.assign(id(second), first, "returned");
        m_holder = clerk;
        work(60);
        return;
    }
    replyByMail(said(Occasion::DeskTaken, m_facts, m_random));
}

void CountyTale::dispatch()
{
    const QByteArray clerk = id(m_holder);
    const int technician = m_cast.onDuty(2, "field", m_writer.now(), -1, m_random);
    m_writer.change(clerk, assetField, Value::string(m_facts.of("asset")));
    if (m_writer.firstReplyAt() && m_random.chance(500))
        replyByMail(
            phrase("A technician comes to {room} on {deadline} [in the morning|after lunch|at {hour}] for {asset}.",
                   m_facts, m_random));
    m_writer.change(clerk, dispatchField, Value::string("requested"));
    m_writer.assign(clerk, id(technician), "dispatch");
    m_writer.change(clerk, {.field = Field::Team}, Value::string("field"));
    m_writer.setState(clerk, State::OnHold, "waits for the visit");
    m_holder = technician;
    work(70);
    m_writer.change(id(technician), dispatchField, Value::string("accepted"));
    work(260);
    m_writer.change(id(technician), dispatchField, Value::string("on_site"));
    m_writer.setState(id(technician), State::Open);
    work(35);
    m_writer.note(id(technician), Channel::Visit, said(Occasion::Visit, m_facts, m_random));
    m_writer.change(id(technician), dispatchField, Value::string("done"));
}

void CountyTale::callBack()
{
    if (m_random.chance(250)) {
        const QByteArray attempt = call(m_random.chance(500) ? "no_answer" : "voicemail", 0);
        m_writer.note(id(m_holder), Channel::Phone, said(Occasion::CallAttempt, m_facts, m_random), attempt);
        work(150);
    }
    const QByteArray text = said(Occasion::FollowUpCall, m_facts, m_random);
    m_writer.reply(id(m_holder), Channel::Phone, text, call("connected", 1 + m_random.skewed(4)));
}

void CountyTale::resolve()
{
    const QByteArray text = answer(m_topic, m_facts, m_random);
    const bool atOnce = m_writer.text(Field::Level) == "1" && m_channel == Channel::Phone && !m_topic.hardware;
    if (atOnce && m_random.chance(720)) { // solved while the caller waits
        m_writer.note(id(m_holder), m_channel,
                      text + "\n" + m_facts.of("requester").toByteArray() + ", " + m_facts.of("asset").toByteArray());
    } else {
        work(90);
        if (m_topic.hardware || m_random.chance(350))
            callBack();
        else
            replyByMail(text);
    }
    m_writer.resolve(id(m_holder), m_tagging.value());
}

void CountyTale::resolveAfterOutage()
{
    m_writer.note(
        id(m_holder), Channel::Phone,
        phrase("Told {requester} about the line; status board every 30 minutes. {dept}, {room}.", m_facts, m_random));
    m_writer.setState(id(m_holder), State::OnHold, "waits for the provider");
    m_writer.goTo(instantAt(City::Chicago, countyOutageDay(), 13 * secondsOfHour + 25 * secondsOfMinute));
    work(80);
    m_writer.setState(id(m_holder), State::Open, "line is back");
    replyByMail(answer(m_topic, m_facts, m_random));
    m_writer.resolve(id(m_holder), m_tagging.value());
}

} // namespace Steward
