#include "gui/shell/windownotifier.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Steward {

class WindowNotifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCardShowsTheNews();
    void openingGoesThereAndShowsWhatLiesBelow();
    void aTextIsPlain();
    void theCardStaysInItsCorner();
};

namespace {

struct Window
{
    Window()
    {
        window.resize(900, 600);
        window.show();
    }
    Notice about(const QString &what)
    {
        return {.title = what, .text = u"text of "_s + what, .open = [this, what] { opened.append(what); }};
    }
    QString text(const char *name) { return notifier.findChild<QLabel *>(QString::fromLatin1(name))->text(); }
    void click(const char *name) { notifier.findChild<QToolButton *>(QString::fromLatin1(name))->click(); }

    QWidget window;
    WindowNotifier notifier{window, false};
    QStringList opened;
};

} // namespace

void WindowNotifierTest::aCardShowsTheNews()
{
    Window of;
    QVERIFY(!of.notifier.isVisible());

    of.notifier.tell(of.about(u"one"_s));

    QVERIFY(of.notifier.isVisible());
    QCOMPARE(of.text("newsTitle"), u"one"_s);
    QCOMPARE(of.text("newsBelow"), QString());
    of.click("newsClose");
    QVERIFY(!of.notifier.isVisible());
    QCOMPARE(of.opened, QStringList());
}

void WindowNotifierTest::openingGoesThereAndShowsWhatLiesBelow()
{
    Window of;
    for (const QString &what : {u"one"_s, u"two"_s, u"three"_s})
        of.notifier.tell(of.about(what));
    QCOMPARE(of.text("newsTitle"), u"three"_s);
    QVERIFY2(of.text("newsBelow").contains(u'2'), qPrintable(of.text("newsBelow")));

    of.click("newsOpen");
    QCOMPARE(of.opened, QStringList{u"three"_s});
    QCOMPARE(of.text("newsTitle"), u"two"_s);
    of.click("newsClose");
    QCOMPARE(of.text("newsTitle"), u"one"_s);
    of.click("newsOpen");

    QCOMPARE(of.opened, (QStringList{u"three"_s, u"one"_s}));
    QVERIFY(!of.notifier.isVisible());
}

void WindowNotifierTest::aTextIsPlain()
{
    Window of;
    of.notifier.tell({.title = u"<b>loud</b>"_s, .text = u"<img src=x>"_s});

    QCOMPARE(of.notifier.findChild<QLabel *>(u"newsTitle"_s)->textFormat(), Qt::PlainText);
    of.click("newsOpen"); // there is nothing to open
    QVERIFY(!of.notifier.isVisible());
}

void WindowNotifierTest::theCardStaysInItsCorner()
{
    Window of;
    of.notifier.tell(of.about(u"one"_s));
    const QPoint before = of.notifier.geometry().bottomRight();
    of.window.resize(1000, 700);

    QCOMPARE(of.notifier.geometry().bottomRight() - before, QPoint(100, 100));
}

} // namespace Steward

QTEST_MAIN(Steward::WindowNotifierTest)
#include "tst_windownotifier.moc"
