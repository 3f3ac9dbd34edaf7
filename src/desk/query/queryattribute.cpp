#include "desk/query/queryattribute.h"

#include <algorithm>
#include <iterator>

namespace Steward {
namespace {

using A = QueryAttribute;
using V = QueryValueKind;

constexpr QueryAttributeTraits attributeTable[] = {
    {A::Key, V::Key, true, false, true, "key|id|issue id|ticket id"},
    {A::State, V::Closed, false, true, true, "state"},
    {A::Priority, V::Closed, true, true, true, "priority"},
    {A::Kind, V::Closed, false, true, true, "kind|type"},
    {A::Level, V::Level, true, true, true, "level"},
    {A::Channel, V::Closed, false, false, true, "channel"},
    {A::Client, V::Client, false, true, true, "client"},
    {A::Assignee, V::Person, false, true, true, "assignee|for"},
    {A::Requester, V::Person, false, true, true, "requester|reporter"},
    {A::CreatedBy, V::Person, false, false, true, "created by"},
    {A::UpdatedBy, V::Person, false, false, false, "updated by|updater"},
    {A::CommentedBy, V::Person, false, false, false, "commented by|commenter"},
    {A::ResolvedBy, V::Person, false, false, false, "resolved by"},
    {A::Owner, V::Person, false, false, false, "owner"},
    {A::Team, V::Open, false, true, true, "team"},
    {A::Product, V::Open, false, true, true, "product"},
    {A::Version, V::Open, false, true, true, "version|product version"},
    {A::Category, V::Tree, false, true, true, "category"},
    {A::Tag, V::Open, false, true, true, "tag|tags|tagged as"},
    {A::RootCause, V::Tree, false, false, true, "root cause"},
    {A::Resolution, V::Open, false, false, true, "resolution"},
    {A::FixType, V::Open, false, false, true, "fix type"},
    {A::Ai, V::Open, false, false, true, "ai"},
    {A::Kb, V::Open, false, false, true, "kb"},
    {A::Custom, V::Open, false, true, true, ""},
    {A::Bounce, V::Closed, false, false, false, "bounce"},
    {A::Bounced, V::Number, true, false, true, "bounced"},
    {A::Escalated, V::Number, true, false, true, "escalated"},
    {A::Reopened, V::Number, true, false, true, "reopened"},
    {A::Score, V::Number, true, false, true, "score"},
    {A::Created, V::Date, true, false, true, "created"},
    {A::Updated, V::Date, true, false, true, "updated"},
    {A::Resolved, V::Date, true, false, true, "resolved|resolved date"},
    {A::Commented, V::Date, true, false, false, "commented"},
    {A::Due, V::Date, true, false, true, "due"},
    {A::InStateFor, V::Duration, true, false, false, "in state for"},
    {A::InLevelFor, V::Duration, true, false, false, "in level for"},
    {A::IdleFor, V::Duration, true, false, true, "idle for"},
    {A::Sla, V::Closed, false, false, true, "sla"},
    {A::BreachesIn, V::Duration, true, false, true, "breaches in"},
    {A::OverdueBy, V::Duration, true, false, true, "overdue by"},
    {A::Has, V::Has, false, false, true, "has"},
    {A::Subject, V::Text, false, false, true, "subject|summary"},
    {A::Message, V::Text, false, false, true, "message|messages|comment|comments|description"},
};

} // namespace

std::span<const QueryAttributeTraits> queryAttributes()
{
    return attributeTable;
}

const QueryAttributeTraits &traitsOf(QueryAttribute attribute)
{
    const auto found = std::find_if(std::begin(attributeTable), std::end(attributeTable),
                                    [&](const QueryAttributeTraits &traits) { return traits.attribute == attribute; });
    Q_ASSERT(found != std::end(attributeTable));
    return *found;
}

qsizetype nameLengthAt(QStringView text, QByteArrayView name)
{
    qsizetype at = 0;
    for (const char c : name) {
        if (at >= text.size())
            return 0;
        if (c == ' ') {
            if (!text[at].isSpace())
                return 0;
            while (at < text.size() && text[at].isSpace())
                ++at;
        } else if (text[at].toLower() == QLatin1Char(c)) {
            ++at;
        } else {
            return 0;
        }
    }
    return at;
}

QueryNameFound attributeNameAt(QStringView text)
{
    QueryNameFound longest;
    for (const QueryAttributeTraits &traits : attributeTable) {
        for (const QByteArray &name : QByteArray(traits.names).split('|')) {
            const qsizetype length = name.isEmpty() ? 0 : nameLengthAt(text, name);
            if (length > longest.length)
                longest = {&traits, length};
        }
    }
    return longest;
}

} // namespace Steward
