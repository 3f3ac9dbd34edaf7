#include "desk/query/querygrammar.h"

#include "desk/query/closedlist.h"
#include "desk/query/querydate.h"

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOpenGroups = 50, mostItems = 500, mostCharacters = 4000;

} // namespace

Reading<QueryPlan> QueryGrammar::read()
{
    if (m_text.whole().toUcs4().size() > mostCharacters)
        return faulty("too-complex", 0);
    QueryPlan plan;
    m_text.skipBlanks();
    if (!m_text.atEnd()) {
        Node root = either();
        if (!root)
            return tl::unexpected(root.error());
        if (!m_text.atEnd()) // nothing but a bracket ends a term early
            return faulty("unopened-group", m_text.at(), {}, dropped(m_text.whole(), m_text.at(), m_text.at() + 1));
        plan.root = std::move(*root);
    }
    plan.sorting = m_sorting;
    plan.notices = m_notices;
    return plan;
}

QueryGrammar::Node QueryGrammar::either()
{
    QueryNode any{.join = QueryNode::Join::Any};
    do {
        Node part = both();
        if (!part)
            return part;
        any.parts.push_back(std::move(*part));
    } while (takeConnective("or"_L1));
    return any.parts.size() == 1 ? std::move(any.parts.front()) : any;
}

QueryGrammar::Node QueryGrammar::both()
{
    QueryNode all;
    do {
        const bool follows = m_connective.end >= 0;
        Node part = term();
        if (!part)
            return part;
        const bool leads = connectiveAhead();
        if (m_sortAlone >= 0 && (follows || leads)) {
            Connective lone = m_connective;
            if (!follows)
                lone = {m_text.at(), m_text.at() + m_text.wordAhead().size()};
            return faulty("expected-term", m_sortAlone, {}, dropped(m_text.whole(), lone.begin, lone.end));
        }
        all.parts.push_back(std::move(*part));
    } while (takeConnective("and"_L1));
    return all.parts.size() == 1 ? std::move(all.parts.front()) : all;
}

bool QueryGrammar::connectiveAhead() const
{
    return m_text.standsWord("and"_L1) || m_text.standsWord("or"_L1);
}

bool QueryGrammar::takeConnective(QLatin1StringView word)
{
    if (!m_text.standsWord(word))
        return false;
    m_connective = {m_text.at(), m_text.at() + word.size()};
    m_text.move(word.size());
    return true;
}

tl::unexpected<QueryFault> QueryGrammar::missingItem() const
{
    Connective lone = m_connective;
    if (connectiveAhead())
        lone = {m_text.at(), m_text.at() + m_text.wordAhead().size()};
    std::optional<QueryFault::Fix> fix;
    if (lone.begin >= 0)
        fix = dropped(m_text.whole(), lone.begin, lone.end);
    return faulty("expected-term", m_text.at(), {}, fix);
}

QueryGrammar::Node QueryGrammar::term()
{
    QueryTerm term;
    m_sortAlone = -1;
    for (;;) {
        m_text.skipBlanks();
        if (m_text.atEnd() || m_text.peek() == u')' || connectiveAhead())
            break;
        if (m_text.peek() == u',') {
            m_text.move(1);
            term.addNothing();
            continue;
        }
        if (++m_items > mostItems)
            return faulty("too-complex", 0);
        if (const Step step = item(term); !step)
            return tl::unexpected(step.error());
    }
    if (term.isEmpty() && term.sortAt() < 0 && (connectiveAhead() || m_connective.begin >= 0))
        return missingItem();
    m_sortAlone = term.isEmpty() ? term.sortAt() : -1;
    return term.node();
}

QueryGrammar::Step QueryGrammar::item(QueryTerm &term)
{
    if (sortAhead())
        return sorting(term);
    if (m_text.peek() != u'-')
        return signedItem(term, false);
    const QChar next = m_text.peek(1);
    if (next.isNull() || next.isSpace() || next == u'-' || next == u',' || next == u')' || next == u'}')
        return word(term, false);
    m_text.move(1);
    return signedItem(term, true);
}

