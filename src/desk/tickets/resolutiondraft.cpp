#include "desk/tickets/resolutiondraft.h"

#include "desk/history/canonicaljson.h"
#include "desk/tickets/taxonomy.h"

namespace Steward {

namespace {

// The record of a ticket that was no case of its own writes itself.
ResolutionRecord filledIn(ResolutionRecord record)
{
    if (Taxonomy::isNoCase(record.code)) {
        record.rootCause = record.fix = "none";
        record.kb = "none:not_applicable";
    }
    return record;
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

QList<Failure> resolutionFaults(const ResolutionDraft &draft)
{
    const ResolutionRecord record = filledIn(draft.record);
    const bool kbIsReason = record.kb.startsWith("none:");
    struct Part
    {
        QByteArrayView name;
        bool isSet = false;
        bool isValid = false;
    };
    const Part parts[] = {
        {"root_cause", !record.rootCause.isEmpty(),
         Taxonomy::isNoCase(record.code) || record.rootCause.indexOf('.') > 0},
        {"code", !record.code.isEmpty(), Taxonomy::codes().contains(record.code)},
        {"fix", !record.fix.isEmpty(), Taxonomy::fixes().contains(record.fix)},
        {"kb", !record.kb.isEmpty(), !kbIsReason || Taxonomy::reasonsForNoArticle().contains(record.kb)},
        {"ai", !record.ai.isEmpty(), Taxonomy::aiVerdicts().contains(record.ai)},
    };
    QList<Failure> faults;
    const auto add = [&faults](const QByteArray &part, const QByteArray &why) {
        faults.append({FailureCode::Forbidden, part, why});
    };
    for (const Part &part : parts) {
        if (part.isSet && !part.isValid)
            add(part.name.toByteArray(), "no value that a resolution can have");
        if (!part.isSet && draft.overrideReason.isEmpty())
            add(part.name.toByteArray(), "missing from the resolution");
    }
    if (Taxonomy::asksCauseNote(record.rootCause) && draft.causeNote.isEmpty())
        add("cause_note", "asked for when the root cause is unknown");
    if (Taxonomy::asksAiReason(record.ai) && draft.aiReason.isEmpty())
        add("ai_reason", "asked for when the proposal was corrected or rejected");
    return faults;
}

Result<Value> resolutionValue(const ResolutionDraft &draft)
{
    const QList<Failure> faults = resolutionFaults(draft);
    if (!faults.isEmpty())
        return tl::unexpected(faults.first());
    return valueOf(filledIn(draft.record), draft);
}

ResolutionDraft resolutionDraft(const Ticket &ticket)
{
    const auto value = ticket.more.find({.field = Field::Resolution});
    ResolutionDraft draft{.record = ticket.resolution};
    if (value != ticket.more.end()) {
        const QList<JsonMember> members = canonicalMembers(value->second.json());
        draft.aiReason = memberValue(members, "ai_reason").text();
        draft.causeNote = memberValue(members, "cause_note").text();
    }
    return draft;
}

} // namespace Steward
