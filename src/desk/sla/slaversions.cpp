#include "desk/sla/slaversions.h"

namespace Steward {

namespace {

Instant validFromOf(const QList<JsonMember> &members)
{
    return instantFrom(memberValue(members, "valid_from").text()).value_or(Instant());
}

QList<QByteArray> &listOf(SlaRecords &records, SlaRecordType type)
{
    return type == SlaRecordType::Calendar ? records.calendars : records.policies;
}

} // namespace

bool hasJudged(Instant validFrom, Instant now)
{
    return !validFrom.isSet() || validFrom <= now;
}

bool mayBegin(Instant validFrom, Instant now, bool isFirst)
{
    return isFirst || (validFrom.isSet() && validFrom >= now);
}

bool isFirst(const CalendarDraft &draft, const SlaRules &rules)
{
    return !rules.calendars.contains(draft.id);
}

bool isFirst(const PolicyDraft &draft, const SlaRules &rules, Instant now)
{
    return rules.policyFor(draft.client, now) == nullptr;
}

QByteArray freeId(const QByteArray &name, const QSet<QByteArray> &taken)
{
    QByteArray slug;
    const QByteArray lower = QString::fromUtf8(name).toLower().toUtf8();
    for (const char c : lower) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (isPlain)
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith('-'))
            slug += '-';
    }
    if (slug.endsWith('-'))
        slug.chop(1);
    if (slug.isEmpty())
        slug = "unnamed";
    QByteArray id = slug;
    for (int i = 2; taken.contains(id) || id == "24x7"; ++i)
        id = slug + '-' + QByteArray::number(i);
    return id;
}

SlaRecords withVersion(SlaRecords records, const SlaVersion &version)
{
    QList<QByteArray> &list = listOf(records, version.type);
    if (version.replaces)
        list.removeOne(*version.replaces);
    if (!version.record.isEmpty())
        list.append(version.record);
    return records;
}

SlaRecords asIfValidFrom(SlaRecords records, const SlaVersion &version, Instant from)
{
    const QList<JsonMember> members = canonicalMembers(version.record);
    // What tells the versions of one thing: a calendar's id, a policy's client.
    const QByteArrayView key = version.type == SlaRecordType::Calendar ? "id" : "client";
    const QByteArray whose = memberValue(members, key).text();
    QList<QByteArray> &list = listOf(records, version.type);
    list.removeIf([&](const QByteArray &record) {
        const QList<JsonMember> others = canonicalMembers(record);
        return memberValue(others, key).text() == whose && validFromOf(others) >= from;
    });
    if (version.type == SlaRecordType::Calendar) {
        CalendarDraft draft = CalendarDraft::from(version.record);
        draft.validFrom = from;
        list.append(draft.record());
    } else {
        PolicyDraft draft = PolicyDraft::from(version.record);
        draft.validFrom = from;
        list.append(draft.record());
    }
    return records;
}

} // namespace Steward
