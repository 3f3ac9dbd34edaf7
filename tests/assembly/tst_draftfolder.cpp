#include "assembly/draftfolder.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Steward;

class TestDraftFolder : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_workspace = m_folder.filePath(u"desk.db"_s);

    QString onlyFile() const
    {
        QDirIterator files(m_folder.path() + u"/drafts"_s, QDir::Files, QDirIterator::Subdirectories);
        const QString first = files.hasNext() ? files.next() : QString();
        return files.hasNext() ? QString() : first;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile workspace(m_workspace);
        QVERIFY(workspace.open(QIODevice::WriteOnly));
    }
    void cleanup() { QVERIFY(DraftFolder(m_folder.path(), m_workspace).keep(7, {})); }

    void aDraftComesBackAsItWas()
    {
        const Draft draft{.text = "Grüße,\n\"Zoë\" \xf0\x9f\x91\x8d\t", .isNote = true, .seenVersion = 12};
        QVERIFY(DraftFolder(m_folder.path(), m_workspace).keep(7, draft));

        const auto found = DraftFolder(m_folder.path(), m_workspace).draft(7);

        QVERIFY(found);
        QCOMPARE(found->text, draft.text);
        QVERIFY(*found == draft);
    }

    void anotherTicketAndAnotherWorkspaceHaveNone()
    {
        QFile other(m_folder.filePath(u"other.db"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        QVERIFY(DraftFolder(m_folder.path(), m_workspace).keep(7, {.text = "mine"}));

        QVERIFY(DraftFolder(m_folder.path(), m_workspace).draft(8)->text.isEmpty());
        QVERIFY(DraftFolder(m_folder.path(), other.fileName()).draft(7)->text.isEmpty());
    }

    void filesAreCopiedAndGoWithTheDraft()
    {
        QFile original(m_folder.filePath(u"pay.csv"_s));
        QVERIFY(original.open(QIODevice::WriteOnly));
        original.write("a,b\n1,2\n");
        original.close();
        DraftFolder drafts(m_folder.path(), m_workspace);
        const auto file = drafts.addFile(7, original.fileName());
        const auto picture = drafts.addBytes(7, {.name = "p.png", .mediaType = "image/png"}, "bytes");
        QVERIFY(file && picture);
        QCOMPARE(file->attachment.mediaType, QByteArray("text/csv"));
        QCOMPARE(file->attachment.size, 8);
        QVERIFY(drafts.keep(7, {.files = {*file, *picture}}));
        QVERIFY(original.remove()); // the copy is there

        const auto found = DraftFolder(m_folder.path(), m_workspace).draft(7);
        QVERIFY(found);
        QVERIFY(found->files == (QList<DraftFile>{*file, *picture}));
        QVERIFY(QFile::exists(found->files[0].path));
        QVERIFY(drafts.forget(7));
        QVERIFY(!QFile::exists(file->path));
        QVERIFY(drafts.draft(7)->isEmpty());
    }

    void whatIsTooLargeOrNoFileIsNotCopied()
    {
        DraftFolder drafts(m_folder.path(), m_workspace);
        QFile large(m_folder.filePath(u"large.bin"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(largestAttachment + 1));
        QCOMPARE(drafts.addFile(7, large.fileName()).error().code, FailureCode::BadInput);
        QCOMPARE(drafts.addFile(7, m_folder.path()).error().code, FailureCode::BadInput);
        QCOMPARE(drafts.addFile(7, m_folder.filePath(u"none"_s)).error().code, FailureCode::NotFound);
    }

    void aDraftWithoutTextIsRemoved()
    {
        DraftFolder drafts(m_folder.path(), m_workspace);
        QVERIFY(drafts.keep(7, {.text = "mine"}));
        QVERIFY(!onlyFile().isEmpty());

        QVERIFY(drafts.keep(7, {}));

        QVERIFY(onlyFile().isEmpty());
    }

    void aFileThatIsNoDraftIsSaid()
    {
        DraftFolder drafts(m_folder.path(), m_workspace);
        QVERIFY(drafts.keep(7, {.text = "mine"}));
        QFile file(onlyFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("torn{");
        file.close();

        const auto found = drafts.draft(7);

        QVERIFY(!found);
        QCOMPARE(found.error().code, FailureCode::Damaged);
    }

    void nobodyElseReadsADraft()
    {
        QVERIFY(DraftFolder(m_folder.path(), m_workspace).keep(7, {.text = "mine"}));

        QCOMPARE(QFile(onlyFile()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
};

QTEST_GUILESS_MAIN(TestDraftFolder)

#include "tst_draftfolder.moc"
