#include "storage/history/chain.h"

#include "storage/engine/migrations.h"
#include "storage/workspace/settings.h"

#include <QTest>

#include <functional>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

const Salt salt("0123456789abcdef");

Event anEvent()
{
    return {.at = Instant{1'767'600'000'000},
            .by = "lena",
            .field = FieldName::from("team"),
            .from = Value::string("day"),
            .to = Value::string("night"),
            .reason = "needs_access",
            .bounce = BounceMark{.type = "returned", .attributedTo = "omar", .unknown = R"("a":1)"},
            .id = "op.1",
            .undoes = "op.0",
            .recordedAt = Instant{1'767'600'060'000},
            .source = "zendesk:7",
            .unknown = R"("b":2)"};
}

Message aMessage()
{
    return {.at = Instant{1'767'600'000'000},
            .by = "lena",
            .direction = Direction::Outbound,
            .visibility = Visibility::Internal,
            .channel = Channel::Phone,
            .format = "plain",
            .body = "Hello",
            .id = "op.1",
            .recordedAt = Instant{1'767'600'060'000},
            .source = "zendesk:8",
            .reason = "callback",
            .more = R"("minutes":4)"};
}

Survey aSurvey()
{
    return {.sentAt = Instant{1'767'600'000'000},
            .answeredAt = Instant{1'767'600'060'000},
            .score = 4,
            .scale = 5,
            .comment = "Thanks",
            .id = "op.1",
            .unknown = R"("c":3)"};
}

Creation aCreation()
{
    return {.at = Instant{1'767'600'000'000},
            .by = "lena",
            .values = {{FieldName::from("subject"), Value::string("Net pay differs")},
                       {FieldName::from("client"), Value::string("acme")},
                       {FieldName::from("requester"), Value::string("jane")}},
            .unknown = R"("d":4)"};
}

using AlterEvent = std::function<void(Event &)>;
using AlterMessage = std::function<void(Message &)>;
using AlterSurvey = std::function<void(Survey &)>;
using AlterCreation = std::function<void(Creation &)>;

} // namespace

class TestChain : public QObject
{
    Q_OBJECT

    QByteArray encoding(const TicketRecord &record)
    {
        Dictionaries names(*m_connection); // anew: names change in a test
        return RecordEncoder(names).encode(record).toByteArray();
    }

    QByteArray encoding(qint64 ticket, const Creation &of)
    {
        Dictionaries names(*m_connection);
        return RecordEncoder(names).encode(ticket, of).toByteArray();
    }

    static QByteArray linkOver(const QList<QByteArray> &encodings)
    {
        Chain chain(salt, {});
        for (int seq = 0; seq < encodings.size(); ++seq)
            chain.add(seq, encodings[seq]);
        return chain.link();
    }

    void compare(const TicketRecord &record, const TicketRecord &altered)
    {
        QVERIFY(altered != record);
        QVERIFY(encoding(altered) != encoding(record));
        QVERIFY(linkOver({"root", encoding(altered)}) != linkOver({"root", encoding(record)}));
        QCOMPARE(encoding(record), encoding(TicketRecord(record)));
    }

    std::unique_ptr<Connection> m_connection;

private Q_SLOTS:
    void init()
    {
        auto connection = Connection::open(u":memory:"_s, Connection::Mode::Write);
        QVERIFY(connection);
        m_connection = std::move(*connection);
        QVERIFY(migrate(*m_connection));
        Dictionaries names(*m_connection);
        Settings settings(*m_connection, names);
        for (const QByteArray &id : QList<QByteArray>{"lena", "omar", "jane"})
            settings.insert("person", id, {}, R"({"name":"N","email":"","role":"agent"})");
        settings.insert("client", "acme", {}, R"({"name":"Acme"})");
        settings.insert("client", "globex", {}, R"({"name":"Globex"})");
        QVERIFY(m_connection->done());
    }

