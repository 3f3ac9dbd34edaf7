#pragma once

#include "desk/query/queryvaluereader.h"

namespace Steward {

QueryNode conditionNode(const NamedAttribute &attribute, QueryValue value);

// Items side by side (query.md "Precedence"): positive ones of one attribute are alternatives, all else must hold.
class QueryTerm
{
public:
    void add(const NamedAttribute &attribute, QueryNode node, bool negated);
    void addGroup(QueryNode node, bool negated) { m_all.push_back(signedNode(std::move(node), negated)); }
    void addNothing() { m_hasItems = true; } // read, but stands for nothing
    void addSort(qsizetype at) { m_sortAt = m_sortAt < 0 ? at : m_sortAt; }

    bool isEmpty() const { return m_all.empty() && m_alternatives.isEmpty() && !m_hasItems; }
    qsizetype sortAt() const { return m_sortAt; } // of the first `sort by`; -1: none
    QueryNode node() const;

private:
    struct Alternatives
    {
        NamedAttribute attribute = {};
        std::vector<QueryNode> nodes = {};
    };
    static QueryNode signedNode(QueryNode node, bool negated);

    std::vector<QueryNode> m_all;
    QList<Alternatives> m_alternatives;
    qsizetype m_sortAt = -1;
    bool m_hasItems = false;
};

} // namespace Steward
