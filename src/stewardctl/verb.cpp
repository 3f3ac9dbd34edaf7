#include "stewardctl/verb.h"

#include "assembly/upkeep.h"
#include "wording/failures/failuremessage.h"

#include <QCoreApplication>

#include <cstdio>

namespace Steward {

void print(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void complain(const QString &sentence)
{
    const QByteArray line = sentence.toUtf8();
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fputc('\n', stderr);
}

Done bringUpToDate(const Call &call)
{
    const auto kept = upgraded(call.workspace, call.clock->now());
    if (!kept)
        return tl::unexpected(kept.error());
    if (!kept->isEmpty())
        complain(QCoreApplication::translate("StewardctlWords",
                                             "The workspace was brought up to date. As it was it is kept in %1.")
                     .arg(*kept));
    return {};
}

int report(const Failure &failure)
{
    const FailureMessage message = messageFor(failure);
    complain(message.happened);
    complain(message.kept);
    complain(message.todo);
    switch (failure.code) {
    case FailureCode::WrongUsage:
    case FailureCode::NotAllowed:
        return WrongUse;
    case FailureCode::Forbidden:
    case FailureCode::Conflict:
    case FailureCode::Cancelled:
        return FallsShort;
    case FailureCode::BadInput:
    case FailureCode::Rejected:
    case FailureCode::NotFound:
    case FailureCode::AlreadyExists:
        return BadInputExit;
    default:
        return StorageFault;
    }
}

QList<Verb> allVerbs()
{
    return {initVerb(),   importVerb(), exportVerb(), findVerb(),   showVerb(),    redactVerb(), slaVerb(),
            metricVerb(), doctorVerb(), rollupVerb(), backupVerb(), restoreVerb(), benchVerb()};
}

} // namespace Steward
