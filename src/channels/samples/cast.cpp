#include "channels/samples/cast.h"

#include "channels/samples/random.h"
#include "channels/samples/recordtext.h"
#include "desk/tickets/historyimport.h"

#include <algorithm>

namespace Steward {

namespace {

QByteArray clientText(const Cast &cast, const SampleClient &client)
{
    RecordText record;
    record.text("type", "client").text("id", client.id).text("name", client.name).text("tier", client.tier);
    record.text("calendar", client.calendar);
    const auto idOf = [&cast](int person) { return cast.staff[static_cast<size_t>(person)].id; };
    if (client.ownership.size() == 1) {
        record.text("owner", idOf(client.ownership[0].owner)).text("backup", idOf(client.ownership[0].backup));
    } else {
        QList<QByteArray> entries;
        for (const SampleOwner &entry : client.ownership) {
            RecordText text;
            text.text("owner", idOf(entry.owner)).text("backup", idOf(entry.backup));
            if (entry.from)
                text.text("from", toRfc3339(Instant{entry.from * 1000}));
            entries.append(text.object());
        }
        record.json("ownership", listText(entries));
    }
    record.texts("products", client.products);
    if (!client.country.isEmpty())
        record.texts("countries", {client.country});
    return record.text("since", "2023-01-01").object();
}

QByteArray personText(const Cast &cast, const SamplePerson &person)
{
    RecordText record;
    record.text("type", "person").text("id", person.id).text("name", person.name).text("email", person.email);
    record.text("role", person.role);
    if (person.level)
        record.number("level", person.level);
    record.text("team", person.team);
    if (person.client >= 0) {
        record.text("client", cast.clients[static_cast<size_t>(person.client)].id).text("position", person.position);
        record.text("language", person.language).text("expertise", person.expertise).text("channel", person.channel);
    } else {
        record.text("time_zone", zoneName(person.zone));
    }
    if (person.role == "manager")
        record.json("admin", QByteArrayLiteral("true"));
    return record.object();
}

} // namespace

bool Cast::isOn(int person, qint64 instant) const
{
    const SamplePerson &who = staff[static_cast<size_t>(person)];
    if (instant >= who.absentFrom && instant < who.absentTo)
        return false;
    const qint64 local = who.onUtcHours ? instant : instant + offsetAt(who.zone, instant);
    const qint64 sinceStart = local - who.startHour * secondsOfHour;
    return sinceStart % secondsOfDay < who.hours * secondsOfHour
        && !who.daysOff.contains(weekdayOf(sinceStart / secondsOfDay));
}

qint64 Cast::nextOn(int person, qint64 instant) const
{
    constexpr qint64 step = 15 * secondsOfMinute; // shifts begin on quarters; a month holds the longest absence
    if (isOn(person, instant))
        return instant;
    for (qint64 at = (instant / step + 1) * step; at < instant + 60 * secondsOfDay; at += step) {
        if (isOn(person, at))
            return at + instant % step;
    }
    return instant;
}

int Cast::onDuty(int level, QByteArrayView team, qint64 instant, int preferred, Random &random) const
{
    QList<int> there;
    int first = -1;
    qint64 firstAt = 0;
    for (int i = 0; i < int(staff.size()); ++i) {
        const SamplePerson &who = staff[static_cast<size_t>(i)];
        if (who.role != "agent" || who.level != level || (!team.isEmpty() && who.team != team))
            continue;
        if (isOn(i, instant)) {
            if (i == preferred)
                return i;
            there.append(i);
        } else if (there.isEmpty()) {
            const qint64 at = nextOn(i, instant);
            if (first < 0 || at < firstAt) {
                first = i;
                firstAt = at;
            }
        }
    }
    return there.isEmpty() ? first : random.pick(there);
}

int Cast::ownerOf(int client, qint64 instant) const
{
    int owner = -1;
    for (const SampleOwner &entry : clients[static_cast<size_t>(client)].ownership) {
        if (entry.from <= instant)
            owner = entry.owner;
    }
    return owner;
}

QByteArray numberWord(int number)
{
    static constexpr const char *ones[] = {
        "",    "One",    "Two",    "Three",    "Four",     "Five",    "Six",     "Seven",     "Eight",    "Nine",
        "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen"};
    static constexpr const char *tens[]
        = {"", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"};
    if (number >= 100)
        return ones[number / 100] + QByteArrayLiteral(" Hundred")
            + (number % 100 ? ' ' + numberWord(number % 100) : "");
    if (number < 20)
        return ones[number];
    return tens[number / 10] + (number % 10 ? '-' + QByteArray(ones[number % 10]) : QByteArray());
}

QByteArray emailOf(const QByteArray &name, QByteArrayView domain)
{
    return name.toLower().replace(' ', '.').replace('-', '.') + '@' + domain.toByteArray();
}

QByteArray calendarText(QByteArrayView id, QByteArrayView name, City zone, QByteArrayView country,
                        const QByteArray &hours)
{
    QByteArray week;
    for (const char *day : {"mon", "tue", "wed", "thu", "fri"})
        week += '"' + QByteArray(day) + "\":" + hours + ',';
    week = '{' + week + "\"sat\":[],\"sun\":[]}";
    QList<QByteArray> closed;
    for (int year = 2024; year <= 2026; ++year) {
        for (qint64 day : holidays(country, year))
            closed.append(isoDate(day));
    }
    RecordText record;
    record.text("type", "calendar").text("id", id).text("name", name).text("time_zone", zoneName(zone));
    return record.json("week", week).texts("closed", closed).object();
}

Done writeCast(const Cast &cast, HistoryImport &to)
{
    std::vector<const SampleClient *> clients;
    for (const SampleClient &client : cast.clients)
        clients.push_back(&client);
    std::sort(clients.begin(), clients.end(), [](auto *a, auto *b) { return a->id < b->id; });
    for (const SampleClient *client : clients) {
        if (const Done done = writeSetting("client", client->id, clientText(cast, *client), to); !done)
            return done;
    }
    std::vector<const SamplePerson *> persons;
    for (const auto *list : {&cast.staff, &cast.requesters}) {
        for (const SamplePerson &person : *list)
            persons.push_back(&person);
    }
    std::sort(persons.begin(), persons.end(), [](auto *a, auto *b) { return a->id < b->id; });
    for (const SamplePerson *person : persons) {
        if (const Done done = writeSetting("person", person->id, personText(cast, *person), to); !done)
            return done;
    }
    return {};
}

Done writeSetting(QByteArrayView type, QByteArrayView id, QByteArray json, HistoryImport &to)
{
    return to.add(IncomingSetting{.type = type.toByteArray(), .id = id.toByteArray(), .json = std::move(json)});
}

} // namespace Steward
