#include "stewardctl/verb.h"

#include "assembly/inspection.h"

#include "desk/metrics/metricjson.h"
#include "desk/metrics/metricright.h"
#include "desk/metrics/percentile.h"

#include <QCoreApplication>
#include <QDate>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

struct MetricVerbWords
{
    Q_DECLARE_TR_FUNCTIONS(MetricVerb)
};

std::optional<qint64> dayFrom(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() && text.size() == 10 ? std::optional<qint64>(QDate(1970, 1, 1).daysTo(date)) : std::nullopt;
}

int complainOfDate(const QString &text)
{
    complain(MetricVerbWords::tr("“%1” is no date: it is written as 2026-01-31.").arg(text));
    return WrongUse;
}

// Success, or the question is none and it was said why.
int read(const Call &call, MetricQuestion &question)
{
    const QString asked = call.arguments[0];
    const auto name = MetricName::from(asked.toUtf8());
    if (!name) {
        QStringList known;
        for (int i = 0; i < metricCount; ++i)
            known.append(QString::fromLatin1(definitionOf(Metric(i)).name));
        complain(MetricVerbWords::tr("There is no metric %1. There are: %2.").arg(asked, known.join(", "_L1)));
        return WrongUse;
    }
    question.name = *name;
    question.client = call.option("client").toUtf8();
    question.agent = call.option("agent").toUtf8();
    for (const auto &[option, date] : {std::pair("from", &question.from), std::pair("to", &question.to)}) {
        if (!call.has(option))
            continue;
        *date = dayFrom(call.option(option));
        if (!*date)
            return complainOfDate(call.option(option));
    }
    if (question.from && question.to && *question.from > *question.to) {
        complain(MetricVerbWords::tr("The period ends before it begins."));
        return WrongUse;
    }
    if (name->metric == Metric::VolumeReduction && !question.from) {
        complain(MetricVerbWords::tr("volume_reduction needs --from: the first day of the goal."));
        return WrongUse;
    }
    if (call.has("by")) {
        const auto by = metricDimensionFrom(call.option("by").toUtf8());
        if (!by || name->metric == Metric::VolumeReduction) {
            complain(MetricVerbWords::tr("%1 cannot be taken apart by “%2”.").arg(asked, call.option("by")));
            return WrongUse;
        }
        question.by = *by;
    }
    if (call.has("at")) {
        const auto at = instantFrom(call.option("at").toUtf8());
        if (!at)
            return report({FailureCode::BadInput, call.option("at").toUtf8(), "no time with its zone"});
        question.at = *at;
    }
    return Success;
}

QByteArray numberText(const std::optional<double> &number)
{
    return number ? QByteArray::number(*number, 'g', 12) : QByteArray("-");
}

QByteArray figureText(const MetricAnswer &answer, const MetricFigure &figure)
{
    const MetricUnit unit = definitionOf(answer.question.name.metric).unit;
    QByteArray text = numberText(valueOf(answer, figure));
    if (unit == MetricUnit::Ratio)
        text += "\t" + QByteArray::number(figure.numerator) + " of " + QByteArray::number(figure.denominator);
    else if (unit == MetricUnit::Seconds)
        text += "\ts median of " + QByteArray::number(figure.denominator);
    return text;
}

// What stands beside the figure of some metrics.
void printBeside(const MetricAnswer &answer)
{
    const auto yesOrNo = [](bool yes) { return QByteArray(yes ? "yes" : "no"); };
    if (const auto p90 = percentile(answer.total.values, 90))
        print("p90\t" + QByteArray::number(double(*p90) / 1000, 'f', 0) + "\ts");
    for (const auto &[field, count] : answer.missing)
        print("missing\t" + field + '\t' + QByteArray::number(count));
    if (answer.question.name.metric == Metric::TagCompleteness)
        print("unknown\t" + QByteArray::number(answer.unknownCauses));
    if (answer.openBreached)
        print("open and breached\t" + QByteArray::number(*answer.openBreached));
    if (const auto &volume = answer.volume) {
        print("day\t" + QByteArray::number(volume->day));
        print("baseline\t" + QByteArray::number(volume->baselineCount) + " in "
              + QByteArray::number(volume->baselineDays) + " days");
        print("line\t" + QByteArray::number(volume->line(), 'f', 2) + " per 30 days");
        print("on track\t" + yesOrNo(volume->isOnTrack(answer.total.numerator)));
        if (const auto reached = volume->isReached(answer.total.numerator))
            print("reached\t" + yesOrNo(*reached));
    }
}

