#include "storage/query/querysql.h"

#include "desk/history/value.h"
#include "desk/history/vocabulary.h"
#include "storage/query/clocksql.h"
#include "storage/query/textsql.h"

namespace Steward {
namespace {

// The column of an attribute; empty: it lies elsewhere.
QByteArray columnOf(QueryAttribute attribute)
{
    switch (attribute) {
    case QueryAttribute::Key:
        return "t.number";
    case QueryAttribute::State:
        return "t.state";
    case QueryAttribute::Priority:
        return "t.priority";
    case QueryAttribute::Kind:
        return "t.kind";
    case QueryAttribute::Level:
        return "t.level";
    case QueryAttribute::Channel:
        return "t.channel";
    case QueryAttribute::Client:
        return "t.client";
    case QueryAttribute::Assignee:
        return "t.assignee";
    case QueryAttribute::Requester:
        return "t.requester";
    case QueryAttribute::CreatedBy:
        return "t.creator";
    case QueryAttribute::Team:
        return "t.team";
    case QueryAttribute::Product:
        return "t.product";
    case QueryAttribute::Version:
        return "t.product_version";
    case QueryAttribute::Category:
        return "t.category";
    case QueryAttribute::RootCause:
        return "t.root_cause";
    case QueryAttribute::Resolution:
        return "t.code";
    case QueryAttribute::FixType:
        return "t.fix";
    case QueryAttribute::Ai:
        return "t.ai";
    case QueryAttribute::Kb:
        return "t.kb";
    case QueryAttribute::Bounced:
        return "t.handed_back";
    case QueryAttribute::Escalated:
        return "t.escalated";
    case QueryAttribute::Reopened:
        return "t.reopened";
    case QueryAttribute::Score:
        return "(SELECT s.score FROM survey s WHERE s.ticket = t.number AND s.answered_at IS NOT NULL"
               " ORDER BY s.answered_at DESC, s.seq DESC LIMIT 1)";
    case QueryAttribute::Created:
        return "t.created_at";
    case QueryAttribute::Updated:
    case QueryAttribute::IdleFor:
        return "t.updated_at";
    case QueryAttribute::Resolved:
        return "t.resolved_at";
    case QueryAttribute::Due:
        return "t.due";
    default:
        return {};
    }
}

// Writes conditions one behind the other and collects their values.
class ConditionWriter
{
public:
    ConditionWriter(Dictionaries &names, Instant now) : m_names(names), m_now(now) { }

    SqlCondition take() { return std::move(m_condition); }

    // `negated`: somewhere above stands a NOT, so that NULL must become false here.
    void write(const QueryNode &node, bool negated)
    {
        switch (node.join) {
        case QueryNode::Join::All:
        case QueryNode::Join::Any:
            return writeParts(node, negated);
        case QueryNode::Join::Not:
            add("NOT ");
            return write(node.parts.front(), true);
        case QueryNode::Join::Condition:
            add(negated ? "((" : "(");
            std::visit([&](const auto &value) { writeValue(node.condition, value); }, node.condition.value);
            return add(negated ? ") IS TRUE)" : ")");
        }
    }

private:
    void add(QByteArrayView sql) { m_condition.sql += sql; }
    void add(QByteArrayView sql, qint64 value)
    {
        add(sql);
        m_condition.values.append(value);
    }

    void writeParts(const QueryNode &node, bool negated)
    {
        const bool all = node.join == QueryNode::Join::All;
        if (node.parts.empty())
            return add(all ? "1" : "0");
        add("(");
        for (size_t i = 0; i < node.parts.size(); ++i) {
            if (i > 0)
                add(all ? " AND " : " OR ");
            write(node.parts[i], negated);
        }
        add(")");
    }

    void write(const ClockSql &clocks)
    {
        add(clocks.sql);
        for (const qint64 value : clocks.values)
            m_condition.values.append(value);
        m_condition.asksClocks = true;
    }

