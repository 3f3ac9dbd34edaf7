#include "stewardctl/verb.h"

#include "assembly/inspection.h"

#include "desk/escalations/bounce.h"
#include "desk/history/canonicaljson.h"
#include "desk/history/recordtext.h"
#include "desk/tickets/projection.h"

#include <QCoreApplication>

#include <limits>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

struct ShowWords
{
    Q_DECLARE_TR_FUNCTIONS(ShowVerb)
};

QByteArray instantText(Instant instant)
{
    return instant.isSet() ? toRfc3339(instant) : QByteArray();
}

// All that is known of who sent it back.
QList<Bounce> bouncesIn(const OpenedTicket &opened, const Workspace &workspace)
{
    return bouncesOf(opened.history, Instant{std::numeric_limits<qint64>::max()},
                     [&workspace](const QByteArray &person) { return workspace.staff.value(person).role; });
}

QByteArray rulingJson(const BounceRuling &ruling)
{
    QByteArray json = "{";
    appendMember(json, "at", QByteArrayView(toRfc3339(ruling.at)));
    appendMember(json, "by", QByteArrayView(ruling.by));
    appendMember(json, "state", QByteArrayView(ruling.state));
    appendMember(json, "attributed_to", QByteArrayView(ruling.attributedTo));
    appendMember(json, "reason", QByteArrayView(ruling.note));
    return json += '}';
}

QByteArray bounceJson(const Bounce &bounce)
{
    QByteArray json = "{";
    appendMember(json, "type", QByteArrayView(bounce.type));
    appendMember(json, "attributed_to", QByteArrayView(bounce.attributedTo));
    appendMember(json, "reason", QByteArrayView(bounce.reason.isEmpty() ? bounce.why : bounce.reason));
    appendMember(json, "why", QByteArrayView(bounce.why));
    appendMember(json, "state", QByteArrayView(bounce.state));
    appendMember(json, "at", QByteArrayView(toRfc3339(bounce.at)));
    appendMember(json, "by", QByteArrayView(bounce.sentBackBy));
    appendMember(json, "field", QByteArrayView(bounce.field.text()));
    QByteArray rulings;
    for (const BounceRuling &ruling : bounce.rulings)
        rulings += (rulings.isEmpty() ? "" : ",") + rulingJson(ruling);
    if (!rulings.isEmpty())
        appendMember(json, "rulings", Value::json('[' + rulings + ']'));
    return json += '}';
}

QByteArray bouncesJson(const QList<Bounce> &bounces)
{
    QByteArray json = "[";
    for (const Bounce &bounce : bounces)
        json += (json.size() > 1 ? "," : "") + bounceJson(bounce);
    return json += ']';
}

// `bounces`: not there for whom they are nothing to see.
QByteArray ticketJson(const QByteArray &key, const OpenedTicket &opened, const std::optional<QList<Bounce>> &bounces)
{
    const Ticket &t = opened.ticket;
    QByteArray json = "{";
    appendMember(json, "key", key);
    appendMember(json, "version", Value::number(t.version));
    appendMember(json, "created_at", QByteArrayView(instantText(t.createdAt)));
    appendMember(json, "updated_at", QByteArrayView(instantText(t.updatedAt)));
    appendMember(json, "resolved_at", QByteArrayView(instantText(t.resolvedAt)));
    for (const Field field : {Field::State, Field::Level, Field::Priority, Field::Kind, Field::Channel, Field::Client,
                              Field::Requester, Field::Assignee, Field::Team, Field::Product, Field::ProductVersion,
                              Field::Category, Field::Tags, Field::Subject, Field::Due, Field::Deleted})
        appendMember(json, word(field), t.value({.field = field}));
    for (const auto &[field, value] : t.more)
        appendMember(json, field.text(), value);
    appendMember(json, "reopened", Value::number(t.reopened));
    appendMember(json, "escalated", Value::number(t.escalated));
    appendMember(json, "handed_back", Value::number(t.handedBack));
    if (bounces)
        json += ",\"bounces\":" + bouncesJson(*bounces); // an empty list, too: it says that there are none
    QByteArray history = "[" + lineOf(key, opened.history.creation);
    for (const Entry *entry : opened.history.inOrder())
        history += ',' + lineOf(key, entry->record);
    appendMember(json, "history", Value::json(history + ']'));
    return json += '}';
}

QByteArray line(Instant at, const Workspace &workspace, const QByteArray &by, const QByteArray &what)
{
    const QByteArray name = by.isEmpty() ? QByteArray("—") : workspace.personNames.value(by, by);
    return toRfc3339(at) + "  " + name + "  " + what;
}

