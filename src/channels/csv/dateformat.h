#pragma once

#include "desk/base/result.h"
#include "desk/base/zone.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace Steward {

// A date and time as it stood in a table.
struct WrittenTime
{
    qint64 days = 0; // since 1970-01-01
    qint64 msOfDay = 0; // that the wall showed
    std::optional<int> offsetMinutes = {}; // east of UTC, where it was written

    // The instant by the offset that was written, else by the clocks of `zone`.
    Instant instantIn(const Zone &zone) const;
};

// A pattern for dates: `yyyy yy MMMM MMM MM M dd d HH H hh h mm m ss s` (one letter: one or two digits; `MMM`: an
// English month's name), `z` a fraction of a second of any length, `a` AM or PM, `Z` an offset (`Z`, `+02:00`, `+0200`,
// `+02`),
// `'text'` as it is, `[…]` what may be missing; anything else stands for itself, a blank for any run of blanks.
class DateFormat
{
public:
    static Result<DateFormat> from(QByteArrayView pattern);

    // Nothing where the text is not written so or is no date of the calendar.
    std::optional<WrittenTime> read(QByteArrayView text) const;

    bool operator==(const DateFormat &) const = default;

private:
    struct Part
    {
        char letter = 0; // of the pattern; 0: literal text; '[' and ']' for what may be missing
        int count = 0; // of the letter; of '[': parts until its ']'
        QByteArray literal = {};
        bool operator==(const Part &) const = default;
    };
    struct Fields;

    bool readParts(qsizetype from, qsizetype to, QByteArrayView text, qsizetype &at, Fields &fields) const;
    static bool readPart(const Part &part, QByteArrayView text, qsizetype &at, Fields &fields);

    QList<Part> m_parts;
};

} // namespace Steward
