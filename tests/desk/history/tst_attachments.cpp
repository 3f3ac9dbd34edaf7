#include "desk/history/attachments.h"

#include <QTest>

using namespace Steward;

class TestAttachmentList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        const QList<Attachment> files
            = {{.name = "pay \"March\".csv", .mediaType = "text/csv", .sha256 = QByteArray(32, 'a'), .size = 17},
               {.name = "b.png", .mediaType = "image/png", .sha256 = QByteArray(32, '\0'), .size = 0}};
        const QByteArray more = withAttachments(R"("minutes":3)", files);
        QVERIFY(more.startsWith(R"("minutes":3,"attachments":[)"));
        QCOMPARE(attachmentsIn(more), files);
        QCOMPARE(attachedFiles(more).size(), 2);
        QCOMPARE(withAttachments("\"a\":1", {}), QByteArray("\"a\":1"));
    }

    void whatIsHalfIsReadAsFarAsItGoes()
    {
        const QList<Attachment> files = attachmentsIn(R"("attachments":[{"name":"x","sha256":"zz"},{}])");
        QCOMPARE(files.size(), 2);
        QCOMPARE(files[0].name, QByteArray("x"));
        QVERIFY(files[0].sha256.isEmpty()); // its bytes cannot be known
        QVERIFY(attachedFiles(R"("attachments":[{"name":"x","sha256":"zz"}])").isEmpty());
        QVERIFY(attachmentsIn(R"("to":["a"])").isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestAttachmentList)

#include "tst_attachments.moc"
