#include "desk/escalations/returncodes.h"

namespace Steward {

const QList<QByteArray> &ReturnCodes::faults()
{
    static const QList<QByteArray> all{"missing_symptoms",     "missing_analysis", "missing_impact",
                                       "missing_reproduction", "missing_evidence", "wrong_team",
                                       "wrong_level",          "known_solution",   "wrong_data"};
    return all;
}

const QList<QByteArray> &ReturnCodes::neutral()
{
    static const QList<QByteArray> all{
        "capacity",
        "cannot_reproduce",
        "not_a_defect",
        "duplicate_of_problem",
        "information_arrived_later",
        "client_withdrew",
        "superseded_by_incident",
    };
    return all;
}

bool ReturnCodes::isFault(const QByteArray &code)
{
    return faults().contains(code);
}

QByteArray ReturnCodes::in(const QByteArray &reason)
{
    constexpr QByteArrayView mark = "returned:";
    if (!reason.startsWith(mark))
        return {};
    qsizetype end = mark.size();
    while (end < reason.size() && ((reason[end] >= 'a' && reason[end] <= 'z') || reason[end] == '_'))
        ++end;
    return reason.sliced(mark.size(), end - mark.size());
}

} // namespace Steward