    void writeValue(const QueryCondition &condition, const NumberSpan &span)
    {
        if (const auto clocks = clockSql(condition.attribute, span, m_now))
            return write(*clocks);
        const QByteArray column = columnOf(condition.attribute);
        // as constants, which the index of unresolved tickets asks for
        constexpr auto firstResolved = qint64(State::Resolved);
        if (condition.attribute == QueryAttribute::State
            && span == NumberSpan{qint64(State::New), qint64(State::OnHold)})
            return add("t.state < " + QByteArray::number(firstResolved));
        if (condition.attribute == QueryAttribute::State && span == NumberSpan{firstResolved, qint64(State::Closed)})
            return add("t.state >= " + QByteArray::number(firstResolved));
        if (span.from && span.from == span.to)
            return add(column + " = ?", *span.from);
        if (span.from)
            add(column + " >= ?", *span.from);
        if (span.from && span.to)
            add(" AND ");
        if (span.to)
            add(column + " <= ?", *span.to);
    }

    void writeValue(const QueryCondition &condition, const TimeSpan &span)
    {
        const QByteArray column = columnOf(condition.attribute);
        if (span.from.isSet())
            add(column + " >= ?", span.from.ms);
        if (span.from.isSet() && span.to.isSet())
            add(" AND ");
        if (span.to.isSet())
            add(column + " < ?", span.to.ms);
    }

    void writeValue(const QueryCondition &condition, const IdList &list)
    {
        QList<qint64> codes;
        for (const QByteArray &id : list.ids)
            codes.append(condition.attribute == QueryAttribute::Client ? m_names.clientNumber(id)
                                                                       : m_names.personNumber(id));
        writeCodes(columnOf(condition.attribute), codes);
    }

    void writeValue(const QueryCondition &condition, const OpenValue &value)
    {
        if (condition.attribute == QueryAttribute::Custom) {
            add("t.number IN (SELECT ticket FROM custom WHERE field = ? AND value IN (SELECT value FROM json_each(?)))",
                fieldNumber(condition.custom));
            m_condition.values.append(jsonTexts(value.words));
            return;
        }
        QList<qint64> codes;
        for (const QByteArray &word : value.words)
            codes.append(m_names.termNumber(word));
        if (condition.attribute != QueryAttribute::Tag)
            return writeCodes(columnOf(condition.attribute), codes);
        add("t.number IN (SELECT ticket FROM tag WHERE ");
        writeCodes("term", codes);
        add(")");
    }

    void writeValue(const QueryCondition &condition, const AnySet &)
    {
        if (condition.attribute == QueryAttribute::Tag)
            return add("t.number IN (SELECT ticket FROM tag)");
        if (condition.attribute == QueryAttribute::Custom)
            return add("t.number IN (SELECT ticket FROM custom WHERE field = ?)", fieldNumber(condition.custom));
        add(columnOf(condition.attribute) + " IS NOT NULL");
    }

    void writeValue(const QueryCondition &condition, const NotSet &)
    {
        add(columnOf(condition.attribute) + " IS NULL");
    }

    void writeValue(const QueryCondition &condition, const TextRuns &runs)
    {
        const TextPlace place = condition.attribute == QueryAttribute::Subject ? TextPlace::Subject
            : condition.attribute == QueryAttribute::Message                   ? TextPlace::Message
                                                                               : TextPlace::Anywhere;
        if (runs.runs.isEmpty())
            return add("1");
        for (qsizetype i = 0; i < runs.runs.size(); ++i) {
            add(i > 0 ? " AND " : "");
            const TextSql text = textSql(runs.runs[i], place);
            add(text.sql);
            for (const QByteArray &value : text.values)
                m_condition.values.append(value);
        }
    }

    void writeValue(const QueryCondition &, const Has &has)
    {
        switch (has.what) {
        case Possession::Assignee:
            return add("t.assignee IS NOT NULL");
        case Possession::Team:
            return add("t.team IS NOT NULL");
        case Possession::Product:
            return add("t.product IS NOT NULL");
        case Possession::Version:
            return add("t.product_version IS NOT NULL");
        case Possession::Category:
            return add("t.category IS NOT NULL");
        case Possession::Tag:
            return add("t.number IN (SELECT ticket FROM tag)");
        case Possession::Due:
            return add("t.due IS NOT NULL");
        case Possession::Resolution:
            return add(
                "t.root_cause IS NOT NULL AND t.code IS NOT NULL AND t.fix IS NOT NULL AND t.kb IS NOT NULL AND t.ai IS NOT NULL");
        case Possession::RootCause:
            return add("t.root_cause IS NOT NULL");
        case Possession::Kb: // `none:` and a reason stands for no article
            return add(
                "t.kb IS NOT NULL AND t.kb NOT IN (SELECT id FROM term WHERE text >= 'none:' AND text < 'none;')");
        case Possession::Reply:
            return writeMessage(" AND (m.flags & 3) = 1"); // outbound, not internal
        case Possession::Note:
            return writeMessage(" AND (m.flags & 2) = 2");
        case Possession::Message:
            return writeMessage("");
        case Possession::Survey:
            return add("EXISTS (SELECT 1 FROM survey s WHERE s.ticket = t.number AND s.answered_at IS NOT NULL)");
        case Possession::Links:
            return add("t.number IN (SELECT ticket FROM custom WHERE field = ?)", m_names.fieldNumber("linked"));
        case Possession::Custom:
            return add("t.number IN (SELECT ticket FROM custom WHERE field = ?)", fieldNumber(has.custom));
        case Possession::Sla:
            return write(anyClockSql());
        }
    }

