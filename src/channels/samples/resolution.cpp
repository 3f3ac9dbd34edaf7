#include "channels/samples/resolution.h"

#include "channels/samples/random.h"
#include "channels/samples/recordtext.h"

#include <array>

namespace Steward {

namespace {

constexpr auto aiReasons = std::to_array<const char *>({"wrong_cause", "wrong_client_configuration", "wrong_version",
                                                        "country_rule_missed", "outdated_source", "incomplete_steps",
                                                        "unclear_or_wrong_tone", "not_applicable", "right_but_late"});
constexpr auto causeNotes = std::to_array<const char *>(
    {"Could not be repeated with the data we were given.", "The log of that day was gone.",
     "It did not come back after the next run.", "Seen once, on one machine only."});

void addDisposition(Tagging &tagging, int month, Random &random)
{
    const int shown = month < 7 ? 0 : month < 13 ? 350 : 700; // per mille with a proposal
    const int roll = random.below(100);
    if (!random.chance(shown)) {
        tagging.ai = "none";
    } else if (roll < 40 + month) { // proposals got better
        tagging.ai = "accepted";
    } else {
        tagging.ai = roll < 82 ? "corrected" : "rejected";
        tagging.aiReason = random.pick(aiReasons);
    }
}

} // namespace

Value Tagging::value() const
{
    RecordText record;
    record.text("root_cause", rootCause).text("code", code).text("fix", fix).text("kb", kb).text("ai", ai);
    return Value::json(record.text("ai_reason", aiReason).text("cause_note", causeNote).object());
}

Tagging taggingOf(const Topic &topic, int month, Random &random)
{
    Tagging tagging{.rootCause = topic.rootCause.toByteArray(),
                    .code = topic.code.toByteArray(),
                    .fix = topic.fix.toByteArray(),
                    .kb = topic.kb.toByteArray()};
    addDisposition(tagging, month, random);
    if (random.chance(45)) {
        const bool repeated = random.chance(400);
        tagging.rootCause = repeated ? "unknown.insufficient_evidence" : "unknown.not_reproduced";
        tagging.code = "not_reproducible";
        tagging.fix = "none";
        tagging.kb = "none:no_reusable_content";
        tagging.causeNote = random.pick(causeNotes);
    } else if (random.chance(120)) {
        tagging.kb = random.chance(600) ? "none:one_off" : "none:no_reusable_content";
    }
    const int incomplete = month < 7 ? 480 : month < 10 ? 200 : month < 13 ? 70 : 12;
    if (random.chance(incomplete)) {
        const int lacks = random.below(4);
        if (lacks != 0)
            tagging.ai = tagging.aiReason = {};
        if (lacks != 1)
            tagging.kb.clear();
        if (lacks == 3)
            tagging.fix.clear();
    }
    return tagging;
}

Tagging notACase(QByteArrayView code)
{
    return {.rootCause = "none", .code = code.toByteArray(), .fix = "none", .kb = "none:not_applicable", .ai = "none"};
}

} // namespace Steward