void printFigures(const MetricAnswer &answer)
{
    print(answer.question.name.text() + '\t' + figureText(answer, answer.total));
    printBeside(answer);
    for (const auto &[key, figure] : answer.groups)
        print(key + '\t' + figureText(answer, figure));
    for (const auto &[reason, count] : answer.excluded)
        print("excluded\t" + reason + '\t' + QByteArray::number(count));
    print("zone\t" + answer.period.zoneName);
    print("at\t" + toRfc3339(answer.question.at));
    if (answer.provisionalUntil.isSet())
        print("provisional until\t" + toRfc3339(answer.provisionalUntil));
}

void printTickets(const MetricAnswer &answer, const Workspace &workspace)
{
    for (const qint64 ticket : answer.inNumerator)
        print("numerator\t" + workspace.keyOf(ticket));
    for (const qint64 ticket : answer.inRest)
        print("rest\t" + workspace.keyOf(ticket));
}

int complainOf(const QueryProblem &problem)
{
    complain(QString::fromUtf8("error:" + problem.code + '@' + QByteArray::number(problem.position)));
    return BadInputExit;
}

int runMetric(const Call &call)
{
    MetricQuestion question;
    if (const int wrong = read(call, question); wrong != Success)
        return wrong;
    Finder finder(call.workspace, *call.clock);
    const auto workspace = finder.reader().workspace();
    if (!workspace)
        return report(workspace.error());
    if (!question.at.isSet())
        question.at = workspace->sampleNow.isSet() ? workspace->sampleNow : call.clock->now();
    const auto viewer = finder.viewer(call.person.toUtf8());
    if (!viewer)
        return report(viewer.error());
    if (!question.client.isEmpty() && !workspace->clientNames.contains(question.client))
        return report({FailureCode::NotFound, question.client});
    if (!question.agent.isEmpty() && !workspace->personNames.contains(question.agent))
        return report({FailureCode::NotFound, question.agent});
    const WorkspaceKind kind = workspace->sample.isEmpty() ? WorkspaceKind::Real : WorkspaceKind::Sample;
    if (*viewer) {
        if (const Done allowed = mayAsk(**viewer, question, kind); !allowed)
            return report(allowed.error());
    }
    const CancelFlag never;
    std::optional<QList<qint64>> among;
    if (call.has("where")) {
        const auto plan = finder.plan(call.option("where").toUtf8(), call.person.toUtf8(), question.at);
        if (!plan)
            return report(plan.error());
        if (!*plan)
            return complainOf(plan->error());
        auto found = finder.find(**plan, never);
        if (!found)
            return report(found.error());
        std::sort(found->begin(), found->end());
        among = std::move(*found);
    }
    auto answer = finder.metrics().answer(question, among, never);
    if (!answer)
        return report(answer.error());
    if (*viewer) {
        if (const Done allowed = cutFor(**viewer, *answer, kind, among.has_value()); !allowed)
            return report(allowed.error());
    }
    const auto keyOf = [&workspace](qint64 ticket) { return workspace->keyOf(ticket); };
    if (call.json) {
        print(metricJson(*answer, call.has("tickets") ? keyOf : std::function<QByteArray(qint64)>()));
        return Success;
    }
    printFigures(*answer);
    if (call.has("tickets"))
        printTickets(*answer, *workspace);
    return Success;
}

} // namespace

Verb metricVerb()
{
    return {
        .name = u"metric"_s,
        .summary = MetricVerbWords::tr("Counts a metric, with what it left out and the tickets behind it."),
        .usage
        = u"NAME[.CLOCK] [--client C] [--agent A] [--from D] [--to D] [--by DIMENSION] [--where QUERY] [--at TIME] [--json] [--tickets]"_s,
        .examples = {u"stewardctl metric sla_compliance --client acme --from 2026-01-01 --to 2026-02-01"_s,
                     u"stewardctl metric ticket_volume --by month --where \"product: Luca\" --json"_s,
                     u"stewardctl metric sla_compliance.resolution --by priority --tickets"_s},
        .options
        = {{u"client"_s, MetricVerbWords::tr("Only of this client, in the time zone of its calendar."), u"ID"_s},
           {u"agent"_s, MetricVerbWords::tr("Only of this person."), u"ID"_s},
           {u"from"_s, MetricVerbWords::tr("From this local date on."), u"DATE"_s},
           {u"to"_s, MetricVerbWords::tr("Until before this local date."), u"DATE"_s},
           {u"by"_s,
            MetricVerbWords::tr(
                "month, week, day, client, agent, team, level, priority, kind, product, category, channel, requester, requester_type, root_cause or code."),
            u"DIMENSION"_s},
           {u"where"_s, MetricVerbWords::tr("Only tickets that this query finds at that instant."), u"QUERY"_s},
           {u"at"_s, MetricVerbWords::tr("As it was known at this instant (RFC 3339)."), u"TIME"_s},
           {u"tickets"_s, MetricVerbWords::tr("With the keys of the tickets behind the figure.")}},
        .least = 1,
        .most = 1,
        .needsUpToDate = true,
        .run = runMetric};
}

} // namespace Steward
