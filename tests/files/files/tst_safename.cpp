#include "files/files/safename.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Steward;
using namespace Qt::StringLiterals;

class TestSafeName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameFromOutsideBecomesHarmless_data() // R14, D16, M11
    {
        QTest::addColumn<QByteArray>("outside");
        QTest::addColumn<QString>("name");

        QTest::newRow("a good one stays") << QByteArray("Bericht März (2).pdf") << u"Bericht März (2).pdf"_s;
        QTest::newRow("up the folders") << QByteArray("../../etc/passwd") << u"passwd"_s;
        QTest::newRow("absolute") << QByteArray("/etc/cron.d/x") << u"x"_s;
        QTest::newRow("of Windows") << QByteArray("C:\\Users\\me\\a.txt") << u"a.txt"_s;
        QTest::newRow("mixed separators") << QByteArray("a/b\\c.txt") << u"c.txt"_s;
        QTest::newRow("only dots") << QByteArray("..") << u"file"_s;
        QTest::newRow("nothing") << QByteArray() << u"file"_s;
        QTest::newRow("only a separator") << QByteArray("a/") << u"file"_s;
        QTest::newRow("line break, bell, NUL") << QByteArray("a\nb\x07"
                                                             "c\0d.txt",
                                                             11)
                                               << u"abcd.txt"_s;
        QTest::newRow("right-to-left trick") << QByteArray("invoice\xe2\x80\xae"
                                                           "fdp.exe")
                                             << u"invoicefdp.exe"_s;
        QTest::newRow("zero width, BOM") << QByteArray("\xef\xbb\xbf"
                                                       "a\xe2\x80\x8b"
                                                       "b")
                                         << u"ab"_s;
        QTest::newRow("a gap hides the ending") << QByteArray("a.pdf" + QByteArray(90, ' ') + ".exe") << u"a.pdf.exe"_s;
        QTest::newRow("wide spaces are spaces") << QByteArray("a\xe3\x80\x80\xc2\xa0"
                                                              "b")
                                                << u"a b"_s;
        QTest::newRow("invalid UTF-8") << QByteArray("a\xff.txt") << u"a\ufffd.txt"_s;
        QTest::newRow("refused by Windows") << QByteArray("a<b>:\"|?*.txt") << u"a_b______.txt"_s;
        QTest::newRow("hidden") << QByteArray(".bashrc") << u"_.bashrc"_s;
        QTest::newRow("an option") << QByteArray("-rf") << u"_-rf"_s;
        QTest::newRow("a home") << QByteArray("~root") << u"_~root"_s;
        QTest::newRow("dots at the end") << QByteArray("a.txt. . .") << u"a.txt"_s;
        QTest::newRow("device") << QByteArray("nul") << u"_nul"_s;
        QTest::newRow("device with ending") << QByteArray("Con.tar.gz") << u"_Con.tar.gz"_s;
        QTest::newRow("device and blank") << QByteArray("AUX .txt") << u"_AUX.txt"_s;
        QTest::newRow("port") << QByteArray("lpt1.doc") << u"_lpt1.doc"_s;
        QTest::newRow("port in superscript") << QByteArray("COM\xc2\xb2") << u"_COM²"_s;
        QTest::newRow("no device") << QByteArray("console.log") << u"console.log"_s;
        QTest::newRow("two ways to write ä") << QByteArray("a\xcc\x88.txt") << u"ä.txt"_s;
    }
    void aNameFromOutsideBecomesHarmless()
    {
        QFETCH(QByteArray, outside);
        QFETCH(QString, name);

        QCOMPARE(safeName(outside), name);
        QCOMPARE(safeName(name.toUtf8()), name); // a safe name stays as it is
    }

    void aLongNameKeepsItsEndingAndWholeCharacters_data()
    {
        QTest::addColumn<QByteArray>("outside");
        QTest::addColumn<QString>("ending");

        QTest::newRow("255 bytes") << QByteArray(251, 'a') + ".txt" << u"a.txt"_s;
        QTest::newRow("umlauts") << QByteArray("ä").repeated(150) + ".txt" << u"ä.txt"_s;
        QTest::newRow("emoji") << QByteArray("😀").repeated(100) + ".png" << u"😀.png"_s;
        QTest::newRow("no ending, a megabyte") << QByteArray(1'000'000, 'b') << u"b"_s;
        QTest::newRow("an ending too long to be one") << "a." + QByteArray(300, 'c') << u"c"_s;
    }
    void aLongNameKeepsItsEndingAndWholeCharacters()
    {
        QFETCH(QByteArray, outside);
        QFETCH(QString, ending);

        const QString name = safeName(outside);

        QVERIFY(name.toUtf8().size() <= 200);
        QVERIFY(name.toUtf8().size() > 190);
        QVERIFY2(name.endsWith(ending), qPrintable(name));
        QVERIFY(name.isValidUtf16());
    }

    void anyBytesMakeANameThatAFileCanHave()
    {
        QTemporaryDir folder;
        QRandomGenerator random(11);
        constexpr char characters[] = "ab./\\:. -~\n\r\t\0\xff\xe2\x80\xae\xf0\x9f\x98\x80nulcon ";
        const QByteArray alphabet(characters, sizeof characters);

        for (int i = 0; i < 5000; ++i) {
            QByteArray outside;
            for (int n = random.bounded(i % 50 == 0 ? 600 : 20); n > 0; --n)
                outside
                    += random.bounded(3) ? alphabet[random.bounded(int(alphabet.size()))] : char(random.bounded(256));
            const QString name = safeName(outside);

            QVERIFY(!name.isEmpty() && name.toUtf8().size() <= 200);
            QVERIFY(!name.startsWith(u'.') && !name.contains(u'/') && !name.contains(u'\\'));
            QVERIFY2(safeName(name.toUtf8()) == name, qPrintable(name)); // safe names stay as they are
            if (i % 10 == 0) {
                QFile file(folder.filePath(name));
                QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(name));
            }
        }
    }

    void whatComesFromOutsideNeverReplacesAnything()
    {
        QTemporaryDir folder;

        const Result<QString> first = saveFromOutside(folder.path(), "../a.txt", "one");
        const Result<QString> second = saveFromOutside(folder.path(), "b/a.txt", "two");

        QVERIFY(first && second);
        QCOMPARE(*first, folder.filePath(u"a.txt"_s));
        QCOMPARE(*second, folder.filePath(u"a (2).txt"_s));
        QFile file(*first);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "one");
        QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 2);
    }

    void aPlantedLinkIsNotFollowed() // Z6
    {
        QTemporaryDir folder;
        QVERIFY(QFile::link(folder.filePath(u"sentinel"_s), folder.filePath(u"a.txt"_s)));

        const Result<QString> saved = saveFromOutside(folder.path(), "a.txt", "one");

        QVERIFY(!QFile::exists(folder.filePath(u"sentinel"_s)));
        QVERIFY(!saved || *saved != folder.filePath(u"a.txt"_s));
    }
};

QTEST_GUILESS_MAIN(TestSafeName)
#include "tst_safename.moc"
