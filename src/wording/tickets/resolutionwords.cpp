#include "wording/tickets/resolutionwords.h"

#include <QCoreApplication>
#include <QHash>

namespace Steward {

namespace {

struct ResolutionWords
{
    Q_DECLARE_TR_FUNCTIONS(Steward::ResolutionWords)
};

struct Word
{
    QByteArrayView code;
    struct
    {
        const char *source;
        const char *comment;
    } text;
};

template <std::size_t count>
QString wordOf(const Word (&words)[count], const QByteArray &code)
{
    for (const Word &each : words) {
        if (each.code == code)
            return ResolutionWords::tr(each.text.source, each.text.comment);
    }
    return QString::fromUtf8(code);
}

constexpr Word causes[] = {
    {"configuration", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Configuration", "root cause")},
    {"data", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Data", "root cause")},
    {"product", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Product", "root cause")},
    {"integration", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Integration", "root cause")},
    {"compliance", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Compliance", "root cause")},
    {"user", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "User", "root cause")},
    {"environment", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Environment", "root cause")},
    {"service", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Service", "root cause")},
    {"third_party", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Third party", "root cause")},
    {"unknown", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Unknown", "root cause")},
    {"none", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "None", "root cause")},
};

constexpr Word secondParts[] = {
    {"wage_type", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Wage type", "root cause, second part")},
    {"calculation_rule", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Calculation rule", "root cause, second part")},
    {"calendar", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Calendar", "root cause, second part")},
    {"permission", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Permission", "root cause, second part")},
    {"integration_mapping",
     QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Integration mapping", "root cause, second part")},
    {"workflow", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Workflow", "root cause, second part")},
    {"master_data", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Master data", "root cause, second part")},
    {"time_data", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Time data", "root cause, second part")},
    {"interface_file", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Interface file", "root cause, second part")},
    {"migration", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Migration", "root cause, second part")},
    {"late_input", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Late input", "root cause, second part")},
    {"defect", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Defect", "root cause, second part")},
    {"regression", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Regression", "root cause, second part")},
    {"performance", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Performance", "root cause, second part")},
    {"limitation", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Limitation", "root cause, second part")},
    {"documentation", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Documentation", "root cause, second part")},
    {"file_format", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "File format", "root cause, second part")},
    {"transport", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Transport", "root cause, second part")},
    {"credentials", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Credentials", "root cause, second part")},
    {"third_party_change",
     QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Change by a third party", "root cause, second part")},
    {"statutory_change", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Statutory change", "root cause, second part")},
    {"rate_table", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Rate table", "root cause, second part")},
    {"filing", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Filing", "root cause, second part")},
    {"interpretation", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Interpretation", "root cause, second part")},
    {"knowledge_gap", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Knowledge gap", "root cause, second part")},
    {"input_error", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Input error", "root cause, second part")},
    {"access_request", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Access request", "root cause, second part")},
    {"process_not_followed",
     QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Process not followed", "root cause, second part")},
    {"os", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Operating system", "root cause, second part")},
    {"service_or_registry",
     QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Service or registry", "root cause, second part")},
    {"network", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Network", "root cause, second part")},
    {"browser", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Browser", "root cause, second part")},
    {"virtualisation", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Virtualisation", "root cause, second part")},
    {"hardware", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Hardware", "root cause, second part")},
    {"peripheral", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Peripheral", "root cause, second part")},
    {"outage", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Outage", "root cause, second part")},
    {"maintenance", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Maintenance", "root cause, second part")},
    {"capacity", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Capacity", "root cause, second part")},
    {"bank", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Bank", "root cause, second part")},
    {"authority", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Authority", "root cause, second part")},
    {"vendor", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Vendor", "root cause, second part")},
    {"not_reproduced", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Not reproduced", "root cause, second part")},
    {"insufficient_evidence",
     QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Insufficient evidence", "root cause, second part")},
};

constexpr Word codes[] = {
    {"fixed", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Fixed", "resolution code")},
    {"workaround", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Workaround", "resolution code")},
    {"answered", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Answered", "resolution code")},
    {"configured", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Configured", "resolution code")},
    {"data_corrected", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Data corrected", "resolution code")},
    {"trained", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Trained", "resolution code")},
    {"access_granted", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Access granted", "resolution code")},
    {"repaired", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Repaired", "resolution code")},
    {"third_party_fixed", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Fixed by a third party", "resolution code")},
    {"by_design", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "By design", "resolution code")},
    {"not_reproducible", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Not reproducible", "resolution code")},
    {"duplicate", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Duplicate", "resolution code")},
    {"withdrawn", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Withdrawn", "resolution code")},
    {"spam", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Spam", "resolution code")},
};

constexpr Word fixes[] = {
    {"configuration", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Configuration", "fix")},
    {"data", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Data", "fix")},
    {"code_release", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Code release", "fix")},
    {"content", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Content", "fix")},
    {"procedure", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Procedure", "fix")},
    {"access", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Access", "fix")},
    {"hardware", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Hardware", "fix")},
    {"third_party", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Third party", "fix")},
    {"none", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "None", "fix")},
};

constexpr Word noArticles[] = {
    {"none:one_off", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "No article: happens once", "article")},
    {"none:confidential", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "No article: confidential", "article")},
    {"none:no_reusable_content",
     QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "No article: nothing to reuse", "article")},
    {"none:covered_by_training",
     QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "No article: covered by training", "article")},
    {"none:not_applicable", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "No article: not applicable", "article")},
};

constexpr Word verdicts[] = {
    {"accepted", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Accepted", "AI verdict")},
    {"corrected", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Corrected", "AI verdict")},
    {"rejected", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Rejected", "AI verdict")},
    {"none", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "No proposal was shown", "AI verdict")},
};

constexpr Word verdictReasons[] = {
    {"wrong_cause", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Wrong cause", "reason of the AI verdict")},
    {"wrong_client_configuration",
     QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Wrong client configuration", "reason of the AI verdict")},
    {"wrong_version", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Wrong version", "reason of the AI verdict")},
    {"country_rule_missed",
     QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Country rule missed", "reason of the AI verdict")},
    {"outdated_source", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Outdated source", "reason of the AI verdict")},
    {"invented_reference",
     QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Invented reference", "reason of the AI verdict")},
    {"incomplete_steps",
     QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Incomplete steps", "reason of the AI verdict")},
    {"unsafe_action", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Unsafe action", "reason of the AI verdict")},
    {"unclear_or_wrong_tone",
     QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Unclear or wrong tone", "reason of the AI verdict")},
    {"not_applicable", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Not applicable", "reason of the AI verdict")},
    {"right_but_late", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Right, but late", "reason of the AI verdict")},
};

constexpr Word parts[] = {
    {"root_cause", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Root cause", "part of a resolution")},
    {"code", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Resolution code", "part of a resolution")},
    {"fix", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Fix", "part of a resolution")},
    {"kb", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Article", "part of a resolution")},
    {"ai", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "AI verdict", "part of a resolution")},
    {"ai_reason", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Reason of the AI verdict", "part of a resolution")},
    {"cause_note", QT_TRANSLATE_NOOP3("Steward::ResolutionWords", "Note on the cause", "part of a resolution")},
};

} // namespace

QString rootCauseWords(const QByteArray &code)
{
    const qsizetype dot = code.indexOf('.');
    const QString first = wordOf(causes, code.left(dot));
    if (dot < 0)
        return first;
    return ResolutionWords::tr("%1 › %2", "root cause, its second part")
        .arg(first, wordOf(secondParts, code.mid(dot + 1)));
}

QString resolutionCodeWords(const QByteArray &code)
{
    return wordOf(codes, code);
}

QString fixWords(const QByteArray &code)
{
    return wordOf(fixes, code);
}

QString articleWords(const QByteArray &kb)
{
    return wordOf(noArticles, kb);
}

QString aiVerdictWords(const QByteArray &verdict)
{
    return wordOf(verdicts, verdict);
}

QString aiReasonWords(const QByteArray &reason)
{
    return wordOf(verdictReasons, reason);
}

QString resolutionPartWords(const QByteArray &part)
{
    return wordOf(parts, part);
}

} // namespace Steward
