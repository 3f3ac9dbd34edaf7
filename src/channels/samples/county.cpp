#include "channels/samples/county.h"

#include "channels/samples/random.h"
#include "channels/samples/recordtext.h"
#include "channels/samples/topic.h"

#include <array>

namespace Steward {

namespace {

constexpr City countyZone = City::Chicago;
constexpr int meanPerDay = 492; // thousandths of a ticket, of a department of size 100 on a working day

std::vector<SamplePerson> countyStaff()
{
    struct Row
    {
        const char *kind;
        int number;
        const char *role;
        int level;
        const char *team;
    };
    constexpr Row rows[] = {
        {"Agent", 1, "agent", 1, "help desk"},     {"Agent", 2, "agent", 1, "help desk"},
        {"Agent", 3, "agent", 1, "help desk"},     {"Agent", 4, "agent", 2, "systems"},
        {"Agent", 5, "agent", 2, "systems"},       {"Technician", 1, "agent", 2, "field"},
        {"Technician", 2, "agent", 2, "field"},    {"Lead", 1, "lead", 0, "help desk"},
        {"Manager", 1, "manager", 0, "help desk"}, {"Trainer", 1, "trainer", 0, "help desk"},
    };
    std::vector<SamplePerson> staff;
    for (const Row &row : rows) {
        const QByteArray kind = row.kind, name = kind + ' ' + numberWord(row.number);
        staff.push_back({.id = kind.toLower() + '-' + QByteArray::number(row.number),
                         .name = name,
                         .email = emailOf(name, "county.example"),
                         .role = row.role,
                         .level = row.level,
                         .team = row.team,
                         .zone = countyZone});
    }
    return staff;
}

void addDepartments(Cast &cast)
{
    struct Row
    {
        const char *id, *name;
        int size;
        QList<QByteArray> systems;
    };
    const Row rows[] = {
        {"records", "Example Records", 150, {"Records System", "Scanning"}},
        {"highways", "Example Highways", 110, {"Road Works"}},
        {"libraries", "Example Libraries", 130, {"Library Catalogue", "Scanning"}},
        {"health", "Sample Health Office", 100, {"Records System"}},
        {"treasurer", "Sample Treasurer", 85, {"Records System", "Scanning"}},
        {"parks", "Testland Parks", 60, {"Road Works"}},
        {"elections", "Specimen Elections", 55, {"Scanning"}},
        {"court-clerk", "Placeholder Court Clerk", 90, {"Records System"}},
    };
    constexpr const char *positions[]
        = {"counter clerk", "librarian", "crew leader", "deputy", "bookkeeper", "office manager"};
    Random random(1876, 3);
    int number = 0, department = 0;
    for (const Row &row : rows) {
        SampleClient client{.id = row.id,
                            .name = row.name,
                            .tier = "internal",
                            .calendar = "county-hours",
                            .country = "US",
                            .zone = countyZone};
        client.products = {"Workstation", "Printing", "Sign-on", "Mail", "Network", "Office", "Phone"};
        client.products += row.systems;
        client.ownership = {{department % 3, (department + 1) % 3}};
        client.size = row.size;
        for (int i = 0; i < 6 + row.size / 20; ++i) {
            ++number;
            const QByteArray name = "Requester " + numberWord(number);
            client.requesters.append(int(cast.requesters.size()));
            cast.requesters.push_back({.id = "req-" + QByteArray::number(number),
                                       .name = name,
                                       .email = emailOf(name, client.id + ".county.example"),
                                       .role = "requester",
                                       .client = department,
                                       .position = positions[random.below(6)],
                                       .language = "en",
                                       .expertise = random.chance(600) ? "novice" : "expert",
                                       .channel = random.chance(750) ? "phone" : "email"});
        }
        cast.clients.push_back(client);
        ++department;
    }
}

int countyDayFactor(qint64 day)
{
    constexpr int weekdays[] = {135, 105, 98, 96, 88, 0, 0};
    if (holidays("US", civilDate(day).year).contains(day))
        return 0;
    const int month = civilDate(day).month;
    return weekdays[weekdayOf(day)] * (month == 12 ? 75 : month == 7 ? 80 : month == 10 ? 125 : 105) / 100;
}

int countyTopic(const SampleClient &client, Random &random)
{
    const std::vector<Topic> &topics = countyTopics();
    const auto weightOf = [&](const Topic &topic) {
        return topic.season != Season::Story && client.products.contains(topic.product) ? topic.weight : 0;
    };
    int sum = 0;
    for (const Topic &topic : topics)
        sum += weightOf(topic);
    int left = random.below(sum);
    size_t chosen = 0;
    while (left >= weightOf(topics[chosen]))
        left -= weightOf(topics[chosen++]);
    return int(chosen);
}

} // namespace

const Cast &countyCast()
{
    static const Cast cast = [] {
        Cast made{.staff = countyStaff()};
        addDepartments(made);
        return made;
    }();
    return cast;
}

Done writeCountyContracts(HistoryImport &to)
{
    const QByteArray hours = "[[\"08:00\",\"12:00\"],[\"13:00\",\"17:00\"]]";
    const QByteArray calendar = calendarText("county-hours", "County office hours", countyZone, "US", hours);
    if (const Done done = writeSetting("calendar", "county-hours", calendar, to); !done)
        return done;
    const QList<QByteArray> targets = {
        RecordText().text("metric", "first_response").text("amount", "2h").object(),
        RecordText().text("metric", "level_response").number("level", 1).text("amount", "2h").object(),
        RecordText().text("metric", "level_response").number("level", 2).text("amount", "4h").object(),
        RecordText().text("metric", "resolution").text("priority", "urgent").text("amount", "8h").object(),
        RecordText().text("metric", "resolution").text("amount", "3bd").object(),
    };
    RecordText policy;
    policy.text("type", "policy").text("id", "county-service").text("name", "County service");
    policy.text("valid_from", "2024-01-01T00:00:00Z")
        .text("calendar", "county-hours")
        .json("targets", listText(targets));
    return writeSetting("policy", "county-service", policy.object(), to);
}

std::vector<Arrival> countyArrivals()
{
    const Cast &cast = countyCast();
    Random random(8, 17);
    std::vector<Arrival> arrivals;
    const auto officeInstant = [&](qint64 day) {
        const bool morning = random.chance(560);
        const int minute = random.between(2, 235);
        return instantAt(countyZone, day,
                         (morning ? 8 : 13) * secondsOfHour + minute * secondsOfMinute + random.below(60));
    };
    for (int c = 0; c < int(cast.clients.size()); ++c) {
        const SampleClient &client = cast.clients[static_cast<size_t>(c)];
        for (qint64 day = sampleFirstDay(); day <= sampleLastDay(); ++day) {
            for (int n = countNear(meanPerDay * client.size / 100 * countyDayFactor(day) / 100, random); n > 0; --n) {
                const qint64 at = officeInstant(day);
                arrivals.push_back({.at = at, .client = c, .topic = countyTopic(client, random)});
            }
        }
    }
    const int outage = topicNamed(countyTopics(), "outage");
    for (int n = 0; n < 24; ++n) {
        const qint64 at
            = instantAt(countyZone, countyOutageDay(), 9 * secondsOfHour + random.below(int(3 * secondsOfHour)));
        arrivals.push_back(
            {.at = at, .client = random.below(int(cast.clients.size())), .topic = outage, .inOutage = true});
    }
    sortByTime(arrivals);
    std::erase_if(arrivals, [](const Arrival &arrival) { return arrival.at > sampleEnd() - secondsOfHour; });
    return arrivals;
}

qint64 countyOutageDay()
{
    return dayNumber(2025, 5, 14);
}

} // namespace Steward
