#include "desk/sla/slareading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000, dayMinutes = 24 * 60;
const QByteArray alwaysId = "24x7";

QByteArray member(const QByteArray &path, const QString &name)
{
    return path.isEmpty() ? name.toUtf8() : path + '.' + name.toUtf8();
}

QByteArray element(const QByteArray &path, qsizetype index)
{
    return path + '[' + QByteArray::number(index) + ']';
}

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

// `HH:MM`; `24:00` is a time of the day's end alone.
std::optional<qint64> minutesFrom(const QJsonValue &value)
{
    const QString text = value.toString();
    if (text.size() != 5 || text[2] != u':')
        return {};
    for (const int digit : {0, 1, 3, 4}) {
        if (text[digit] < u'0' || text[digit] > u'9')
            return {};
    }
    const qint64 minutes = QStringView(text).first(2).toInt() * 60 + QStringView(text).last(2).toInt();
    return QStringView(text).last(2).toInt() < 60 && minutes <= dayMinutes ? std::optional(minutes) : std::nullopt;
}

SlaRead<DayHours> hoursFrom(const QJsonValue &value, const QByteArray &path)
{
    if (!value.isArray())
        return slaFault("bad_interval", path);
    DayHours hours;
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonArray pair = list[i].toArray();
        const auto start = minutesFrom(pair.at(0)), end = minutesFrom(pair.at(1));
        if (pair.size() != 2 || !start || !end || *start >= *end)
            return slaFault("bad_interval", element(path, i));
        hours.append({.start = *start * minuteMs, .end = *end * minuteMs});
    }
    std::sort(hours.begin(), hours.end(),
              [](const OpenInterval &a, const OpenInterval &b) { return a.start < b.start; });
    for (qsizetype i = 1; i < hours.size(); ++i) {
        if (hours[i].start < hours[i - 1].end)
            return slaFault("overlapping_intervals", path);
    }
    return hours;
}

std::optional<qint64> dateFrom(const QString &text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i != 4 && i != 7 && (text[i] < u'0' || text[i] > u'9'))
            return {};
    }
    return daysFromDate(QStringView(text).first(4).toInt(), QStringView(text).sliced(5, 2).toInt(),
                        QStringView(text).last(2).toInt());
}

