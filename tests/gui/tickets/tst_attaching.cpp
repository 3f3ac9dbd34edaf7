#include "gui/shared/noticebar.h"
#include "gui/tickets/attachmentacts.h"
#include "gui/tickets/attachmenttiles.h"
#include "gui/tickets/filestrip.h"
#include "gui/tickets/timelineview.h"
#include "support/ticketdesk.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDialog>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Steward {

// Markdown and files in what is written and read on the page of a ticket.
class AttachingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsMarkdownAndSeenBefore();
    void filesAreChosenDroppedAndTakenOut();
    void aPictureIsPasted();
    void aCellOfASpreadsheetIsItsText();
    void aFileThatCannotGoIsSaid();
    void aFileAloneCanBeRecorded();
    void filesSurviveARestart();
    void aPictureIsSeenAndSaved();
    void tilesWrapAndStayInside();
    void hostilePicturesAreNone();
};

namespace {

const Instant start{1'767'600'000'000};

QByteArray png(QSize size = {400, 300})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

struct AttachScene : TicketDesk
{
    explicit AttachScene(const QByteArray &more = {})
    {
        reader.names.staff = {{"agent-1", {.id = "agent-1", .name = "Agent One", .role = Role::Agent}}};
        OpenedTicket opened;
        opened.history.number = 7;
        opened.history.creation = {.at = start, .by = "req-1"};
        opened.history.entries = {{.seq = 1,
                                   .record = Message{.at = start,
                                                     .by = "req-1",
                                                     .format = "markdown",
                                                     .body = "See **this** [page](https://example.test/a)",
                                                     .more = more}}};
        opened.ticket = project(opened.history).ticket;
        reader.opened.insert(7, opened);
        QObject::connect(&feed, &ChangeFeed::ticketsChanged, &page, &TicketPage::refresh);
        directory.load();
        directory.setMe("agent-1");
        worker.runAll();
        page.resize(1000, 720);
        page.show();
        (void)QTest::qWaitForWindowActive(&page);
        page.open(7);
        worker.runAll();
    }

    QPlainTextEdit *text() const { return page.findChild<QPlainTextEdit *>(u"composerText"_s); }
    QToolButton *button(const char *name) const { return page.findChild<QToolButton *>(QString::fromLatin1(name)); }
    QList<QToolButton *> chips() const { return page.findChild<FileStrip *>()->findChildren<QToolButton *>(); }
    TimelineView *timeline() const { return page.findChild<TimelineView *>(); }
    void paste(QMimeData *data)
    {
        QApplication::clipboard()->setMimeData(data);
        text()->setFocus();
        text()->paste();
        worker.runAll();
    }
    void record()
    {
        QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
        worker.runAll();
    }
    Message last() const { return std::get<Message>(reader.opened.value(7).history.entries.last().record); }

    QTemporaryDir folder;
    QString put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }

    TicketPage page{tools()};
};

} // namespace

void AttachingTest::whatIsWrittenIsMarkdownAndSeenBefore()
{
    AttachScene scene;
    scene.text()->setFocus();
    QTest::keyClicks(scene.text(), u"It is **done**."_s);
    QTest::mouseClick(scene.button("previewText"), Qt::LeftButton);

    auto *preview = scene.page.findChild<QTextBrowser *>(u"composerPreview"_s);
    QVERIFY(preview->isVisible() && !scene.text()->isVisible());
    QCOMPARE(preview->toPlainText().trimmed(), u"It is done."_s);
    QTest::mouseClick(scene.button("previewText"), Qt::LeftButton);
    QVERIFY(scene.text()->isVisible());
    scene.text()->setFocus();
    scene.record();
    QCOMPARE(scene.last().body, QByteArray("It is **done**."));
    QCOMPARE(scene.last().format, QByteArray("markdown"));
}