    void writeMessage(QByteArrayView which)
    {
        add("EXISTS (SELECT 1 FROM message m WHERE m.ticket = t.number");
        add(which);
        add(")");
    }

    void writeCodes(const QByteArray &column, QList<qint64> codes)
    {
        codes.removeAll(0);
        if (codes.isEmpty())
            return add("0");
        if (codes.size() == 1)
            return add(column + " = ?", codes.first());
        QByteArray list = "[";
        for (const qint64 code : codes)
            list += (list.size() > 1 ? "," : "") + QByteArray::number(code);
        add(column + " IN (SELECT value FROM json_each(?))");
        m_condition.values.append(list + ']');
    }

    static QByteArray jsonTexts(const QList<QByteArray> &texts)
    {
        QByteArray list = "[";
        for (const QByteArray &text : texts) {
            list += list.size() > 1 ? "," : "";
            appendJsonString(list, text);
        }
        return list + ']';
    }

    qint64 fieldNumber(const QByteArray &custom) { return m_names.fieldNumber("custom." + custom); }

    Dictionaries &m_names;
    Instant m_now;
    SqlCondition m_condition;
};

QByteArray sortExpression(QuerySortField field)
{
    switch (field) {
    case QuerySortField::Key:
        return "t.number";
    case QuerySortField::Created:
        return "t.created_at";
    case QuerySortField::Updated:
        return "t.updated_at";
    case QuerySortField::Resolved:
        return "t.resolved_at";
    case QuerySortField::Due:
        return "t.due";
    case QuerySortField::Priority:
        return "t.priority";
    case QuerySortField::State:
        return "t.state";
    case QuerySortField::Level:
        return "t.level";
    case QuerySortField::Kind:
        return "t.kind";
    case QuerySortField::Client:
        return "(SELECT steward_fold(c.name) FROM client c WHERE c.id = t.client)";
    case QuerySortField::Assignee:
        return "(SELECT steward_fold(p.name) FROM person p WHERE p.id = t.assignee)";
    case QuerySortField::Requester:
        return "(SELECT steward_fold(p.name) FROM person p WHERE p.id = t.requester)";
    case QuerySortField::Subject:
        return "steward_fold(t.subject)";
    case QuerySortField::Product:
        return "(SELECT steward_fold(w.text) FROM term w WHERE w.id = t.product)";
    case QuerySortField::Bounced:
        return "t.handed_back";
    case QuerySortField::Escalated:
        return "t.escalated";
    case QuerySortField::Reopened:
        return "t.reopened";
    case QuerySortField::Score:
        return columnOf(QueryAttribute::Score);
    }
    Q_UNREACHABLE();
}

} // namespace

void SqlCondition::bindTo(Statement &statement) const
{
    for (const Bound &value : values)
        std::visit([&](const auto &bound) { statement << bound; }, value);
}

SqlCondition sqlFor(const QueryPlan &plan, Dictionaries &names)
{
    ConditionWriter writer(names, plan.now);
    writer.write(plan.root, false);
    return writer.take();
}

QByteArray orderFor(const QueryPlan &plan)
{
    if (plan.sorting.isEmpty())
        return "t.updated_at DESC, t.number";
    QByteArray order;
    for (const QuerySort &sort : plan.sorting)
        order += sortExpression(sort.field) + (sort.descending ? " DESC NULLS LAST, " : " ASC NULLS LAST, ");
    return order + "t.number";
}

} // namespace Steward
