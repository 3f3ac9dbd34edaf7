#include "wording/failures/failuremessage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int LongestPart = 300; // characters of a subject or a detail that fit beside a sentence

struct FailureWords
{
    Q_DECLARE_TR_FUNCTIONS(FailureMessage)
};

// Foreign text on one line: without control and direction characters, which could rewrite the sentence around it.
QString plainText(const QByteArray &utf8)
{
    QString text = QString::fromUtf8(utf8);
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    text = text.simplified();
    if (text.size() > LongestPart)
        text = text.left(LongestPart - 1) + u'…';
    return text;
}

// `named` has %1 for the subject, in quotes because that may be any word; `unnamed` says the same without one. Both are
// a clause without its full stop, which the detail, the reason as the program or the system gave it, ends.
QString sentence(const Failure &failure, const QString &named, const QString &unnamed)
{
    const QString subject = plainText(failure.subject);
    const QString clause = subject.isEmpty() ? unnamed : named.arg(subject);
    QString detail = plainText(failure.detail);
    while (detail.endsWith(u'.'))
        detail.chop(1);
    if (detail.isEmpty())
        return FailureWords::tr("%1.", "a clause").arg(clause);
    return FailureWords::tr("%1: %2.", "a clause and its reason").arg(clause, detail);
}

// The detail of a conflict has a line each for their value, yours, who made theirs and when (desk/tickets/acts.h).
QString conflictSentence(const Failure &failure)
{
    const QList<QByteArray> lines = failure.detail.split('\n');
    if (failure.subject.isEmpty() || lines.size() < 2)
        return sentence(failure, FailureWords::tr("Somebody else changed “%1” in the meantime"),
                        FailureWords::tr("Somebody else made a change in the meantime"));
    const auto quoted = [](const QByteArray &value) {
        const QString text = plainText(value);
        return text.isEmpty() ? FailureWords::tr("nothing", "a field's value") : FailureWords::tr("“%1”").arg(text);
    };
    return FailureWords::tr("Somebody else changed “%1” in the meantime: it is %2 now, you wanted %3.", "field, values")
        .arg(plainText(failure.subject), quoted(lines[0]), quoted(lines[1]));
}

FailureMessage messageForRequest(const Failure &failure)
{
    switch (failure.code) {
    case FailureCode::NotAllowed:
        return {.happened = sentence(failure, FailureWords::tr("You have no right to do this with “%1”"),
                                     FailureWords::tr("You have no right to do this")),
                .kept = FailureWords::tr("Nothing was changed."),
                .todo = FailureWords::tr("Ask your lead for the right, or ask a person who has it.")};
    case FailureCode::Forbidden:
        return {.happened = sentence(failure, FailureWords::tr("The rules of the desk do not allow this for “%1”"),
                                     FailureWords::tr("The rules of the desk do not allow this")),
                .kept = FailureWords::tr("Nothing was changed."),
                .todo = FailureWords::tr("Do first what is missing, or choose another change.")};
    case FailureCode::NotFound:
        return {.happened = sentence(failure, FailureWords::tr("“%1” was not found"),
                                     FailureWords::tr("What you asked for was not found")),
                .kept = FailureWords::tr("Nothing was changed."),
                .todo = FailureWords::tr("Check the name or key, then try again.")};
    case FailureCode::Conflict:
        return {.happened = conflictSentence(failure),
                .kept = FailureWords::tr("Their change is kept, and yours was not written over it."),
                .todo = FailureWords::tr("Read their change, then make yours again if it still applies.")};
    case FailureCode::Cancelled:
        return {.happened = sentence(failure, FailureWords::tr("The work on “%1” was stopped as you asked"),
                                     FailureWords::tr("The work was stopped as you asked")),
                .kept = FailureWords::tr("What was saved until then is kept."),
                .todo = FailureWords::tr("Start it again whenever you like.")};
    default:
        return {.happened = sentence(failure, FailureWords::tr("The request cannot be understood at “%1”"),
                                     FailureWords::tr("The request cannot be understood")),
                .kept = FailureWords::tr("Nothing was changed."),
                .todo = FailureWords::tr("Correct the request, then try again.")};
    }
}

