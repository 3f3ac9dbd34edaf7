#include "channels/samples/texts.h"

#include "channels/samples/random.h"

#include <initializer_list>

namespace Steward {

namespace {

using Variants = std::vector<const char *>;

const Variants &variantsOf(Occasion occasion)
{
    static const Variants working = {
        "I [took|have] your ticket about {topic} and [look|am looking] into it now; [next news|you hear from me] by {deadline}.",
        "[We see it too|I can see it] on {env}. I compare {cc} with last month and come back to you.",
        "Your message is with me. I check {wt} for {emp} first, then the other {n}.",
        "[Understood|I see]. As a first step I repeat what you did on {env}; please leave {cc} as it is until then."};
    static const Variants question = {
        "[Could you send|Please send] me the payslip of {emp} for {month} and the time at which you ran the calculation?",
        "Is {cc} the only cost centre, and since when do you see it? [A screenshot|The exact message] would help.",
        "Which of the {n} people have a contract from before {date}? I suspect it is only those.",
        "On which environment was it, {env} or another, and who else changed {wt} [this week|since {date}]?"};
    static const Variants questionAnswered
        = {"It was on {env}, [about|around] {hour}. {emp} is attached; {n} more have it.",
           "Since {date}. Only {cc}. [Nobody|None of us] changed {wt}.",
           "See attachment: {emp}, run of {month}. The message was \"{error}\".",
           "[All|Most] of the {n} began before {date}. Amount there: {a}, expected: {b}."};
    static const Variants escalation = {
        "Symptoms: {topic}; expected {b}, actual {a}, first seen {date}.\nAnalysis: {wt} compared with last month, entries equal.\nImpact: {n} people, run of {month}, deadline {deadline}, no workaround.\nSteps: 1. open {emp} 2. calculate {month} 3. compare.\nEvidence: log quoted above.\nContext: {product} {version}, {env}.",
        "Needs configuration access. {client}, {cc}: {topic}. Tried: recalculation of {emp} alone (same {a}), test system (right, {b}). {n} people wait, {deadline}. {product} {version}.",
        "To level 2: {topic} at {client}. Hypothesis \"late input\" tested and refuted with {emp}. Reproduced {#} times on {env}; log line: {error}. Version {version}, pay run {month}."};
    static const Variants returned
        = {"[Back to you|Returned]: I cannot follow the steps for {emp}; please add what was done before {hour}.",
           "The impact is missing: are it {n} people or the whole of {cc}? Please complete.",
           "This is in the article for {wt}. Please try that first and tell me if {a} stays.",
           "No log, no message quoted. I need the line around {hour} of {date}."};
    static const Variants completed = {"Added: steps with {emp}, log of {hour}, number of people ({n}).",
                                       "Asked {requester} again. It is {cc} only; log is quoted now: {error}.",
                                       "Done as asked. Tried it on {env} too: {a} instead of {b}, {#} of {#} times."};
    static const Variants taken = {
        "I [continue|work] on your ticket with access to the configuration. {emp} is my example; I write again [today|by {deadline}].",
        "Level 2 has your case. I see {a} for {cc} too and trace where {wt} takes it from.",
        "Thanks for your patience. I found the first difference on {date} and look at the entries of that day."};
    static const Variants analysis = {
        "Analysis: {wt} reads its base before the correction of {date} is written. Only {product} {version}. [Safe|Recommended]: recalculate {cc} in the night.",
        "Looked at the trace of {emp}: step {#} of the rule. Not a setting of {client}; the amount {b} is right.",
        "Rule of the country checked: {a} would hold only before {date}. Please answer with {b} and close.",
        "Found in build {#} of {version}. Owner: please tell {client} the workaround, {n} people."};
    static const Variants holding = {
        "[We wait|I wait] for the [bank|authority|vendor]; their reply is announced for {deadline}. Your run of {month} is not blocked.",
        "The other side confirmed the case under number {#}{#} and [tests|looks into it]. I keep this open.",
        "This needs a delivery from outside. I asked on {date} and [call|ask] again on {deadline}."};
    static const Variants promise
        = {"You get [our answer|the corrected file|the result for {cc}] by {deadline} at the latest.",
           "I call you on {deadline} with the result for {emp}.",
           "By {deadline} I [know|can say] whether all {n} people are right."};
    static const Variants stillWrong = {"[Unfortunately|Sorry,] it is not solved: {emp} still shows {a}.",
                                        "Now {cc} is right, but {n} others are [wrong|different] since your change.",
                                        "The same again this [morning|afternoon]: {error}.",
                                        "We checked {wt} after your message: still {a} instead of {b}."};
    static const Variants oneMore = {"One more question: does that also hold for {cc} from {deadline} on?",
                                     "[And|By the way,] what about {emp}, who leaves on {deadline}?",
                                     "Can we do this ourselves for {wt} the next time?"};
    static const Variants oneMoreAnswered
        = {"Yes, it also holds for {cc} from {deadline} on; nothing to do for you.",
           "For {emp} it is the same, only the last day counts: {deadline}.",
           "You can: the article shows each step for {wt}. [Start with|Try it on] {emp}."};
    static const Variants received
        = {"We have your request about {topic}. [Somebody|A colleague] looks at {asset} [today|before {deadline}].",
           "Thank you for writing. For {asset} in {room} I need nothing more; I call extension {extension} if I do.",
           "Noted for {dept}: {topic}. The status board shows when it is our turn, by {deadline} at the latest."};
    static const Variants deskEscalation = {
        "{asset}, {room}: {topic}. Procedure followed to step {#}, message stays {a}. {n} people of {dept} affected, needed by {deadline}.",
        "Expected {b}, got {a} at {hour}. Restarted {asset}, tried a second account. Caller reachable at {extension}.",
        "Not in the procedures: {topic} at {dept}. Seen {#} times since {date}; other rooms are fine."};
    static const Variants deskReturned = {"Procedure {#} covers {topic}; please go through it with {requester}.",
                                          "{asset} answers from here. Please try the known steps for {a} first."};
    static const Variants deskTaken
        = {"Systems has your case. I look at {asset} from here; please leave it on until {deadline}.",
           "I see {a} in the log of {asset}. More [today|by {deadline}]; you reach me about {room} any time.",
           "We test the line of {room} [now|this afternoon]. {dept} can work on other machines meanwhile."};
    static const Variants thanks = {"Thank you, {emp} is right now. [You may close|Great help]!",
                                    "Works, {cc} too. [Many thanks|Thanks a lot], {agent}!",
                                    "[Perfect|Super], {n} of {n} are fine. Have a nice {weekday}."};
    static const Variants withdrawn = {"Please [forget|ignore] this, {emp} was my own mistake.",
                                       "Solved by itself: a colleague of {cc} had [changed|entered] it on {date}.",
                                       "We do not need this any more, the order of {deadline} was cancelled."};
    static const Variants reminder
        = {"Is there any news? {deadline} comes near and {n} people wait.",
           "[Any update|How does it look], {agent}? Our {month} run is planned for {deadline}.",
           "I have not heard anything since {hour}. Please [call|answer]: extension {extension}."};
    static const Variants corrected
        = {"You are right, one entry was left out: {emp}. Corrected, {b} now, and checked for all {n}.",
           "My change had missed {cc}. It is repeated for the whole of {month}; I am sorry.",
           "The cause was another one than I thought: an entry of {date}. With it gone, {wt} gives {b}."};
    static const Variants duplicate
        = {"This is the same matter as your earlier ticket; we go on there. {topic} is noted in it.",
           "I joined this with the ticket of your colleague about {topic}; answers come there."};
    static const Variants outage
        = {"We know: {product} is down on {env} since about 06:10 UTC. All hands are on it; next news in 30 minutes.",
           "This belongs to today's outage. Your {month} run is safe. We tell you as soon as {product} is back.",
           "Several clients are affected, you too ({cc}). Updates come here and on the status page."};
    static const Variants callAttempt = {"Called extension {extension} at {hour}: nobody there.",
                                         "Tried to reach {requester} ({extension}), left a message about {topic}.",
                                         "No answer at {extension}, second try tomorrow."};
    static const Variants followUpCall
        = {"Called {requester}: {asset} works since the repair, no further wish.",
           "Follow-up call, extension {extension}: all fine in {room}; explained the status board.",
           "Call to {requester}: confirmed. Asked about {asset}, [it holds|no complaint]."};
    static const Variants visit = {"On site in {room} at {hour}: part exchanged on {asset}, tested {n} minutes.",
                                   "{room}: {asset} cleaned and tested with {requester}; took the broken part along.",
                                   "Visit on {date}: cable and {asset} checked, label renewed, user signed."};
    static const Variants note
        = {"Observation: {a} in the log of {hour}, {b} in the list.",
           "Hypothesis: late input on {date}. Test: recalculated {emp}. Result: [refuted|confirmed].",
           "Decision: correct {cc} first, then the other {n}.",
           "Action: compared {wt} on both systems. Result: equal but for entry {#}."};
    switch (occasion) {
    case Occasion::Working:
        return working;
    case Occasion::Question:
        return question;
    case Occasion::QuestionAnswered:
        return questionAnswered;
    case Occasion::Escalation:
        return escalation;
    case Occasion::Returned:
        return returned;
    case Occasion::Completed:
        return completed;
    case Occasion::Taken:
        return taken;
    case Occasion::Analysis:
        return analysis;
    case Occasion::Holding:
        return holding;
    case Occasion::Promise:
        return promise;
    case Occasion::StillWrong:
        return stillWrong;
    case Occasion::OneMore:
        return oneMore;
    case Occasion::Thanks:
        return thanks;
    case Occasion::Withdrawn:
        return withdrawn;
    case Occasion::Reminder:
        return reminder;
    case Occasion::Corrected:
        return corrected;
    case Occasion::Duplicate:
        return duplicate;
    case Occasion::Outage:
        return outage;
    case Occasion::CallAttempt:
        return callAttempt;
    case Occasion::FollowUpCall:
        return followUpCall;
    case Occasion::Visit:
        return visit;
    case Occasion::OneMoreAnswered:
        return oneMoreAnswered;
    case Occasion::Received:
        return received;
    case Occasion::DeskEscalation:
        return deskEscalation;
    case Occasion::DeskReturned:
        return deskReturned;
    case Occasion::DeskTaken:
        return deskTaken;
    case Occasion::Note:
        break;
    }
    return note;
}

const Variants &localOpenings(QByteArrayView language)
{
    static const Variants german = {"In der Abrechnung {localmonth} ist uns etwas aufgefallen.",
                                    "Bei Personalnummer {emp} stimmt etwas nicht (Kostenstelle {cc}).",
                                    "Es betrifft {n} Mitarbeitende, Frist ist {deadline}."};
    static const Variants french
        = {"Nous avons un problème avec la paie de {localmonth}.",
           "Il s'agit du matricule {emp}, centre de coûts {cc}.", "{n} salariés sont concernés, échéance {deadline}."};
    static const Variants portuguese
        = {"Temos um problema na folha de {localmonth}.", "Trata-se da matrícula {emp}, centro de custo {cc}.",
           "São {n} funcionários; prazo {deadline}."};
    static const Variants none = {};
    return language == "de" ? german : language == "fr" ? french : language == "pt" ? portuguese : none;
}

} // namespace

QByteArray said(Occasion occasion, const Facts &facts, Random &random)
{
    return phrase(random.pick(variantsOf(occasion)), facts, random);
}

QByteArray complaint(const Topic &topic, const FileExcerpt &file, QByteArrayView language, const Facts &facts,
                     Random &random)
{
    QByteArray text;
    const Variants &openings = localOpenings(language);
    const bool writesLocally = !openings.empty() && random.chance(550);
    if (writesLocally)
        text = phrase(random.pick(openings), facts, random) + '\n';
    text += phrase(random.pick(topic.complaints), facts, random);
    if (!facts.of("version").isEmpty() && random.chance(350))
        text += ' ' + phrase("[We use|It is] {product} {version} on {env}[, cost centre {cc}|].", facts, random);
    if (random.chance(300))
        text += ' ' + phrase("[The run is planned for|We must be ready by|Deadline is] {deadline}.", facts, random);
    if (!file.lines.isEmpty())
        text += "\n\n" + file.name + ":\n" + file.lines;
    return framed(text, Tone::Requester, writesLocally ? language : QByteArrayView("en"), facts, random);
}

QByteArray callNotes(const Topic &topic, const Facts &facts, Random &random)
{
    const QByteArray opening = phrase(
        "[Call from|On the phone:|Caller:] {requester}, {dept}, extension {extension}[, {room}|].", facts, random);
    return opening + '\n' + phrase(random.pick(topic.complaints), facts, random);
}

QByteArray answer(const Topic &topic, const Facts &facts, Random &random)
{
    return phrase(random.pick(topic.answers), facts, random);
}

} // namespace Steward
