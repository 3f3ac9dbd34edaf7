#include "wording/failures/failuremessage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Steward;

class TestFailureMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasThreeSentences_data();
    void everyCodeHasThreeSentences();
    void theSubjectAndTheReasonAreTold();
    void everyCodeSaysSomethingElse();
    void aPlaceholderInTheSubjectStaysAsItIs();
    void foreignTextCannotBreakTheLine();
    void aLongReasonIsCut();
};

namespace {

constexpr int CodeCount = int(FailureCode::Cancelled) + 1;

} // namespace

void TestFailureMessage::everyCodeHasThreeSentences_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("detail");

    for (int code = 0; code < CodeCount; ++code) {
        QTest::addRow("code %d alone", code) << code << QByteArray() << QByteArray();
        QTest::addRow("code %d with subject", code) << code << QByteArray("SUP-7") << QByteArray();
        QTest::addRow("code %d with detail", code) << code << QByteArray() << QByteArray("errno 28.");
        QTest::addRow("code %d with both", code) << code << QByteArray("SUP-7") << QByteArray("errno 28.");
    }
}

void TestFailureMessage::everyCodeHasThreeSentences()
{
    QFETCH(int, code);
    QFETCH(QByteArray, subject);
    QFETCH(QByteArray, detail);

    const FailureMessage message = messageFor({.code = FailureCode(code), .subject = subject, .detail = detail});

    for (const QString &sentence : {message.happened, message.kept, message.todo}) {
        QVERIFY2(sentence.size() > 10, qPrintable(sentence));
        QVERIFY2(sentence.endsWith(u'.') && !sentence.endsWith(u".."_s), qPrintable(sentence));
        QVERIFY2(sentence.at(0).isUpper() || sentence.at(0) == u'“', qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'<'), qPrintable(sentence));
    }
    QCOMPARE(message.happened.contains(u"SUP-7"_s), !subject.isEmpty());
    QCOMPARE(message.happened.contains(u"errno 28"_s), !detail.isEmpty());
}

void TestFailureMessage::theSubjectAndTheReasonAreTold()
{
    const FailureMessage message
        = messageFor({.code = FailureCode::BadInput, .subject = "pages.json", .detail = "line 3 has no key"});

    QCOMPARE(message.happened, u"“pages.json” cannot be read: line 3 has no key."_s);
    QCOMPARE(message.kept, u"The workspace was not changed by it."_s);
    QCOMPARE(message.todo, u"Correct the input, then try again."_s);
}

void TestFailureMessage::everyCodeSaysSomethingElse()
{
    QStringList seen;
    for (int code = 0; code < CodeCount; ++code)
        seen.append(messageFor({.code = FailureCode(code)}).happened);

    QCOMPARE(seen.removeDuplicates(), 0);
}

void TestFailureMessage::aPlaceholderInTheSubjectStaysAsItIs()
{
    const FailureMessage message = messageFor({.code = FailureCode::NotFound, .subject = "%2", .detail = "no %1 here"});

    QCOMPARE(message.happened, u"“%2” was not found: no %1 here."_s);
}

void TestFailureMessage::foreignTextCannotBreakTheLine()
{
    const FailureMessage message
        = messageFor({.code = FailureCode::NotFound, .subject = "a\nb\x1b[31m", .detail = "x\xE2\x80\xAEy\r\n"});

    QCOMPARE(message.happened, u"“a b [31m” was not found: x y."_s);
}

void TestFailureMessage::aLongReasonIsCut()
{
    const FailureMessage message = messageFor({.code = FailureCode::Damaged, .detail = QByteArray(10'000, 'x')});

    QVERIFY(message.happened.size() < 400);
    QVERIFY(message.happened.endsWith(u"…."_s));
}

QTEST_GUILESS_MAIN(TestFailureMessage)
#include "tst_failuremessage.moc"
