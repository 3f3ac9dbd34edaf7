#include "channels/samples/payroll.h"
#include "channels/samples/random.h"
#include "channels/samples/recordtext.h"

namespace Steward {

namespace {

struct StaffRow
{
    const char *kind = nullptr; // "Agent": agent-1, Agent One
    int number = 0;
    const char *role = nullptr;
    int level = 0;
    const char *team = nullptr;
    City zone = City::Berlin;
    int utcHour = -1; // start of an eight-hour shift; -1: office hours
    QList<int> daysOff = {};
};

std::vector<SamplePerson> payrollStaff()
{
    const StaffRow rows[] = {
        {"Agent", 1, "agent", 1, "support", City::Manila, 22, {5, 6}},
        {"Agent", 2, "agent", 1, "support", City::Singapore, 22, {1, 2}},
        {"Agent", 3, "agent", 1, "support", City::Kolkata, 6, {5, 6}},
        {"Agent", 4, "agent", 1, "support", City::Kolkata, 6, {1, 2}},
        {"Agent", 5, "agent", 1, "support", City::Bogota, 14, {5, 6}},
        {"Agent", 6, "agent", 1, "support", City::SaoPaulo, 14, {1, 2}},
        {"Agent", 7, "agent", 2, "configuration", City::Singapore, 22, {5}},
        {"Agent", 8, "agent", 2, "configuration", City::Kolkata, 6, {6}},
        {"Agent", 9, "agent", 2, "configuration", City::SaoPaulo, 14, {0}},
        {"Agent", 10, "agent", 3, "product", City::Kolkata, -1, {5, 6}},
        {"Agent", 11, "agent", 3, "product", City::Bogota, -1, {5, 6}},
        {"Expert", 1, "agent", 3, "country-de", City::Berlin, -1, {5, 6}},
        {"Expert", 2, "agent", 3, "country-fr", City::Paris, -1, {5, 6}},
        {"Expert", 3, "agent", 3, "country-br", City::SaoPaulo, -1, {5, 6}},
        {"Expert", 4, "agent", 3, "country-in", City::Kolkata, -1, {5, 6}},
        {"Expert", 5, "agent", 3, "country-sg", City::Singapore, -1, {5, 6}},
        {"Expert", 6, "agent", 3, "country-us", City::NewYork, -1, {5, 6}},
        {"Lead", 1, "lead", 0, "support", City::Kolkata, -1, {5, 6}},
        {"Lead", 2, "lead", 0, "support", City::SaoPaulo, -1, {5, 6}},
        {"Manager", 1, "manager", 0, "desk", City::Bogota, -1, {5, 6}},
        {"Trainer", 1, "trainer", 0, "desk", City::Kolkata, -1, {5, 6}},
    };
    std::vector<SamplePerson> staff;
    for (const StaffRow &row : rows) {
        const QByteArray kind = row.kind, name = kind + ' ' + numberWord(row.number);
        staff.push_back({.id = kind.toLower() + '-' + QByteArray::number(row.number),
                         .name = name,
                         .email = emailOf(name, "desk.example"),
                         .role = row.role,
                         .level = row.level,
                         .team = row.team,
                         .zone = row.zone,
                         .onUtcHours = row.utcHour >= 0,
                         .startHour = row.utcHour >= 0 ? row.utcHour : 8,
                         .hours = row.utcHour >= 0 ? 8 : 9,
                         .daysOff = row.daysOff});
    }
    // The hard month: one of two is away in the shifts in which Europe and America write most.
    for (int person : {2, 4}) {
        staff[static_cast<size_t>(person)].absentFrom = dayNumber(2025, 8, 1) * secondsOfDay;
        staff[static_cast<size_t>(person)].absentTo = dayNumber(2025, 9, 1) * secondsOfDay;
    }
    return staff;
}

std::vector<SampleClient> payrollClients()
{
    const auto client = [](QByteArray id, QByteArray name, QByteArray tier, QByteArray country, City zone,
                           QList<QByteArray> products, int size, QList<SampleOwner> ownership) {
        return SampleClient{.id = id,
                            .name = name,
                            .tier = tier,
                            .calendar = "office-" + country.toLower(),
                            .country = country,
                            .zone = zone,
                            .products = products,
                            .ownership = ownership,
                            .size = size};
    };
    const qint64 handover = dayNumber(2025, 7, 1) * secondsOfDay;
    return {
        client("example-pictures", "Example Pictures", "gold", "US", City::NewYork, {"Luca", "Linx", "HTG"}, 130,
               {{4, 5}}),
        client("sample-freight", "Sample Freight", "silver", "DE", City::Berlin, {"HTG", "Linx"}, 120, {{2, 3}}),
        client("testland-dairy", "Testland Dairy", "gold", "FR", City::Paris, {"HTG", "Linx", "Luca"}, 165, {{3, 2}}),
        client("placeholder-studios", "Placeholder Studios", "silver", "US", City::NewYork, {"Luca", "Linx"}, 90,
               {{5, 4}}),
        client("specimen-steel", "Specimen Steel", "silver", "DE", City::Berlin, {"HTG", "Luca"}, 110, {{3, 2}}),
        client("fictional-foods", "Fictional Foods", "silver", "BR", City::SaoPaulo, {"HTG", "Linx"}, 100, {{5, 4}}),
        client("mockup-motors", "Mockup Motors", "gold", "IN", City::Kolkata, {"HTG", "Luca"}, 95, {{0, 1}}),
        client("demo-harbour", "Demo Harbour", "silver", "SG", City::Singapore, {"HTG", "Linx"}, 85, {{1, 0}}),
        client("imaginary-hotels", "Imaginary Hotels", "bronze", "FR", City::Paris, {"HTG", "Linx", "Luca"}, 90,
               {{2, 3}}),
        client("sandbox-insurance", "Sandbox Insurance", "bronze", "SG", City::Singapore, {"Luca", "HTG"}, 80,
               {{0, 1}}),
        client("pretend-textiles", "Pretend Textiles", "bronze", "IN", City::Kolkata, {"Linx", "HTG"}, 75, {{1, 0}}),
        client("nowhere-clinics", "Nowhere Clinics", "silver", "BR", City::SaoPaulo, {"HTG", "Linx"}, 100,
               {{5, 4}, {4, 5, handover}}),
    };
}

void addRequesters(Cast &cast)
{
    constexpr const char *positions[]
        = {"payroll clerk", "payroll lead", "HR generalist", "accountant", "time keeper", "plant manager"};
    Random random(2024, 7);
    int number = 0;
    for (size_t c = 0; c < cast.clients.size(); ++c) {
        SampleClient &client = cast.clients[c];
        const int count = 4 + client.size / 25;
        const QByteArray local = client.country == "DE" ? "de"
            : client.country == "FR"                    ? "fr"
            : client.country == "BR"                    ? "pt"
                                                        : "en";
        for (int i = 0; i <= count; ++i) {
            const bool reviewer = i == count;
            ++number;
            const QByteArray name = (reviewer ? "Reviewer " : "Requester ") + numberWord(number);
            if (!reviewer)
                client.requesters.append(int(cast.requesters.size()));
            cast.requesters.push_back({.id = (reviewer ? "rev-" : "req-") + QByteArray::number(number),
                                       .name = name,
                                       .email = emailOf(name, client.id + ".example"),
                                       .role = reviewer ? "reviewer" : "requester",
                                       .client = int(c),
                                       .position = reviewer ? "head of payroll" : positions[random.below(6)],
                                       .language = random.chance(700) ? local : QByteArray("en"),
                                       .expertise = random.chance(300) ? "novice"
                                           : random.chance(350)        ? "expert"
                                                                       : "",
                                       .channel = random.chance(800) ? "email" : "web"});
        }
    }
}

QByteArray targetText(QByteArrayView metric, QByteArrayView amount, int level = 0, QByteArrayView priority = {},
                      QByteArrayView calendar = {})
{
    RecordText target;
    target.text("metric", metric);
    if (level)
        target.number("level", level);
    target.text("priority", priority).text("amount", amount).text("calendar", calendar);
    return (level == 3 ? target.text("answer", "any") : target).object();
}

} // namespace

const Cast &payrollCast()
{
    static const Cast cast = [] {
        Cast made{.staff = payrollStaff(), .clients = payrollClients()};
        addRequesters(made);
        return made;
    }();
    return cast;
}

Done writePayrollContracts(HistoryImport &to)
{
    struct Office
    {
        const char *id, *name;
        City zone;
        const char *country, *hours;
    };
    const Office offices[] = {
        {"office-br", "Office Brazil", City::SaoPaulo, "BR", "[[\"08:00\",\"12:00\"],[\"13:00\",\"17:00\"]]"},
        {"office-de", "Office Germany", City::Berlin, "DE", "[[\"08:00\",\"17:00\"]]"},
        {"office-fr", "Office France", City::Paris, "FR", "[[\"09:00\",\"12:30\"],[\"14:00\",\"18:00\"]]"},
        {"office-in", "Office India", City::Kolkata, "IN", "[[\"09:30\",\"18:30\"]]"},
        {"office-sg", "Office Singapore", City::Singapore, "SG", "[[\"09:00\",\"18:00\"]]"},
        {"office-us", "Office United States", City::NewYork, "US", "[[\"08:00\",\"17:00\"]]"},
    };
    for (const Office &office : offices) {
        const QByteArray json = calendarText(office.id, office.name, office.zone, office.country, office.hours);
        if (const Done done = writeSetting("calendar", office.id, json, to); !done)
            return done;
    }
    for (const SampleClient &client : payrollCast().clients) {
        const bool gold = client.tier == "gold";
        const QList<QByteArray> targets = {
            targetText("first_response", "1h"),
            targetText("level_response", "1h", 1),
            targetText("level_response", "4h", 2),
            targetText("level_response", "1bd", 3, {}, client.calendar),
            targetText("resolution", gold ? "8h" : "12h", 0, "urgent"),
            targetText("resolution", gold ? "24h" : "36h", 0, "high"),
            targetText("resolution", gold ? "72h" : "96h"),
        };
        RecordText record;
        record.text("type", "policy")
            .text("id", "contract-" + client.id)
            .text("name", client.name + ", contract")
            .text("client", client.id);
        record.text("valid_from", "2024-01-01T00:00:00Z").text("calendar", "24x7").json("targets", listText(targets));
        if (const Done done = writeSetting("policy", "contract-" + client.id, record.object(), to); !done)
            return done;
    }
    return {};
}

} // namespace Steward
