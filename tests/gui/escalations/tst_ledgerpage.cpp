#include "gui/escalations/ledgerpage.h"

#include "gui/escalations/figuretile.h"
#include "gui/shared/choicefield.h"
#include "gui/shared/noticebar.h"
#include "support/memorybouncereader.h"
#include "support/ticketdesk.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Steward {

class LedgerPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aManagerSeesThemAllByName();
    void aDisputeThatWaitsComesFirst();
    void anAgentSeesSumsOfOthers();
    void sumsOfFewAreKept();
    void filtersNarrowWithoutReadingAgain();
    void anotherPeriodIsReadAnew();
    void aRowOpensItsTicket();
    void oneIsDisputedFromHere();
    void rowsAreCopiedAsATable();
    void anEmptyPeriodSaysSo();
    void aFailureIsToldAndTriedAgain();
    void aPageThatIsNotSeenWaits();
};

namespace {

constexpr qint64 dayOfMs = 86'400'000;

LedgerLine line(qint64 ticket, const QByteArray &charged, const QByteArray &type, const QByteArray &state = "recorded")
{
    const FixedClock clock;
    return {.ticket = ticket,
            .subject = "Net pay differs",
            .client = ticket % 2 ? "acme" : "birch",
            .bounce = {.at = {clock.at.ms - ticket * dayOfMs},
                       .sentBackBy = "ben",
                       .field = {.field = Field::Level},
                       .type = type,
                       .reason = "returned:wrong_data",
                       .why = "wrong_data",
                       .firstAttributedTo = charged,
                       .attributedTo = charged,
                       .state = state}};
}

struct LedgerScene : TicketDesk
{
    explicit LedgerScene(const QByteArray &me, const QList<LedgerLine> &lines)
    {
        const auto add = [this](const QByteArray &id, Role role, const QByteArray &team) {
            reader.names.personNames.insert(id, id.toUpper());
            reader.names.staff.insert(id, {.id = id, .name = id.toUpper(), .role = role, .team = team});
        };
        for (const char *id : {"a1", "a2", "a3", "a4", "a5", "a6"})
            add(id, Role::Agent, "support");
        add("ben", Role::Agent, "second");
        add("lea", Role::Lead, "support");
        add("mira", Role::Manager, {});
        reader.names.clientNames = {{"acme", "Acme"}, {"birch", "Birch"}};
        bounceReader.lines = lines;
        directory.load();
        worker.runAll();
        directory.setMe(me);
        page.resize(1280, 800);
        page.show();
        page.arrive();
        worker.runAll();
    }
    void choose(const char *name, const QByteArray &value)
    {
        auto *field = page.findChild<ChoiceField *>(QString::fromLatin1(name));
        for (int i = 0; i < field->choices().size(); ++i) {
            if (field->choices()[i].value == value)
                field->setCurrentIndex(i);
        }
        Q_EMIT field->activated(field->currentIndex()); // as when an entry of its list is clicked
        worker.runAll();
    }
    QTableView *table() const { return page.findChild<QTableView *>(u"ledgerTable"_s); }
    QStringList column(int column, const char *name = "ledgerTable") const
    {
        QStringList texts;
        const auto *model = page.findChild<QTableView *>(QString::fromLatin1(name))->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, column).data().toString());
        return texts;
    }
    QString label(const char *name) const
    {
        const auto *label = page.findChild<QLabel *>(QString::fromLatin1(name));
        return label->isVisible() ? label->text() : QString();
    }

    QString number(const char *name) const { return page.findChild<FigureTile *>(QString::fromLatin1(name))->number(); }

    MemoryBounceReader bounceReader;
    LedgerPage page{bounceReader, worker, directory, choices, navigator};
};

QList<LedgerLine> ofSix()
{
    return {line(1, "a1", "returned"),  line(2, "a2", "ping_pong"), line(3, "a3", "returned"),
            line(4, "a4", "wrong_fix"), line(5, "a5", "returned"),  line(6, "a6", "returned")};
}

} // namespace