SlaRead<void> readWeek(CalendarVersion &version, const QJsonValue &value, const QByteArray &path)
{
    static const QStringList days = {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    if (isAbsent(value))
        return slaFault("missing_field", path);
    if (!value.isObject())
        return slaFault("bad_value", path);
    const QJsonObject week = value.toObject();
    const QStringList names = week.keys();
    for (const QString &name : names) {
        if (!days.contains(name))
            return slaFault("bad_value", member(path, name));
    }
    for (qsizetype day = 0; day < days.size(); ++day) {
        if (isAbsent(week.value(days[day])))
            continue;
        auto hours = hoursFrom(week.value(days[day]), member(path, days[day]));
        if (!hours)
            return tl::unexpected(hours.error());
        version.week[std::size_t(day)] = std::move(*hours);
    }
    return {};
}

SlaRead<void> readDates(CalendarVersion &version, const QJsonObject &record, const QByteArray &path)
{
    const QJsonArray closed = record.value("closed"_L1).toArray();
    for (qsizetype i = 0; i < closed.size(); ++i) {
        const auto day = dateFrom(closed[i].toString());
        if (!day)
            return slaFault("bad_date", element(member(path, u"closed"_s), i));
        version.closed.append(*day);
    }
    const QByteArray specialPath = member(path, u"special"_s);
    const QJsonObject special = record.value("special"_L1).toObject();
    for (auto each = special.begin(); each != special.end(); ++each) {
        const QByteArray datePath = member(specialPath, each.key());
        const auto day = dateFrom(each.key());
        if (!day)
            return slaFault("bad_date", datePath);
        auto hours = hoursFrom(each.value(), datePath);
        if (!hours)
            return tl::unexpected(hours.error());
        if (version.closed.contains(*day))
            return slaFault("date_conflict", datePath);
        version.special.insert(*day, std::move(*hours));
    }
    return {};
}

// A level of a person, a target, a ticket.
SlaRead<std::optional<int>> levelFrom(const QJsonValue &value, const QByteArray &path)
{
    if (isAbsent(value))
        return std::optional<int>();
    const double level = value.toDouble(0);
    if (level != 1 && level != 2 && level != 3)
        return slaFault("bad_value", path);
    return std::optional<int>(int(level));
}

SlaRead<void> readPauses(SlaTarget &target, const QJsonValue &value, const QByteArray &path)
{
    target.pauses = usualPauses(target.metric);
    if (isAbsent(value))
        return {};
    if (target.metric == SlaMetric::RequesterWait || target.metric == SlaMetric::AgentWork)
        return slaFault("bad_target", path);
    target.pauses.clear();
    const QJsonArray states = value.toArray();
    for (const QJsonValue &each : states) {
        const auto state = fromWord<State>(each.toString().toUtf8());
        if (!state || *state == State::Resolved || *state == State::Closed)
            return slaFault("bad_value", path);
        target.pauses.insert(int(*state));
    }
    if (!value.isArray())
        return slaFault("bad_value", path);
    return {};
}

using Calendars = QHash<QByteArray, std::shared_ptr<const Calendar>>;

SlaRead<SlaTarget> targetFrom(const QJsonValue &value, const QByteArray &path, const QByteArray &policyCalendar,
                              const Calendars &calendars)
{
    const QJsonObject record = value.toObject();
    const auto at = [&](const QString &name) { return member(path, name); };
    if (!value.isObject())
        return slaFault("bad_value", path);
    if (isAbsent(record.value("metric"_L1)))
        return slaFault("missing_field", at(u"metric"_s));
    const auto metric = slaMetricFrom(record.value("metric"_L1).toString().toUtf8());
    if (!metric)
        return slaFault("unknown_metric", at(u"metric"_s));
    if (*metric == SlaMetric::Followup)
        return slaFault("bad_target", at(u"metric"_s));
    SlaTarget target{.metric = *metric};
    const auto amount = slaAmountFrom(record.value("amount"_L1), at(u"amount"_s));
    if (!amount)
        return tl::unexpected(amount.error());
    target.amount = *amount;
    const auto level = levelFrom(record.value("level"_L1), at(u"level"_s));
    if (!level)
        return tl::unexpected(level.error());
    if (level->has_value() != (*metric == SlaMetric::LevelResponse))
        return slaFault("bad_target", at(u"level"_s));
    target.level = *level;
    if (!isAbsent(record.value("priority"_L1))) {
        target.priority = fromWord<Priority>(record.value("priority"_L1).toString().toUtf8());
        if (!target.priority)
            return slaFault("bad_value", at(u"priority"_s));
    }
    const QJsonValue calendar = record.value("calendar"_L1);
    target.calendar = isAbsent(calendar) ? policyCalendar : calendar.toString().toUtf8();
    if (target.calendar.isEmpty())
        return slaFault("missing_field", at(u"calendar"_s));
    if (!calendars.contains(target.calendar))
        return slaFault("unknown_calendar", at(u"calendar"_s));
    if (auto read = readPauses(target, record.value("pause_in"_L1), at(u"pause_in"_s)); !read)
        return tl::unexpected(read.error());
    if (const QJsonValue answer = record.value("answer"_L1); !isAbsent(answer)) {
        if (*metric != SlaMetric::LevelResponse)
            return slaFault("bad_target", at(u"answer"_s));
        if (answer.toString() != "any"_L1)
            return slaFault("bad_value", at(u"answer"_s));
        target.anyAnswers = true;
    }
    return target;
}

SlaRead<SlaPolicy> policyFrom(const QJsonValue &value, const QByteArray &path, const Calendars &calendars)
{
    const QJsonObject record = value.toObject();
    SlaPolicy policy{.id = record.value("id"_L1).toString().toUtf8(),
                     .name = record.value("name"_L1).toString().toUtf8(),
                     .client = record.value("client"_L1).toString().toUtf8()};
    if (policy.id.isEmpty())
        return slaFault("missing_field", member(path, u"id"_s));
    if (!isAbsent(record.value("valid_from"_L1))) {
        const auto since = slaTimeFrom(record.value("valid_from"_L1), member(path, u"valid_from"_s));
        if (!since)
            return tl::unexpected(since.error());
        policy.validFrom = *since;
    }
    const QByteArray calendar = record.value("calendar"_L1).toString().toUtf8();
    if (!calendar.isEmpty() && !calendars.contains(calendar))
        return slaFault("unknown_calendar", member(path, u"calendar"_s));
    const QByteArray targetsPath = member(path, u"targets"_s);
    if (!record.value("targets"_L1).isArray())
        return slaFault("missing_field", targetsPath);
    const QJsonArray targets = record.value("targets"_L1).toArray();
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const auto target = targetFrom(targets[i], element(targetsPath, i), calendar, calendars);
        if (!target)
            return tl::unexpected(target.error());
        for (const SlaTarget &other : std::as_const(policy.targets)) {
            if (other.metric == target->metric && other.level == target->level && other.priority == target->priority)
                return slaFault("duplicate_target", element(targetsPath, i));
        }
        policy.targets.append(*target);
    }
    return policy;
}