void printBounces(const QList<Bounce> &bounces, const Workspace &workspace)
{
    for (const Bounce &bounce : bounces) {
        const QByteArray charged = bounce.attributedTo.isEmpty()
            ? QByteArray("—")
            : workspace.personNames.value(bounce.attributedTo, bounce.attributedTo);
        print(line(bounce.at, workspace, bounce.sentBackBy,
                   "bounce: " + bounce.type + ", attributed to " + charged + ", " + bounce.state
                       + (bounce.why.isEmpty() ? QByteArray() : " (" + bounce.why + ')')));
    }
    if (!bounces.isEmpty())
        print({});
}

void printText(const QByteArray &key, const Workspace &workspace, const OpenedTicket &opened,
               const QList<Bounce> &bounces)
{
    const Ticket &t = opened.ticket;
    print(key + "  " + t.subject);
    print(word(t.state).toByteArray() + ", " + word(t.priority).toByteArray() + ", level " + QByteArray::number(t.level)
          + ", " + word(t.kind).toByteArray());
    for (const Field field : {Field::Client, Field::Requester, Field::Assignee, Field::Team, Field::Product,
                              Field::ProductVersion, Field::Category, Field::Tags, Field::Due}) {
        if (const Value value = t.value({.field = field}); value.isSet())
            print(word(field).toByteArray() + ": " + value.text());
    }
    for (const auto &[field, value] : t.more)
        print(field.text() + ": " + value.text());
    print({});
    printBounces(bounces, workspace);
    print(line(opened.history.creation.at, workspace, opened.history.creation.by, "created"));
    for (const Entry *entry : opened.history.inOrder()) {
        if (const auto *event = std::get_if<Event>(&entry->record)) {
            const auto side = [](const Value &value) { return value.isSet() ? value.text() : QByteArray("—"); };
            print(line(event->at, workspace, event->by,
                       event->field.text() + ": " + side(event->from) + " → " + side(event->to)
                           + (event->reason.isEmpty() ? QByteArray() : " (" + event->reason + ')')));
        } else if (const auto *message = std::get_if<Message>(&entry->record)) {
            print(line(message->at, workspace, message->by,
                       word(message->visibility).toByteArray() + ' ' + word(message->direction).toByteArray() + ", "
                           + word(message->channel).toByteArray()));
            for (const QByteArray &text : message->body.split('\n'))
                print("    " + text);
        } else {
            const auto &survey = std::get<Survey>(entry->record);
            print(line(survey.sentAt, workspace, {},
                       "survey: " + (survey.score ? QByteArray::number(*survey.score) : QByteArray("not answered"))));
        }
    }
}

int runShow(const Call &call)
{
    Finder finder(call.workspace, *call.clock);
    const auto workspace = finder.reader().workspace();
    if (!workspace)
        return report(workspace.error());
    const QByteArray asked = call.arguments[0].toUtf8();
    bool ok = false;
    const qint64 number
        = (asked.startsWith(workspace->keyPrefix + '-') ? asked.mid(workspace->keyPrefix.size() + 1) : asked)
              .toLongLong(&ok);
    if (!ok)
        return report({FailureCode::NotFound, asked});
    const CancelFlag never;
    const auto opened = finder.reader().open(number, never);
    if (!opened)
        return report(opened.error().code == FailureCode::NotFound ? Failure{FailureCode::NotFound, asked}
                                                                   : opened.error());
    const auto viewer = finder.viewer(call.person.toUtf8());
    if (!viewer)
        return report(viewer.error());
    OpenedTicket shown = *opened;
    std::optional<QList<Bounce>> bounces = bouncesIn(*opened, *workspace);
    if (*viewer) {
        if (!(*viewer)->mayRead(opened->ticket)) // to her it is not there
            return report({FailureCode::NotFound, asked});
        if (!(*viewer)->seesAllParts()) {
            shown.history = (*viewer)->partsOf(opened->history);
            shown.ticket = project(shown.history).ticket;
            bounces.reset();
        }
    }
    if (call.json)
        print(ticketJson(workspace->keyOf(number), shown, bounces));
    else
        printText(workspace->keyOf(number), *workspace, shown, bounces.value_or(QList<Bounce>()));
    return Success;
}

} // namespace

Verb showVerb()
{
    return {.name = u"show"_s,
            .summary = ShowWords::tr("Shows one ticket with its whole history."),
            .usage = u"KEY [--json]"_s,
            .examples = {u"stewardctl --db desk.steward show SUP-12"_s, u"stewardctl show SUP-12 --json"_s},
            .least = 1,
            .most = 1,
            .needsUpToDate = true,
            .run = runShow};
}

} // namespace Steward
