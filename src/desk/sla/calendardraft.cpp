#include "desk/sla/calendardraft.h"

#include "desk/history/settingtext.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr int mostFaults = 400;

// `9`, `9:30`, `09.30` as `09:30`; anything else as it is.
QByteArray timeFrom(QStringView typed)
{
    static const QRegularExpression form(u"^(\\d{1,2})(?:[:.](\\d{2}))?$"_s);
    const QRegularExpressionMatch match = form.match(typed.trimmed().toString());
    if (!match.hasMatch())
        return typed.trimmed().toUtf8();
    const QString minutes = match.captured(2);
    return (match.captured(1).rightJustified(2, u'0') + u':' + (minutes.isEmpty() ? u"00"_s : minutes)).toUtf8();
}

std::optional<qint64> msOf(const QByteArray &time)
{
    static const QRegularExpression form(u"^(\\d\\d):([0-5]\\d)$"_s);
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(time));
    const qint64 minutes = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    return match.hasMatch() && minutes <= 24 * 60 ? std::optional(minutes * minuteMs) : std::nullopt;
}

std::optional<qint64> dayOfText(QByteArrayView text)
{
    const QDate date = QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
    return date.isValid() && text.size() == 10 ? daysFromDate(date.year(), date.month(), date.day()) : std::nullopt;
}

DayDraft dayDraftOfJson(const QByteArray &json)
{
    DayDraft day;
    const QList<QByteArray> pairs = jsonElements(json);
    for (const QByteArray &pair : pairs) {
        const QList<QByteArray> ends = jsonElements(pair);
        day.append({.start = Value::json(ends.value(0)).text(), .end = Value::json(ends.value(1)).text()});
    }
    return day;
}

QByteArray dayJson(const DayDraft &day)
{
    QByteArray json = "[";
    for (const HoursDraft &hours : day) {
        json += json.size() > 1 ? ",[" : "[";
        appendJsonString(json, hours.start);
        json += ',';
        appendJsonString(json, hours.end);
        json += ']';
    }
    return json + ']';
}

void appendRaw(QByteArray &object, QByteArrayView name, const QByteArray &json)
{
    if (object.size() > 1)
        object += ',';
    appendJsonString(object, name);
    object += ':' + json;
}

// Makes the value that a fault names harmless, so that the next one is found.
void repair(QJsonObject &record, const QString &field)
{
    const QString first = field.section(u'.', 0, 0), second = field.section(u'.', 1).section(u'[', 0, 0);
    const QJsonArray wholeDay{QJsonArray{u"00:00"_s, u"24:00"_s}};
    if (first == "time_zone"_L1) {
        record[first] = u"UTC"_s;
    } else if (first == "week"_L1) {
        QJsonObject week = record[first].toObject();
        week[second] = wholeDay;
        record[first] = week;
    } else if (first == "special"_L1) {
        QJsonObject special = record[first].toObject();
        special.remove(second);
        record[first] = special;
    } else {
        record.remove(first.section(u'[', 0, 0));
    }
}

} // namespace

DayDraft dayDraftFrom(QStringView typed)
{
    static const QRegularExpression between(u"\\s*(?:-|–|—|−)\\s*"_s);
    DayDraft day;
    const auto parts = typed.split(u',', Qt::SkipEmptyParts);
    for (const QStringView part : parts) {
        if (part.trimmed().isEmpty())
            continue;
        const QStringList ends = part.trimmed().toString().split(between);
        if (ends.size() == 2)
            day.append({.start = timeFrom(ends[0]), .end = timeFrom(ends[1])});
        else
            day.append({.start = part.trimmed().toUtf8()});
    }
    return day;
}

QString textOf(const DayDraft &day)
{
    QStringList parts;
    for (const HoursDraft &hours : day)
        parts.append(hours.end.isEmpty()
                         ? QString::fromUtf8(hours.start)
                         : u"%1–%2"_s.arg(QString::fromUtf8(hours.start), QString::fromUtf8(hours.end)));
    return parts.join(u", "_s);
}

DayHours drawableHours(const DayDraft &day)
{
    DayHours hours;
    for (const HoursDraft &each : day) {
        const auto start = msOf(each.start), end = msOf(each.end);
        if (start && end && *start < *end)
            hours.append({.start = *start, .end = *end});
    }
    return hours;
}

DayDraft dayDraftOf(const DayHours &hours)
{
    const auto text = [](qint64 ms) {
        return u"%1:%2"_s.arg(ms / (60 * minuteMs), 2, 10, QChar(u'0'))
            .arg(ms / minuteMs % 60, 2, 10, QChar(u'0'))
            .toLatin1();
    };
    DayDraft day;
    for (const OpenInterval &each : hours)
        day.append({.start = text(each.start), .end = text(each.end)});
    return day;
}

int weekdayNumber(qint64 day)
{
    return int(((day + 3) % 7 + 7) % 7); // 1970-01-01 was a Thursday
}

