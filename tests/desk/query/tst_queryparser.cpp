#include "desk/query/queryparser.h"

#include "memoryvocabulary.h"

#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

namespace {

// A plan in short, to compare with: `&(…)`, `|(…)`, `!x` and conditions `attribute=value`.
QByteArray told(const QueryValue &value)
{
    struct
    {
        QByteArray operator()(const NumberSpan &span) const
        {
            const auto end = [](std::optional<qint64> n) { return n ? QByteArray::number(*n) : QByteArray("*"); };
            return span.from == span.to ? end(span.from) : end(span.from) + ".." + end(span.to);
        }
        QByteArray operator()(const TimeSpan &span) const
        {
            const auto end = [](Instant at) { return at.isSet() ? toRfc3339(at) : QByteArray("*"); };
            return end(span.from) + "~" + end(span.to);
        }
        QByteArray operator()(const IdList &list) const { return list.ids.join('+'); }
        QByteArray operator()(const OpenValue &open) const { return open.words.join('+'); }
        QByteArray operator()(const AnySet &) const { return "set"; }
        QByteArray operator()(const NotSet &) const { return "none"; }
        QByteArray operator()(const TextRuns &runs) const
        {
            QByteArray text;
            for (const TextRun &run : runs.runs) {
                text += text.isEmpty() ? "" : ",";
                text += run.match == TextRun::Match::Words ? "\"" + run.words.join(' ') + "\"" : run.words.join(' ');
                text += run.lastIsPrefix ? "*" : "";
            }
            return text;
        }
        QByteArray operator()(const Has &has) const { return QByteArray::number(int(has.what)) + has.custom; }
    } tell;
    return std::visit(tell, value);
}

QByteArray told(const QueryNode &node)
{
    if (node.join == QueryNode::Join::Not)
        return "!" + told(node.parts.front());
    if (node.join == QueryNode::Join::Condition) {
        const QueryCondition &condition = node.condition;
        const QByteArray name = condition.attribute == QueryAttribute::Custom ? "custom." + condition.custom
            : condition.attribute == QueryAttribute::Text
            ? QByteArray("text")
            : QByteArray(traitsOf(condition.attribute).names).split('|').first();
        return name + "=" + told(condition.value);
    }
    QList<QByteArray> parts;
    for (const QueryNode &part : node.parts)
        parts.append(told(part));
    return (node.join == QueryNode::Join::All ? "&(" : "|(") + parts.join(' ') + ")";
}

const QueryContext lena{.now = *instantFrom("2026-04-01T10:00:00Z"), .timeZone = "Europe/Berlin", .person = "lena"};

} // namespace

class TestQueryParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQueryHasOneMeaning_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QByteArray>("meaning");
        const auto row = [](const char *query, const char *meaning) {
            QTest::newRow(query) << QString::fromUtf8(query) << QByteArray(meaning);
        };
        row("", "&()");
        row("state: open", "state=1");
        row("STATE: Open, {On hold} state:pending", "|(state=1 state=3 state=2)");
        row("state: open level: 2 .. * state: pending", "&(|(state=1 state=2) level=2..*)");
        row("state: open or level: L3 and -kind: change", "|(state=1 &(level=3 !kind=4))");
        row("(state: open) state: pending", "&(state=1 state=2)");
        row("-state: open, -pending", "&(!state=1 state=2)");
        row("-(#Open #Urgent)", "!&(state=1 priority=3)");
        row("#Unresolved #unassigned for: me", "&(state=0..3 |(assignee=none assignee=lena))");
        row("#Resolved", "state=4..5");
        row("#Reopened", "reopened=1..*");
        row("untagged", "&(state=4..5 !has=7)");
        row("priority: low .. normal", "priority=0..1");
        row("client: payroll", "client=acme+county");
        row("client: acme, strassenbau", "|(client=acme client=mueller)");
        row("client: *wind*", "client=nordwind");
        row("assignee: {José García}, 陈", "|(assignee=jose assignee=chen)");
        row("requester: ana", "requester=ana.p+ana.s");
        row("category: payroll", "category=payroll+payroll.export+payroll.export.bank");
        row("tag: *-run, {YEAR END}", "|(tag=january-run tag=year end)");
        row("tag: *", "tag=set");
        row("#vip #HTG #me", "&(tag=vip product=HTG assignee=lena)");
        row("#urgent", "priority=3");
        row("-{year end} -invoice", "&(!tag=year end !text=invoice)");
        row("custom.region: north custom.made_SLA: *", "&(custom.region=north custom.made_sla=set)");
        row("has: {custom.region}, -kb", "&(!has=9 has=16region)");
        row("sup-108 #SUP-109 ABC-7", "&(text=abc 7 |(key=108 key=109))");
        row("key: 7, sup-9 .. *", "|(key=7 key=9..*)");
        row("created: 2026-02", "created=2026-01-31T23:00:00Z~2026-02-28T23:00:00Z");
        row("due: * .. 2026-03-20T12:00", "due=*~2026-03-20T11:01:00Z");
        row("net pay, \"Net Pay\" e-mail qu* - =", "&(text=net text=pay text=\"net pay\" text=e mail text=qu*)");
        row("subject: {net pay}, -\"x y\" message: pay*", "&(!subject=\"x y\" subject=net,pay message=pay*)");
        row("12:30 unresolved", "&(text=12 30 text=unresolved)");
        row("was it done", "&(text=was text=it text=done)");
        row("bounced: -0 sort by: key", "!bounced=0");
    }

    void aQueryHasOneMeaning()
    {
        QFETCH(QString, query);
        QFETCH(QByteArray, meaning);

        const auto plan = parseQuery(query, MemoryVocabulary(), lena);

        if (!plan)
            QFAIL(plan.error().code.constData());
        QCOMPARE(told(plan->root), meaning);
    }

    void aMistakeIsNamedWithItsPlaceAndFix_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("position");
        QTest::addColumn<QByteArray>("fix");
        const auto row = [](const char *query, const char *code, int position, const char *fix = "") {
            QTest::newRow(query) << QString::fromUtf8(query) << QByteArray(code) << position << QByteArray(fix);
        };
        row("state:", "expected-value", 6);
        row("state: level: 2", "expected-value", 7);
        row("state: open,", "expected-value", 12);
        row("state: opne", "unknown-value", 7, "state: Open");
        row("state: on hold", "unknown-value", 7, "state: {on hold}");
        row("state: solved", "unknown-value", 7, "state: Resolved");
        row("prioritty: high", "unknown-attribute", 0, "priority: high");
        row("net pay differs: yes", "unknown-attribute", 8, "net pay differs yes");
        row("was created: 2026", "no-history", 4);
        row("was stat: open", "unknown-attribute", 4, "was state: open");
        row("level: 2 was state: open", "not-yet", 9);
        row("sla: breeched", "unknown-value", 5, "sla: Breached");
        row("saved: mine", "not-yet", 0);
        row("((state: open) or level: 2", "unclosed-group", 0, "((state: open) or level: 2)");
        row("state: open)", "unopened-group", 11, "state: open");
        row("state: open ()", "empty-group", 12, "state: open");
        row("state: open and", "expected-term", 15, "state: open");
        row("and state: open", "expected-term", 0, "state: open");
        row("state: open or or level: 2", "expected-term", 15, "state: open or level: 2");
        row("(state: open or) level: 2", "expected-term", 15, "(state: open) level: 2");
        row("(\"net pay", "unclosed-quote", 1, "(\"net pay\")");
        row("{On hold}", "stray-brace", 0, "#{On hold}");
        row("{net pay}", "stray-brace", 0, "\"net pay\"");
        row("created: -30m", "ambiguous-unit", 9, "created: -30min");
        row("created: 5.1.2026", "bad-date", 9, "created: 2026-01-05");
        row("created: 01/05/2026", "bad-date", 9);
        row("created: 2026-02-30", "bad-date", 9);
        row("created: Today .. Yesterday", "empty-range", 9, "created: Yesterday .. Today");
        row("in state for: 3mo", "bad-duration", 14);
        row("bounced: many", "bad-number", 9);
        row("category: a .. b", "no-range", 10);
        row("sort by: creatd", "unknown-sort", 9, "sort by: created");
        row("(state: open sort by: created) or level: 2", "sort-in-group", 13);
        row("state: open and sort by: created", "expected-term", 16, "state: open sort by: created");
        row("pa*y", "bad-wildcard", 0);
        row("client: acmee", "unknown-value", 8, "client: acme");
        row("#Opne", "unknown-value", 1, "#Open");
        row("#", "expected-value", 1);
        row("level: 4", "unknown-value", 7);
        row("custom.regoin: north", "unknown-attribute", 0, "custom.region: north");
        row("client: $client", "unfilled-parameter", 8);
        row("😀 state: opne", "unknown-value", 9, "😀 state: Open");
    }

    void aMistakeIsNamedWithItsPlaceAndFix()
    {
        QFETCH(QString, query);
        QFETCH(QByteArray, code);
        QFETCH(int, position);
        QFETCH(QByteArray, fix);

        const auto plan = parseQuery(query, MemoryVocabulary(), lena);

        QVERIFY(!plan);
        QCOMPARE(plan.error().code, code);
        QCOMPARE(int(plan.error().position), position);
        QCOMPARE(plan.error().fix, fix);
    }

    void nobodyIsNotMe()
    {
        QueryContext nobody = lena;
        nobody.person.clear();

        QCOMPARE(parseQuery(u"assignee: me", MemoryVocabulary(), nobody).error().code, QByteArray("no-person"));
        QCOMPARE(parseQuery(u"#me", MemoryVocabulary(), nobody).error().position, 1);
    }

    void tooMuchIsRefused()
    {
        const QString fifty = QString(50, u'(') + u"#Open"_s + QString(50, u')');
        QVERIFY(parseQuery(fifty, MemoryVocabulary(), lena));
        QCOMPARE(parseQuery(u'(' + fifty + u')', MemoryVocabulary(), lena).error().code, QByteArray("too-complex"));
        QCOMPARE(parseQuery(u"a "_s.repeated(501), MemoryVocabulary(), lena).error().code, QByteArray("too-complex"));
        QCOMPARE(parseQuery(QString(4001, u'a'), MemoryVocabulary(), lena).error().code, QByteArray("too-complex"));
    }

    void anUnseenValueGivesANotice()
    {
        const auto plan = parseQuery(u"😀 product: nosuchthing", MemoryVocabulary(), lena);

        QVERIFY(plan);
        QCOMPARE(plan->notices, (QList<QueryNotice>{{11, "nosuchthing"}}));
    }

    void sortingHasItsDefaults()
    {
        const auto plan
            = parseQuery(u"sort by: priority, issue id desc #Open sort by: created asc, due", MemoryVocabulary(), lena);

        QVERIFY(plan);
        QCOMPARE(plan->sorting,
                 (QList<QuerySort>{{QuerySortField::Priority, true},
                                   {QuerySortField::Key, true},
                                   {QuerySortField::Created, false},
                                   {QuerySortField::Due, false}}));
    }

    void everyStretchOfSignsIsReadToItsEnd()
    {
        const QString signs = u"a-#:,.*\"(){} $>é"_s;
        quint32 seed = 7;
        for (int round = 0; round < 20000; ++round) {
            QString query;
            for (int i = 0; i < 12; ++i) {
                seed = seed * 1664525 + 1013904223;
                query += signs[qsizetype((seed >> 16) % quint32(signs.size()))];
            }
            const auto plan = parseQuery(query, MemoryVocabulary(), lena);
            if (!plan) {
                QVERIFY2(plan.error().position <= query.size(), qPrintable(query));
                if (!plan.error().fix.isEmpty())
                    QVERIFY2(parseQuery(QString::fromUtf8(plan.error().fix), MemoryVocabulary(), lena),
                             plan.error().fix.constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestQueryParser)
#include "tst_queryparser.moc"
