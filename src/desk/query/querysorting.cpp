#include "desk/query/querygrammar.h"

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

struct SortName
{
    QuerySortField field;
    bool descending; // without `asc` or `desc`
    const char *names;
};

using F = QuerySortField;

constexpr SortName sortNames[] = {
    {F::Key, false, "key|id|issue id|ticket id"},
    {F::Created, true, "created"},
    {F::Updated, true, "updated"},
    {F::Resolved, true, "resolved|resolved date"},
    {F::Due, false, "due"},
    {F::Priority, true, "priority"},
    {F::State, false, "state"},
    {F::Level, false, "level"},
    {F::Kind, false, "kind|type"},
    {F::Client, false, "client"},
    {F::Assignee, false, "assignee|for"},
    {F::Requester, false, "requester|reporter"},
    {F::Subject, false, "subject|summary"},
    {F::Product, false, "product"},
    {F::Bounced, true, "bounced"},
    {F::Escalated, true, "escalated"},
    {F::Reopened, true, "reopened"},
    {F::Score, true, "score"},
};

bool endsName(QStringView rest, qsizetype length)
{
    return length >= rest.size() || rest[length].isSpace() || u",()\"{}"_s.contains(rest[length]);
}

} // namespace

Reading<QuerySort> QueryGrammar::sortField()
{
    m_text.skipBlanks();
    const QStringView rest = m_text.rest(), word = m_text.wordAhead();
    if (word.isEmpty())
        return faulty("expected-value", m_text.at());
    if (word.compare("breach"_L1, Qt::CaseInsensitive) == 0)
        return faulty("not-yet", m_text.at());
    const SortName *found = nullptr;
    qsizetype longest = 0;
    QList<NearCandidate> candidates;
    for (const SortName &sort : sortNames) {
        for (const QByteArray &name : QByteArray(sort.names).split('|')) {
            candidates.append({QString::fromLatin1(name), QString::fromLatin1(name)});
            const qsizetype length = nameLengthAt(rest, name);
            if (length > longest && endsName(rest, length)) {
                found = &sort;
                longest = length;
            }
        }
    }
    if (!found) {
        candidates.append({u"breach"_s, u"breach"_s});
        const QString better = nearest(word.toString(), candidates);
        const qsizetype begin = m_text.at();
        return faulty("unknown-sort", begin, {},
                      better.isEmpty() ? std::nullopt
                                       : std::optional(QueryFault::Fix{begin, begin + word.size(), better}));
    }
    m_text.move(longest);
    QuerySort sort{found->field, found->descending};
    const qsizetype end = m_text.at();
    m_text.skipBlanks();
    const bool ascends = m_text.standsWord("asc"_L1), descends = m_text.standsWord("desc"_L1);
    if (ascends || descends) {
        sort.descending = descends;
        m_text.move(m_text.wordAhead().size());
    } else {
        m_text.moveTo(end);
    }
    return sort;
}

QueryGrammar::Step QueryGrammar::sorting(QueryTerm &term)
{
    const qsizetype begin = m_text.at();
    if (!m_openGroups.isEmpty())
        return faulty("sort-in-group", begin);
    m_text.move(m_text.nameAndColon("sort by"));
    do {
        const Reading<QuerySort> sort = sortField();
        if (!sort)
            return tl::unexpected(sort.error());
        m_sorting.append(*sort);
        const qsizetype end = m_text.at();
        m_text.skipBlanks();
        if (m_text.peek() != u',') {
            m_text.moveTo(end);
            term.addSort(begin);
            return {};
        }
        m_text.move(1);
    } while (true);
}

bool QueryGrammar::historyAhead() const
{
    const bool isWas = m_text.standsWord("was"_L1);
    if (!isWas && !m_text.standsWord("changed"_L1))
        return false;
    QueryGrammar behind = *this;
    behind.m_text.move(m_text.wordAhead().size());
    behind.m_text.skipBlanks();
    return behind.attributeAhead() || !behind.unknownAttributeAhead();
}

// History is read as far as its attribute.
QueryGrammar::Step QueryGrammar::historyTerm(qsizetype length)
{
    const qsizetype begin = m_text.at();
    m_text.move(length);
    m_text.skipBlanks();
    const auto ahead = attributeAhead();
    if (!ahead)
        return unknownAttributeAhead();
    if (!traitsOf(ahead->attribute.attribute).hasHistory)
        return faulty("no-history", m_text.at());
    return faulty("not-yet", begin);
}

} // namespace Steward