QueryGrammar::Step QueryGrammar::signedItem(QueryTerm &term, bool negated)
{
    switch (m_text.peek().unicode()) {
    case u'(':
        return group(term, negated);
    case u'#':
        return sharpSingle(term, negated);
    case u'"':
        return phrase(term, negated);
    case u'{':
    case u'}':
        return stray(term, negated);
    default:
        break;
    }
    if (historyAhead())
        return historyTerm(m_text.wordAhead().size());
    if (m_text.nameAndColon("saved") > 0)
        return faulty("not-yet", m_text.at());
    if (const auto ahead = attributeAhead()) {
        const qsizetype begin = m_text.at();
        m_text.move(ahead->length);
        const Step step = filter(term, ahead->attribute, negated);
        if (step && !traitsOf(ahead->attribute.attribute).isAnswered)
            return faulty("not-yet", begin);
        return step;
    }
    if (const Step step = unknownAttributeAhead(); !step)
        return step;
    return word(term, negated);
}

QueryGrammar::Step QueryGrammar::group(QueryTerm &term, bool negated)
{
    const qsizetype begin = m_text.at();
    if (m_openGroups.size() == mostOpenGroups)
        return faulty("too-complex", 0);
    m_text.move(1);
    m_text.skipBlanks();
    if (m_text.peek() == u')')
        return faulty("empty-group", begin, {}, dropped(m_text.whole(), begin, m_text.at() + 1));
    m_openGroups.append(begin);
    const Connective outside = m_connective;
    m_connective = {};
    if (!m_text.atEnd()) {
        Node inner = either();
        if (!inner)
            return tl::unexpected(inner.error());
        term.addGroup(std::move(*inner), negated);
    }
    if (m_text.atEnd())
        return faulty("unclosed-group", m_openGroups.last(), ")",
                      QueryFault::Fix{m_text.at(), m_text.at(), closingSigns()});
    m_text.move(1);
    m_openGroups.removeLast();
    m_connective = outside;
    return {};
}

std::optional<QueryGrammar::AttributeAhead> QueryGrammar::attributeAhead() const
{
    if (const QueryNameFound found = attributeNameAt(m_text.rest()); found.traits) {
        if (const qsizetype length = m_text.colonAfter(found.length))
            return AttributeAhead{{found.traits->attribute, {}}, length};
    }
    constexpr auto prefix = "custom."_L1;
    if (!m_text.rest().startsWith(prefix, Qt::CaseInsensitive))
        return {};
    const QStringView word = m_text.wordAhead();
    const qsizetype colon = word.indexOf(u':');
    const QStringView name = colon < 0 ? word : word.left(colon);
    const auto field = m_values.customField(name.mid(prefix.size()).toString());
    const qsizetype length = field ? m_text.colonAfter(name.size()) : 0;
    if (length == 0)
        return {};
    return AttributeAhead{{QueryAttribute::Custom, *field}, length};
}

QueryGrammar::Step QueryGrammar::unknownAttributeAhead() const
{
    const QStringView word = m_text.wordAhead();
    const qsizetype colon = word.indexOf(u':');
    const bool isCustom
        = word.startsWith("custom."_L1, Qt::CaseInsensitive) && m_text.colonAfter(colon < 0 ? word.size() : colon) > 0;
    if (!isCustom && (colon <= 0 || !(word[0].isLetter() || word[0].isSurrogate())))
        return {};
    const QString name = (colon < 0 ? word : word.left(colon)).toString();
    const qsizetype begin = m_text.at(), end = begin + name.size(), afterColon = begin + m_text.colonAfter(name.size());
    const QString better = m_values.nearestAttribute(name);
    if (!better.isEmpty())
        return faulty("unknown-attribute", begin, {}, QueryFault::Fix{begin, end, better});
    const bool blankFollows = afterColon < m_text.whole().size() && m_text.whole()[afterColon].isSpace();
    return faulty("unknown-attribute", begin, {},
                  QueryFault::Fix{end, afterColon, blankFollows ? QString() : QString(u' ')});
}

