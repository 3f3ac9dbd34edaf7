#include "channels/samples/topic.h"

namespace Steward {

namespace {

std::vector<Topic> htgTopics()
{
    return {
        {.name = "rounding",
         .product = "HTG",
         .category = "payroll.calculation",
         .rootCause = "product.defect",
         .code = "workaround",
         .fix = "procedure",
         .kb = "KB-101",
         .kind = Kind::Incident,
         .season = Season::Story,
         .hard = 260,
         .subjects = {"Rounding difference on wage type {wt} in the {month} run", "HTG rounds {wt} twice at month end",
                      "{cur} {d} too much on {wt}, {month} {year}", "Month-end rounding again: wage type {wt}",
                      "Net pay off by {d} after the {month} calculation"},
         .complaints
         = {"In the {month} run HTG {version} shows {cur} {a} for wage type {wt}; by our own calculation it is {b}. [It concerns|We count] {n} employees, for example {emp}.",
            "The sum of {wt} is rounded once for each day and again at month end. The difference is {cur} {d} [for {emp}|for each of {n} employees].",
            "As in the months before, {wt} differs by {d} after closing {month}. We [corrected|adjusted] {n} people by hand [last month|last time] and [do not want to|cannot] do this again.",
            "Hours of {emp} are right, the amount of {wt} is not: {a} instead of {b}. [Without month end|On any other day] the same hours give the right amount."},
         .answers
         = {"HTG rounds the daily amounts of {wt} before adding them up. Until the release, please set the rounding rule of the wage type to \"none\", recalculate the {n} people and set it back.",
            "We recalculated {emp} with the month-end step switched off: {cur} {b}, as you expect. The workaround is in the article; the defect is with development.",
            "The difference of {d} comes from the double rounding at month end. Please run the correction report for {wt} after closing {month}; it writes the difference as a one-time amount."}},
        {.name = "holidaypay",
         .product = "HTG",
         .category = "payroll.calculation",
         .rootCause = "configuration.wage_type",
         .code = "configured",
         .fix = "configuration",
         .kb = "KB-104",
         .kind = Kind::Incident,
         .weight = 60,
         .season = Season::PayRun,
         .hard = 210,
         .subjects = {"{wt} missing on the {month} payslip", "{wt} paid twice to {emp}",
                      "No {wt} for {n} people in {month}", "Wage type {wt} has the wrong sign"},
         .complaints
         = {"Employee {emp} worked on {date} and should get {wt}. The payslip shows [nothing|0.00]. {n} others [have the same|may be affected].",
            "We see {wt} two times on the payslip of {emp}, {cur} {a} each. [Is this|Could it be] the new rule for {month}?",
            "{wt} is subtracted instead of added for cost centre {cc}. Total difference {cur} {a}.",
            "After we copied the wage type for {cc}, {wt} is calculated from {a} and not from {b}."},
         .answers
         = {"The wage type {wt} had no valid entry for {month} in your catalog. I added it from {date}; please recalculate {emp} first.",
            "The base of {wt} pointed to the copied wage type. It is set back now, and a trial run for {cc} gives {cur} {b}.",
            "{wt} was assigned in two rules. I ended the older one on {date}; the {n} people are right in the trial run."}},
        {.name = "clockchange",
         .product = "HTG",
         .category = "time.import",
         .rootCause = "configuration.calculation_rule",
         .code = "by_design",
         .fix = "none",
         .kb = "KB-117",
         .kind = Kind::Question,
         .weight = 18,
         .subjects = {"Night shift of {date}: {n} hours or one less?", "Hours of the night shift look wrong for {emp}",
                      "How does HTG count a shift over midnight?"},
         .complaints
         = {"{emp} began on {date} at 22:00 and ended at 06:00. HTG counts [seven|nine] hours. [Why|Is that intended]?",
            "For shifts over midnight the premium {wt} is split in two. Our works council [asks|wants to know] which day counts.",
            "Our planner shows {n} hours for {cc}, HTG one less. [Please explain|Which one is right]?"},
         .answers
         = {"HTG counts real hours: when the clocks change, a night shift is one hour shorter or longer. The planner of {cc} counts wall-clock time.",
            "By rule 14 of your configuration guide the premium {wt} belongs to the day on which the shift began; the split is for display only."}},
        {.name = "timefile",
         .product = "HTG",
         .category = "interface.time",
         .rootCause = "data.interface_file",
         .code = "data_corrected",
         .fix = "data",
         .kb = "KB-120",
         .kind = Kind::Incident,
         .weight = 75,
         .season = Season::PayRun,
         .file = FileKind::Csv,
         .hard = 130,
         .subjects = {"Time file {file} rejected", "{n} rows of {file} not imported",
                      "Import of hours stops at row {row}", "Error in time interface for cost centre {cc}"},
         .complaints
         = {"The import of {file} [stopped|ended with errors]. The log says: {error}.",
            "{file} from our time clocks was rejected [this morning|last night]. {n} people have no hours now. Message: {error}",
            "Since {date} rows of {file} are missing in HTG. We changed nothing [on our side|in the terminals]. The reader writes \"{error}\"."},
         .answers
         = {"Row {row} of {file} breaks the definition ({error}). I corrected the row in a copy and imported it; please correct the terminal too.",
            "The rest of {file} is in. For the broken row see above: {error}. Please send it once more under a new name.",
            "Your terminal writes a new format since {date}. We adjusted the mapping, and {file} went through with {n} rows."}},
        {.name = "overtime",
         .product = "HTG",
         .category = "payroll.calculation",
         .rootCause = "user.knowledge_gap",
         .code = "answered",
         .fix = "content",
         .kb = "KB-108",
         .kind = Kind::Question,
         .weight = 45,
         .subjects = {"How is {wt} calculated?", "Question about {wt} for part-time staff",
                      "From which hour on is {wt} paid?", "Explain the amount of {wt} for {emp}"},
         .complaints
         = {"[Could you explain|Please tell us] how HTG comes to {cur} {a} for {wt}? {emp} [asks|complains] and we cannot explain it.",
            "A part-time employee ({emp}) worked {n} hours and got {wt} only for a part of them. Is [that|this] right?",
            "We [introduce|plan] a new shift model for {cc}. What happens with {wt} then?"},
         .answers
         = {"{wt} begins when the weekly hours of the contract are exceeded; for {emp} that was on {date}. {cur} {a} is right.",
            "The calculation log (menu Log, employee {emp}) shows each step: base {b}, factor, rounding. I attached the explanation to your guide."}},
    };
}

std::vector<Topic> lucaTopics()
{
    return {
        {.name = "costcentre",
         .product = "Luca",
         .category = "accounting.posting",
         .rootCause = "configuration.integration_mapping",
         .code = "configured",
         .fix = "configuration",
         .kb = "KB-201",
         .kind = Kind::Incident,
         .weight = 55,
         .season = Season::PayRun,
         .hard = 190,
         .subjects = {"Posting of {month} rejected for cost centre {cc}", "Cost centre {cc} unknown in Luca",
                      "{cur} {a} posted to the wrong account", "Payroll posting does not balance in {month}"},
         .complaints
         = {"The posting batch of {month} stops: cost centre {cc} is unknown. [It exists|We created it] since {date}.",
            "{cur} {a} of {wt} went to the clearing account [instead of|and not to] {cc}.",
            "The batch does not balance, the difference is {d}. {n} lines are affected [as far as we see|at least]."},
         .answers
         = {"Cost centre {cc} was missing in the mapping of {client}. It is in since today; the batch of {month} is posted.",
            "Wage type {wt} had no account from {date} on. I mapped it like the former one; please check the {n} lines."}},
        {.name = "productioncost",
         .product = "Luca",
         .category = "accounting.report",
         .rootCause = "product.limitation",
         .code = "by_design",
         .fix = "none",
         .kb = "KB-207",
         .kind = Kind::Question,
         .weight = 40,
         .subjects = {"Report by production shows only {n} columns", "Cost report {month}: can we group by unit?",
                      "Totals of cost report differ from the ledger", "Export of the cost report to a sheet"},
         .complaints
         = {"The cost report of {month} cannot be grouped by [unit|location|episode]. [Is there|Do you know] a way?",
            "In the report, cost centre {cc} shows {cur} {a}; in the ledger it is {b}. The difference is {d}.",
            "[We need|Our producers want] more than {n} columns in the report."},
         .answers
         = {"The report takes only posted lines; the ledger also shows accruals of {month}. The difference of {d} is the accrual.",
            "Grouping works by the two standard fields only. A saved layout with {cc} as filter is in your folder now."}},
        {.name = "lucaregression",
         .product = "Luca",
         .category = "accounting.posting",
         .rootCause = "product.regression",
         .code = "fixed",
         .fix = "code_release",
         .kb = "KB-230",
         .kind = Kind::Incident,
         .season = Season::Story,
         .hard = 380,
         .subjects = {"Since the update: posting of {cc} posts twice", "Luca {version}: {n} documents doubled",
                      "Update to {version} broke our posting of {month}"},
         .complaints
         = {"Since the update to {version} each posting of {cc} is written twice. Sum doubled: {cur} {a}.",
            "Before the release everything was fine. Now {n} documents of {month} are there two times [and the bank file waits|and nobody can close]."},
         .answers
         = {"This is a regression of {version}. The corrected build is installed on {env}; the {n} doubled documents are reversed.",
            "The hotfix for {version} removes the second write. Please check {cc}: the balance is {cur} {b} now."}},
        {.name = "bankfile",
         .product = "Luca",
         .category = "interface.bank",
         .rootCause = "integration.file_format",
         .code = "data_corrected",
         .fix = "data",
         .kb = "KB-212",
         .kind = Kind::Incident,
         .weight = 48,
         .season = Season::PayRun,
         .file = FileKind::FixedWidth,
         .hard = 170,
         .subjects = {"Bank refuses {file}", "Transfer file of {month}: control total wrong",
                      "{file} has a broken line", "Bank file missing {n} transfers"},
         .complaints
         = {"Our bank refused {file}: {error}. Salaries are due [tomorrow|on {deadline}].",
            "The file {file} of {month} cannot be read by the bank portal. It [says|reports]: {error}.",
            "{n} transfers are missing in {file}, among them {emp}. [The portal shows|We were told]: {error}."},
         .answers
         = {"The account of {emp} has a blank too many in the master data, so the line slipped. I created {file} anew; the control total is {cur} {a}.",
            "The total was cut by an older template ({error}). The new file is in your outbox."}},
        {.name = "slowclose",
         .product = "Luca",
         .category = "system.performance",
         .rootCause = "product.performance",
         .code = "fixed",
         .fix = "configuration",
         .kb = "KB-219",
         .kind = Kind::Incident,
         .weight = 22,
         .hard = 330,
         .subjects = {"Month-end closing takes {n} minutes", "Luca very slow on {env} since {date}",
                      "Time-out when closing {month}"},
         .complaints
         = {"Closing {month} took {n} minutes, [usually|before] it was under ten.",
            "Since {date} each list in Luca [hangs|takes forever] on {env}. [All of us|{n} users] are affected.",
            "We get a time-out at step 4 of the closing. Second try the same."},
         .answers
         = {"An index on the document table was not used since {date}. It is rebuilt; closing {month} takes four minutes in our test.",
            "A report of {cc} ran every five minutes. We moved it to the night, and {env} answers normally."}},
        {.name = "access",
         .product = "Luca",
         .category = "access.request",
         .rootCause = "user.access_request",
         .code = "access_granted",
         .fix = "access",
         .kb = "KB-240",
         .kind = Kind::Request,
         .weight = 40,
         .hard = 20,
         .subjects = {"Access to {env} for a new colleague", "Please unlock the user of {emp}",
                      "Rights for cost centre {cc}", "New user with approval rights"},
         .complaints
         = {"Please give our new colleague (personnel number {emp}) access to {product} on {env}, role [clerk|approver|auditor].",
            "The user of {emp} is locked after [three|several] wrong passwords.",
            "From {date} on, {requester} also needs the rights for cost centre {cc}. [Approval is attached|Our manager approved]."},
         .answers = {"The access for {emp} to {env} works from now on. The start password comes by a second way.",
                     "The user is unlocked; rights for {cc} are set as approved on {date}."}},
    };
}

std::vector<Topic> linxTopics()
{
    return {
        {.name = "starts",
         .product = "Linx",
         .category = "onboarding.paperless",
         .rootCause = "data.master_data",
         .code = "data_corrected",
         .fix = "data",
         .kb = "KB-301",
         .kind = Kind::Incident,
         .weight = 55,
         .hard = 120,
         .subjects = {"Paperless Start of {emp} hangs", "{n} starts without tax data", "New hire {emp} missing in HTG",
                      "Start form cannot be signed"},
         .complaints
         = {"The Paperless Start of {emp} is complete, [but|yet] the person does not appear in HTG. First shift is on {deadline}.",
            "{n} starts of {date} have no tax data. The form was [filled|signed] by all.",
            "The new hire cannot sign: the page says \"{error}\" and [closes|goes blank]."},
         .answers
         = {"The number of {emp} was already used by a former employee. I gave a new one, the start went through to HTG.",
            "The start waited for the bank field. It is complete now; {n} others of {date} were released too."}},
        {.name = "masterfile",
         .product = "Linx",
         .category = "interface.master",
         .rootCause = "data.interface_file",
         .code = "data_corrected",
         .fix = "data",
         .kb = "KB-310",
         .kind = Kind::Incident,
         .weight = 42,
         .file = FileKind::Xml,
         .hard = 160,
         .subjects = {"Master data {file} not read", "XML interface: element refused", "{file}: {n} employees skipped"},
         .complaints
         = {"{file} from our HR system was refused with {error}.",
            "After the import of {file}, {n} employees kept their old grade. The log: {error}.",
            "The reader stops at line {row} of {file}. [We see nothing wrong there|The file is made by a program, nobody edits it]."},
         .answers
         = {"Line {row} of {file} is not as the definition says: {error}. The corrected file is imported.",
            "Your HR system wrote a value that is not in the dictionary. We added it from {date}; {n} employees are updated."}},
        {.name = "linxregression",
         .product = "Linx",
         .category = "onboarding.paperless",
         .rootCause = "product.regression",
         .code = "fixed",
         .fix = "code_release",
         .kb = "KB-330",
         .kind = Kind::Incident,
         .season = Season::Story,
         .hard = 380,
         .subjects = {"Linx {version}: start form loses its attachments", "Uploads vanish since {version}",
                      "After the release {n} starts are incomplete"},
         .complaints
         = {"Since {version} all uploads of a start vanish on saving. {n} people [have to|must] send their papers again.",
            "Attachment gone: {emp} uploaded the certificate [three times|twice]. It began with the update."},
         .answers
         = {"Regression of {version}: uploads over 2 MB were dropped. The fix is on {env}; files of the last days are restored for {emp}.",
            "With the corrected {version} uploads stay. Please open the {n} starts once; the papers are back."}},
        {.name = "login",
         .product = "Linx",
         .category = "access.login",
         .rootCause = "environment.browser",
         .code = "answered",
         .fix = "procedure",
         .kb = "KB-320",
         .kind = Kind::Incident,
         .weight = 30,
         .hard = 40,
         .subjects = {"Login loops on {env}", "Blank page after login", "Link in the invitation expired",
                      "{n} employees cannot log in"},
         .complaints = {"After the login the page [starts again|stays blank]. Browser was updated on {date}.",
                        "The invitation of {emp} says it is expired, it came [today|yesterday].",
                        "{n} employees of {cc} cannot log in to Linx. Others can."},
         .answers
         = {"The browser blocks the cookie of the sign-in page. With the exception of the article it works; tested with {emp}.",
            "Invitations last 72 hours. A new one is on its way to {emp}."}},
        {.name = "outage",
         .product = "Linx",
         .category = "system.availability",
         .rootCause = "service.outage",
         .code = "fixed",
         .fix = "procedure",
         .kb = "none:one_off",
         .kind = Kind::Incident,
         .season = Season::Story,
         .hard = 60,
         .subjects
         = {"{product} not reachable", "Nobody can work: {product} down", "Error 503 in {product} since {hour}",
            "Connection lost during the {month} run", "{env}: all users thrown out"},
         .complaints
         = {"Since {hour} {product} [does not answer|shows error 503] on {env}. {n} colleagues wait.",
            "We are in the middle of the {month} run and {product} is gone. [Please call|What shall we do]?",
            "Everybody of {cc} was logged off at {hour}. New login: error 503."},
         .answers
         = {"The storage of the hosting failed at 06:10 UTC. All systems are up since 13:40 UTC; nothing of your {month} run is lost.",
            "{product} runs again. The run of {month} continued from its last step; please check {cc}."}},
        {.name = "training",
         .product = "Linx",
         .category = "training.request",
         .rootCause = "user.knowledge_gap",
         .code = "trained",
         .fix = "content",
         .kb = "none:covered_by_training",
         .kind = Kind::Request,
         .weight = 16,
         .hard = 10,
         .subjects = {"Training for {n} new users", "Short introduction to {product} wanted",
                      "Who can show us the {month} checklist?"},
         .complaints
         = {"We have {n} new colleagues in {cc} and need a session for {product}, [best|if possible] before {deadline}.",
            "Please show {requester} how to [run|check] the {month} list."},
         .answers
         = {"The session took place on {date} with your colleagues; the exercise and the recording are in the training list.",
            "We went through the {month} checklist together. The short guide is attached to your account."}},
    };
}

} // namespace

const std::vector<Topic> &payrollTopics()
{
    static const std::vector<Topic> topics = [] {
        std::vector<Topic> all = htgTopics();
        for (const auto &more : {lucaTopics(), linxTopics(), payrollCountryTopics()})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return topics;
}

int topicNamed(const std::vector<Topic> &topics, QByteArrayView name)
{
    for (size_t i = 0; i < topics.size(); ++i) {
        if (topics[i].name == name)
            return int(i);
    }
    return -1;
}

} // namespace Steward