void AttachingTest::filesAreChosenDroppedAndTakenOut()
{
    AttachScene scene;
    scene.prompter.answer = scene.put(u"a.txt"_s, "one");
    scene.text()->setFocus();
    QTest::keyClick(scene.text(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    scene.worker.runAll();
    QCOMPARE(scene.chips().size(), 1);
    QVERIFY(scene.chips().first()->text().contains(u"a.txt"_s));
    auto *files = new QMimeData;
    files->setUrls(
        {QUrl::fromLocalFile(scene.put(u"b.txt"_s, "two")), QUrl::fromLocalFile(scene.put(u"c.txt"_s, "three"))});
    scene.paste(files);
    QCOMPARE(scene.chips().size(), 3);
    QVERIFY(scene.text()->toPlainText().isEmpty());

    QTest::mouseClick(scene.chips().at(1), Qt::LeftButton);
    QCOMPARE(scene.chips().size(), 2);
    QTest::keyClicks(scene.text(), u"Here they are"_s);
    scene.record();

    const QList<Attachment> attached = attachmentsIn(scene.last().more);
    QCOMPARE(attached.size(), 2);
    QCOMPARE(attached[1].name, QByteArray("c.txt"));
    QCOMPARE(attached[1].size, 5);
    QVERIFY(scene.chips().isEmpty());
    QVERIFY(scene.draftStore.kept.isEmpty());
}

void AttachingTest::aPictureIsPasted()
{
    AttachScene scene;
    auto *data = new QMimeData;
    data->setImageData(QImage::fromData(png()));

    scene.paste(data);

    QCOMPARE(scene.chips().size(), 1);
    scene.record();
    QCOMPARE(attachmentsIn(scene.last().more).value(0).mediaType, QByteArray("image/png"));
}

void AttachingTest::aCellOfASpreadsheetIsItsText()
{
    AttachScene scene;
    auto *data = new QMimeData;
    data->setImageData(QImage::fromData(png()));
    data->setText(u"1,204.50"_s);

    scene.paste(data);

    QCOMPARE(scene.text()->toPlainText(), u"1,204.50"_s);
    QVERIFY(scene.chips().isEmpty());
}

void AttachingTest::aFileThatCannotGoIsSaid()
{
    AttachScene scene;
    auto *files = new QMimeData;
    files->setUrls({QUrl::fromLocalFile(scene.folder.path())}); // a folder
    QTest::keyClicks(scene.text(), u"Kept"_s);

    scene.paste(files);

    QVERIFY(scene.page.findChild<NoticeBar *>(u"notice"_s)->isVisible());
    QVERIFY(scene.chips().isEmpty());
    QCOMPARE(scene.text()->toPlainText(), u"Kept"_s);
}

void AttachingTest::aFileAloneCanBeRecorded()
{
    AttachScene scene;
    scene.prompter.answer = scene.put(u"a.txt"_s, "one");
    QVERIFY(!scene.button("record")->isEnabled());
    QTest::mouseClick(scene.button("attachFile"), Qt::LeftButton);
    scene.worker.runAll();
    QVERIFY(scene.button("record")->isEnabled());
    scene.text()->setFocus();
    scene.record();
    QCOMPARE(attachmentsIn(scene.last().more).size(), 1);
}

void AttachingTest::filesSurviveARestart()
{
    AttachScene scene;
    scene.prompter.answer = scene.put(u"a.txt"_s, "one");
    QTest::mouseClick(scene.button("attachFile"), Qt::LeftButton);
    scene.worker.runAll();
    QTRY_VERIFY_WITH_TIMEOUT((scene.worker.runAll(), !scene.draftStore.kept.isEmpty()), 5000);

    Drafts drafts(scene.draftStore, scene.worker); // of the next start
    Draft read;
    drafts.ask(7, [&read](const Draft &draft) { read = draft; });
    scene.worker.runAll();
    QCOMPARE(read.files.size(), 1);
    QCOMPARE(read.files[0].attachment.name, QByteArray("a.txt"));
}

void AttachingTest::aPictureIsSeenAndSaved()
{
    const QByteArray bytes = png();
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    AttachScene scene(withAttachments(
        {}, {{.name = "../../shot.png", .mediaType = "image/png", .sha256 = hash, .size = bytes.size()}}));
    scene.reader.contents.insert(hash, bytes);
    QVERIFY(QTest::qWaitForWindowExposed(&scene.page));
    QTRY_VERIFY((scene.worker.runAll(), scene.page.isSettled()));
    TimelineView *view = scene.timeline();
    view->setFocus();
    view->setCurrentIndex(view->model()->index(1, 0)); // the first one says that the ticket was made
    QTest::keyClick(view, Qt::Key_Return);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    menu->actions().first()->trigger();
    menu->close();
    scene.worker.runAll();
    QVERIFY(scene.page.findChild<QDialog *>(u"picture"_s));

    scene.prompter.answer = scene.folder.filePath(u"saved.png"_s);
    QTest::keyClick(view, Qt::Key_Return);
    menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    menu->actions().last()->trigger();
    menu->close();
    scene.worker.runAll();
    QFile saved(scene.prompter.answer);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), bytes);
    QVERIFY(!(saved.permissions() & (QFile::ExeOwner | QFile::ReadOther)));
}

void AttachingTest::tilesWrapAndStayInside()
{
    QList<Attachment> attachments;
    for (int i = 0; i < 7; ++i)
        attachments.append(
            {.name = "a", .mediaType = i % 2 ? "image/png" : "text/plain", .sha256 = QByteArray(32, 'x')});
    for (const int width : {80, 300, 900}) {
        const QList<QRect> tiles = tilesFor(attachments, width, QFontMetrics(QApplication::font()));
        QCOMPARE(tiles.size(), 7);
        for (qsizetype i = 0; i < tiles.size(); ++i) {
            QVERIFY(tiles[i].right() < width);
            for (qsizetype other = 0; other < i; ++other)
                QVERIFY(!tiles[i].intersects(tiles[other]));
        }
    }
    QCOMPARE(tilesHeight({}), 0);
}

void AttachingTest::hostilePicturesAreNone()
{
    QVERIFY(Pictures::decoded("<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/passwd'/></svg>", {100, 100})
                .isNull());
    QVERIFY(Pictures::decoded("no picture", {100, 100}).isNull());
    QVERIFY(Pictures::decoded(png().left(200), {100, 100}).isNull());
    QCOMPARE(Pictures::decoded(png({4000, 30}), {100, 100}).width(), 100);
    QVERIFY(!isPicture({.mediaType = "image/svg+xml", .sha256 = QByteArray(32, 'x')}));
}

} // namespace Steward

QTEST_MAIN(Steward::AttachingTest)

#include "tst_attaching.moc"
