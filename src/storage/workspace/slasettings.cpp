#include "storage/workspace/slasettings.h"

#include "storage/metrics/figurewriter.h"
#include "storage/metrics/storedrules.h"
#include "storage/workspace/settings.h"

#include "desk/history/canonicaljson.h"
#include "desk/sla/slaversions.h"

namespace Steward {

namespace {

QByteArray typeWord(SlaRecordType type)
{
    return type == SlaRecordType::Calendar ? "calendar" : "policy";
}

QByteArray memberOf(const QByteArray &record, QByteArrayView name)
{
    return memberValue(canonicalMembers(record), name).text();
}

bool begins(const SlaVersion &version, const SlaRules &rules, Instant now)
{
    if (version.type == SlaRecordType::Calendar) {
        const CalendarDraft draft = CalendarDraft::from(version.record);
        return mayBegin(draft.validFrom, now, isFirst(draft, rules));
    }
    const PolicyDraft draft = PolicyDraft::from(version.record);
    return mayBegin(draft.validFrom, now, isFirst(draft, rules, now));
}

// Targets are chosen when a cycle starts: a policy that begins after all that is counted changes no stored figure. A
// calendar moves clocks that run.
bool changesFigures(Connection &connection, const SlaVersion &version)
{
    if (version.type == SlaRecordType::Calendar)
        return true;
    const Instant counted{connection.integer("SELECT max(coalesce((SELECT max(updated_at) FROM ticket), 0),"
                                             " coalesce((SELECT max(at) FROM counted), 0))")};
    const auto isLater = [counted](const QByteArray &record) {
        return record.isEmpty() || instantFrom(memberOf(record, "valid_from")).value_or(Instant()) > counted;
    };
    return !isLater(version.record) || !isLater(version.replaces.value_or(QByteArray()));
}

// What another window wrote meanwhile decides, not what the asking one saw.
Done checkStanding(Settings &settings, Dictionaries &names, const SlaVersion &version, Instant now)
{
    const QByteArray type = typeWord(version.type), id = memberOf(version.record, "id");
    if (id.isEmpty() && (!version.replaces || !version.record.isEmpty()))
        return failed(FailureCode::WrongUsage, "id");
    if (const QByteArray client = memberOf(version.record, "client");
        version.type == SlaRecordType::Policy && !client.isEmpty() && names.clientNumber(client) == 0)
        return failed(FailureCode::NotFound, client);
    if (!version.replaces)
        return {};
    const QByteArray begin = memberOf(*version.replaces, "valid_from");
    if (settings.stored(type, memberOf(*version.replaces, "id"), begin) != *version.replaces
        || hasJudged(instantFrom(begin).value_or(Instant()), now))
        return failed(FailureCode::Conflict, id);
    return {};
}

} // namespace

Done keepSlaVersion(Database &database, const SlaVersion &version, Instant now)
{
    return database.write([&]() -> Done {
        Connection &connection = database.connection();
        Dictionaries names(connection);
        Settings settings(connection, names);
        if (const Done done = checkStanding(settings, names, version, now); !done)
            return done;
        // Records that were wrong before (an import keeps any) are no reason to refuse; new faults are.
        const SlaRecords stored = storedSlaSettings(connection);
        const auto before = slaRulesFrom(stored);
        if (before && !version.record.isEmpty() && !begins(version, *before, now))
            return failed(FailureCode::Forbidden, memberOf(version.record, "id"));
        if (const auto rules = slaRulesFrom(withVersion(stored, version)); !rules && before) {
            const bool isTwice = rules.error().code == "duplicate_calendar" || rules.error().code == "duplicate_policy";
            return failed(isTwice ? FailureCode::AlreadyExists : FailureCode::BadInput, rules.error().field,
                          rules.error().code);
        }
        const QByteArray type = typeWord(version.type), id = memberOf(version.record, "id"),
                         begin = memberOf(version.record, "valid_from");
        if (version.replaces)
            settings.withdraw(type, memberOf(*version.replaces, "id"), memberOf(*version.replaces, "valid_from"));
        if (!version.record.isEmpty()) {
            if (!settings.stored(type, id, begin).isEmpty())
                return failed(FailureCode::AlreadyExists, id);
            settings.insert(type, id, begin, version.record);
        }
        if (changesFigures(connection, version)) {
            HistoryRows rows(connection, names);
            FigureWriter(connection, names, rows).settingAdded(type, version.record);
        }
        connection.run("INSERT INTO changes(ticket) VALUES(0)"); // no ticket: calendars or policies
        return connection.done();
    });
}

} // namespace Steward
