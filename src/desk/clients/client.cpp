#include "desk/clients/client.h"

#include <algorithm>

namespace Steward {

namespace {

QList<QByteArray> texts(const Value &list)
{
    QList<QByteArray> texts;
    for (const QByteArray &element : jsonElements(list.json()))
        texts.append(Value::json(element).text());
    return texts;
}

Ownership ownershipFrom(QByteArrayView record)
{
    const QList<JsonMember> members = canonicalMembers(record);
    return {.from = instantFrom(memberValue(members, "from").text()).value_or(Instant()),
            .owner = memberValue(members, "owner").text(),
            .backup = memberValue(members, "backup").text()};
}

} // namespace

const Ownership *ownershipAt(const QList<Ownership> &ownership, Instant instant)
{
    const Ownership *found = nullptr;
    for (const Ownership &each : ownership) {
        if (each.from <= instant)
            found = &each;
    }
    return found;
}

Client clientFrom(const QByteArray &id, QByteArrayView record)
{
    Client client{.id = id};
    Ownership plain; // `owner` and `backup` are short for one entry without `from`
    for (const JsonMember &member : canonicalMembers(record)) {
        if (member.name == "name")
            client.name = member.value.text();
        else if (member.name == "tier")
            client.tier = member.value.text();
        else if (member.name == "calendar")
            client.calendar = member.value.text();
        else if (member.name == "since")
            client.since = member.value.text();
        else if (member.name == "size")
            client.size = member.value.text();
        else if (member.name == "products")
            client.products = texts(member.value);
        else if (member.name == "environments")
            client.environments = texts(member.value);
        else if (member.name == "countries")
            client.countries = texts(member.value);
        else if (member.name == "owner")
            plain.owner = member.value.text();
        else if (member.name == "backup")
            plain.backup = member.value.text();
        else if (member.name == "ownership")
            for (const QByteArray &each : jsonElements(member.value.json()))
                client.ownership.append(ownershipFrom(each));
        else if (member.name != "type" && member.name != "id")
            client.more.append(member);
    }
    if (client.ownership.isEmpty() && plain != Ownership())
        client.ownership.append(plain);
    std::stable_sort(client.ownership.begin(), client.ownership.end(),
                     [](const Ownership &a, const Ownership &b) { return a.from < b.from; });
    return client;
}

Contact contactFrom(const QByteArray &id, QByteArrayView record)
{
    const QList<JsonMember> members = canonicalMembers(record);
    const auto text = [&members](QByteArrayView name) { return memberValue(members, name).text(); };
    return {.id = id,
            .name = text("name"),
            .position = text("position"),
            .channel = text("channel"),
            .language = text("language"),
            .expertise = text("expertise"),
            .email = text("email"),
            .phone = text("phone")};
}

} // namespace Steward
