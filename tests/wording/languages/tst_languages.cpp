#include "wording/languages/languages.h"

#include "wording/failures/failuremessage.h"
#include "wording/tickets/ticketwords.h"
#include "wording/tickets/timewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace Steward;

class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void germanReadsGerman();
    void anUnknownLanguageReadsEnglish();
    void everyGermanFailureHasThreeSentences();
};

void TestLanguages::cleanup()
{
    const auto translators = QCoreApplication::instance()->findChildren<QTranslator *>();
    qDeleteAll(translators);
    QLocale::setDefault(QLocale::c());
}

void TestLanguages::germanReadsGerman()
{
    installTranslations(*QCoreApplication::instance(), QLocale(QLocale::German, QLocale::Austria));

    QCOMPARE(wordsFor(State::OnHold), u"Angehalten"_s);
    QCOMPARE(relativeWords(Instant{.ms = 1'000'000'000}, Instant{.ms = 1'000'720'000}), u"vor 12 min"_s);
    QCOMPARE(monthWords(2026 * 12), u"Jän. 2026"_s); // January as Austria calls it
    QCOMPARE(messageFor({.code = FailureCode::NotFound, .subject = "SUP-7"}).happened,
             u"„SUP-7“ wurde nicht gefunden."_s);
}

void TestLanguages::anUnknownLanguageReadsEnglish()
{
    installTranslations(*QCoreApplication::instance(), QLocale(QLocale::Finnish));

    QCOMPARE(wordsFor(State::OnHold), u"On hold"_s);
}

void TestLanguages::everyGermanFailureHasThreeSentences()
{
    QStringList english;
    for (int code = 0; code <= int(FailureCode::Cancelled); ++code) {
        const FailureMessage message
            = messageFor({.code = FailureCode(code), .subject = "SUP-7", .detail = "errno 28"});
        english << message.happened << message.kept << message.todo;
    }

    installTranslations(*QCoreApplication::instance(), QLocale(QLocale::German));

    for (int code = 0; code <= int(FailureCode::Cancelled); ++code) {
        const FailureMessage message
            = messageFor({.code = FailureCode(code), .subject = "SUP-7", .detail = "errno 28"});
        for (const QString &sentence : {message.happened, message.kept, message.todo}) {
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
            QVERIFY2(!english.contains(sentence), qPrintable(sentence));
        }
        QVERIFY2(message.happened.contains(u"SUP-7"_s) && message.happened.contains(u"errno 28"_s),
                 qPrintable(message.happened));
    }
}

QTEST_GUILESS_MAIN(TestLanguages)
#include "tst_languages.moc"
