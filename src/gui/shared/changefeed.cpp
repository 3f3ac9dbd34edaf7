#include "gui/shared/changefeed.h"

namespace Steward {

namespace {

constexpr int beatsBetween = 2;

} // namespace

ChangeFeed::ChangeFeed(TicketReader &reader, Worker &worker, Ticker &ticker, QObject *parent)
    : QObject(parent), m_reader(reader), m_answer(worker)
{
    connect(&ticker, &Ticker::beat, this, [this] {
        if (++m_beats % beatsBetween == 0)
            look();
    });
    look();
}

void ChangeFeed::look()
{
    if (m_looking) { // what is under way may have read before the change
        m_again = true;
        return;
    }
    m_looking = true;
    m_answer.ask<Result<TicketChanges>>(
        [reader = &m_reader, known = m_known](const CancelFlag &cancel) { return reader->changesSince(known, cancel); },
        [this](const Result<TicketChanges> &changes) { take(changes); });
}

void ChangeFeed::take(const Result<TicketChanges> &changes)
{
    m_looking = false;
    if (changes) { // a look that failed is followed by the next one
        const bool isFirst = m_known < 0;
        const bool isNews = !isFirst && !changes->tickets.isEmpty();
        const bool isOtherRules = !isFirst && changes->rules;
        const bool isImported = !isFirst && changes->imports != m_imports;
        m_known = changes->last;
        m_imports = changes->imports;
        if (isImported)
            Q_EMIT everythingChanged();
        if (isOtherRules)
            Q_EMIT rulesChanged();
        if (isNews)
            Q_EMIT ticketsChanged(changes->tickets);
    }
    if (std::exchange(m_again, false))
        look();
}

} // namespace Steward