Value valueOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return Value::json(value.toBool() ? "true" : "false");
    case QJsonValue::Double:
        return Value::number(value.toInteger());
    case QJsonValue::String:
        return Value::string(value.toString().toUtf8());
    case QJsonValue::Array:
        return Value::json(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return Value::json(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

// Whether a value is one of the field's closed list; other fields take any.
bool mayBe(Field field, const QJsonValue &value)
{
    const QByteArray text = value.toString().toUtf8();
    switch (field) {
    case Field::State:
        return fromWord<State>(text).has_value();
    case Field::Priority:
        return fromWord<Priority>(text).has_value();
    case Field::Level:
        return levelFrom(value, {}).value_or(std::nullopt).has_value();
    default:
        return true;
    }
}

SlaRead<Instant> recordedFrom(const QJsonObject &record, const QByteArray &path)
{
    if (isAbsent(record.value("recorded_at"_L1)))
        return Instant();
    return slaTimeFrom(record.value("recorded_at"_L1), member(path, u"recorded_at"_s));
}

SlaRead<Creation> creationFrom(const QJsonObject &record, const QByteArray &path)
{
    const auto at = slaTimeFrom(record.value("created_at"_L1), member(path, u"created_at"_s));
    if (!at)
        return tl::unexpected(at.error());
    Creation creation{.at = *at, .by = record.value("by"_L1).toString().toUtf8()};
    for (const Field field : {Field::State, Field::Priority, Field::Level, Field::Channel, Field::Client,
                              Field::Requester, Field::Assignee, Field::Due, Field::Linked}) {
        const QString name = QString::fromLatin1(word(field));
        const QJsonValue value = record.value(name);
        if (isAbsent(value))
            continue;
        if (!mayBe(field, value))
            return slaFault("bad_value", member(path, name));
        creation.values.insert_or_assign({.field = field}, valueOf(value));
    }
    return creation;
}

SlaRead<Event> eventFrom(const QJsonObject &record, const QByteArray &path)
{
    const auto at = slaTimeFrom(record.value("at"_L1), member(path, u"at"_s));
    if (!at)
        return tl::unexpected(at.error());
    const auto recorded = recordedFrom(record, path);
    if (!recorded)
        return tl::unexpected(recorded.error());
    if (isAbsent(record.value("field"_L1)))
        return slaFault("missing_field", member(path, u"field"_s));
    const FieldName field = FieldName::from(record.value("field"_L1).toString().toUtf8());
    if (!mayBe(field.field, record.value("to"_L1)))
        return slaFault("bad_value", member(path, u"to"_s));
    if (field.field == Field::Due && !isAbsent(record.value("to"_L1))) {
        if (const auto due = slaTimeFrom(record.value("to"_L1), member(path, u"to"_s)); !due)
            return tl::unexpected(due.error());
    }
    return Event{.at = *at,
                 .by = record.value("by"_L1).toString().toUtf8(),
                 .field = field,
                 .from = valueOf(record.value("from"_L1)),
                 .to = valueOf(record.value("to"_L1)),
                 .reason = record.value("reason"_L1).toString().toUtf8(),
                 .id = record.value("id"_L1).toString().toUtf8(),
                 .undoes = record.value("undoes"_L1).toString().toUtf8(),
                 .recordedAt = *recorded};
}

SlaRead<Message> messageFrom(const QJsonObject &record, const QByteArray &path)
{
    const auto at = slaTimeFrom(record.value("at"_L1), member(path, u"at"_s));
    if (!at)
        return tl::unexpected(at.error());
    const auto recorded = recordedFrom(record, path);
    if (!recorded)
        return tl::unexpected(recorded.error());
    const auto word = [&](const QString &name) { return record.value(name).toString().toUtf8(); };
    for (const QString &name : {u"direction"_s, u"visibility"_s}) {
        if (isAbsent(record.value(name)))
            return slaFault("missing_field", member(path, name));
    }
    const auto direction = fromWord<Direction>(word(u"direction"_s));
    const auto visibility = fromWord<Visibility>(word(u"visibility"_s));
    if (!direction || !visibility)
        return slaFault("bad_value", member(path, direction ? u"visibility"_s : u"direction"_s));
    Message message{.at = *at,
                    .by = word(u"by"_s),
                    .direction = *direction,
                    .visibility = *visibility,
                    .channel = fromWord<Channel>(word(u"channel"_s)).value_or(Channel::Email),
                    .id = word(u"id"_s),
                    .recordedAt = *recorded};
    if (record.value("auto"_L1).toBool())
        message.more = R"("auto":true)";
    return message;
}

} // namespace

tl::unexpected<SlaFault> slaFault(QByteArray code, QByteArray field)
{
    return tl::unexpected<SlaFault>(SlaFault{std::move(code), std::move(field)});
}

SlaRead<Instant> slaTimeFrom(const QJsonValue &value, const QByteArray &path)
{
    if (isAbsent(value))
        return slaFault("missing_field", path);
    const QByteArray text = value.toString().toUtf8();
    const Instant none{-1}; // before the first that is allowed
    constexpr qsizetype placeOfT = 10, placeOfSeconds = 17;
    const bool isPlain = text.endsWith('Z') && text.size() > placeOfSeconds && text[placeOfT] == 'T'
        && QByteArrayView(text).sliced(placeOfSeconds, 2) != "60"; // no leap seconds: business time has none
    const Instant instant = isPlain ? instantFrom(text).value_or(none) : none;
    static const qint64 first = instantFrom("1970-01-01T00:00:00Z")->ms, last = instantFrom("2200-01-01T00:00:00Z")->ms;
    if (instant.ms < first || instant.ms >= last)
        return slaFault("bad_time", path);
    return instant;
}

SlaRead<SlaAmount> slaAmountFrom(const QJsonValue &value, const QByteArray &path)
{
    if (isAbsent(value))
        return slaFault("missing_field", path);
    const auto amount = SlaAmount::from(value.toString().toUtf8());
    if (!amount)
        return slaFault("bad_amount", path);
    return *amount;
}

SlaRead<CalendarVersion> calendarVersionFrom(const QJsonValue &value, const QByteArray &path)
{
    if (!value.isObject())
        return slaFault("bad_value", path);
    const QJsonObject record = value.toObject();
    CalendarVersion version{.id = record.value("id"_L1).toString().toUtf8(),
                            .name = record.value("name"_L1).toString().toUtf8(),
                            .zoneName = record.value("time_zone"_L1).toString().toUtf8()};
    if (version.id == alwaysId)
        return slaFault("bad_value", member(path, u"id"_s));
    if (!isAbsent(record.value("valid_from"_L1))) {
        const auto since = slaTimeFrom(record.value("valid_from"_L1), member(path, u"valid_from"_s));
        if (!since)
            return tl::unexpected(since.error());
        version.validFrom = *since;
    }
    if (isAbsent(record.value("time_zone"_L1)))
        return slaFault("missing_field", member(path, u"time_zone"_s));
    const auto zone = Zone::named(version.zoneName);
    if (!zone)
        return slaFault("unknown_zone", member(path, u"time_zone"_s));
    version.zone = *zone;
    if (auto read = readWeek(version, record.value("week"_L1), member(path, u"week"_s)); !read)
        return tl::unexpected(read.error());
    if (auto read = readDates(version, record, path); !read)
        return tl::unexpected(read.error());
    if (!version.isEverOpen())
        return slaFault("never_open", path);
    return version;
}

SlaRead<Calendar> calendarFrom(const QJsonValue &value, const QByteArray &path)
{
    if (isAbsent(value))
        return slaFault("missing_field", path);
    if (value.isString())
        return value.toString().toUtf8() == alwaysId ? SlaRead<Calendar>(Calendar::always())
                                                     : slaFault("unknown_calendar", path);
    QList<CalendarVersion> versions;
    const bool isList = value.isArray();
    const QJsonArray records = isList ? value.toArray() : QJsonArray{value};
    QSet<qint64> begins;
    for (qsizetype i = 0; i < records.size(); ++i) {
        const QByteArray each = isList ? element(path, i) : path;
        auto version = calendarVersionFrom(records[i], each);
        if (!version)
            return tl::unexpected(version.error());
        const qint64 begin = version->validFrom.isSet() ? version->validFrom.ms : std::numeric_limits<qint64>::min();
        if (begins.contains(begin))
            return slaFault("duplicate_calendar", each);
        begins.insert(begin);
        versions.append(std::move(*version));
    }
    if (versions.isEmpty())
        return slaFault("bad_value", path);
    return Calendar(std::move(versions));
}

SlaRead<Calendars> calendarsFrom(const QJsonValue &value, const QByteArray &path)
{
    QHash<QByteArray, QList<CalendarVersion>> versions;
    const QJsonArray records = value.toArray();
    for (qsizetype i = 0; i < records.size(); ++i) {
        auto version = calendarVersionFrom(records[i], element(path, i));
        if (!version)
            return tl::unexpected(version.error());
        if (version->id.isEmpty())
            return slaFault("missing_field", element(path, i) + ".id");
        QList<CalendarVersion> &others = versions[version->id];
        for (const CalendarVersion &other : std::as_const(others)) {
            if (other.validFrom == version->validFrom)
                return slaFault("duplicate_calendar", element(path, i));
        }
        others.append(std::move(*version));
    }
    Calendars calendars{{alwaysId, std::make_shared<const Calendar>(Calendar::always())}};
    for (auto each = versions.begin(); each != versions.end(); ++each)
        calendars.insert(each.key(), std::make_shared<const Calendar>(each.value()));
    return calendars;
}

SlaRead<QList<SlaPolicy>> policiesFrom(const QJsonValue &value, const QByteArray &path, const Calendars &calendars)
{
    QList<SlaPolicy> policies;
    const QJsonArray records = value.toArray();
    for (qsizetype i = 0; i < records.size(); ++i) {
        const auto policy = policyFrom(records[i], element(path, i), calendars);
        if (!policy)
            return tl::unexpected(policy.error());
        for (const SlaPolicy &other : std::as_const(policies)) {
            if (other.client == policy->client && other.validFrom == policy->validFrom)
                return slaFault("duplicate_policy", element(path, i));
        }
        policies.append(*policy);
    }
    return policies;
}

static SlaRead<std::pair<QByteArray, SlaPerson>> personFrom(const QJsonObject &record, const QByteArray &path)
{
    const QByteArray id = record.value("id"_L1).toString().toUtf8();
    if (id.isEmpty())
        return slaFault("missing_field", path + ".id");
    const auto level = levelFrom(record.value("level"_L1), path + ".level");
    if (!level)
        return tl::unexpected(level.error());
    return std::pair(id, SlaPerson{.role = roleFrom(record.value("role"_L1).toString().toUtf8()), .level = *level});
}

SlaRead<QHash<QByteArray, SlaPerson>> slaPersonsFrom(const QJsonValue &value, const QByteArray &path)
{
    QHash<QByteArray, SlaPerson> persons;
    const QJsonArray records = value.toArray();
    for (qsizetype i = 0; i < records.size(); ++i) {
        const auto person = personFrom(records[i].toObject(), element(path, i));
        if (!person)
            return tl::unexpected(person.error());
        persons.insert(person->first, person->second);
    }
    return persons;
}

SlaRead<std::pair<QByteArray, SlaPerson>> slaPersonFrom(QByteArrayView record)
{
    return personFrom(QJsonDocument::fromJson(record.toByteArray()).object(), "person");
}

SlaRead<TicketHistory> slaHistoryFrom(const QJsonValue &value, const QByteArray &path)
{
    if (!value.isArray())
        return slaFault("missing_field", path);
    TicketHistory history;
    bool hasTicket = false;
    const QJsonArray records = value.toArray();
    for (qsizetype i = 0; i < records.size(); ++i) {
        const QJsonObject record = records[i].toObject();
        const QByteArray each = element(path, i);
        const QString type = record.value("type"_L1).toString();
        if (isAbsent(record.value("type"_L1)))
            return slaFault("missing_field", each + ".type");
        const auto take = [&](auto read) -> SlaRead<void> {
            if (!read)
                return tl::unexpected(read.error());
            history.entries.append({.seq = int(history.entries.size()) + 1, .record = *read});
            return {};
        };
        SlaRead<void> done;
        if (type == "event"_L1) {
            done = take(eventFrom(record, each));
        } else if (type == "message"_L1) {
            done = take(messageFrom(record, each));
        } else if (type == "ticket"_L1 && !hasTicket) {
            const auto creation = creationFrom(record, each);
            if (!creation)
                return tl::unexpected(creation.error());
            history.creation = *creation;
            hasTicket = true;
        } else {
            return slaFault("bad_value", each + ".type");
        }
        if (!done)
            return tl::unexpected(done.error());
    }
    if (!hasTicket)
        return slaFault("missing_field", path);
    return history;
}

SlaRead<SlaRules> slaRulesFrom(const SlaRecords &records)
{
    const auto listOf = [](const QList<QByteArray> &all) {
        QJsonArray list;
        for (const QByteArray &record : all)
            list.append(QJsonDocument::fromJson(record).object());
        return list;
    };
    // `calendars[3].week` says nothing to whoever wrote the record: its id does.
    const auto named = [](SlaFault fault, const QByteArray &kind, const QJsonArray &list) {
        const qsizetype open = fault.field.indexOf('['), close = fault.field.indexOf(']');
        const QJsonObject record = list.at(fault.field.mid(open + 1, close - open - 1).toInt()).toObject();
        fault.field = kind + ' ' + record.value("id"_L1).toString().toUtf8() + fault.field.mid(close + 1);
        return tl::unexpected<SlaFault>(std::move(fault));
    };
    const QJsonArray calendarList = listOf(records.calendars), policyList = listOf(records.policies),
                     personList = listOf(records.persons);
    SlaRules rules;
    auto calendars = calendarsFrom(calendarList, "calendars");
    if (!calendars)
        return named(calendars.error(), "calendar", calendarList);
    rules.calendars = std::move(*calendars);
    auto policies = policiesFrom(policyList, "policies", rules.calendars);
    if (!policies)
        return named(policies.error(), "policy", policyList);
    rules.policies = std::move(*policies);
    auto persons = slaPersonsFrom(personList, "persons");
    if (!persons)
        return named(persons.error(), "person", personList);
    rules.persons = std::move(*persons);
    return rules;
}

} // namespace Steward
