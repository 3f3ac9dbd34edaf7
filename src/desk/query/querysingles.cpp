#include "desk/query/closedlist.h"
#include "desk/query/queryvaluereader.h"

#include "desk/history/vocabulary.h"
#include "desk/text/searchtext.h"

#include <array>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

QueryNode conditionOn(QueryAttribute attribute, QueryValue value)
{
    return {.join = QueryNode::Join::Condition, .condition = {attribute, {}, std::move(value)}};
}

SingleMeaning meaning(QueryAttribute attribute, QueryValue value)
{
    return {{attribute, {}}, conditionOn(attribute, std::move(value))};
}

constexpr NumberSpan resolvedStates = {qint64(State::Resolved), qint64(State::Closed)};
constexpr NumberSpan unresolvedStates = {qint64(State::New), qint64(State::OnHold)};

std::optional<SingleMeaning> flag(const QByteArray &folded)
{
    const NumberSpan once{1, {}};
    if (folded == "unassigned")
        return meaning(QueryAttribute::Assignee, NotSet());
    if (folded == "unresolved")
        return meaning(QueryAttribute::State, unresolvedStates);
    if (folded == "resolved")
        return meaning(QueryAttribute::State, resolvedStates);
    if (folded == "bounced")
        return meaning(QueryAttribute::Bounced, once);
    if (folded == "escalated")
        return meaning(QueryAttribute::Escalated, once);
    if (folded == "reopened")
        return meaning(QueryAttribute::Reopened, once);
    if (folded != "untagged")
        return {};
    SingleMeaning untagged{{QueryAttribute::Untagged, {}}, {}};
    QueryNode lacks{.join = QueryNode::Join::Not};
    lacks.parts.push_back(conditionOn(QueryAttribute::Has, Has{Possession::Resolution}));
    untagged.node.parts.push_back(conditionOn(QueryAttribute::State, resolvedStates));
    untagged.node.parts.push_back(std::move(lacks));
    return untagged;
}

} // namespace

std::optional<SingleMeaning> QueryValueReader::namedSingle(const QByteArray &folded) const
{
    for (const KnownClient &client : m_vocabulary.clients()) {
        if (fold(client.id) == folded || fold(client.name) == folded)
            return meaning(QueryAttribute::Client, IdList{{client.id}});
    }
    const NamePattern pattern{folded};
    if (!pattern.hasWildcard()) {
        for (const QueryAttribute attribute : {QueryAttribute::Tag, QueryAttribute::Product}) {
            if (const QList<QByteArray> words = m_vocabulary.values(attribute, {}, pattern); !words.isEmpty())
                return meaning(attribute, OpenValue{pattern, words});
        }
    }
    for (const KnownPerson &person : m_vocabulary.persons()) {
        if (fold(person.id) == folded || (!person.email.isEmpty() && fold(person.email) == folded)
            || fold(person.name) == folded)
            return meaning(person.isStaff ? QueryAttribute::Assignee : QueryAttribute::Requester, IdList{{person.id}});
    }
    return {};
}

Reading<std::optional<SingleMeaning>> QueryValueReader::single(const QString &text, qsizetype at) const
{
    bool isNumber = false;
    const qint64 plain = text.toLongLong(&isNumber);
    if (isNumber && plain >= 0 && text[0].isDigit())
        return meaning(QueryAttribute::Key, NumberSpan{plain, plain});
    if (const auto key = keyNumber(text))
        return meaning(QueryAttribute::Key, NumberSpan{*key, *key});
    const QByteArray folded = fold(text.simplified().toUtf8());
    if (folded.isEmpty())
        return std::nullopt;
    if (auto found = flag(folded))
        return found;
    const QByteArray name = closedName(text);
    for (const QueryAttribute attribute : {QueryAttribute::State, QueryAttribute::Priority, QueryAttribute::Kind}) {
        if (const auto value = closedValue(attribute, name))
            return meaning(attribute, *value);
    }
    if (name.startsWith('l')) {
        if (const auto level = closedValue(QueryAttribute::Level, name))
            return meaning(QueryAttribute::Level, *level);
    }
    if (auto found = namedSingle(folded))
        return found;
    if (folded != "me")
        return std::nullopt;
    if (m_context.person.isEmpty())
        return faulty("no-person", at);
    for (const KnownPerson &person : m_vocabulary.persons()) {
        if (person.id == m_context.person)
            return meaning(person.isStaff ? QueryAttribute::Assignee : QueryAttribute::Requester, IdList{{person.id}});
    }
    return faulty("no-person", at);
}

QString QueryValueReader::nearestSingle(const QString &text) const
{
    QList<NearCandidate> candidates;
    for (const QueryAttribute attribute : {QueryAttribute::State, QueryAttribute::Priority, QueryAttribute::Kind})
        candidates += closedCandidates(attribute);
    constexpr std::array flags = {"Unassigned", "Bounced", "Escalated", "Reopened", "Untagged"};
    for (const char *word : flags)
        candidates.append({QString::fromLatin1(word), QString::fromLatin1(word)});
    return nearest(text, candidates);
}

} // namespace Steward
