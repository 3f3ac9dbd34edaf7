#include "channels/samples/arrival.h"

#include "channels/samples/civiltime.h"
#include "channels/samples/random.h"

#include <algorithm>

namespace Steward {

qint64 sampleFirstDay()
{
    return dayNumber(2024, 7, 1);
}

qint64 sampleLastDay()
{
    return dayNumber(2026, 6, 30);
}

qint64 sampleEnd()
{
    return sampleLastDay() * secondsOfDay + 20 * secondsOfHour;
}

int sampleMonth(qint64 instant)
{
    const CivilDate date = civilDate(instant / secondsOfDay);
    return std::max(1, (date.year - 2024) * 12 + date.month - 6);
}

Standing standingAtEnd(qint64 createdAt, Random &random)
{
    const qint64 age = (sampleEnd() - createdAt) / secondsOfHour;
    const int roll = random.below(1000);
    if (age < 14 && roll < 260)
        return Standing::Untouched;
    const int unfinished = int(520 - age / 2); // per mille; none after six weeks
    if (roll >= unfinished)
        return Standing::Finished;
    const int third = roll * 3 / unfinished;
    return third == 0 ? Standing::Taken : third == 1 ? Standing::Asked : Standing::Underway;
}

void sortByTime(std::vector<Arrival> &arrivals)
{
    std::stable_sort(arrivals.begin(), arrivals.end(), [](const Arrival &a, const Arrival &b) { return a.at < b.at; });
}

int countNear(int thousandths, Random &random)
{
    const int noisy = thousandths * random.between(40, 160) / 100;
    return noisy / 1000 + (random.chance(noisy % 1000) ? 1 : 0);
}

} // namespace Steward