void LedgerPageTest::aManagerSeesThemAllByName()
{
    const LedgerScene scene("mira", ofSix());
    const QAbstractItemModelTester tester(scene.table()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);

    QCOMPARE(scene.column(LedgerModel::Charged), (QStringList{u"A1"_s, u"A2"_s, u"A3"_s, u"A4"_s, u"A5"_s, u"A6"_s}));
    QCOMPARE(scene.column(LedgerModel::Why).value(0), u"Wrong data"_s);
    QCOMPARE(scene.column(LedgerModel::Key).value(0), u"SUP-1"_s);
    QCOMPARE(scene.number("count_returned"), u"4"_s);
    QCOMPARE(scene.number("count_ping_pong"), u"1"_s);
    QCOMPARE(scene.number("disputedCount"), u"0"_s);
    QCOMPARE(scene.column(0, "ledgerCounts").size(), 6);
}

void LedgerPageTest::aDisputeThatWaitsComesFirst()
{
    QList<LedgerLine> lines = ofSix();
    lines[4].bounce.state = "disputed";
    const LedgerScene lead("lea", lines), agent("a5", lines);

    QCOMPARE(lead.column(LedgerModel::Key).value(0), u"SUP-5"_s);
    QCOMPARE(lead.column(LedgerModel::State).value(0), u"Waits for you"_s);
    QVERIFY(!lead.label("ledgerWaiting").isEmpty());
    QCOMPARE(agent.column(LedgerModel::State), QStringList{u"Disputed"_s});
    QVERIFY(agent.label("ledgerWaiting").isEmpty());
}

void LedgerPageTest::anAgentSeesSumsOfOthers()
{
    const LedgerScene scene("a1", ofSix());

    QCOMPARE(scene.column(LedgerModel::Charged), QStringList{u"A1"_s});
    QCOMPARE(scene.column(0, "ledgerCounts"), (QStringList{u"A1"_s, u"Other persons together"_s}));
    QCOMPARE(scene.column(1, "ledgerCounts"), (QStringList{u"1"_s, u"5"_s}));
    QCOMPARE(scene.number("count_returned"), u"4"_s);
    QVERIFY(scene.label("ledgerHidden").isEmpty());
}

void LedgerPageTest::sumsOfFewAreKept()
{
    QList<LedgerLine> lines = ofSix();
    lines.removeLast();
    LedgerScene scene("a1", lines);

    QCOMPARE(scene.column(0, "ledgerCounts"), QStringList{u"A1"_s});
    QCOMPARE(scene.number("count_returned"), u"1"_s);
    QVERIFY(!scene.label("ledgerHidden").isEmpty());

    scene.directory.setMe("ben"); // who has none of his own
    scene.worker.runAll();
    QCOMPARE(scene.table()->model()->rowCount(), 0);
    QCOMPARE(scene.column(1, "ledgerCounts"), QStringList{u"5"_s});
}

void LedgerPageTest::filtersNarrowWithoutReadingAgain()
{
    LedgerScene scene("mira", ofSix());
    QCOMPARE(scene.bounceReader.asked.size(), 1);

    scene.choose("ledgerType", R"("returned")");
    QCOMPARE(scene.column(LedgerModel::Key), (QStringList{u"SUP-1"_s, u"SUP-3"_s, u"SUP-5"_s, u"SUP-6"_s}));
    scene.choose("ledgerPerson", R"("a3")");
    QCOMPARE(scene.column(LedgerModel::Key), QStringList{u"SUP-3"_s});
    scene.choose("ledgerState", R"("voided")");
    QCOMPARE(scene.label("ledgerWords"), u"No bounce that you may see is of what is chosen above."_s);
    scene.choose("ledgerState", {});
    QCOMPARE(scene.column(LedgerModel::Key), QStringList{u"SUP-3"_s});
    QCOMPARE(scene.bounceReader.asked.size(), 1);
}

void LedgerPageTest::anotherPeriodIsReadAnew()
{
    LedgerScene scene("mira", ofSix());
    const Instant now = scene.clock.at;
    QCOMPARE(scene.bounceReader.asked[0].from.ms, now.ms - 90 * dayOfMs);

    scene.choose("ledgerPeriod", "30");
    QCOMPARE(scene.bounceReader.asked.last().from.ms, now.ms - 30 * dayOfMs);
    scene.choose("ledgerPeriod", "0");
    QVERIFY(!scene.bounceReader.asked.last().from.isSet());
}

