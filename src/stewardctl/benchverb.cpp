#include "stewardctl/verb.h"

#include "assembly/bench.h"

#include <QCoreApplication>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

struct BenchWords
{
    Q_DECLARE_TR_FUNCTIONS(BenchVerb)
};

int run(const Call &call)
{
    const auto printLine = [&](const BenchLine &line) {
        const auto figure = [](double value) { return QByteArray::number(value, 'g', 6); };
        if (call.json)
            print(R"({"side":"product","op":")" + line.operation + R"(","tickets":)" + QByteArray::number(line.tickets)
                  + R"(,"unit":")" + line.unit + R"(","runs":)" + QByteArray::number(line.runs) + R"(,"p50":)"
                  + figure(line.median) + R"(,"p95":)" + figure(line.p95) + R"(,"min":)" + figure(line.least) + '}');
        else
            print(line.operation + '\t' + figure(line.median) + '\t' + figure(line.p95) + '\t' + line.unit);
    };
    const Done done = runBench(call.workspace, call.option("import"), *call.clock, printLine);
    return done ? Success : report(done.error());
}

} // namespace

Verb benchVerb()
{
    return {.name = u"bench"_s,
            .summary = BenchWords::tr("Measures what people wait for. Changes the workspace: use one made for it."),
            .usage = u"[--import H.jsonl]"_s,
            .examples = {u"stewardctl --db new.steward bench --import history.jsonl --json"_s},
            .options
            = {{u"import"_s, BenchWords::tr("Make the workspace and fill it from this history first."), u"H.jsonl"_s}},
            .run = run};
}

} // namespace Steward
