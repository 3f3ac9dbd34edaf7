#include "channels/samples/payroll.h"
#include "channels/samples/random.h"
#include "channels/samples/topic.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr int meanPerDay = 660; // thousandths of a ticket, of a client of size 100 on a middling day

struct Release
{
    const char *product, *version;
    int year, month, day;
};

// By product, then by date; the first of each was there before the sample begins.
constexpr Release payrollReleases[] = {
    {"HTG", "7.2", 2024, 2, 12},  {"HTG", "7.3", 2024, 10, 14},  {"HTG", "7.4", 2025, 11, 10},
    {"HTG", "7.5", 2026, 4, 13},  {"Linx", "9.0", 2024, 1, 15},  {"Linx", "9.1", 2025, 1, 20},
    {"Linx", "9.2", 2026, 2, 9},  {"Luca", "11.4", 2024, 3, 4},  {"Luca", "12.0", 2024, 9, 9},
    {"Luca", "12.1", 2025, 3, 3}, {"Luca", "12.2", 2025, 9, 15}, {"Luca", "12.3", 2026, 3, 9},
};

bool isHoliday(QByteArrayView country, qint64 day)
{
    return holidays(country, civilDate(day).year).contains(day);
}

// How busy a day is, in per cent of a middling one.
int dayFactor(const SampleClient &client, qint64 day)
{
    constexpr int weekdays[] = {128, 116, 112, 110, 98, 16, 10};
    const CivilDate date = civilDate(day);
    int factor = weekdays[weekdayOf(day)];
    const int left = daysInMonth(date.year, date.month) - date.day;
    factor = factor * (left < 5 || date.day <= 3 ? 185 : left < 9 ? 115 : 78) / 100; // pay runs
    if (date.month == 1)
        factor = factor * 125 / 100; // year end
    else if (date.month == 12)
        factor = factor * (date.day < 22 ? 115 : 55) / 100;
    else if (date.month == 8)
        factor = factor * 85 / 100;
    return isHoliday(client.country, day) ? factor * 15 / 100 : factor;
}

qint64 instantOnDay(const SampleClient &client, qint64 day, Random &random)
{
    const int minute = random.chance(930) ? random.between(7 * 60 + 30, 18 * 60) : random.between(0, 24 * 60 - 1);
    return instantAt(client.zone, day, minute * secondsOfMinute + random.below(60));
}

bool fits(const Topic &topic, const SampleClient &client)
{
    return topic.season != Season::Story && (topic.country.isEmpty() || topic.country == client.country)
        && client.products.contains(topic.product);
}

int topicOn(const SampleClient &client, qint64 day, Random &random)
{
    const std::vector<Topic> &topics = payrollTopics();
    const CivilDate date = civilDate(day);
    const bool run = date.day >= 25 || date.day <= 4, yearEnd = date.month == 12 || date.month == 1;
    std::vector<int> weights(topics.size());
    int sum = 0;
    for (size_t i = 0; i < topics.size(); ++i) {
        const int share = topics[i].season == Season::PayRun ? (run ? 18 : 8)
            : topics[i].season == Season::YearEnd            ? (yearEnd ? 35 : 6)
                                                             : 10;
        weights[i] = fits(topics[i], client) ? topics[i].weight * share : 0;
        sum += weights[i];
    }
    int left = random.below(sum);
    size_t chosen = 0;
    while (left >= weights[chosen])
        left -= weights[chosen++];
    return int(chosen);
}

class ArrivalBook
{
public:
    ArrivalBook() : m_random(19, 700) { }

    void addOrdinary()
    {
        for (int c = 0; c < int(m_cast.clients.size()); ++c) {
            const qint64 last = c == PayrollStory::dairy ? dayNumber(2025, 12, 31) : sampleLastDay();
            for (qint64 day = sampleFirstDay(); day <= last; ++day) {
                const int expected = meanPerDay * client(c).size / 100 * dayFactor(client(c), day) / 100;
                for (int n = countNear(expected, m_random); n > 0; --n)
                    add(c, day, topicOn(client(c), day, m_random));
            }
        }
    }

    // 100 tickets in the 90 days before the last 90, then 75, falling month by month.
    void addDairy()
    {
        constexpr int counts[] = {34, 33, 33, 29, 25, 21};
        const SampleClient &dairy = client(PayrollStory::dairy);
        qint64 first = sampleLastDay() - 6 * 30 + 1;
        for (int count : counts) {
            for (; count > 0; --count) {
                qint64 day = first + m_random.below(30);
                while (weekdayOf(day) > 4 || isHoliday(dairy.country, day))
                    day = first + m_random.below(30);
                add(PayrollStory::dairy, day, topicOn(dairy, day, m_random));
            }
            first += 30;
        }
    }

