#include "desk/sla/slaadmission.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Steward {

namespace {

QJsonObject objectOf(QByteArrayView record)
{
    return QJsonDocument::fromJson(record.toByteArray()).object();
}

tl::unexpected<SlaFault> inside(SlaFault fault, QByteArrayView path)
{
    if (fault.field.startsWith(path))
        fault.field.remove(0, path.size() + qsizetype(fault.field.size() > path.size()));
    return tl::unexpected<SlaFault>(std::move(fault));
}

} // namespace

SlaAdmission::SlaAdmission(const SlaRecords &stored)
    : m_calendars{{"24x7", std::make_shared<const Calendar>(Calendar::always())}}
{
    for (const QByteArray &calendar : stored.calendars)
        (void)admitCalendar(calendar);
    for (const QByteArray &policy : stored.policies)
        (void)admitPolicy(policy);
}

SlaRead<void> SlaAdmission::admitCalendar(QByteArrayView record)
{
    auto version = calendarVersionFrom(objectOf(record), "calendar");
    if (!version)
        return inside(version.error(), "calendar");
    if (version->id.isEmpty())
        return slaFault("missing_field", "id");
    QList<CalendarVersion> &versions = m_versions[version->id];
    for (const CalendarVersion &other : std::as_const(versions)) {
        if (other.validFrom == version->validFrom)
            return slaFault("duplicate_calendar", "valid_from");
    }
    const QByteArray id = version->id;
    versions.append(std::move(*version));
    m_calendars.insert(id, std::make_shared<const Calendar>(versions));
    return {};
}

SlaRead<void> SlaAdmission::admitPolicy(QByteArrayView record)
{
    const auto policies = policiesFrom(QJsonArray{objectOf(record)}, "policy", m_calendars);
    if (!policies)
        return inside(policies.error(), "policy[0]");
    const std::pair begin(policies->first().client, policies->first().validFrom);
    if (m_policies.contains(begin))
        return slaFault("duplicate_policy", "valid_from");
    m_policies.append(begin);
    return {};
}

SlaRead<void> SlaAdmission::admitPerson(QByteArrayView record)
{
    const auto person = slaPersonFrom(record);
    if (!person)
        return inside(person.error(), "person");
    return {};
}

QByteArray slaFaultText(const SlaFault &fault)
{
    static const QHash<QByteArray, QByteArray> meanings{
        {"missing_field", "it is missing"},
        {"bad_time", "no time such as 2026-01-05T09:00:00Z of the years 1970 to 2199"},
        {"bad_date", "no date such as 2026-01-05"},
        {"unknown_zone", "no time zone of the IANA database"},
        {"bad_interval", "no hours such as [\"09:00\",\"17:00\"], the end after the start"},
        {"overlapping_intervals", "two of these hours overlap"},
        {"date_conflict", "the date is closed, too"},
        {"never_open", "the calendar is never open"},
        {"duplicate_calendar", "another version of this calendar begins then"},
        {"duplicate_policy", "another policy for the same client begins then"},
        {"duplicate_target", "there is another target for the same"},
        {"unknown_calendar", "there is no such calendar"},
        {"unknown_metric", "there is no such clock"},
        {"bad_target", "this clock has no such condition"},
        {"bad_amount", "no amount such as 45min, 4h or 2bd"},
        {"bad_value", "no value that is known here"}};
    const QByteArray meaning = meanings.value(fault.code);
    return meaning.isEmpty() ? fault.code : meaning + " (" + fault.code + ')';
}

} // namespace Steward
