#include "desk/sla/policydraft.h"

#include "desk/history/settingtext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

TargetDraft targetDraftFrom(QByteArrayView record)
{
    TargetDraft target;
    for (const JsonMember &member : canonicalMembers(record)) {
        const Value &value = member.value;
        if (member.name == "metric") {
            target.metric = value.text();
        } else if (member.name == "amount") {
            target.amount = value.text();
        } else if (member.name == "level") {
            target.level = value.text();
        } else if (member.name == "priority") {
            target.priority = value.text();
        } else if (member.name == "calendar") {
            target.calendar = value.text();
        } else if (member.name == "answer") {
            target.anyAnswers = value.text() == "any";
        } else if (member.name == "pause_in") {
            QList<QByteArray> states;
            for (const QByteArray &state : jsonElements(value.json()))
                states.append(Value::json(state).text());
            target.pauses = states;
        } else {
            target.more.append(member);
        }
    }
    return target;
}

QByteArray targetJson(const TargetDraft &target)
{
    QByteArray json = "{";
    appendMember(json, "metric", QByteArrayView(target.metric));
    if (!target.level.isEmpty()) {
        bool isNumber = false;
        const qint64 level = target.level.toLongLong(&isNumber);
        appendMember(json, "level", isNumber ? Value::number(level) : Value::string(target.level));
    }
    appendMember(json, "priority", QByteArrayView(target.priority));
    appendMember(json, "amount", QByteArrayView(target.amount));
    appendMember(json, "calendar", QByteArrayView(target.calendar));
    if (target.pauses) {
        QByteArray states;
        for (const QByteArray &state : *target.pauses)
            states += (states.isEmpty() ? "" : ",") + Value::string(state).json();
        json += (json.size() > 1 ? ",\"pause_in\":[" : "\"pause_in\":[") + states + ']'; // the empty list is a value
    }
    if (target.anyAnswers)
        appendMember(json, "answer", QByteArrayView("any"));
    for (const JsonMember &member : target.more)
        appendMember(json, member.name, member.value);
    return json + '}';
}

} // namespace

PolicyDraft PolicyDraft::from(QByteArrayView record)
{
    PolicyDraft draft;
    for (const JsonMember &member : canonicalMembers(record)) {
        const Value &value = member.value;
        if (member.name == "id") {
            draft.id = value.text();
        } else if (member.name == "name") {
            draft.name = value.text();
        } else if (member.name == "client") {
            draft.client = value.text();
        } else if (member.name == "valid_from") {
            draft.validFrom = instantFrom(value.text()).value_or(Instant());
        } else if (member.name == "calendar") {
            draft.calendar = value.text();
        } else if (member.name == "targets") {
            for (const QByteArray &target : jsonElements(value.json()))
                draft.targets.append(targetDraftFrom(target));
        } else if (member.name != "type") {
            draft.more.append(member);
        }
    }
    return draft;
}

QByteArray PolicyDraft::record() const
{
    QByteArray members = "{", list = "[";
    appendMember(members, "id", QByteArrayView(id));
    appendMember(members, "name", QByteArrayView(name));
    appendMember(members, "client", QByteArrayView(client));
    if (validFrom.isSet())
        appendMember(members, "valid_from", QByteArrayView(toRfc3339(validFrom)));
    appendMember(members, "calendar", QByteArrayView(calendar));
    for (const TargetDraft &target : targets)
        list += (list.size() > 1 ? "," : "") + targetJson(target);
    QList<JsonMember> all = canonicalMembers(members + '}');
    all.append({.name = "targets", .value = Value::json(list + ']')});
    return settingJson("policy", all + more);
}

QList<SlaFault> faultsOf(const PolicyDraft &draft, const QHash<QByteArray, std::shared_ptr<const Calendar>> &calendars)
{
    PolicyDraft rest = draft;
    if (rest.id.isEmpty())
        rest.id = "?"; // it gets one
    QList<qsizetype> places; // of the targets that are left
    for (qsizetype i = 0; i < draft.targets.size(); ++i)
        places.append(i);
    QList<SlaFault> faults;
    for (;;) {
        const QJsonObject record = QJsonDocument::fromJson(rest.record()).object();
        const auto read = policiesFrom(QJsonArray{record}, {}, calendars);
        if (read)
            break;
        const QByteArray field = read.error().field.mid(read.error().field.indexOf('.') + 1); // behind `[0].`
        const qsizetype open = field.indexOf('['), close = field.indexOf(']');
        const qsizetype place = field.mid(open + 1, close - open - 1).toInt();
        const bool isTarget = field.startsWith("targets[") && place < places.size();
        if (isTarget) {
            faults.append({read.error().code, "targets[" + QByteArray::number(places[place]) + field.mid(close)});
            places.removeAt(place);
            rest.targets.removeAt(place);
        } else {
            faults.append({read.error().code, field});
            if (field != "calendar" || rest.calendar == "24x7")
                break;
            rest.calendar = "24x7";
        }
    }
    std::sort(faults.begin(), faults.end(), [](const SlaFault &a, const SlaFault &b) { return a.field < b.field; });
    return faults;
}

} // namespace Steward
