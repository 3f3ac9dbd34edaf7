#include "desk/sla/slaadmission.h"

#include <QTest>

namespace Steward {

class SlaAdmissionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheEngineCannotReadIsRefused_data();
    void whatTheEngineCannotReadIsRefused();
    void whatWasAdmittedCountsForThoseThatCome();
    void whatIsFaultyAlreadyHindersNobody();
    void everyFaultIsSaidInWords();
};

namespace {

const QByteArray office
    = R"({"type":"calendar","id":"office","time_zone":"Europe/Berlin","week":{"mon":[["09:00","17:00"]]}})";
const QByteArray gold
    = R"({"type":"policy","id":"gold","client":"acme","valid_from":"2026-01-01T00:00:00Z","calendar":"office","targets":[{"metric":"resolution","amount":"8h"}]})";

} // namespace

void SlaAdmissionTest::whatTheEngineCannotReadIsRefused_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("field");
    const auto calendar = [](const char *name, const QByteArray &members, const char *code, const char *field) {
        QTest::newRow(name) << R"({"type":"calendar",)" + members + '}' << QByteArray(code) << QByteArray(field);
    };
    const auto policy = [](const char *name, const QByteArray &members, const char *code, const char *field) {
        QTest::newRow(name) << R"({"type":"policy","id":"p",)" + members + '}' << QByteArray(code) << QByteArray(field);
    };
    const QByteArray week = R"("week":{"mon":[["09:00","17:00"]]})";
    calendar("well", R"("id":"c","time_zone":"UTC",)" + week, "", "");
    calendar("no id", R"("time_zone":"UTC",)" + week, "missing_field", "id");
    calendar("unknown zone", R"("id":"c","time_zone":"Mars/X",)" + week, "unknown_zone", "time_zone");
    calendar("never open", R"("id":"c","time_zone":"UTC","week":{})", "never_open", "");
    calendar("overlapping", R"("id":"c","time_zone":"UTC","week":{"mon":[["09:00","12:00"],["11:00","13:00"]]})",
             "overlapping_intervals", "week.mon");
    calendar("built in", R"("id":"24x7","time_zone":"UTC",)" + week, "bad_value", "id");
    calendar("the same version", R"("id":"office","time_zone":"UTC",)" + week, "duplicate_calendar", "valid_from");
    calendar("another version", R"("id":"office","valid_from":"2026-06-01T00:00:00Z","time_zone":"UTC",)" + week, "",
             "");
    policy("well", R"("calendar":"office","targets":[{"metric":"resolution","amount":"8h"}])", "", "");
    policy("no amount", R"("calendar":"office","targets":[{"metric":"resolution","amount":"90m"}])", "bad_amount",
           "targets[0].amount");
    policy("unknown calendar", R"("calendar":"nowhere","targets":[{"metric":"resolution","amount":"8h"}])",
           "unknown_calendar", "calendar");
    policy("the same begin", R"("client":"acme","valid_from":"2026-01-01T00:00:00Z","calendar":"office","targets":[])",
           "duplicate_policy", "valid_from");
}

void SlaAdmissionTest::whatTheEngineCannotReadIsRefused()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QByteArray, code);
    SlaAdmission admission({.calendars = {office}, .policies = {gold}});

    const SlaRead<void> admitted
        = record.contains("\"calendar\",") ? admission.admitCalendar(record) : admission.admitPolicy(record);

    QCOMPARE(admitted ? QByteArray() : admitted.error().code, code);
    if (!admitted)
        QTEST(admitted.error().field, "field");
}

void SlaAdmissionTest::whatWasAdmittedCountsForThoseThatCome()
{
    SlaAdmission admission({});
    QVERIFY(!admission.admitPolicy(gold));
    QVERIFY(admission.admitCalendar(office));
    QVERIFY(admission.admitPolicy(gold));
    QCOMPARE(admission.admitPolicy(gold).error().code, "duplicate_policy");
    QVERIFY(SlaAdmission::admitPerson(R"({"id":"a","role":"agent","level":2})"));
    QCOMPARE(SlaAdmission::admitPerson(R"({"id":"a","role":"agent","level":9})").error().field, "level");
}

void SlaAdmissionTest::whatIsFaultyAlreadyHindersNobody()
{
    SlaAdmission admission({.calendars = {R"({"id":"broken"})", office}, .policies = {R"({"id":"broken"})"}});

    QVERIFY(admission.admitPolicy(gold));
}

void SlaAdmissionTest::everyFaultIsSaidInWords()
{
    QCOMPARE(slaFaultText({.code = "bad_amount", .field = "x"}), "no amount such as 45min, 4h or 2bd (bad_amount)");
    QCOMPARE(slaFaultText({.code = "something_new", .field = "x"}), "something_new");
}

} // namespace Steward

QTEST_APPLESS_MAIN(Steward::SlaAdmissionTest)
#include "tst_slaadmission.moc"
