#include "desk/query/queryterm.h"

#include <algorithm>

namespace Steward {

QueryNode conditionNode(const NamedAttribute &attribute, QueryValue value)
{
    return {.join = QueryNode::Join::Condition, .condition = {attribute.attribute, attribute.custom, std::move(value)}};
}

QueryNode QueryTerm::signedNode(QueryNode node, bool negated)
{
    if (!negated)
        return node;
    QueryNode turned{.join = QueryNode::Join::Not};
    turned.parts.push_back(std::move(node));
    return turned;
}

void QueryTerm::add(const NamedAttribute &attribute, QueryNode node, bool negated)
{
    if (negated || attribute.attribute == QueryAttribute::Text) {
        m_all.push_back(signedNode(std::move(node), negated));
        return;
    }
    auto found = std::find_if(m_alternatives.begin(), m_alternatives.end(),
                              [&](const Alternatives &one) { return one.attribute == attribute; });
    if (found == m_alternatives.end())
        found = m_alternatives.insert(m_alternatives.end(), Alternatives{attribute});
    found->nodes.push_back(std::move(node));
}

QueryNode QueryTerm::node() const
{
    QueryNode all{.parts = m_all};
    for (const Alternatives &one : m_alternatives)
        all.parts.push_back(one.nodes.size() == 1 ? one.nodes.front()
                                                  : QueryNode{.join = QueryNode::Join::Any, .parts = one.nodes});
    return all.parts.size() == 1 ? all.parts.front() : all;
}

} // namespace Steward
