#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

namespace Steward {

struct Holiday
{
    qint64 day = 0; // since 1970-01-01
    QByteArray name = {}; // several of one day are joined with `; `
    bool isEstimated = false; // nobody knows the day for certain yet: it follows the moon
};

// The public holidays of countries and of their parts, from the text that packaging/holidays makes.
class HolidayTable
{
public:
    static constexpr int firstYear = 2015, lastYear = 2035;
    static constexpr int firstYearOfParts = 2020, lastYearOfParts = 2030; // before and after: those of the country

    explicit HolidayTable(const QByteArray &text);

    QList<QByteArray> countries() const { return m_countries; } // ISO 3166-1, by code
    QList<QByteArray> partsOf(const QByteArray &country) const { return m_parts.value(country); } // `BY` of `DE-BY`
    // By day. `part` empty: of the country alone.
    QList<Holiday> holidays(const QByteArray &country, const QByteArray &part, int fromYear, int toYear) const;

private:
    QList<QByteArray> m_countries;
    QHash<QByteArray, QList<QByteArray>> m_parts;
    QHash<QByteArray, QByteArray> m_lines; // by `DE` or `DE-BY`
};

} // namespace Steward
