#include "channels/samples/aftermath.h"

#include "channels/samples/civiltime.h"
#include "channels/samples/random.h"
#include "channels/samples/recordtext.h"
#include "channels/samples/texts.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr const char *praise[]
    = {"Quick and clear, thank you.", "Very helpful about {topic}.", "{agent} explained it well.",
       "Good. It took only {#} minutes of my time.", "As always: friendly."};
constexpr const char *blame[] = {"It took too long, {n} people waited.", "I had to ask twice about {topic}.",
                                 "Not solved for {cc}.", "The answer came after {deadline}."};

} // namespace

Aftermath::Aftermath(TicketWriter &writer, const Facts &facts, Random &random, std::function<qint64(qint64)> worksFrom)
    : m_writer(writer), m_facts(facts), m_random(random), m_worksFrom(std::move(worksFrom))
{ }

void Aftermath::tell(const AfterChances &chances, const QByteArray &resolver, const QByteArray &requester,
                     Channel channel, const Topic &topic, const Tagging &tagging)
{
    const int roll = m_random.below(1000);
    const qint64 soon = m_random.skewed(200) * secondsOfMinute + 307;
    const qint64 later = m_random.between(1, 9) * secondsOfDay;
    const bool byPhone = channel == Channel::Phone;
    const auto body = [&](Occasion occasion) {
        return framed(said(occasion, m_facts, m_random), Tone::Requester, "en", m_facts, m_random);
    };
    if (roll < chances.thanks && !byPhone) {
        reopen(requester, channel, body(Occasion::Thanks), resolver, "thanks", soon);
        m_writer.setState(resolver, State::Resolved);
    } else if (roll < chances.thanks + chances.stillWrong) {
        m_wrong = true;
        const bool another = m_random.chance(250);
        reopen(requester, byPhone ? Channel::Email : channel, body(Occasion::StillWrong), resolver,
               another ? "fix_caused_other" : "not_fixed", soon + later);
        Tagging second = tagging;
        if (second.code == topic.code && second.code != "fixed")
            second.code = "fixed";
        else
            second.kb = "none:one_off";
        resolveAgain(resolver, channel, second);
    } else if (roll < chances.thanks + chances.stillWrong + chances.oneMore) {
        reopen(requester, byPhone ? Channel::Email : channel, body(Occasion::OneMore), resolver, "new_question",
               soon + secondsOfDay);
        resolveAgain(resolver, channel, tagging);
    }
    m_writer.closeAfterSilence();
}

void Aftermath::reopen(const QByteArray &requester, Channel channel, const QByteArray &body, const QByteArray &resolver,
                       QByteArrayView reason, qint64 wait)
{
    m_writer.goTo(m_writer.now() + wait);
    const QByteArray reopenedAt = toRfc3339(Instant{m_writer.now() * 1000});
    m_writer.receive(requester, channel, body);
    m_writer.goTo(m_worksFrom(m_writer.now() + m_random.skewed(25) * secondsOfMinute + 60));
    m_writer.change(resolver, {.field = Field::ReopenReason},
                    Value::json(RecordText().text("at", reopenedAt).text("reason", reason).object()));
    if (m_wrong)
        m_writer.change(resolver, {.field = Field::Bounce}, Value::string("wrong_fix"), {},
                        BounceMark{.type = "wrong_fix", .attributedTo = resolver});
}

void Aftermath::resolveAgain(const QByteArray &resolver, Channel channel, Tagging tagging)
{
    m_writer.goTo(m_worksFrom(m_writer.now() + m_random.skewed(180) * secondsOfMinute + 60));
    const Occasion occasion = m_wrong ? Occasion::Corrected : Occasion::OneMoreAnswered;
    m_writer.reply(resolver, channel == Channel::Phone ? Channel::Email : channel,
                   framed(said(occasion, m_facts, m_random), Tone::Agent, "en", m_facts, m_random));
    m_writer.resolve(resolver, tagging.value());
}

std::optional<Survey> Aftermath::survey(const AfterChances &chances, int mood) const
{
    if (!m_writer.resolvedAt() || !m_random.chance(chances.survey))
        return {};
    Survey survey{.sentAt = Instant{(m_writer.resolvedAt() + secondsOfDay) * 1000}};
    if (m_random.chance(chances.answered)) {
        const int score = std::clamp((mood - (m_wrong ? 35 : 0) + m_random.between(-18, 28) + 10) / 20, 1, 5);
        survey.answeredAt = Instant{survey.sentAt.ms + qint64(m_random.skewed(900)) * 60'000 + 41'000};
        survey.score = score;
        survey.scale = 5;
        if (m_random.chance(350))
            survey.comment = score > 3 ? phrase(m_random.pick(std::to_array(praise)), m_facts, m_random)
                                       : phrase(m_random.pick(std::to_array(blame)), m_facts, m_random);
    }
    return survey;
}

} // namespace Steward
