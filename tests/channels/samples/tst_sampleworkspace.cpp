#include "channels/samples/madesample.h"

#include <QSet>

#include <algorithm>

using namespace Steward;
using namespace Qt::StringLiterals;

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
};

QTEST_GUILESS_MAIN(TestSampleWorkspace)
#include "tst_sampleworkspace.moc"