    void aLinkTellsEachPartOfAnEvent_data()
    {
        QTest::addColumn<AlterEvent>("alter");
        const auto row = [](const char *name, const AlterEvent &alter) { QTest::newRow(name) << alter; };
        row("at", [](Event &e) { ++e.at.ms; });
        row("by", [](Event &e) { e.by = "omar"; });
        row("by nobody", [](Event &e) { e.by.clear(); });
        row("field", [](Event &e) { e.field = FieldName::from("category"); });
        row("field custom", [](Event &e) { e.field = FieldName::from("custom.team"); });
        row("from", [](Event &e) { e.from = Value::string("dawn"); });
        row("no from", [](Event &e) { e.from = {}; });
        row("to", [](Event &e) { e.to = Value::string("Night"); });
        row("from and to", [](Event &e) { std::swap(e.from, e.to); });
        row("a number for a text", [](Event &e) { e.to = Value::number(2); });
        row("reason", [](Event &e) { e.reason += 'x'; });
        row("no bounce", [](Event &e) { e.bounce.reset(); });
        row("bounce type", [](Event &e) { e.bounce->type = "wrong_fix"; });
        row("bounce attribution", [](Event &e) { e.bounce->attributedTo = "lena"; });
        row("bounce attribution to a word", [](Event &e) { e.bounce->attributedTo = "rule"; });
        row("bounce attribution to none", [](Event &e) { e.bounce->attributedTo.clear(); });
        row("bounce unknown", [](Event &e) { e.bounce->unknown.clear(); });
        row("id", [](Event &e) { e.id = "op.2"; });
        row("undoes", [](Event &e) { e.undoes.clear(); });
        row("recorded at", [](Event &e) { e.recordedAt = {}; });
        row("source", [](Event &e) { e.source.chop(1); });
        row("unknown", [](Event &e) { e.unknown = R"("b":3)"; });
        row("a letter from one part to the next", [](Event &e) {
            e.id += e.undoes.first(1);
            e.undoes.remove(0, 1);
        });
    }
    void aLinkTellsEachPartOfAnEvent()
    {
        QFETCH(const AlterEvent, alter);
        Event altered = anEvent();
        alter(altered);
        compare(anEvent(), altered);
    }

    void aLinkTellsEachPartOfAMessage_data()
    {
        QTest::addColumn<AlterMessage>("alter");
        const auto row = [](const char *name, const AlterMessage &alter) { QTest::newRow(name) << alter; };
        row("at", [](Message &m) { --m.at.ms; });
        row("by", [](Message &m) { m.by = "jane"; });
        row("direction", [](Message &m) { m.direction = Direction::Inbound; });
        row("visibility", [](Message &m) { m.visibility = Visibility::Public; });
        row("channel", [](Message &m) { m.channel = Channel::Chat; });
        row("format", [](Message &m) { m.format = "html"; });
        row("body", [](Message &m) { m.body = "hello"; });
        row("no body", [](Message &m) { m.body.clear(); });
        row("id", [](Message &m) { m.id.clear(); });
        row("recorded at", [](Message &m) { ++m.recordedAt.ms; });
        row("source", [](Message &m) { m.source.clear(); });
        row("reason", [](Message &m) { m.reason = "voicemail"; });
        row("more", [](Message &m) { m.more = R"("minutes":5)"; });
        row("source for reason", [](Message &m) { std::swap(m.source, m.reason); });
    }
    void aLinkTellsEachPartOfAMessage()
    {
        QFETCH(const AlterMessage, alter);
        Message altered = aMessage();
        alter(altered);
        compare(aMessage(), altered);
    }

