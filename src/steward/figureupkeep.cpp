#include "steward/figureupkeep.h"

namespace Steward {

namespace {

constexpr int beatsBetween = 5;
constexpr int beatsBefore = 11; // whoever has just come wants to see her tickets, and readings judge by themselves

} // namespace

FigureUpkeep::FigureUpkeep(FigureKeeper &keeper, Worker &worker, const WallClock &clock, Ticker &ticker)
    : m_keeper(keeper), m_clock(clock), m_answer(worker)
{
    connect(&ticker, &Ticker::beat, this, &FigureUpkeep::beat);
}

void FigureUpkeep::beat()
{
    if (!m_isBusy && !m_isOver && ++m_beats >= beatsBefore && (m_beats - beatsBefore) % beatsBetween == 0)
        step();
}

void FigureUpkeep::step()
{
    m_isBusy = true;
    m_answer.ask<Result<bool>>([keeper = &m_keeper, now = m_clock.now()] { return keeper->keepUp(now); },
                               [this](const Result<bool> &more) { take(more); });
}

void FigureUpkeep::take(const Result<bool> &more)
{
    m_isBusy = false;
    m_isOver = !more && more.error().code != FailureCode::Busy;
    if (more && *more)
        step();
}

} // namespace Steward
