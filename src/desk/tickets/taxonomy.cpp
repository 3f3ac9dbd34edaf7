#include "desk/tickets/taxonomy.h"

#include <utility>

namespace Steward {

const QList<QByteArray> &Taxonomy::rootCauses()
{
    static const QList<QByteArray> all = [] {
        const std::pair<QByteArray, QList<QByteArray>> tree[]
            = {{"configuration",
                {"wage_type", "calculation_rule", "calendar", "permission", "integration_mapping", "workflow"}},
               {"data", {"master_data", "time_data", "interface_file", "migration", "late_input"}},
               {"product", {"defect", "regression", "performance", "limitation", "documentation"}},
               {"integration", {"file_format", "transport", "credentials", "third_party_change"}},
               {"compliance", {"statutory_change", "rate_table", "filing", "interpretation"}},
               {"user", {"knowledge_gap", "input_error", "access_request", "process_not_followed"}},
               {"environment",
                {"os", "service_or_registry", "network", "browser", "virtualisation", "hardware", "peripheral"}},
               {"service", {"outage", "maintenance", "capacity"}},
               {"third_party", {"bank", "authority", "vendor"}},
               {"unknown", {"not_reproduced", "insufficient_evidence"}}};
        QList<QByteArray> causes;
        for (const auto &[first, seconds] : tree) {
            for (const QByteArray &second : seconds)
                causes.append(first + '.' + second);
        }
        return causes;
    }();
    return all;
}

const QList<QByteArray> &Taxonomy::codes()
{
    static const QList<QByteArray> all{
        "fixed",          "workaround", "answered",          "configured", "data_corrected",   "trained",
        "access_granted", "repaired",   "third_party_fixed", "by_design",  "not_reproducible", "duplicate",
        "withdrawn",      "spam"};
    return all;
}

const QList<QByteArray> &Taxonomy::fixes()
{
    static const QList<QByteArray> all{"configuration", "data",     "code_release", "content", "procedure",
                                       "access",        "hardware", "third_party",  "none"};
    return all;
}

const QList<QByteArray> &Taxonomy::reasonsForNoArticle()
{
    static const QList<QByteArray> all{"none:one_off", "none:confidential", "none:no_reusable_content",
                                       "none:covered_by_training", "none:not_applicable"};
    return all;
}

const QList<QByteArray> &Taxonomy::aiVerdicts()
{
    static const QList<QByteArray> all{"none", "accepted", "corrected", "rejected"};
    return all;
}

const QList<QByteArray> &Taxonomy::aiReasons()
{
    static const QList<QByteArray> all{
        "wrong_cause",        "wrong_client_configuration", "wrong_version", "country_rule_missed",   "outdated_source",
        "invented_reference", "incomplete_steps",           "unsafe_action", "unclear_or_wrong_tone", "not_applicable",
        "right_but_late"};
    return all;
}

bool Taxonomy::isNoCase(const QByteArray &code)
{
    return code == "duplicate" || code == "withdrawn" || code == "spam";
}

bool Taxonomy::asksCauseNote(const QByteArray &rootCause)
{
    return rootCause.startsWith("unknown.");
}

bool Taxonomy::asksAiReason(const QByteArray &verdict)
{
    return verdict == "corrected" || verdict == "rejected";
}

} // namespace Steward
