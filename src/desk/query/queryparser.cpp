#include "desk/query/queryparser.h"

#include "desk/query/querygrammar.h"

namespace Steward {

Read<QueryPlan> parseQuery(QStringView text, const QueryVocabulary &vocabulary, const QueryContext &context)
{
    const QString query = text.toString();
    QueryGrammar grammar(query, vocabulary, context);
    Reading<QueryPlan> plan = grammar.read();
    if (plan) {
        plan->now = context.now;
        return std::move(*plan);
    }

    QueryFault &fault = plan.error();
    if (fault.fix && (fault.code == "unclosed-brace" || fault.code == "unclosed-quote"))
        fault.fix->text += grammar.closingSigns();
    QueryProblem problem{fault.code, text.left(fault.at).toUcs4().size(), fault.expected, {}};
    if (fault.fix) {
        // a fix that would not read is withheld; one term that is not answered yet does not make it wrong
        const QString better = fixedQuery(query, *fault.fix);
        const Reading<QueryPlan> again = QueryGrammar(better, vocabulary, context).read();
        if (again || again.error().code == "not-yet")
            problem.fix = better.toUtf8();
    }
    return tl::unexpected(problem);
}

} // namespace Steward
