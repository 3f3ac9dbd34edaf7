#include "desk/query/querygrammar.h"

namespace Steward {

using namespace Qt::StringLiterals;

QueryGrammar::Step QueryGrammar::sharpSingle(QueryTerm &term, bool negated)
{
    m_text.move(1);
    const qsizetype begin = m_text.at();
    const Reading<QueryText::Value> value = m_text.value();
    if (!value)
        return tl::unexpected(value.error());
    if (value->text.isEmpty())
        return faulty("expected-value", begin);
    Reading<std::optional<SingleMeaning>> single = m_values.single(value->text, begin);
    if (!single)
        return tl::unexpected(single.error());
    if (!*single) {
        const QString better = m_values.nearestSingle(value->text);
        return faulty("unknown-value", begin, {},
                      better.isEmpty() ? std::nullopt
                                       : std::optional(QueryFault::Fix{value->begin, value->end, better}));
    }
    term.add((*single)->attribute, (*single)->node, negated);
    return {};
}

QueryGrammar::Step QueryGrammar::phrase(QueryTerm &term, bool negated)
{
    const Reading<QueryText::Value> value = m_text.value();
    if (!value)
        return tl::unexpected(value.error());
    Reading<TextRuns> runs = textRuns(*value);
    if (!runs)
        return tl::unexpected(runs.error());
    if (!runs->runs.isEmpty())
        term.add({QueryAttribute::Text}, conditionNode({QueryAttribute::Text}, std::move(*runs)), negated);
    else
        term.addNothing();
    return {};
}

// A braced value where no attribute asks for one: after `-` a single value, else a mistake.
QueryGrammar::Step QueryGrammar::stray(QueryTerm &term, bool negated)
{
    const qsizetype begin = m_text.at();
    if (m_text.peek() == u'}')
        return faulty("stray-brace", begin, {}, dropped(m_text.whole(), begin, begin + 1));
    const Reading<QueryText::Value> value = m_text.value();
    if (!value)
        return tl::unexpected(value.error());
    Reading<std::optional<SingleMeaning>> single = m_values.single(value->text, begin);
    if (!single)
        return tl::unexpected(single.error());
    if (!negated) {
        const QString better = *single ? u"#{%1}"_s.arg(value->text) : u"\"%1\""_s.arg(value->text);
        return faulty("stray-brace", begin, {}, QueryFault::Fix{begin, value->end, better});
    }
    if (!*single) {
        const QString better = m_values.nearestSingle(value->text);
        return faulty("unknown-value", begin, {},
                      better.isEmpty() ? std::nullopt
                                       : std::optional(QueryFault::Fix{value->begin, value->end, better}));
    }
    term.add((*single)->attribute, (*single)->node, true);
    return {};
}

QueryGrammar::Step QueryGrammar::word(QueryTerm &term, bool negated)
{
    const QString typed = m_text.wordAhead().toString();
    const QueryText::Value value{.text = typed, .begin = m_text.at(), .end = m_text.at() + typed.size()};
    m_text.move(typed.size());
    const bool isFlag = typed.compare("bounced"_L1, Qt::CaseInsensitive) == 0
        || typed.compare("untagged"_L1, Qt::CaseInsensitive) == 0;
    if (negated || isFlag || m_values.keyNumber(typed)) {
        const Reading<std::optional<SingleMeaning>> single = m_values.single(typed, value.begin);
        if (!single)
            return tl::unexpected(single.error());
        if (*single) {
            term.add((*single)->attribute, (*single)->node, negated);
            return {};
        }
    }
    Reading<TextRuns> runs = textRuns(value);
    if (!runs)
        return tl::unexpected(runs.error());
    if (!runs->runs.isEmpty())
        term.add({QueryAttribute::Text}, conditionNode({QueryAttribute::Text}, std::move(*runs)), negated);
    else
        term.addNothing();
    return {};
}

} // namespace Steward