QueryGrammar::Step QueryGrammar::filter(QueryTerm &term, const NamedAttribute &attribute, bool negated)
{
    do {
        Reading<Element> one = element(attribute);
        if (!one)
            return tl::unexpected(one.error());
        term.add(attribute, std::move(one->node), one->negated != negated);
        const qsizetype end = m_text.at();
        m_text.skipBlanks();
        if (m_text.peek() != u',') {
            m_text.moveTo(end);
            return {};
        }
        m_text.move(1);
    } while (true);
}

Reading<QueryGrammar::Element> QueryGrammar::element(const NamedAttribute &attribute)
{
    const QueryAttributeTraits &traits = traitsOf(attribute.attribute);
    m_text.skipBlanks();
    if (attributeAhead() || sortAhead() || connectiveAhead())
        return faulty("expected-value", m_text.at());
    Element element;
    if (m_text.peek() == u'-') {
        const bool isDate
            = traits.kind == QueryValueKind::Date && looksRelative(m_text.wordAhead().split(u"..").first().toUtf8());
        element.negated = !isDate && !m_text.peek(1).isNull() && !m_text.peek(1).isSpace();
        m_text.move(element.negated ? 1 : 0);
    }
    const qsizetype before = m_text.at();
    const Reading<QueryText::Value> first = m_text.value();
    if (!first)
        return tl::unexpected(first.error());
    const auto isMissing = [](const QueryText::Value &value) {
        return value.text.isEmpty() && value.form == QueryText::Value::Form::Bare;
    };
    if (isMissing(*first))
        return faulty("expected-value", before);
    if (first->form == QueryText::Value::Form::Bare && first->text.size() > 1 && first->text[0] == u'$'
        && first->text[1].isLetter())
        return faulty("unfilled-parameter", before);
    const qsizetype end = m_text.at();
    m_text.skipBlanks();
    Reading<QueryValue> value;
    if (m_text.startsWith(".."_L1)) {
        if (!traits.hasRanges)
            return faulty("no-range", first->begin);
        m_text.move(2);
        m_text.skipBlanks();
        const qsizetype bound = m_text.at();
        const Reading<QueryText::Value> last = m_text.value();
        if (!last)
            return tl::unexpected(last.error());
        if (isMissing(*last))
            return faulty("expected-value", bound);
        value = m_values.range(attribute, *first, *last);
    } else {
        m_text.moveTo(end);
        value = m_values.value(attribute, *first);
    }
    if (!value) {
        QueryFault fault = value.error();
        if (fault.code == "unknown-value" && habitualValue(attribute.attribute, first->text).isEmpty())
            withWordsBehind(fault, attribute, *first);
        return tl::unexpected(fault);
    }
    if (const auto *open = std::get_if<OpenValue>(&*value); open && open->words.isEmpty() && !open->pattern.isAny())
        m_notices.append({QStringView(m_text.whole()).left(first->begin).toUcs4().size(), first->text.toUtf8()});
    element.node = conditionNode(attribute, std::move(*value));
    return element;
}

// `state: on hold` lacks braces: the words behind belong to the value.
void QueryGrammar::withWordsBehind(QueryFault &fault, const NamedAttribute &attribute,
                                   const QueryText::Value &value) const
{
    if (value.form != QueryText::Value::Form::Bare)
        return;
    QueryText behind = m_text;
    behind.moveTo(value.end);
    QueryText::Value whole = value;
    whole.form = QueryText::Value::Form::Braced;
    for (int more = 0; more < 3; ++more) {
        behind.skipBlanks();
        const QStringView word = behind.wordAhead();
        if (word.isEmpty())
            return;
        whole.text += u' ' + word.toString();
        behind.move(word.size());
        if (m_values.value(attribute, whole)) {
            fault.fix = QueryFault::Fix{value.begin, behind.at(), braced(whole.text)};
            return;
        }
    }
}

} // namespace Steward
