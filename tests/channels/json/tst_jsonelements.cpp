#include "channels/json/jsonelements.h"

#include <QBuffer>
#include <QtTest>

using namespace Steward;

namespace {

struct Cut
{
    QList<QByteArray> elements = {}; // `list:json`
    QList<QByteArray> faults = {};
};

Cut cut(const QByteArray &text, QList<QByteArray> lists = {"tickets", "ticket"}, JsonLimits limits = {})
{
    QBuffer file;
    file.setData(text);
    file.open(QIODevice::ReadOnly);
    JsonElements reader(file, std::move(lists), limits);
    JsonElement element;
    Cut found;
    while (reader.next(element).value_or(false)) {
        if (element.fault.isEmpty()) {
            found.elements.append(element.list + ':' + element.json);
            if (text.mid(element.offset, element.size) != element.json)
                found.faults.append("wrong place");
        } else {
            found.faults.append(QByteArray::number(element.line) + ' ' + element.fault);
        }
    }
    return found;
}

using Texts = QList<QByteArray>;

} // namespace

class TestJsonElements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theElementsOfNamedListsAreCutOut()
    {
        const Cut found = cut(
            "\xEF\xBB\xBF{\"count\":2,\"tickets\":[{\"a\":\"]}\\\"\"} , [1,[2]],\n7,\"x\"],\"users\":[{\"b\":1}],\"ticket\":{\"c\":{}}}");

        QCOMPARE(found.elements,
                 (Texts{"tickets:{\"a\":\"]}\\\"\"}", "tickets:[1,[2]]", "tickets:7", "tickets:\"x\"",
                        "ticket:{\"c\":{}}"}));
        QCOMPARE(found.faults, Texts());
    }
    void bareObjectsListsAndLinesAreElementsToo()
    {
        QCOMPARE(cut("{\"id\":1,\"deep\":{\"tickets\":[1]}}").elements,
                 (Texts{":{\"id\":1,\"deep\":{\"tickets\":[1]}}"}));
        QCOMPARE(cut("[{\"id\":1},{\"id\":2}]").elements, (Texts{":{\"id\":1}", ":{\"id\":2}"}));
        QCOMPARE(cut("{\"id\":1}\n{\"id\":2}\r\n").elements, (Texts{":{\"id\":1}", ":{\"id\":2}"}));
        QCOMPARE(cut(" \n ").elements, Texts());
        QCOMPARE(cut("[]").elements, Texts());
    }
    void whatIsTooDeepOrTooLongIsAFaultAndReadingGoesOn()
    {
        const QByteArray deep = QByteArray("[").repeated(100'000) + QByteArray("]").repeated(100'000);

        const Cut found = cut("{\"tickets\":[" + deep + ",\n\"" + QByteArray("x").repeated(2'000'000) + "\",3]}",
                              {"tickets"}, {.element = 1 << 20, .depth = 64});

        QCOMPARE(found.elements, (Texts{"tickets:3"}));
        QCOMPARE(found.faults, (Texts{"1 nested deeper than 64", "2 longer than 1048576 bytes"}));
    }
    void aFileThatEndsTooEarlyGivesWhatWasWhole()
    {
        const Cut found = cut("{\"tickets\":[{\"a\":1},\n{\"a\":2");

        QCOMPARE(found.elements, (Texts{"tickets:{\"a\":1}"}));
        QCOMPARE(found.faults, (Texts{"2 the file ends inside it"}));
    }
    void whatIsNoJsonIsTold()
    {
        for (const QByteArray text :
             {"key,b\n1,2\n", "{\"a\" 1}", "{a:1}", "[1}", "{\"tickets\":[:]}", "{\"a\":1", "{\"a"}) {
            const Cut found = cut(text);
            QVERIFY2(found.faults.size() == 1, text.constData());
        }
    }
    void aDocumentLargerThanAWindowIsCutRight()
    {
        QByteArray text = "{\"meta\":\"" + QByteArray("m").repeated(200'000) + "\",\"tickets\":[";
        for (int i = 0; i < 20'000; ++i)
            text += (i ? ",\n{\"id\":" : "{\"id\":") + QByteArray::number(i) + ",\"t\":\""
                + QByteArray("é").repeated(i % 40) + "\"}";
        text += "]}";

        const Cut found = cut(text);

        QCOMPARE(found.elements.size(), 20'000);
        QCOMPARE(found.faults, Texts());
        QVERIFY(found.elements.last().startsWith("tickets:{\"id\":19999,"));
    }
};

QTEST_GUILESS_MAIN(TestJsonElements)
#include "tst_jsonelements.moc"
