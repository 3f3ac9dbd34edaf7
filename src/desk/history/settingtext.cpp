#include "desk/history/settingtext.h"

#include <QHash>

#include <algorithm>

namespace Steward {

namespace {

using Members = QList<JsonMember>;

// The order in which exchange.md shows the members of a record; what it does not show follows as it came.
Members ordered(const QByteArray &type, Members members)
{
    static const QHash<QByteArray, QList<QByteArray>> orders = {
        {"header",
         {"format", "version", "workspace", "key_prefix", "time_zone", "sample", "vocabulary", "exported_at"}},
        {"calendar", {"id", "valid_from", "name", "time_zone", "week", "closed", "closed_names", "special"}},
        {"policy", {"id", "name", "client", "valid_from", "calendar", "targets"}},
        {"client", {"id", "name", "tier", "calendar", "ownership", "products", "countries", "since"}},
        {"person",
         {"id", "name", "email", "role", "level", "team", "client", "time_zone", "admin", "position", "language",
          "expertise", "channel"}},
        {"goal", {"id", "kind", "client", "team", "agent", "start", "end", "baseline"}},
    };
    Members result;
    for (const QByteArray &name : orders.value(type)) {
        const auto found = std::find_if(members.begin(), members.end(),
                                        [&](const JsonMember &member) { return member.name == name; });
        if (found != members.end()) {
            result.append(*found);
            members.erase(found);
        }
    }
    return result + members;
}

// `owner` and `backup` are short for one entry of `ownership` without `from`.
void spellOwnership(Members &members)
{
    QByteArray entry;
    for (const QByteArrayView name : {QByteArrayView("owner"), QByteArrayView("backup")}) {
        const auto found = std::find_if(members.begin(), members.end(),
                                        [&](const JsonMember &member) { return member.name == name; });
        if (found == members.end())
            continue;
        appendMember(entry, name, found->value);
        members.erase(found);
    }
    if (!entry.isEmpty() && !memberValue(members, "ownership").isSet())
        members.append({.name = "ownership", .value = Value::json("[{" + entry + "}]")});
}

} // namespace

QByteArray settingJson(const QByteArray &type, Members members)
{
    members.removeIf([](const JsonMember &member) { return member.name == "type"; });
    if (type == "client")
        spellOwnership(members);
    QByteArray json = "{";
    appendMember(json, "type", type);
    for (const JsonMember &member : ordered(type, members)) {
        // A policy's empty targets end a contract: there the empty list is a value.
        if (type == "policy" && member.name == "targets" && !member.value.isSet())
            json += ",\"targets\":[]";
        else
            appendMember(json, member.name, member.value);
    }
    return json += '}';
}

} // namespace Steward
