#include "desk/base/instant.h"

#include <chrono>

namespace Steward {

namespace {

constexpr qint64 msPerDay = 86'400'000;

int digits(QByteArrayView text, qsizetype at, int count)
{
    int value = 0;
    for (int i = 0; i < count; ++i) {
        const char c = text[at + i];
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

void put(char *to, int value, int count)
{
    for (int i = count - 1; i >= 0; --i, value /= 10)
        to[i] = char('0' + value % 10);
}

} // namespace

std::optional<qint64> daysFromDate(int year, int month, int day)
{
    using namespace std::chrono;
    const year_month_day date{std::chrono::year{year}, std::chrono::month{unsigned(month)},
                              std::chrono::day{unsigned(day)}};
    if (year < 1 || year > 9999 || month < 1 || day < 1 || !date.ok())
        return {};
    return sys_days{date}.time_since_epoch().count();
}

int monthOfDay(qint64 days)
{
    using namespace std::chrono;
    const year_month_day date{sys_days{std::chrono::days{days}}};
    return int(date.year()) * 12 + int(unsigned(date.month())) - 1;
}

QByteArray toRfc3339(Instant instant)
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds{instant.ms}};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const int rest = int((time - day).count());
    QByteArray text = QByteArrayLiteral("0000-00-00T00:00:00");
    char *p = text.data();
    put(p, int(date.year()), 4);
    put(p + 5, int(unsigned(date.month())), 2);
    put(p + 8, int(unsigned(date.day())), 2);
    put(p + 11, rest / 3'600'000, 2);
    put(p + 14, rest / 60'000 % 60, 2);
    put(p + 17, rest / 1000 % 60, 2);
    if (rest % 1000) {
        text += ".000";
        put(text.data() + 20, rest % 1000, 3);
    }
    return text += 'Z';
}

std::optional<Instant> instantFrom(QByteArrayView text)
{
    if (text.size() < 20 || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != 't' && text[10] != ' ')
        || text[13] != ':' || text[16] != ':')
        return {};
    const int hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
    const int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60 || year < 0 || month < 0
        || day < 0)
        return {};
    // A file holds long runs of records of one day: the calendar is asked once for each run.
    thread_local int lastKey = -1;
    thread_local qint64 lastDays = 0;
    const int key = (year * 16 + month) * 32 + day;
    if (key != lastKey) {
        const auto days = daysFromDate(year, month, day);
        if (!days)
            return {};
        lastDays = *days;
        lastKey = key;
    }
    qint64 ms = lastDays * msPerDay + hour * 3'600'000LL + minute * 60'000LL + second * 1000LL;
    qsizetype at = 19;
    if (text[at] == '.') {
        int scale = 100;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
            ms += (text[at] - '0') * scale;
        if (at == 20)
            return {};
    }
    if (at >= text.size())
        return {};
    if ((text[at] == 'Z' || text[at] == 'z') && at + 1 == text.size())
        return Instant{ms};
    const bool colon = at + 6 == text.size() && text[at + 3] == ':';
    if ((text[at] != '+' && text[at] != '-') || !(colon || at + 5 == text.size()))
        return {};
    const int offsetHour = digits(text, at + 1, 2), offsetMinute = digits(text, at + (colon ? 4 : 3), 2);
    if (offsetHour < 0 || offsetHour > 23 || offsetMinute < 0 || offsetMinute > 59)
        return {};
    const qint64 offset = (offsetHour * 60 + offsetMinute) * 60'000LL;
    return Instant{text[at] == '+' ? ms - offset : ms + offset};
}

} // namespace Steward