    void addRounding()
    {
        const int topic = topicNamed(payrollTopics(), "rounding");
        for (int month = 0; month < 24; ++month) {
            const int year = 2024 + (month + 6) / 12, calendarMonth = (month + 6) % 12 + 1;
            const qint64 end = dayNumber(year, calendarMonth, daysInMonth(year, calendarMonth));
            int count = month < PayrollStory::rounding ? 5 + (month + 1) * 38 / 16
                : month == 16                          ? 2
                : month % 4 == 1                       ? 1
                                                       : 0;
            for (; count > 0; --count) {
                const int c = m_random.below(int(m_cast.clients.size()));
                const qint64 day = std::min(end - 3 + m_random.below(8), sampleLastDay());
                if (client(c).products.contains("HTG") && !(c == PayrollStory::dairy && year == 2026))
                    add(c, day, topic);
                else
                    ++count;
            }
        }
    }

    void addRegression(QByteArrayView topicName, qint64 release)
    {
        const int topic = topicNamed(payrollTopics(), topicName);
        const Topic &about = payrollTopics()[static_cast<size_t>(topic)];
        for (int c = 0; c < int(m_cast.clients.size()); ++c) {
            if (!client(c).products.contains(about.product)
                || (c == PayrollStory::dairy && release > dayNumber(2026, 1, 1)))
                continue;
            for (int day = 0; day < 26; ++day) {
                const bool weekend = weekdayOf(release + day) > 4;
                for (int n = countNear((26 - day) * (weekend ? 3 : 32), m_random); n > 0; --n)
                    add(c, release + day, topic);
            }
        }
    }

    void addOutage()
    {
        const int topic = topicNamed(payrollTopics(), "outage");
        const qint64 start = PayrollStory::outageDay() * secondsOfDay + 6 * secondsOfHour + 10 * secondsOfMinute;
        m_arrivals.push_back({.at = start + 9 * secondsOfMinute, .client = -1, .topic = topic, .tellsOfOutage = true});
        for (int n = 0; n < 78; ++n) {
            const int c = m_random.below(int(m_cast.clients.size()));
            const qint64 at = start + 10 * secondsOfMinute + m_random.below(int(7 * secondsOfHour));
            m_arrivals.push_back({.at = at, .client = c, .topic = topic, .inOutage = true});
        }
    }

    std::vector<Arrival> take()
    {
        const qint64 first = sampleFirstDay() * secondsOfDay + 4 * secondsOfHour,
                     last = sampleEnd() - 2 * secondsOfHour;
        std::erase_if(m_arrivals, [&](const Arrival &arrival) { return arrival.at < first || arrival.at > last; });
        sortByTime(m_arrivals);
        return std::move(m_arrivals);
    }

private:
    const SampleClient &client(int c) const { return m_cast.clients[static_cast<size_t>(c)]; }
    void add(int c, qint64 day, int topic)
    {
        m_arrivals.push_back({.at = instantOnDay(client(c), day, m_random), .client = c, .topic = topic});
    }

    const Cast &m_cast = payrollCast();
    Random m_random;
    std::vector<Arrival> m_arrivals;
};

} // namespace

std::vector<Arrival> payrollArrivals()
{
    ArrivalBook book;
    book.addOrdinary();
    book.addDairy();
    book.addRounding();
    book.addRegression("lucaregression", dayNumber(2025, 3, 3));
    book.addRegression("linxregression", dayNumber(2026, 2, 9));
    book.addOutage();
    return book.take();
}

QByteArray payrollVersion(QByteArrayView product, qint64 instant)
{
    QByteArray version;
    for (const Release &release : payrollReleases) {
        if (release.product == product && dayNumber(release.year, release.month, release.day) * secondsOfDay <= instant)
            version = release.version;
    }
    return version;
}

qint64 PayrollStory::roundingFixed()
{
    return dayNumber(2025, 11, 10);
}

qint64 PayrollStory::hardMonth()
{
    return dayNumber(2025, 8, 1);
}

qint64 PayrollStory::outageDay()
{
    return dayNumber(2025, 8, 19);
}

qint64 PayrollStory::training()
{
    return dayNumber(2025, 10, 6);
}

} // namespace Steward