    void aLinkTellsEachPartOfASurvey_data()
    {
        QTest::addColumn<AlterSurvey>("alter");
        const auto row = [](const char *name, const AlterSurvey &alter) { QTest::newRow(name) << alter; };
        row("sent at", [](Survey &s) { ++s.sentAt.ms; });
        row("answered at", [](Survey &s) { s.answeredAt = {}; });
        row("score", [](Survey &s) { s.score = 5; });
        row("no score", [](Survey &s) { s.score.reset(); });
        row("scale", [](Survey &s) { s.scale = 10; });
        row("no scale", [](Survey &s) { s.scale.reset(); });
        row("comment", [](Survey &s) { s.comment += '!'; });
        row("id", [](Survey &s) { s.id = "op.10"; });
        row("unknown", [](Survey &s) { s.unknown.clear(); });
    }
    void aLinkTellsEachPartOfASurvey()
    {
        QFETCH(const AlterSurvey, alter);
        Survey altered = aSurvey();
        alter(altered);
        compare(aSurvey(), altered);
    }

    void noScoreIsNotTheScoreNull() { compare(Survey{.sentAt = Instant{1}}, Survey{.sentAt = Instant{1}, .score = 0}); }

    void theRootTellsEachPartOfTheTicketRecord_data()
    {
        QTest::addColumn<AlterCreation>("alter");
        const auto row = [](const char *name, const AlterCreation &alter) { QTest::newRow(name) << alter; };
        row("at", [](Creation &c) { ++c.at.ms; });
        row("by", [](Creation &c) { c.by = "omar"; });
        row("a value", [](Creation &c) { c.values[FieldName::from("subject")] = Value::string("Net pay"); });
        row("the client", [](Creation &c) { c.values[FieldName::from("client")] = Value::string("globex"); });
        row("the requester", [](Creation &c) { c.values[FieldName::from("requester")] = Value::string("lena"); });
        row("a value more", [](Creation &c) { c.values[FieldName::from("level")] = Value::number(1); });
        row("a value less", [](Creation &c) { c.values.erase(FieldName::from("subject")); });
        row("unknown", [](Creation &c) { c.unknown.clear(); });
    }
    void theRootTellsEachPartOfTheTicketRecord()
    {
        QFETCH(const AlterCreation, alter);
        Creation altered = aCreation();
        alter(altered);
        QVERIFY(encoding(7, altered) != encoding(7, aCreation()));
        QVERIFY(encoding(7, aCreation()) != encoding(8, aCreation()));
    }

    void kindsOfRecordsAreNotTakenForEachOther()
    {
        QVERIFY(encoding(Event{}) != encoding(Message{}));
        QVERIFY(encoding(Message{}) != encoding(Survey{}));
        QVERIFY(encoding(Survey{}) != encoding(Event{}));
    }

    void namesAreNumbers()
    {
        const auto all = [&] {
            Event assigned = anEvent();
            assigned.field = FieldName::from("assignee");
            assigned.from = Value::string("lena");
            assigned.to = Value::string("omar");
            return encoding(anEvent()) + encoding(aMessage()) + encoding(7, aCreation()) + encoding(assigned);
        };
        const QByteArray before = all();

        Dictionaries names(*m_connection);
        Settings(*m_connection, names)
            .replace("person", "lena", R"({"name":"Lena Ott","email":"l@x.com","role":"lead"})");
        QCOMPARE(all(), before);

        m_connection->run(
            "UPDATE person SET ext = 'p-1' WHERE ext = 'lena'; UPDATE client SET ext = 'c-1' WHERE ext = 'acme'");
        QVERIFY(all() != before); // nobody is called lena now …
        Message renamed = aMessage();
        renamed.by = "p-1";
        m_connection->run("UPDATE person SET ext = 'lena' WHERE ext = 'p-1'");
        const QByteArray former = encoding(aMessage());
        m_connection->run("UPDATE person SET ext = 'p-1' WHERE ext = 'lena'");
        QCOMPARE(encoding(renamed), former); // … but the same person has the same number under the new name
        QVERIFY(!encoding(renamed).contains("p-1"));
        QVERIFY(m_connection->done());
    }