FailureMessage messageForInput(const Failure &failure)
{
    switch (failure.code) {
    case FailureCode::Rejected:
        return {.happened = sentence(failure, FailureWords::tr("Some records of “%1” were rejected"),
                                     FailureWords::tr("Some records were rejected")),
                .kept = FailureWords::tr("All good records are in the workspace."),
                .todo
                = FailureWords::tr("Mend the rejected records by the reasons beside them, then import them again.")};
    case FailureCode::AlreadyExists:
        return {.happened = sentence(failure, FailureWords::tr("“%1” exists already"),
                                     FailureWords::tr("There is one of that name already")),
                .kept = FailureWords::tr("The existing one was not touched."),
                .todo = FailureWords::tr("Choose another name, or open the existing one.")};
    default:
        return {.happened = sentence(failure, FailureWords::tr("“%1” cannot be read"),
                                     FailureWords::tr("The input cannot be read")),
                .kept = FailureWords::tr("The workspace was not changed by it."),
                .todo = FailureWords::tr("Correct the input, then try again.")};
    }
}

FailureMessage messageForStorage(const Failure &failure)
{
    switch (failure.code) {
    case FailureCode::NotASteward:
        return {.happened = sentence(failure, FailureWords::tr("“%1” is not a Steward workspace"),
                                     FailureWords::tr("The file is not a Steward workspace")),
                .kept = FailureWords::tr("The file was not touched."),
                .todo = FailureWords::tr("Choose another file, or make a new workspace.")};
    case FailureCode::NewerSchema:
        return {.happened = sentence(failure, FailureWords::tr("“%1” was written by a newer version of Steward"),
                                     FailureWords::tr("The workspace was written by a newer version of Steward")),
                .kept = FailureWords::tr("The workspace was not touched."),
                .todo = FailureWords::tr("Install the newer version, then open it again.")};
    case FailureCode::Damaged:
        return {.happened
                = sentence(failure, FailureWords::tr("“%1” is damaged"), FailureWords::tr("The workspace is damaged")),
                .kept = FailureWords::tr("Nothing was written, so the damage did not grow."),
                .todo = FailureWords::tr("Keep a copy of the file, run “stewardctl doctor”, then restore a backup.")};
    case FailureCode::Busy:
        return {.happened = sentence(failure, FailureWords::tr("Another program holds “%1”"),
                                     FailureWords::tr("Another program holds the workspace")),
                .kept = FailureWords::tr("All that was saved before is kept."),
                .todo = FailureWords::tr("Close the other program or wait until it is done, then try again.")};
    case FailureCode::DiskFull:
        return {.happened = sentence(failure, FailureWords::tr("There is no room left on the disk for “%1”"),
                                     FailureWords::tr("There is no room left on the disk")),
                .kept = FailureWords::tr("All that was saved before is kept."),
                .todo = FailureWords::tr("Make room on the disk, then try again.")};
    case FailureCode::ReadOnly:
        return {.happened = sentence(failure, FailureWords::tr("“%1” cannot be written"),
                                     FailureWords::tr("The place cannot be written")),
                .kept = FailureWords::tr("All that was saved before is kept and can be read."),
                .todo = FailureWords::tr("Choose another place, or ask for the right to write there.")};
    default:
        return {.happened = sentence(failure, FailureWords::tr("“%1” cannot be reached at the moment"),
                                     FailureWords::tr("The storage cannot be reached at the moment")),
                .kept = FailureWords::tr("All that was saved before is kept."),
                .todo = FailureWords::tr("Try again; if it stays so, run “stewardctl doctor”.")};
    }
}

} // namespace

FailureMessage messageFor(const Failure &failure)
{
    switch (failure.code) {
    case FailureCode::WrongUsage:
    case FailureCode::NotAllowed:
    case FailureCode::Forbidden:
    case FailureCode::NotFound:
    case FailureCode::Conflict:
    case FailureCode::Cancelled:
        return messageForRequest(failure);
    case FailureCode::BadInput:
    case FailureCode::Rejected:
    case FailureCode::AlreadyExists:
        return messageForInput(failure);
    case FailureCode::NotASteward:
    case FailureCode::NewerSchema:
    case FailureCode::Damaged:
    case FailureCode::Busy:
    case FailureCode::DiskFull:
    case FailureCode::ReadOnly:
    case FailureCode::Unavailable:
        break;
    }
    return messageForStorage(failure);
}

} // namespace Steward
