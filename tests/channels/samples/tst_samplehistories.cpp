#include "channels/samples/madesample.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Steward;
using namespace Qt::StringLiterals;

class TestSampleHistories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestSampleHistories)
#include "tst_samplehistories.moc"
