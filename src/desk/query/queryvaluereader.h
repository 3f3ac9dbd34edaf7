#pragma once

#include "desk/query/querytext.h"
#include "desk/query/queryvocabulary.h"

namespace Steward {

// An attribute as a query names it: for Custom with its field's name.
struct NamedAttribute
{
    QueryAttribute attribute = QueryAttribute::Key;
    QByteArray custom = {};
    bool operator==(const NamedAttribute &) const = default;
};

// What `#value` means: conditions on one attribute.
struct SingleMeaning
{
    NamedAttribute attribute = {};
    QueryNode node = {};
};

// Turns values as typed into what they mean in one workspace, for one instant and person.
class QueryValueReader
{
public:
    QueryValueReader(const QueryVocabulary &vocabulary, const QueryContext &context)
        : m_vocabulary(vocabulary), m_context(context)
    { }

    Reading<QueryValue> value(const NamedAttribute &of, const QueryText::Value &value) const;
    Reading<QueryValue> range(const NamedAttribute &of, const QueryText::Value &from, const QueryText::Value &to) const;
    // The number of a key standing alone (`SUP-12`).
    std::optional<qint64> keyNumber(QStringView text) const;
    // The meaning of a single value; without one where nothing is called so. `at`: of the value. Fault: no-person.
    Reading<std::optional<SingleMeaning>> single(const QString &text, qsizetype at) const;
    QString nearestSingle(const QString &text) const; // empty: none
    QString nearestAttribute(const QString &name) const;
    // The custom field of that name in any case; empty: none.
    std::optional<QByteArray> customField(const QString &name) const;

private:
    Reading<NumberSpan> number(QueryAttribute attribute, const QueryText::Value &value) const;
    Reading<QueryValue> listed(const NamedAttribute &of, const QueryText::Value &value) const;
    Reading<QueryValue> client(const QueryText::Value &value) const;
    Reading<QueryValue> person(const NamedAttribute &of, const QueryText::Value &value) const;
    Reading<QueryValue> open(const NamedAttribute &of, const QueryText::Value &value) const;
    Reading<QueryValue> possession(const QueryText::Value &value) const;
    Reading<QueryValue> duration(const NamedAttribute &of, const QueryText::Value &value) const;
    Reading<TimeSpan> date(const QueryText::Value &value, bool alone) const;
    std::optional<SingleMeaning> namedSingle(const QByteArray &folded) const;

    const QueryVocabulary &m_vocabulary;
    const QueryContext &m_context;
};

// The runs of words of a text value. Fault: bad-wildcard.
Reading<TextRuns> textRuns(const QueryText::Value &value);

} // namespace Steward
