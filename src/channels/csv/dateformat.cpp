#include "channels/csv/dateformat.h"

#include <array>

namespace Steward {

namespace {

constexpr auto months = std::to_array<QByteArrayView>({"january", "february", "march", "april", "may", "june", "july",
                                                       "august", "september", "october", "november", "december"});

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<int> number(QByteArrayView text, qsizetype &at, int least, int most)
{
    int value = 0, digits = 0;
    while (digits < most && at < text.size() && isDigit(text[at])) {
        value = value * 10 + (text[at] - '0');
        ++at;
        ++digits;
    }
    return digits >= least ? std::optional(value) : std::nullopt;
}

// Whole or the first three letters, whatever their case.
std::optional<int> monthNamed(QByteArrayView text, qsizetype &at)
{
    qsizetype end = at;
    while (end < text.size() && isLetter(text[end]))
        ++end;
    const QByteArrayView name = text.sliced(at, end - at);
    for (size_t i = 0; i < months.size(); ++i) {
        if (name.size() >= 3 && months[i].size() >= name.size()
            && months[i].first(name.size()).compare(name, Qt::CaseInsensitive) == 0) {
            at = end;
            return int(i) + 1;
        }
    }
    return {};
}

std::optional<int> offset(QByteArrayView text, qsizetype &at)
{
    if (at < text.size() && (text[at] == 'Z' || text[at] == 'z')) {
        ++at;
        return 0;
    }
    if (text.sliced(at).startsWith("UTC") || text.sliced(at).startsWith("GMT"))
        at += 3;
    if (at >= text.size() || (text[at] != '+' && text[at] != '-'))
        return {};
    const int sign = text[at++] == '-' ? -1 : 1;
    const auto hours = number(text, at, 2, 2);
    if (at < text.size() && text[at] == ':')
        ++at;
    const auto minutes = number(text, at, 0, 2);
    if (!hours || *hours > 23 || *minutes > 59)
        return {};
    return sign * (*hours * 60 + *minutes);
}

} // namespace

struct DateFormat::Fields
{
    int year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0;
    int half = -1; // 0: AM, 1: PM
    std::optional<int> offsetMinutes = {};
};

Result<DateFormat> DateFormat::from(QByteArrayView pattern)
{
    DateFormat format;
    qsizetype open = -1;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '\'') {
            const qsizetype end = pattern.indexOf('\'', i + 1);
            if (end < 0)
                return failed(FailureCode::BadInput, "date format", pattern.toByteArray());
            format.m_parts.append(Part{.literal = pattern.sliced(i + 1, end - i - 1).toByteArray()});
            i = end;
        } else if (c == '[' && open < 0) {
            open = format.m_parts.size();
            format.m_parts.append(Part{.letter = '['});
        } else if (c == ']' && open >= 0) {
            format.m_parts[open].count = int(format.m_parts.size() - open);
            format.m_parts.append(Part{.letter = ']'});
            open = -1;
        } else if (isLetter(c) && c != 'T') {
            int count = 1;
            while (i + 1 < pattern.size() && pattern[i + 1] == c) {
                ++i;
                ++count;
            }
            if (!QByteArrayView("yMdHhmszaZ").contains(c) || count > 4 || (c == 'y' && count != 2 && count != 4))
                return failed(FailureCode::BadInput, "date format", pattern.toByteArray());
            format.m_parts.append(Part{.letter = c, .count = count});
        } else {
            format.m_parts.append(Part{.literal = QByteArray(1, c)});
        }
    }
    if (open >= 0 || format.m_parts.isEmpty())
        return failed(FailureCode::BadInput, "date format", pattern.toByteArray());
    return format;
}

bool DateFormat::readPart(const Part &part, QByteArrayView text, qsizetype &at, Fields &fields)
{
    const auto put = [](std::optional<int> value, int &to) {
        if (value)
            to = *value;
        return value.has_value();
    };
    const int least = part.count == 1 ? 1 : 2;
    switch (part.letter) {
    case 'y':
        if (!put(number(text, at, part.count, part.count), fields.year))
            return false;
        if (part.count == 2)
            fields.year += fields.year < 70 ? 2000 : 1900;
        return true;
    case 'M':
        return put(part.count >= 3 ? monthNamed(text, at) : number(text, at, least, 2), fields.month);
    case 'd':
        return put(number(text, at, least, 2), fields.day);
    case 'H':
        return put(number(text, at, least, 2), fields.hour);
    case 'h':
        return put(number(text, at, least, 2), fields.hour) && fields.hour >= 1 && fields.hour <= 12;
    case 'm':
        return put(number(text, at, least, 2), fields.minute);
    case 's':
        return put(number(text, at, least, 2), fields.second);
    case 'z': {
        const qsizetype begin = at;
        int scale = 100;
        for (; at < text.size() && isDigit(text[at]); ++at, scale /= 10)
            fields.ms += (text[at] - '0') * scale;
        return at > begin;
    }
    case 'a':
        if (at + 2 > text.size() || (text[at + 1] | 0x20) != 'm'
            || ((text[at] | 0x20) != 'a' && (text[at] | 0x20) != 'p'))
            return false;
        fields.half = (text[at] | 0x20) == 'p';
        at += 2;
        return true;
    case 'Z':
        fields.offsetMinutes = offset(text, at);
        return fields.offsetMinutes.has_value();
    default:
        if (part.literal == " ") {
            const qsizetype begin = at;
            while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
                ++at;
            if (text.sliced(at).startsWith("\u202f")) // what newer systems write before AM
                at += 3;
            return at > begin;
        }
        if (!text.sliced(at).startsWith(part.literal))
            return false;
        at += part.literal.size();
        return true;
    }
}

bool DateFormat::readParts(qsizetype from, qsizetype to, QByteArrayView text, qsizetype &at, Fields &fields) const
{
    for (qsizetype i = from; i < to; ++i) {
        const Part &part = m_parts.at(i);
        if (part.letter == ']')
            continue;
        if (part.letter == '[') {
            Fields tried = fields;
            qsizetype behind = at;
            if (readParts(i + 1, i + part.count, text, behind, tried)) {
                fields = tried;
                at = behind;
            }
            i += part.count;
        } else if (!readPart(part, text, at, fields)) {
            return false;
        }
    }
    return true;
}

std::optional<WrittenTime> DateFormat::read(QByteArrayView text) const
{
    Fields fields;
    qsizetype at = 0;
    text = text.trimmed();
    if (!readParts(0, m_parts.size(), text, at, fields) || at != text.size())
        return {};
    if (fields.half >= 0)
        fields.hour = fields.hour % 12 + 12 * fields.half;
    const auto days = daysFromDate(fields.year, fields.month, fields.day);
    if (!days || fields.hour > 23 || fields.minute > 59 || fields.second > 60)
        return {};
    const qint64 seconds = (fields.hour * 60 + fields.minute) * 60LL + fields.second;
    return WrittenTime{.days = *days, .msOfDay = seconds * 1000 + fields.ms, .offsetMinutes = fields.offsetMinutes};
}

Instant WrittenTime::instantIn(const Zone &zone) const
{
    if (!offsetMinutes)
        return zone.instantOf(days, msOfDay);
    return {days * 86'400'000 + msOfDay - *offsetMinutes * 60'000LL};
}

} // namespace Steward
