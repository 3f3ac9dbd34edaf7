#include "desk/escalations/bounceledger.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace Steward {

namespace {

bool fits(const LedgerLine &line, const LedgerFilter &filter)
{
    const auto isWanted
        = [](const QByteArray &value, const QByteArray &wanted) { return wanted.isEmpty() || value == wanted; };
    return isWanted(line.client, filter.client) && isWanted(line.bounce.attributedTo, filter.person)
        && isWanted(line.bounce.type, filter.type) && isWanted(line.bounce.state, filter.state);
}

bool isPerson(const QByteArray &charged)
{
    return BounceMark{.attributedTo = charged}.namesPerson();
}

void count(Ledger &ledger, std::map<QByteArray, qint64> &byCharged, const Bounce &bounce, bool isNamed)
{
    ledger.disputed += bounce.isDisputed();
    if (bounce.isVoided())
        return;
    if (const auto type = fromWord<BounceType>(bounce.type))
        ++ledger.byType[size_t(*type)];
    if (isNamed)
        ++byCharged[bounce.attributedTo.isEmpty() ? QByteArray("none") : bounce.attributedTo];
    else
        ++ledger.others;
}

} // namespace

bool mayName(const QByteArray &charged, const BounceHearing &hearing)
{
    const Person &me = hearing.me;
    if (!isPerson(charged) || charged == me.id || me.role == Role::Manager)
        return true;
    return me.role == Role::Lead && !me.team.isEmpty() && hearing.staff.value(charged).team == me.team;
}

Ledger ledgerFor(const QList<LedgerLine> &lines, const LedgerFilter &filter, const BounceHearing &hearing)
{
    Ledger ledger;
    std::map<QByteArray, qint64> byCharged;
    QList<const LedgerLine *> others;
    QSet<QByteArray> otherPersons;
    for (const LedgerLine &line : lines) {
        if (!fits(line, filter))
            continue;
        const QByteArray &charged = line.bounce.attributedTo;
        if (mayName(charged, hearing)) {
            ledger.lines.append(line);
            count(ledger, byCharged, line.bounce, true);
        } else {
            others.append(&line);
            otherPersons.insert(charged);
        }
    }
    ledger.hidesOthers = !others.isEmpty() && otherPersons.size() < leastPersons;
    if (!ledger.hidesOthers) {
        for (const LedgerLine *line : std::as_const(others))
            count(ledger, byCharged, line->bounce, false);
    }
    for (const auto &[charged, bounces] : byCharged)
        ledger.byCharged.append({.charged = charged, .bounces = bounces});
    std::stable_sort(ledger.byCharged.begin(), ledger.byCharged.end(),
                     [](const LedgerCount &a, const LedgerCount &b) { return a.bounces > b.bounces; });

    const auto waits = [&hearing](const LedgerLine &line) {
        return line.bounce.isDisputed() && decisionHindrance(line.bounce, hearing) == BounceHindrance::None;
    };
    const auto firstOther = std::stable_partition(ledger.lines.begin(), ledger.lines.end(), waits);
    ledger.waiting = firstOther - ledger.lines.begin();
    std::stable_sort(firstOther, ledger.lines.end(),
                     [](const LedgerLine &a, const LedgerLine &b) { return a.bounce.at > b.bounce.at; });
    return ledger;
}

} // namespace Steward
