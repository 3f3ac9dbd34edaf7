#pragma once

#include "channels/samples/phrases.h"
#include "channels/samples/resolution.h"
#include "channels/samples/ticketwriter.h"
#include "channels/samples/told.h"

#include <functional>

namespace Steward {

// How often what comes after a resolving, per mille.
struct AfterChances
{
    int thanks = 60;
    int stillWrong = 40;
    int oneMore = 20;
    int survey = 600; // is one sent
    int answered = 420; // of those sent
};

// Tells what comes after the first resolving: thanks, reopening, a second resolving, closing, and the survey.
class Aftermath
{
public:
    // `worksFrom`: the first instant from the given one on at which the person works.
    Aftermath(TicketWriter &writer, const Facts &facts, Random &random, std::function<qint64(qint64)> worksFrom);

    // `resolver` set the state; `requester` writes, also where he had called before.
    void tell(const AfterChances &chances, const QByteArray &resolver, const QByteArray &requester, Channel channel,
              const Topic &topic, const Tagging &tagging);
    std::optional<Survey> survey(const AfterChances &chances, int mood) const; // mood: 0 … 100

private:
    void reopen(const QByteArray &requester, Channel channel, const QByteArray &body, const QByteArray &resolver,
                QByteArrayView reason, qint64 wait);
    void resolveAgain(const QByteArray &resolver, Channel channel, Tagging tagging);

    TicketWriter &m_writer;
    const Facts &m_facts;
    Random &m_random;
    std::function<qint64(qint64)> m_worksFrom;
    bool m_wrong = false;
};

} // namespace Steward
