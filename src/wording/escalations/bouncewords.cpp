#include "wording/escalations/bouncewords.h"

#include "desk/tickets/ticketreader.h"
#include "wording/tickets/ticketwords.h"

#include <QCoreApplication>

namespace Steward {

namespace {

struct BounceWords
{
    Q_DECLARE_TR_FUNCTIONS(Steward::BounceWords)
};

struct CodeWord
{
    QByteArrayView code;
    struct
    {
        const char *source;
        const char *comment;
    } text;
};

constexpr CodeWord codeWords[] = {
    {"missing_symptoms", QT_TRANSLATE_NOOP3("Steward::BounceWords", "Symptoms are missing", "return code")},
    {"missing_analysis", QT_TRANSLATE_NOOP3("Steward::BounceWords", "The analysis is missing", "return code")},
    {"missing_impact", QT_TRANSLATE_NOOP3("Steward::BounceWords", "The client impact is missing", "return code")},
    {"missing_reproduction",
     QT_TRANSLATE_NOOP3("Steward::BounceWords", "Reproduction steps are missing", "return code")},
    {"missing_evidence", QT_TRANSLATE_NOOP3("Steward::BounceWords", "Evidence is missing", "return code")},
    {"wrong_team", QT_TRANSLATE_NOOP3("Steward::BounceWords", "Wrong team", "return code")},
    {"wrong_level", QT_TRANSLATE_NOOP3("Steward::BounceWords", "Wrong level", "return code")},
    {"known_solution", QT_TRANSLATE_NOOP3("Steward::BounceWords", "The solution is known", "return code")},
    {"wrong_data", QT_TRANSLATE_NOOP3("Steward::BounceWords", "Wrong data", "return code")},
    {"capacity", QT_TRANSLATE_NOOP3("Steward::BounceWords", "No capacity", "return code")},
    {"cannot_reproduce", QT_TRANSLATE_NOOP3("Steward::BounceWords", "Cannot be reproduced", "return code")},
    {"not_a_defect", QT_TRANSLATE_NOOP3("Steward::BounceWords", "Not a defect", "return code")},
    {"duplicate_of_problem", QT_TRANSLATE_NOOP3("Steward::BounceWords", "Duplicate of a known problem", "return code")},
    {"information_arrived_later",
     QT_TRANSLATE_NOOP3("Steward::BounceWords", "Information arrived later", "return code")},
    {"client_withdrew", QT_TRANSLATE_NOOP3("Steward::BounceWords", "The client withdrew", "return code")},
    {"superseded_by_incident", QT_TRANSLATE_NOOP3("Steward::BounceWords", "Superseded by an incident", "return code")},
};

} // namespace

QString bounceTypeWords(const QByteArray &type)
{
    const auto known = fromWord<BounceType>(type);
    return known ? wordsFor(*known) : QString::fromUtf8(type);
}

QString returnCodeWords(const QByteArray &code)
{
    for (const CodeWord &each : codeWords) {
        if (each.code == code)
            return BounceWords::tr(each.text.source, each.text.comment);
    }
    return QString::fromUtf8(code);
}

QString bounceWhyWords(const Bounce &bounce, const Workspace &workspace)
{
    switch (bounce.field.field) {
    case Field::ReopenReason:
    case Field::State:
        return reopenReasonWords(bounce.why);
    case Field::Bounce:
        return bounce.why.isEmpty() ? QString::fromUtf8(bounce.reason) : reopenReasonWords(bounce.why);
    default:
        break;
    }
    if (bounce.why != bounce.field.text())
        return returnCodeWords(bounce.why);
    return BounceWords::tr("%1 → %2", "value before, after")
        .arg(valueWords(bounce.field, bounce.from, workspace), valueWords(bounce.field, bounce.to, workspace));
}

QString chargedWords(const QByteArray &attributedTo, const Workspace &workspace)
{
    if (attributedTo.isEmpty() || attributedTo == "none")
        return BounceWords::tr("Nobody", "charged with a bounce");
    if (attributedTo == "ai")
        return BounceWords::tr("AI", "charged with a bounce");
    if (attributedTo == "rule")
        return BounceWords::tr("A rule", "charged with a bounce");
    return QString::fromUtf8(workspace.personNames.value(attributedTo, attributedTo));
}

QString disputeHindranceWords(BounceHindrance hindrance)
{
    switch (hindrance) {
    case BounceHindrance::NotCharged:
        return BounceWords::tr("Only the person it is attributed to can dispute it.");
    case BounceHindrance::NobodyCharged:
        return BounceWords::tr("It is attributed to no person who could dispute it.");
    case BounceHindrance::Settled:
        return BounceWords::tr("It was disputed or decided already.");
    case BounceHindrance::TooLate:
        return BounceWords::tr("The five business days to dispute it are over.");
    default:
        return {};
    }
}

QString decisionHindranceWords(BounceHindrance hindrance)
{
    switch (hindrance) {
    case BounceHindrance::NoRight:
        return BounceWords::tr("A lead or manager decides.");
    case BounceHindrance::OtherTeam:
        return BounceWords::tr("The lead of the other team or a manager decides.");
    case BounceHindrance::Involved:
        return BounceWords::tr("You are involved: another lead or a manager decides.");
    default:
        return {};
    }
}

} // namespace Steward
