#include "channels/samples/payrollfacts.h"

#include "channels/samples/payroll.h"
#include "channels/samples/random.h"

#include <array>

namespace Steward {

namespace {

constexpr auto wageNames = std::to_array<const char *>(
    {"Night premium",     "Overtime 25 %",   "Overtime 50 %",    "Sunday premium",      "Holiday premium",
     "Travel allowance",  "Meal allowance",  "Standby",          "Shift bonus",         "Production bonus",
     "Vacation pay",      "Sick pay",        "Hazard allowance", "Team lead allowance", "Rental car",
     "Housing allowance", "Phone allowance", "Retro pay",        "Wardrobe allowance",  "Per diem"});
constexpr auto systemErrors = std::to_array<const char *>(
    {"ERR-{1} value out of range", "Record is locked by another user ({1})", "No valid entry for period {1}",
     "Rule {1}: division by zero", "Object {1} not found", "Time-out after {1} s", "Key {1} exists already"});
constexpr auto weekdayNames
    = std::to_array<const char *>({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"});

QByteArray localDate(qint64 day, QByteArrayView country)
{
    const CivilDate date = civilDate(day);
    const QByteArray d = QByteArray::number(date.day), m = QByteArray::number(date.month),
                     y = QByteArray::number(date.year);
    if (country == "DE")
        return d + '.' + m + '.' + y;
    if (country == "US")
        return m + '/' + d + '/' + y;
    return country == "SG" ? d + ' ' + monthName(date.month).left(3) + ' ' + y
                           : d.rightJustified(2, '0') + '/' + m.rightJustified(2, '0') + '/' + y;
}

} // namespace

Facts payrollFacts(const Arrival &arrival, const Topic &topic, const SampleClient *client,
                   const SamplePerson *requester, FileExcerpt &file, Random &random)
{
    const QByteArray country = client ? client->country : QByteArray("DE");
    const qint64 day = arrival.at / secondsOfDay;
    const CivilDate run = civilDate(civilDate(day).day <= 4 ? day - 6 : day); // the run that is on people's minds
    const int expected = random.between(4'00, 9200'00), off = random.between(1, 380'00);
    const QByteArray number = QByteArray::number(random.between(3, 990));
    QByteArray product = topic.product.toByteArray();
    if (topic.name == "outage")
        product = client && !client->products.contains("Linx") ? "Luca"
            : random.chance(500)                               ? "Linx"
            : client && !client->products.contains("Luca")     ? "Linx"
                                                               : "Luca";

    Facts facts;
    facts.set("requester", requester ? requester->name : QByteArray("all"));
    facts.set("client", client ? client->name : QByteArray("all clients"));
    facts.set("extension", QByteArray::number(random.between(100, 899)));
    const QByteArray wageType = QByteArray::number(random.between(1000, 4999));
    facts.set("wt", wageType + ' ' + random.pick(wageNames));
    facts.set("emp", QByteArray::number(random.between(10'000, 99'999)).rightJustified(8, '0'));
    facts.set("n", QByteArray::number(random.chance(700) ? random.between(2, 40) : random.between(41, 600)));
    facts.set("a", amountText(expected + off, country));
    facts.set("b", amountText(expected, country));
    facts.set("d", amountText(topic.name == "rounding" ? random.between(1, 99) : off, country));
    facts.set("cur", currencyOf(country));
    facts.set("month", monthName(run.month));
    facts.set("localmonth",
              monthName(run.month, requester ? QByteArrayView(requester->language) : QByteArrayView("en")));
    facts.set("year", QByteArray::number(run.month == 12 && topic.season == Season::YearEnd ? run.year + 1 : run.year));
    facts.set("#", QByteArray::number(random.between(2, 60)));
    facts.set("cc", QByteArray::number(random.between(100, 999)).rightJustified(4, '0'));
    facts.set("product", product);
    facts.set("version", payrollVersion(product, arrival.at));
    facts.set("env", random.chance(860) ? "production" : "test");
    facts.set("date", localDate(day - random.below(9), country));
    facts.set("deadline", localDate(day + random.between(1, 6), country));
    facts.set("weekday", random.pick(weekdayNames));
    const QByteArray hour = QByteArray::number(random.between(6, 18));
    facts.set("hour", hour + ':' + QByteArray::number(random.between(0, 59)).rightJustified(2, '0'));

    file = interfaceFile(topic.file, random.chance(880), isoDate(day).replace("-", ""), random);
    facts.set("file", file.name);
    facts.set("row", QByteArray::number(file.row ? file.row : random.between(2, 400)));
    QByteArray error = random.pick(systemErrors);
    facts.set("error", file.error.isEmpty() ? error.replace("{1}", number) : file.error);
    return facts;
}

} // namespace Steward
