#pragma once

#include "desk/query/queryterm.h"

namespace Steward {

// One reading of one query, left to right. The first fault ends it.
class QueryGrammar
{
public:
    QueryGrammar(const QString &query, const QueryVocabulary &vocabulary, const QueryContext &context)
        : m_text(query), m_values(vocabulary, context)
    { }

    Reading<QueryPlan> read();
    // The signs that would close what is open where a fault was met.
    QString closingSigns() const { return QString(m_openGroups.size(), u')'); }

private:
    using Node = Reading<QueryNode>;
    using Step = tl::expected<void, QueryFault>;

    struct Element
    {
        QueryNode node = {};
        bool negated = false;
    };
    struct Connective
    {
        qsizetype begin = -1;
        qsizetype end = -1;
    };

    Node either();
    Node both();
    Node term();
    Step item(QueryTerm &term);
    Step signedItem(QueryTerm &term, bool negated);
    Step group(QueryTerm &term, bool negated);
    Step filter(QueryTerm &term, const NamedAttribute &attribute, bool negated);
    Reading<Element> element(const NamedAttribute &attribute);
    void withWordsBehind(QueryFault &fault, const NamedAttribute &attribute, const QueryText::Value &value) const;
    Step sharpSingle(QueryTerm &term, bool negated);
    Step word(QueryTerm &term, bool negated);
    Step phrase(QueryTerm &term, bool negated);
    Step stray(QueryTerm &term, bool negated);
    Step sorting(QueryTerm &term);
    Reading<QuerySort> sortField();
    Step historyTerm(qsizetype length);

    struct AttributeAhead
    {
        NamedAttribute attribute = {};
        qsizetype length = 0; // with its colon
    };
    std::optional<AttributeAhead> attributeAhead() const;
    Step unknownAttributeAhead() const; // where a word and a colon stand
    bool sortAhead() const { return m_text.nameAndColon("sort by") > 0; }
    bool historyAhead() const;
    bool connectiveAhead() const;
    bool takeConnective(QLatin1StringView word);
    tl::unexpected<QueryFault> missingItem() const;

    QueryText m_text;
    QueryValueReader m_values;
    QList<QuerySort> m_sorting;
    QList<QueryNotice> m_notices;
    QList<qsizetype> m_openGroups; // where their brackets stand
    Connective m_connective; // the last one read
    qsizetype m_sortAlone = -1; // of a term that was sorting alone, just read
    int m_items = 0;
};

} // namespace Steward