    void theOrderMatters()
    {
        QVERIFY(linkOver({"root", "a", "b"}) != linkOver({"root", "b", "a"}));
        QVERIFY(linkOver({"root", "a", "b"}) != linkOver({"root", "a"}));
        QVERIFY(linkOver({"root", "ab"}) != linkOver({"root", "a", "b"}));
        QCOMPARE(linkOver({"root", "a", "b"}), linkOver({"root", "a", "b"}));
    }

    void aLinkDependsOnTheSalt()
    {
        Chain one(salt, {}), other("fedcba9876543210", {});
        one.add(0, "root");
        other.add(0, "root");
        QVERIFY(one.link() != other.link());
    }

    void linksGoOnFromLinks()
    {
        Chain chain(salt, {});
        chain.add(0, "root");
        const QByteArray root = chain.link();
        chain.add(1, "a");
        chain.add(2, "b");
        const QByteArray second = chain.link();
        chain.add(3, "c");
        const QByteArray third = chain.link();

        Chain taken(salt, root); // up where another left it
        taken.add(1, "a");
        taken.add(2, "b");
        QCOMPARE(taken.link(), second);
        taken.add(3, "c");
        QCOMPARE(taken.link(), third);
        Chain last(salt, second);
        last.add(3, "c");
        QCOMPARE(last.link(), third);

        Chain elsewhere(salt, third);
        elsewhere.add(1, "a");
        elsewhere.add(2, "b");
        QVERIFY(elsewhere.link() != second);
        QVERIFY(linkOver({"root", "a", "b"}) != second); // one link less
    }

    // Reckoned by another program: who changes this makes every workspace there is unsound.
    void theFormStays()
    {
        Chain chain(salt, {});
        chain.add(0, "root");
        QCOMPARE(chain.link().toHex(), "01d10e0910491a7544b120642dec2b29");
        for (int seq = 1; seq <= 6; ++seq)
            chain.add(seq, "record " + QByteArray::number(seq));
        const QByteArray link = chain.link();
        QCOMPARE(link.size(), chainLinkSize);
        QCOMPARE(link[0], chainVersion);
        QCOMPARE(link.toHex(), "010a3e908675159255b2180ed4a3c039");
        QCOMPARE(encoding(Survey{.sentAt = Instant{258}, .score = 0, .comment = "ok"}).toHex(),
                 "0c737572766579840400020004"
                 "6f6b0000");
    }

    void saltsAreStableAndEachItsOwn()
    {
        QSet<Salt> salts;
        for (int seq = 0; seq < 40; ++seq) {
            const Salt drawn = Chain::saltOf(salt, seq);
            QCOMPARE(drawn.size(), 16);
            QCOMPARE(Chain::saltOf(salt, seq), drawn);
            salts.insert(drawn);
        }
        QCOMPARE(salts.size(), 40);
        QVERIFY(Chain::saltOf("fedcba9876543210", 1) != Chain::saltOf(salt, 1));
    }

    void aChainDrawsTheSaltOfTheSeq()
    {
        for (const int first : {0, 1, 2, 3, 4, 7, 9}) {
            Chain drawing(salt, {}), given({}, {});
            for (const int seq : {first, first + 1, first + 5, first}) {
                drawing.add(seq, "text");
                given.add(seq, "text", Chain::saltOf(salt, seq));
            }
            QCOMPARE(drawing.link(), given.link());
        }
    }

    void aDigestStandsForARemovedRecord()
    {
        Chain whole(salt, {}), redacted(salt, {}), forged(salt, {});
        for (int seq = 0; seq < 4; ++seq) {
            const QByteArray text = "record " + QByteArray::number(seq);
            whole.add(seq, text);
            if (seq == 2)
                redacted.addDigest(Chain::leaf(Chain::saltOf(salt, seq), text));
            else
                redacted.add(seq, text);
            if (seq == 2)
                forged.addDigest(Chain::leaf(Chain::saltOf(salt, seq), "another"));
            else
                forged.add(seq, text);
        }
        const QByteArray link = whole.link();
        QCOMPARE(redacted.link(), link);
        QVERIFY(forged.link() != link);
    }
};

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
