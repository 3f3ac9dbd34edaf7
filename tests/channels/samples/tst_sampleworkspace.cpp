#include "channels/samples/sampleworkspace.h"

#include "channels/samples/recordedimport.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <map>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3'600'000, day = 24 * hour;

qint64 at(const char *rfc3339)
{
    return instantFrom(QByteArrayView(rfc3339))->ms;
}

const RecordedImport &sample(const QByteArray &name)
{
    static std::map<QByteArray, RecordedImport> made;
    const auto [found, isNew] = made.try_emplace(name);
    if (isNew && !writeSample(name, found->second))
        qFatal("no sample");
    return found->second;
}

// What is true of every ticket of both samples is asked of each.
void eachSample()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("payroll") << QByteArray("payroll");
    QTest::newRow("county") << QByteArray("county");
}

// Walks a ticket's records with the values that stand before each.
class Walk
{
public:
    explicit Walk(const IncomingTicket &ticket) : values(ticket.creation->values)
    {
        values.try_emplace({.field = Field::State}, Value::string("new"));
    }
    QByteArray text(Field field) const
    {
        const auto found = values.find({.field = field});
        return found == values.end() ? QByteArray() : found->second.text();
    }
    Value value(const FieldName &field) const
    {
        const auto found = values.find(field);
        return found == values.end() ? Value() : found->second;
    }
    void take(const IncomingRecord &record)
    {
        if (const auto *event = std::get_if<Event>(&record.record))
            values[event->field] = event->to;
    }

    std::map<FieldName, Value> values;
};

bool isInbound(const IncomingRecord &record)
{
    const auto *message = std::get_if<Message>(&record.record);
    return message && message->direction == Direction::Inbound && message->visibility == Visibility::Public;
}

const Event *eventOf(const IncomingRecord &record, Field field)
{
    const auto *event = std::get_if<Event>(&record.record);
    return event && event->field.field == field ? event : nullptr;
}

QJsonObject member(const Value &value)
{
    return QJsonDocument::fromJson(value.json()).object();
}

// Minutes to the first public reply of tickets that were written, created in [from, to); -1: none.
QList<qint64> firstReplies(qint64 from, qint64 to)
{
    QList<qint64> minutes;
    for (const IncomingTicket &ticket : sample("payroll").tickets) {
        const qint64 created = ticket.creation->at.ms;
        if (created < from || created >= to || ticket.creation->value(Field::Channel).text() != "email")
            continue;
        qint64 first = -1;
        for (const IncomingRecord &record : ticket.records) {
            const auto *message = std::get_if<Message>(&record.record);
            if (first < 0 && message && message->direction == Direction::Outbound
                && message->visibility == Visibility::Public)
                first = (message->at.ms - created) / 60'000;
        }
        minutes.append(first);
    }
    return minutes;
}

// Per cent of those answered within the hour.
int answeredInTime(const char *from, const char *to)
{
    const QList<qint64> minutes = firstReplies(at(from), at(to));
    const auto met = std::count_if(minutes.begin(), minutes.end(), [](qint64 m) { return m >= 0 && m <= 60; });
    return int(met * 100 / minutes.size());
}

int created(const QByteArray &client, const char *from, const char *to)
{
    const QList<IncomingTicket> &tickets = sample("payroll").tickets;
    return int(std::count_if(tickets.begin(), tickets.end(), [&](const IncomingTicket &ticket) {
        const qint64 when = ticket.creation->at.ms;
        return when >= at(from) && when < at(to)
            && (client.isEmpty() || ticket.creation->value(Field::Client).text() == client);
    }));
}

// Tickets of a product with that root cause in their last resolution, created in [from, to).
int withCause(const QByteArray &product, const QString &cause, const char *from, const char *to)
{
    int count = 0;
    for (const IncomingTicket &ticket : sample("payroll").tickets) {
        const qint64 when = ticket.creation->at.ms;
        if (when < at(from) || when >= at(to) || ticket.creation->value(Field::Product).text() != product)
            continue;
        Walk walk(ticket);
        for (const IncomingRecord &record : ticket.records)
            walk.take(record);
        count += member(walk.value({.field = Field::Resolution})).value(u"root_cause"_s).toString() == cause;
    }
    return count;
}

} // namespace

class TestSampleWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSampleIsTheSameEachTime_data() { eachSample(); }
    void aSampleIsTheSameEachTime()
    {
        QFETCH(QByteArray, name);
        const RecordedImport &first = sample(name);

        RecordedImport second;
        QVERIFY(writeSample(name, second));

        QCOMPARE(second.settings.size(), first.settings.size());
        for (qsizetype i = 0; i < first.settings.size(); ++i)
            QCOMPARE(second.settings[i].json, first.settings[i].json);
        QCOMPARE(second.tickets.size(), first.tickets.size());
        for (qsizetype i = 0; i < first.tickets.size(); ++i) {
            QCOMPARE(second.tickets[i].key, first.tickets[i].key);
            QVERIFY(second.tickets[i].creation == first.tickets[i].creation);
            QCOMPARE(second.tickets[i].records.size(), first.tickets[i].records.size());
            for (qsizetype r = 0; r < first.tickets[i].records.size(); ++r)
                QVERIFY(second.tickets[i].records[r].record == first.tickets[i].records[r].record);
        }
    }

    void anUnknownSampleIsRefused()
    {
        RecordedImport import;

        const Done done = writeSample("bakery", import);

        QVERIFY(!done);
        QCOMPARE(done.error().code, FailureCode::WrongUsage);
        QVERIFY(import.settings.isEmpty());
    }

    void aFullDiskEndsTheRun()
    {
        RecordedImport import;
        import.failAfter = 10;

        const Done done = writeSample("county", import);

        QVERIFY(!done);
        QCOMPARE(done.error().code, FailureCode::DiskFull);
        QCOMPARE(import.tickets.size(), 10);
    }

    void itIsAsLargeAsPromised_data() { eachSample(); }
    void itIsAsLargeAsPromised()
    {
        QFETCH(QByteArray, name);
        const RecordedImport &made = sample(name);
        const bool payroll = name == "payroll";
        qint64 events = 0, messages = 0, surveys = 0, states = 0, assignees = 0, resolutions = 0;
        QSet<QByteArray> subjects, bodies;
        qint64 last = 0;
        for (const IncomingTicket &ticket : made.tickets) {
            subjects.insert(ticket.creation->value(Field::Subject).text());
            for (const IncomingRecord &record : ticket.records) {
                last = std::max(last, instantOf(record.record).ms);
                events += std::holds_alternative<Event>(record.record);
                surveys += std::holds_alternative<Survey>(record.record);
                states += eventOf(record, Field::State) != nullptr;
                assignees += eventOf(record, Field::Assignee) != nullptr;
                resolutions += eventOf(record, Field::Resolution) != nullptr;
                if (const auto *message = std::get_if<Message>(&record.record)) {
                    ++messages;
                    bodies.insert(message->body);
                }
            }
        }
        const qint64 count = made.tickets.size();

        QVERIFY2(payroll ? count >= 5700 && count <= 6300 : count >= 1800 && count <= 2200, QByteArray::number(count));
        QVERIFY(messages >= count && messages <= 4 * count);
        QVERIFY(events >= 3 * count);
        QVERIFY(states >= count && assignees * 10 >= count * 9 && resolutions * 10 >= count * 9);
        QVERIFY(surveys > count / 10);
        QVERIFY(subjects.size() * 2 > count);
        QVERIFY2(bodies.size() * 100 > messages * 98, QByteArray::number(bodies.size()));
        const qint64 span = (made.tickets.last().creation->at.ms - made.tickets.first().creation->at.ms) / day;
        QVERIFY(span >= 720 && span <= 735);
        QVERIFY(last > at("2026-06-30T12:00:00Z") && last <= at("2026-06-30T20:00:00Z"));
    }

    void settingsComeInOrderAndAreCanonical_data() { eachSample(); }
    void settingsComeInOrderAndAreCanonical()
    {
        QFETCH(QByteArray, name);
        const QList<QByteArray> order = {"header", "calendar", "policy", "client", "person"};
        qsizetype before = 0;
        for (const IncomingSetting &setting : sample(name).settings) {
            const qsizetype place = order.indexOf(setting.type);
            QVERIFY(place >= before);
            before = place;
            const QJsonObject object = QJsonDocument::fromJson(setting.json).object();
            QVERIFY2(!object.isEmpty(), setting.json);
            QCOMPARE(object.value(u"type"_s).toString().toUtf8(), setting.type);
            QCOMPARE(object.value(u"id"_s).toString().toUtf8(), setting.id);
            QVERIFY2(!setting.json.contains(":null") && !setting.json.contains("\":\"\""), setting.json);
            QVERIFY(setting.json.startsWith("{\"type\":\"" + setting.type + '"'));
            const QString email = object.value(u"email"_s).toString();
            QVERIFY(setting.type != "person" || email.endsWith(u".example"_s));
        }
        const QJsonObject header = QJsonDocument::fromJson(sample(name).settings.first().json).object();
        QCOMPARE(header.value(u"sample"_s).toString().toUtf8(), name);
        QCOMPARE(header.value(u"version"_s).toInt(), 1);
        QVERIFY(!header.contains(u"exported_at"_s));
    }

    void theCastIsAsLargeAsPromised_data() { eachSample(); }
    void theCastIsAsLargeAsPromised()
    {
        QFETCH(QByteArray, name);
        QHash<QString, int> roles;
        int clients = 0;
        for (const IncomingSetting &setting : sample(name).settings) {
            clients += setting.type == "client";
            if (setting.type == "person")
                ++roles[QJsonDocument::fromJson(setting.json).object().value(u"role"_s).toString()];
        }
        const bool payroll = name == "payroll";

        QCOMPARE(clients, payroll ? 12 : 8);
        QVERIFY(roles.value(u"agent"_s) >= (payroll ? 10 : 5));
        QCOMPARE(roles.value(u"lead"_s), payroll ? 2 : 1);
        QCOMPARE(roles.value(u"manager"_s), 1);
        QCOMPARE(roles.value(u"trainer"_s), 1);
        QVERIFY(roles.value(u"requester"_s) > 5 * clients);
    }

    void everyNameIsKnown_data() { eachSample(); }
    void everyNameIsKnown()
    {
        QFETCH(QByteArray, name);
        QSet<QByteArray> persons, clients;
        for (const IncomingSetting &setting : sample(name).settings) {
            if (setting.type == "person")
                persons.insert(setting.id);
            else if (setting.type == "client")
                clients.insert(setting.id);
        }
        persons.insert(QByteArray()); // rules

        for (const IncomingTicket &ticket : sample(name).tickets) {
            QVERIFY(!ticket.creation->by.isEmpty() && persons.contains(ticket.creation->by));
            QVERIFY(persons.contains(ticket.creation->value(Field::Requester).text()));
            const QByteArray client = ticket.creation->value(Field::Client).text();
            QVERIFY(client.isEmpty() || clients.contains(client));
            for (const IncomingRecord &record : ticket.records) {
                if (const auto *message = std::get_if<Message>(&record.record))
                    QVERIFY(!message->by.isEmpty() && persons.contains(message->by) && !message->body.isEmpty());
                if (const auto *event = std::get_if<Event>(&record.record)) {
                    QVERIFY(persons.contains(event->by));
                    QVERIFY(event->field.field != Field::Assignee || persons.contains(event->to.text()));
                    QVERIFY(!event->bounce || persons.contains(event->bounce->attributedTo));
                }
            }
        }
    }

    void noSlotIsLeftOpen_data() { eachSample(); }
    void noSlotIsLeftOpen()
    {
        QFETCH(QByteArray, name);
        for (const IncomingTicket &ticket : sample(name).tickets) {
            const QByteArray subject = ticket.creation->value(Field::Subject).text();
            QVERIFY2(!subject.contains('{') && !subject.contains('[') && !subject.contains("  "), subject);
            for (const IncomingRecord &record : ticket.records) {
                if (const auto *message = std::get_if<Message>(&record.record))
                    QVERIFY2(!message->body.contains('{') && !message->body.contains('[')
                                 && !message->body.contains('|'),
                             message->body);
            }
        }
    }

    void keysCountAndTimesRun_data() { eachSample(); }
    void keysCountAndTimesRun()
    {
        QFETCH(QByteArray, name);
        const QByteArray prefix = name == "payroll" ? "SUP-" : "CTY-";
        int number = 0;
        Instant created;
        for (const IncomingTicket &ticket : sample(name).tickets) {
            QCOMPARE(ticket.key, prefix + QByteArray::number(++number));
            QVERIFY(created <= ticket.creation->at);
            created = ticket.creation->at;
            Instant before = created;
            for (const IncomingRecord &record : ticket.records) {
                QVERIFY2(before <= instantOf(record.record), ticket.key);
                before = instantOf(record.record);
            }
        }
    }

    void everyEventSaysWhatItChanged_data() { eachSample(); }
    void everyEventSaysWhatItChanged()
    {
        QFETCH(QByteArray, name);
        for (const IncomingTicket &ticket : sample(name).tickets) {
            Walk walk(ticket);
            for (const IncomingRecord &record : ticket.records) {
                if (const auto *event = std::get_if<Event>(&record.record)) {
                    QVERIFY2(walk.value(event->field) == event->from, ticket.key + ' ' + event->field.text());
                    QVERIFY(event->from != event->to);
                }
                walk.take(record);
            }
        }
    }

    void statesChangeOnlyAsTheDeskAllows_data() { eachSample(); }
    void statesChangeOnlyAsTheDeskAllows()
    {
        QFETCH(QByteArray, name);
        const QHash<QByteArray, QList<QByteArray>> allowed = {
            {"new", {"open", "pending", "on_hold", "resolved"}},
            {"open", {"pending", "on_hold", "resolved"}},
            {"pending", {"open", "on_hold", "resolved"}},
            {"on_hold", {"open", "pending", "resolved"}},
            {"resolved", {"open", "closed"}},
        };
        for (const IncomingTicket &ticket : sample(name).tickets) {
            for (const IncomingRecord &record : ticket.records) {
                if (const Event *event = eventOf(record, Field::State))
                    QVERIFY2(allowed.value(event->from.text()).contains(event->to.text()), ticket.key);
            }
        }
    }

    void whoWritesToAResolvedOrWaitingTicketOpensIt_data() { eachSample(); }
    void whoWritesToAResolvedOrWaitingTicketOpensIt()
    {
        QFETCH(QByteArray, name);
        int opened = 0;
        for (const IncomingTicket &ticket : sample(name).tickets) {
            Walk walk(ticket);
            for (qsizetype i = 0; i < ticket.records.size(); ++i) {
                const QByteArray state = walk.text(Field::State);
                if (isInbound(ticket.records[i])) {
                    QVERIFY2(state != "closed", ticket.key);
                    if (state == "pending" || state == "resolved") {
                        QVERIFY(i + 1 < ticket.records.size());
                        const Event *rule = eventOf(ticket.records[i + 1], Field::State);
                        QVERIFY2(rule && rule->by.isEmpty() && rule->to.text() == "open", ticket.key);
                        QCOMPARE(rule->at, instantOf(ticket.records[i].record));
                        ++opened;
                    }
                }
                walk.take(ticket.records[i]);
            }
        }
        QVERIFY(opened > 50);
    }

    void aResolvedTicketClosesAfterFourteenDays_data() { eachSample(); }
    void aResolvedTicketClosesAfterFourteenDays()
    {
        QFETCH(QByteArray, name);
        for (const IncomingTicket &ticket : sample(name).tickets) {
            Instant resolved;
            for (const IncomingRecord &record : ticket.records) {
                const Event *event = eventOf(record, Field::State);
                if (event && event->to.text() == "closed") {
                    QVERIFY2(event->by.isEmpty() && event->at.ms == resolved.ms + 14 * day, ticket.key);
                    resolved = {};
                } else if (event) {
                    resolved = event->to.text() == "resolved" ? event->at : Instant();
                }
            }
            QVERIFY2(!resolved.isSet() || resolved.ms + 14 * day > at("2026-06-30T20:00:00Z"), ticket.key);
        }
    }

    void resolvingTagsAndResolvesInOneAct_data() { eachSample(); }
    void resolvingTagsAndResolvesInOneAct()
    {
        QFETCH(QByteArray, name);
        for (const IncomingTicket &ticket : sample(name).tickets) {
            Walk walk(ticket);
            for (qsizetype i = 0; i < ticket.records.size(); ++i) {
                const Event *event = eventOf(ticket.records[i], Field::State);
                if (event && event->to.text() == "resolved") {
                    QVERIFY2(!event->by.isEmpty() && i > 0, ticket.key);
                    const Event *tags = eventOf(ticket.records[i - 1], Field::Resolution);
                    const bool before = walk.value({.field = Field::Resolution}).isSet();
                    QVERIFY2(tags ? tags->at == event->at && tags->by == event->by : before, ticket.key);
                }
                walk.take(ticket.records[i]);
            }
        }
    }

    void resolutionsUseTheDesksCodes_data() { eachSample(); }
    void resolutionsUseTheDesksCodes()
    {
        QFETCH(QByteArray, name);
        const QList<QByteArray> codes
            = {"fixed",          "workaround", "answered",          "configured", "data_corrected",   "trained",
               "access_granted", "repaired",   "third_party_fixed", "by_design",  "not_reproducible", "duplicate",
               "withdrawn",      "spam"};
        const QList<QByteArray> fixes = {"configuration", "data",     "code_release", "content", "procedure",
                                         "access",        "hardware", "third_party",  "none",    ""};
        QSet<QByteArray> dispositions;
        for (const IncomingTicket &ticket : sample(name).tickets) {
            for (const IncomingRecord &record : ticket.records) {
                const Event *event = eventOf(record, Field::Resolution);
                if (!event)
                    continue;
                const QJsonObject tags = member(event->to);
                const auto text = [&](const QString &part) { return tags.value(part).toString().toUtf8(); };
                QVERIFY2(codes.contains(text(u"code"_s)) && fixes.contains(text(u"fix"_s)), event->to.json());
                QCOMPARE(text(u"root_cause"_s) == "none",
                         text(u"code"_s) == "duplicate" || text(u"code"_s) == "withdrawn");
                QVERIFY(text(u"root_cause"_s).contains('.') || text(u"root_cause"_s) == "none");
                QVERIFY(!text(u"root_cause"_s).startsWith("unknown") || tags.contains(u"cause_note"_s));
                const QByteArray ai = text(u"ai"_s);
                QCOMPARE(tags.contains(u"ai_reason"_s), ai == "corrected" || ai == "rejected");
                dispositions.insert(ai);
            }
        }
        QCOMPARE(dispositions, QSet<QByteArray>({"accepted", "corrected", "rejected", "none", ""}));
    }

    void changesOfLevelSayWhy_data() { eachSample(); }
    void changesOfLevelSayWhy()
    {
        QFETCH(QByteArray, name);
        const QList<QByteArray> neutral
            = {"cannot_reproduce", "not_a_defect", "duplicate_of_problem", "information_arrived_later"};
        for (const IncomingTicket &ticket : sample(name).tickets) {
            for (const IncomingRecord &record : ticket.records) {
                const Event *event = eventOf(record, Field::Level);
                if (!event)
                    continue;
                QVERIFY(!event->reason.isEmpty());
                const bool down = *event->to.toNumber() < *event->from.toNumber();
                QCOMPARE(event->reason.startsWith("returned:"), down);
                const bool fault = down && !neutral.contains(event->reason.mid(9));
                QCOMPARE(event->bounce.has_value(), fault);
                QVERIFY(!fault || (event->bounce->type == "returned" && event->bounce->attributedTo != event->by));
            }
        }
    }

    void surveysFollowTheResolving_data() { eachSample(); }
    void surveysFollowTheResolving()
    {
        QFETCH(QByteArray, name);
        std::map<QByteArray, QList<qint64>> sent;
        int answered = 0;
        for (const IncomingTicket &ticket : sample(name).tickets) {
            QSet<qint64> resolved;
            for (const IncomingRecord &record : ticket.records) {
                if (const Event *event = eventOf(record, Field::State); event && event->to.text() == "resolved")
                    resolved.insert(event->at.ms);
                const auto *survey = std::get_if<Survey>(&record.record);
                if (!survey)
                    continue;
                QVERIFY2(resolved.contains(survey->sentAt.ms - day), ticket.key);
                sent[ticket.creation->value(Field::Requester).text()].append(survey->sentAt.ms);
                QCOMPARE(survey->answeredAt.isSet(), survey->score.has_value());
                if (survey->score) {
                    ++answered;
                    QVERIFY(*survey->score >= 1 && *survey->score <= 5 && *survey->scale == 5);
                    QVERIFY(survey->answeredAt > survey->sentAt
                            && survey->answeredAt.ms <= survey->sentAt.ms + 14 * day);
                }
            }
        }
        QVERIFY(answered > 100);
        for (auto &[requester, times] : sent) {
            std::sort(times.begin(), times.end());
            for (qsizetype i = 1; i < times.size(); ++i)
                QVERIFY2(times[i] - times[i - 1] >= 7 * day, requester);
        }
    }

    void theQueueIsAlive_data() { eachSample(); }
    void theQueueIsAlive()
    {
        QFETCH(QByteArray, name);
        QHash<QByteArray, int> states;
        for (const IncomingTicket &ticket : sample(name).tickets) {
            Walk walk(ticket);
            for (const IncomingRecord &record : ticket.records)
                walk.take(record);
            ++states[walk.text(Field::State)];
        }
        for (const char *state : {"open", "pending", "on_hold"})
            QVERIFY2(states.value(state) >= 3, state);
        const int unresolved
            = states.value("new") + states.value("open") + states.value("pending") + states.value("on_hold");
        QVERIFY2(unresolved >= 15 && unresolved <= 200, QByteArray::number(unresolved));
    }

    void payrollHasBouncesOfEachType()
    {
        QHash<QByteArray, int> types;
        for (const IncomingTicket &ticket : sample("payroll").tickets) {
            for (const IncomingRecord &record : ticket.records) {
                const auto *event = std::get_if<Event>(&record.record);
                if (event && event->bounce)
                    ++types[event->bounce->type];
            }
        }
        for (const char *type : {"returned", "ping_pong", "recategorised", "wrong_fix"})
            QVERIFY2(types.value(type) > 50, type);
    }

    void theRoundingDefectGrowsUntilItsRelease()
    {
        const QString defect = u"product.defect"_s;
        const int early = withCause("HTG", defect, "2024-07-01T00:00:00Z", "2024-11-01T00:00:00Z");
        const int late = withCause("HTG", defect, "2025-07-01T00:00:00Z", "2025-11-01T00:00:00Z");
        const int after = withCause("HTG", defect, "2025-12-05T00:00:00Z", "2026-07-01T00:00:00Z");

        QVERIFY2(late >= 2 * early && late >= 80, QByteArray::number(late));
        QVERIFY2(after <= 8, QByteArray::number(after));
    }

    void aReleaseWithARegressionIsSeen()
    {
        const QString regression = u"product.regression"_s;
        QCOMPARE(withCause("Luca", regression, "2024-07-01T00:00:00Z", "2025-03-03T00:00:00Z"), 0);
        QVERIFY(withCause("Luca", regression, "2025-03-03T00:00:00Z", "2025-04-03T00:00:00Z") >= 30);
        QCOMPARE(withCause("Linx", regression, "2025-04-03T00:00:00Z", "2026-02-09T00:00:00Z"), 0);
        QVERIFY(withCause("Linx", regression, "2026-02-09T00:00:00Z", "2026-03-09T00:00:00Z") >= 30);
    }

    void augustOfTheSecondYearMissesItsTargets()
    {
        QVERIFY(answeredInTime("2025-08-01T00:00:00Z", "2025-09-01T00:00:00Z") < 40);
        QVERIFY(answeredInTime("2025-07-01T00:00:00Z", "2025-08-01T00:00:00Z") > 90);
        QVERIFY(answeredInTime("2025-09-01T00:00:00Z", "2025-10-01T00:00:00Z") > 90);
    }

    void theOutageDayStandsOut()
    {
        const int outage = created({}, "2025-08-19T00:00:00Z", "2025-08-20T00:00:00Z");
        const int dayBefore = created({}, "2025-08-18T00:00:00Z", "2025-08-19T00:00:00Z");

        QVERIFY(outage >= 75);
        QVERIFY(outage >= 4 * dayBefore);
    }

    void theDairysVolumeFallsByAQuarter()
    {
        const int before = created("testland-dairy", "2026-01-02T00:00:00Z", "2026-04-02T00:00:00Z");
        const int last = created("testland-dairy", "2026-04-02T00:00:00Z", "2026-07-01T00:00:00Z");

        QVERIFY2(before >= 98 && before <= 102, QByteArray::number(before));
        QVERIFY2(last * 100 >= before * 72 && last * 100 <= before * 76, QByteArray::number(last));
    }

    void agentFourLearnsToEscalate()
    {
        int escalated[2] = {}, returned[2] = {}; // before and after the training
        for (const IncomingTicket &ticket : sample("payroll").tickets) {
            for (const IncomingRecord &record : ticket.records) {
                const Event *event = eventOf(record, Field::Level);
                if (!event)
                    continue;
                const int when = event->at.ms >= at("2025-10-06T00:00:00Z");
                if (event->by == "agent-4" && event->to.json() == "2" && event->from.json() == "1")
                    ++escalated[when];
                if (event->bounce && event->bounce->attributedTo == "agent-4")
                    ++returned[when];
            }
        }
        QVERIFY(escalated[0] >= 60 && escalated[1] >= 25);
        QVERIFY2(returned[0] * 100 >= escalated[0] * 25, QByteArray::number(returned[0]));
        QVERIFY2(returned[1] * 100 <= escalated[1] * 6, QByteArray::number(returned[1]));
    }

    void payRunsPeakAtMonthEnds()
    {
        int run = 0, middle = 0;
        for (const IncomingTicket &ticket : sample("payroll").tickets) {
            const int dayOfMonth = toRfc3339(ticket.creation->at).mid(8, 2).toInt();
            run += dayOfMonth >= 27 || dayOfMonth <= 3;
            middle += dayOfMonth >= 10 && dayOfMonth <= 16;
        }
        QVERIFY2(run * 10 > middle * 18, QByteArray::number(run));
    }

    void oldTicketsAreTaggedIncompletely()
    {
        int all[2] = {}, complete[2] = {}; // first half year, last half year
        for (const IncomingTicket &ticket : sample("payroll").tickets) {
            for (const IncomingRecord &record : ticket.records) {
                const Event *event = eventOf(record, Field::Resolution);
                if (!event || (event->at.ms > at("2025-01-01T00:00:00Z") && event->at.ms < at("2026-01-01T00:00:00Z")))
                    continue;
                const int when = event->at.ms > at("2026-01-01T00:00:00Z");
                const QJsonObject tags = member(event->to);
                ++all[when];
                complete[when] += tags.contains(u"fix"_s) && tags.contains(u"kb"_s) && tags.contains(u"ai"_s);
            }
        }
        QVERIFY(complete[0] * 10 < all[0] * 7);
        QVERIFY(complete[1] * 100 > all[1] * 97);
    }

    void theCountyAnswersThePhoneAndSendsTechnicians()
    {
        int calls = 0, dispatched = 0, withAsset = 0;
        const QList<IncomingTicket> &tickets = sample("county").tickets;
        for (const IncomingTicket &ticket : tickets) {
            Walk walk(ticket);
            for (const IncomingRecord &record : ticket.records)
                walk.take(record);
            calls += ticket.creation->value(Field::Channel).text() == "phone";
            const bool sent = walk.value(FieldName::from("custom.dispatch")).isSet();
            dispatched += sent;
            withAsset += sent && walk.value(FieldName::from("custom.asset")).isSet();
        }
        QVERIFY(calls * 100 > tickets.size() * 65);
        QVERIFY(dispatched * 100 > tickets.size() * 15);
        QVERIFY(withAsset * 100 >= dispatched * 95);
    }
};

QTEST_GUILESS_MAIN(TestSampleWorkspace)
#include "tst_sampleworkspace.moc"
