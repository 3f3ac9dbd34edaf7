#include "desk/tickets/resolutiondraft.h"

#include "desk/history/canonicaljson.h"

#include <algorithm>

namespace Steward {

namespace {

bool isOneOf(const QByteArray &word, std::initializer_list<QByteArrayView> words)
{
    return std::find(words.begin(), words.end(), QByteArrayView(word)) != words.end();
}

bool isNoCase(const QByteArray &code)
{
    return isOneOf(code, {"duplicate", "withdrawn", "spam"});
}

// The record of a ticket that was no case of its own writes itself.
ResolutionRecord filledIn(ResolutionRecord record)
{
    if (isNoCase(record.code)) {
        record.rootCause = record.fix = "none";
        record.kb = "none:not_applicable";
    }
    return record;
}

// The first part that is wrong or missing.
Done checkResolution(const ResolutionRecord &record, const ResolutionDraft &draft)
{
    const bool kbIsWord = record.kb.startsWith("none:")
        && !isOneOf(record.kb,
                    {"none:one_off", "none:confidential", "none:no_reusable_content", "none:covered_by_training",
                     "none:not_applicable"});
    struct Part
    {
        QByteArrayView name;
        bool isSet = false;
        bool isValid = false;
    };
    const Part parts[] = {
        {"root_cause", !record.rootCause.isEmpty(), isNoCase(record.code) || record.rootCause.indexOf('.') > 0},
        {"code", !record.code.isEmpty(),
         isOneOf(record.code,
                 {"fixed", "workaround", "answered", "configured", "data_corrected", "trained", "access_granted",
                  "repaired", "third_party_fixed", "by_design", "not_reproducible", "duplicate", "withdrawn", "spam"})},
        {"fix", !record.fix.isEmpty(),
         isOneOf(record.fix,
                 {"configuration", "data", "code_release", "content", "procedure", "access", "hardware", "third_party",
                  "none"})},
        {"kb", !record.kb.isEmpty(), !kbIsWord},
        {"ai", !record.ai.isEmpty(), isOneOf(record.ai, {"accepted", "corrected", "rejected", "none"})},
    };
    for (const Part &part : parts) {
        if (part.isSet && !part.isValid)
            return failed(FailureCode::Forbidden, part.name.toByteArray(), "no value that a resolution can have");
        if (!part.isSet && draft.overrideReason.isEmpty())
            return failed(FailureCode::Forbidden, part.name.toByteArray(), "missing from the resolution");
    }
    if (record.rootCause.startsWith("unknown.") && draft.causeNote.isEmpty())
        return failed(FailureCode::Forbidden, "cause_note", "asked for when the root cause is unknown");
    if (isOneOf(record.ai, {"corrected", "rejected"}) && draft.aiReason.isEmpty())
        return failed(FailureCode::Forbidden, "ai_reason", "asked for when the proposal was corrected or rejected");
    return {};
}

Value valueOf(const ResolutionRecord &record, const ResolutionDraft &draft)
{
    QByteArray json = "{";
    appendMember(json, "root_cause", record.rootCause);
    appendMember(json, "code", record.code);
    appendMember(json, "fix", record.fix);
    appendMember(json, "kb", record.kb);
    appendMember(json, "ai", record.ai);
    appendMember(json, "ai_reason", draft.aiReason);
    appendMember(json, "cause_note", draft.causeNote);
    return Value::json(json += '}');
}

} // namespace

Result<Value> resolutionValue(const ResolutionDraft &draft)
{
    const ResolutionRecord record = filledIn(draft.record);
    if (const Done done = checkResolution(record, draft); !done)
        return tl::unexpected(done.error());
    return valueOf(record, draft);
}

} // namespace Steward
