#include "channels/desks/formatguess.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

class TestFormatGuess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileSaysWhatItIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("format"); // empty: nobody knows
        QTest::newRow("own") << QByteArray(R"({"type":"header","format":"steward-exchange","version":1})")
                             << QByteArray("steward");
        QTest::newRow("zendesk") << QByteArray(R"({"tickets":[{"id":1,"requester_id":2}]})")
                                 << QByteArray("zendesk-json");
        QTest::newRow("zendesk lines") << QByteArray("{\"id\":1,\"requester_id\":2,\"subject\":\"x\"}\n{\"id\":2}")
                                       << QByteArray("zendesk-json");
        QTest::newRow("jira") << QByteArray(R"({"expand":"names","issues":[{"key":"A-1","fields":{}}]})")
                              << QByteArray("jira-json");
        QTest::newRow("youtrack") << QByteArray(R"([{"idReadable":"A-1","summary":"x","$type":"Issue"}])")
                                  << QByteArray("youtrack-json");
        QTest::newRow("servicenow") << QByteArray(
            "number,incident_state,active,sys_mod_count,sys_updated_at\nINC1,New,true,0,1")
                                    << QByteArray("servicenow-csv");
        QTest::newRow("table") << QByteArray("\xEF\xBB\xBFId;Created\n1;2026-01-01") << QByteArray("csv");
        QTest::newRow("table in UTF-16") << QByteArray("\xFF\xFEI\0d\0,\0x\0\n\0", 12) << QByteArray("csv");
        QTest::newRow("other JSON") << QByteArray(R"({"weather":"fine"})") << QByteArray();
        QTest::newRow("nothing") << QByteArray(" \n") << QByteArray();
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << QByteArray();
    }
    void aFileSaysWhatItIs()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, format);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"export"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();

        const auto guessed = likelyFormat(file.fileName());

        QCOMPARE(guessed.value_or(QByteArray()), format);
        if (!guessed)
            QCOMPARE(guessed.error().code, FailureCode::BadInput);
    }

    void aFolderIsWhatItsPagesAre()
    {
        QCOMPARE(likelyFormat(QStringLiteral(STEWARD_TEST_DATA "/zendesk-pages")).value_or("?"),
                 QByteArray("zendesk-json"));
        const QTemporaryDir empty;
        QCOMPARE(likelyFormat(empty.path()).error().code, FailureCode::BadInput);
        QCOMPARE(likelyFormat(empty.filePath(u"none"_s)).error().code, FailureCode::NotFound);
    }

    void theSharedHistoriesAreKnown() // where they are there
    {
        const QString shared = QStringLiteral(STEWARD_SOURCE_DIR "/../shared/data/");
        if (!QDir(shared).exists())
            QSKIP("../shared is not here");
        QCOMPARE(likelyFormat(shared + u"zendesk-zenpy"_s).value_or("?"), QByteArray("zendesk-json"));
        QCOMPARE(likelyFormat(shared + u"jira-api"_s).value_or("?"), QByteArray("jira-json"));
        QCOMPARE(likelyFormat(shared + u"jira-dbt-seeds/issue.csv"_s).value_or("?"), QByteArray("csv"));
    }
};

QTEST_APPLESS_MAIN(TestFormatGuess)

#include "tst_formatguess.moc"
