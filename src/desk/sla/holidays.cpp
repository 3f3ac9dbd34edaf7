#include "desk/sla/holidays.h"

#include "desk/base/instant.h"

#include <algorithm>
#include <map>

namespace Steward {

namespace {

using NamedDays = std::map<qint64, QList<QByteArray>>;

// `1003:15-35,37` from its colon on, as days of the years that are asked for.
template <typename Visit>
void eachDay(const QByteArray &text, int fromYear, int toYear, Visit visit)
{
    const qsizetype colon = text.indexOf(':');
    const int month = text.first(2).toInt(), day = text.mid(2, 2).toInt();
    const QList<QByteArray> spans = text.mid(colon + 1).split(',');
    for (const QByteArray &span : spans) {
        const QList<QByteArray> ends = span.split('-');
        const int first = 2000 + ends.first().toInt(), last = 2000 + ends.last().toInt();
        for (int year = std::max(first, fromYear); year <= std::min(last, toYear); ++year) {
            if (const auto days = daysFromDate(year, month, day))
                visit(*days);
        }
    }
}

// Lines without a sign and with `+` add a name to days, those with `-` take it off.
void apply(NamedDays &names, const QByteArray &lines, int fromYear, int toYear)
{
    const QList<QByteArray> all = lines.split('\n');
    for (const QByteArray &line : all) {
        const qsizetype tab = line.indexOf('\t');
        if (tab < 0)
            continue;
        const bool isTaken = line.startsWith('-'), isSigned = isTaken || line.startsWith('+');
        const QByteArray name = line.first(tab).mid(isSigned ? 1 : 0);
        const QList<QByteArray> days = line.mid(tab + 1).split(' ');
        for (const QByteArray &text : days) {
            eachDay(text, fromYear, toYear, [&](qint64 day) {
                if (isTaken)
                    names[day].removeAll(name);
                else
                    names[day].append(name);
            });
        }
    }
}

bool isEstimate(const QByteArray &name) // `(estimated)`, `(observed, estimated)`
{
    return name.endsWith("estimated)");
}

} // namespace

HolidayTable::HolidayTable(const QByteArray &text)
{
    for (qsizetype at = text.startsWith('*') ? 0 : -1; at >= 0;) {
        const qsizetype end = text.indexOf('\n', at), next = text.indexOf("\n*", at);
        if (end < 0)
            break;
        const QByteArray place = text.mid(at + 1, end - at - 1);
        m_lines.insert(place, text.mid(end + 1, next < 0 ? -1 : next - end - 1));
        if (const qsizetype dash = place.indexOf('-'); dash > 0)
            m_parts[place.first(dash)].append(place.mid(dash + 1));
        else
            m_countries.append(place);
        at = next < 0 ? -1 : next + 1;
    }
}

QList<Holiday> HolidayTable::holidays(const QByteArray &country, const QByteArray &part, int fromYear, int toYear) const
{
    NamedDays names;
    apply(names, m_lines.value(country), fromYear, toYear);
    if (!part.isEmpty())
        apply(names, m_lines.value(country + '-' + part), fromYear, toYear);
    QList<Holiday> holidays;
    for (const auto &[day, ofDay] : names) {
        if (!ofDay.isEmpty())
            holidays.append({.day = day,
                             .name = ofDay.join("; "),
                             .isEstimated = std::all_of(ofDay.begin(), ofDay.end(), isEstimate)});
    }
    return holidays;
}

} // namespace Steward
