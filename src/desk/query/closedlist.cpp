#include "desk/query/closedlist.h"

#include "desk/history/vocabulary.h"
#include "desk/text/searchtext.h"

#include <array>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

// In the order of ClockQuestion.
constexpr std::array slaNames = {"breached", "met", "running", "paused", "at_risk"};

// In the order of Possession.
constexpr std::array possessionNames
    = {"assignee",   "team", "product", "version", "category", "tag",    "due",   "resolution",
       "root_cause", "kb",   "reply",   "note",    "message",  "survey", "links", "sla"};

struct Habit
{
    QueryAttribute attribute;
    const char *typed;
    const char *written;
};

constexpr Habit habits[] = {
    {QueryAttribute::State, "solved", "Resolved"},      {QueryAttribute::State, "hold", "{On hold}"},
    {QueryAttribute::State, "in_progress", "Open"},     {QueryAttribute::State, "todo", "New"},
    {QueryAttribute::Priority, "critical", "Urgent"},   {QueryAttribute::Priority, "blocker", "Urgent"},
    {QueryAttribute::Priority, "major", "High"},        {QueryAttribute::Priority, "medium", "Normal"},
    {QueryAttribute::Priority, "minor", "Low"},         {QueryAttribute::Kind, "bug", "Incident"},
    {QueryAttribute::Kind, "task", "Request"},          {QueryAttribute::Assignee, "@me", "me"},
    {QueryAttribute::Requester, "@me", "me"},           {QueryAttribute::Assignee, "none", "Unassigned"},
    {QueryAttribute::Assignee, "nobody", "Unassigned"}, {QueryAttribute::Assignee, "null", "Unassigned"},
    {QueryAttribute::Assignee, "empty", "Unassigned"},
};

// The words of a list of the exchange format by number; nothing behind the last.
QByteArrayView wordOf(QueryAttribute attribute, int number)
{
    switch (attribute) {
    case QueryAttribute::State:
        return word(State(number));
    case QueryAttribute::Priority:
        return word(Priority(number));
    case QueryAttribute::Kind:
        return word(Kind(number));
    case QueryAttribute::Channel:
        return word(Channel(number));
    case QueryAttribute::Bounce:
        return word(BounceType(number));
    case QueryAttribute::Sla:
        return size_t(number) < slaNames.size() ? QByteArrayView(slaNames[size_t(number)]) : QByteArrayView();
    default:
        return {};
    }
}

QString displayed(QByteArrayView word)
{
    QString text = QString::fromUtf8(word).replace(u'_', u' ');
    text[0] = text[0].toUpper();
    return braced(text);
}

} // namespace

QByteArray closedName(const QString &typed)
{
    return fold(typed.simplified().toUtf8()).replace(' ', '_').replace('-', '_');
}

std::optional<NumberSpan> closedValue(QueryAttribute attribute, const QByteArray &closedName)
{
    if (attribute == QueryAttribute::Level) {
        const QByteArray digit = closedName.startsWith('l') ? closedName.mid(1) : closedName;
        if (digit != "1" && digit != "2" && digit != "3")
            return {};
        return NumberSpan{digit.toLongLong(), digit.toLongLong()};
    }
    if (attribute == QueryAttribute::State && closedName == "unresolved")
        return NumberSpan{qint64(State::New), qint64(State::OnHold)};
    for (int number = 0; !wordOf(attribute, number).isEmpty(); ++number) {
        if (wordOf(attribute, number) == closedName)
            return NumberSpan{number, number};
    }
    return {};
}

QList<NearCandidate> closedCandidates(QueryAttribute attribute)
{
    QList<NearCandidate> list;
    if (attribute == QueryAttribute::Level)
        return {{u"1"_s, u"1"_s}, {u"2"_s, u"2"_s}, {u"3"_s, u"3"_s}};
    for (int number = 0; !wordOf(attribute, number).isEmpty(); ++number) {
        const QByteArrayView name = wordOf(attribute, number);
        list.append({QString::fromUtf8(name).replace(u'_', u' '), displayed(name)});
    }
    if (attribute == QueryAttribute::State)
        list.append({u"unresolved"_s, u"Unresolved"_s});
    return list;
}

std::optional<Possession> possessionNamed(const QByteArray &closedName)
{
    for (size_t i = 0; i < possessionNames.size(); ++i) {
        if (closedName == possessionNames[i])
            return Possession(i);
    }
    return {};
}

QList<NearCandidate> possessionCandidates()
{
    QList<NearCandidate> list;
    for (const char *name : possessionNames) {
        const QString shown = QString::fromLatin1(name).replace(u'_', u' ');
        list.append({shown, braced(shown)});
    }
    return list;
}

QString habitualValue(QueryAttribute attribute, const QString &typed)
{
    const QByteArray name = closedName(typed);
    for (const Habit &habit : habits) {
        if (habit.attribute == attribute && name == habit.typed)
            return QString::fromLatin1(habit.written);
    }
    return {};
}

QString braced(const QString &value)
{
    return value.contains(u' ') ? u"{%1}"_s.arg(value) : value;
}

} // namespace Steward