QByteArray dateText(qint64 day)
{
    return QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate).toLatin1();
}

CalendarDraft CalendarDraft::from(QByteArrayView record)
{
    CalendarDraft draft;
    for (const JsonMember &member : canonicalMembers(record)) {
        const Value &value = member.value;
        if (member.name == "id") {
            draft.id = value.text();
        } else if (member.name == "name") {
            draft.name = value.text();
        } else if (member.name == "time_zone") {
            draft.zone = value.text();
        } else if (member.name == "valid_from") {
            draft.validFrom = instantFrom(value.text()).value_or(Instant());
        } else if (member.name == "week") {
            for (const JsonMember &day : canonicalMembers(value.json())) {
                const auto found = std::find(weekdayWords.begin(), weekdayWords.end(), day.name);
                if (found != weekdayWords.end())
                    draft.week[std::size_t(found - weekdayWords.begin())] = dayDraftOfJson(day.value.json());
            }
        } else if (member.name == "closed") {
            for (const QByteArray &date : jsonElements(value.json())) {
                if (const auto day = dayOfText(Value::json(date).text()))
                    draft.closed.append(*day);
            }
        } else if (member.name == "special") {
            for (const JsonMember &date : canonicalMembers(value.json())) {
                if (const auto day = dayOfText(date.name))
                    draft.special.insert(*day, dayDraftOfJson(date.value.json()));
            }
        } else if (member.name == "closed_names") {
            for (const JsonMember &date : canonicalMembers(value.json())) {
                if (const auto day = dayOfText(date.name))
                    draft.names.insert(*day, date.value.text());
            }
        } else if (member.name != "type") {
            draft.more.append(member);
        }
    }
    std::sort(draft.closed.begin(), draft.closed.end());
    return draft;
}

QByteArray CalendarDraft::record() const
{
    QByteArray hours = "{", exceptions = "{", dates = "[", named = "{";
    for (std::size_t day = 0; day < week.size(); ++day)
        appendRaw(hours, weekdayWords[day], dayJson(week[day]));
    for (auto day = special.begin(); day != special.end(); ++day)
        appendRaw(exceptions, dateText(day.key()), dayJson(day.value()));
    for (const qint64 day : closed) {
        if (dates.size() > 1)
            dates += ',';
        appendJsonString(dates, dateText(day));
    }
    for (auto day = names.begin(); day != names.end(); ++day) {
        if (!day.value().isEmpty() && (closed.contains(day.key()) || special.contains(day.key())))
            appendMember(named, dateText(day.key()), QByteArrayView(day.value()));
    }
    QByteArray members;
    appendMember(members, "id", QByteArrayView(id));
    if (validFrom.isSet())
        appendMember(members, "valid_from", QByteArrayView(toRfc3339(validFrom)));
    appendMember(members, "name", QByteArrayView(name));
    appendMember(members, "time_zone", QByteArrayView(zone));
    QList<JsonMember> all = canonicalMembers('{' + members + '}');
    all.append({.name = "week", .value = Value::json(hours + '}')});
    if (!closed.isEmpty())
        all.append({.name = "closed", .value = Value::json(dates + ']')});
    if (named.size() > 1)
        all.append({.name = "closed_names", .value = Value::json(named + '}')});
    if (!special.isEmpty())
        all.append({.name = "special", .value = Value::json(exceptions + '}')});
    return settingJson("calendar", all + more);
}

const DayDraft &CalendarDraft::hoursOf(qint64 day) const
{
    static const DayDraft none;
    if (const auto found = special.constFind(day); found != special.cend())
        return *found;
    return closed.contains(day) ? none : week[std::size_t(weekdayNumber(day))];
}

void CalendarDraft::close(qint64 day, const QByteArray &of)
{
    followWeek(day);
    closed.insert(std::lower_bound(closed.begin(), closed.end(), day), day);
    names.insert(day, of);
}

void CalendarDraft::setSpecial(qint64 day, const DayDraft &hours, const QByteArray &of)
{
    followWeek(day);
    special.insert(day, hours);
    names.insert(day, of);
}

void CalendarDraft::followWeek(qint64 day)
{
    closed.removeAll(day);
    special.remove(day);
    names.remove(day);
}

QList<SlaFault> faultsOf(const CalendarDraft &draft)
{
    QJsonObject record = QJsonDocument::fromJson(draft.record()).object();
    QList<SlaFault> faults;
    while (faults.size() < mostFaults) {
        const auto read = calendarVersionFrom(record, {});
        if (read)
            break;
        if (!faults.isEmpty() && faults.last() == read.error())
            break; // it cannot be made harmless
        faults.append(read.error());
        if (read.error().code == "never_open")
            break;
        repair(record, QString::fromUtf8(read.error().field));
    }
    return faults;
}

} // namespace Steward