void LedgerPageTest::aRowOpensItsTicket()
{
    LedgerScene scene("mira", ofSix());
    scene.page.focusMain();
    scene.table()->selectRow(2);
    QTest::keyClick(scene.table(), Qt::Key_Return);

    QCOMPARE(scene.navigator.tickets, QList<qint64>{3});
}

void LedgerPageTest::oneIsDisputedFromHere()
{
    LedgerScene scene("a1", {line(1, "a1", "returned")});
    auto *dispute = scene.page.findChild<QToolButton *>(u"ledgerDispute"_s),
         *decide = scene.page.findChild<QToolButton *>(u"ledgerDecide"_s);
    QVERIFY(!dispute->isEnabled()); // no row is chosen
    QVERIFY(!dispute->toolTip().isEmpty());
    QList<std::pair<qint64, BounceSpeech>> wanted;
    QObject::connect(&scene.page, &LedgerPage::speechWanted, &scene.page,
                     [&](qint64 ticket, const Bounce &, BounceSpeech speech) {
                         wanted.append({ticket, speech});
                     });

    scene.table()->selectRow(0);
    QVERIFY(dispute->isEnabled());
    QVERIFY(!decide->isEnabled());
    QVERIFY(!decide->toolTip().isEmpty());
    QTest::mouseClick(dispute, Qt::LeftButton);
    QCOMPARE(wanted, (QList<std::pair<qint64, BounceSpeech>>{{1, BounceSpeech::Dispute}}));

    LedgerScene managers("mira", {line(1, "a1", "returned", "disputed")});
    managers.table()->selectRow(0);
    QVERIFY(managers.page.findChild<QToolButton *>(u"ledgerDecide"_s)->isEnabled());
}

void LedgerPageTest::rowsAreCopiedAsATable()
{
    LedgerScene scene("mira", ofSix());
    scene.page.focusMain();
    scene.table()->selectRow(0);
    scene.table()->selectionModel()->select(scene.table()->model()->index(1, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QList<QAction *> acts = scene.table()->actions();
    const auto copy = std::find_if(acts.begin(), acts.end(), [](const QAction *act) {
        return act->shortcut() == QKeySequence(QKeySequence::Copy);
    });
    QVERIFY(copy != acts.end());
    (*copy)->trigger();

    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith(u"When\tTicket\tType"_s));
    QCOMPARE(lines[1].split(u'\t').mid(1, 4), (QStringList{u"SUP-1"_s, u"Returned"_s, u"Wrong data"_s, u"A1"_s}));
}

void LedgerPageTest::anEmptyPeriodSaysSo()
{
    const LedgerScene scene("mira", {});
    QVERIFY(scene.label("ledgerWords").startsWith(u"No bounces in this period."_s));
    QVERIFY(!scene.table()->isVisible());
}

void LedgerPageTest::aFailureIsToldAndTriedAgain()
{
    LedgerScene scene("mira", ofSix());
    scene.bounceReader.nextFailure = Failure{.code = FailureCode::Busy};
    scene.page.refresh();
    scene.worker.runAll();
    auto *notice = scene.page.findChild<NoticeBar *>();
    QVERIFY(notice->isVisible());
    QCOMPARE(scene.table()->model()->rowCount(), 6); // what was read stands

    Q_EMIT notice->retryWanted();
    scene.worker.runAll();
    QVERIFY(!notice->isVisible());
}

void LedgerPageTest::aPageThatIsNotSeenWaits()
{
    LedgerScene scene("mira", ofSix());
    scene.page.hide();
    scene.page.refresh();
    scene.worker.runAll();
    QCOMPARE(scene.bounceReader.asked.size(), 1);

    scene.page.show();
    scene.page.arrive();
    scene.worker.runAll();
    QCOMPARE(scene.bounceReader.asked.size(), 2);
}

} // namespace Steward

QTEST_MAIN(Steward::LedgerPageTest)

#include "tst_ledgerpage.moc"
