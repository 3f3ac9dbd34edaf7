#include "desk/query/queryvaluereader.h"

#include "desk/query/closedlist.h"
#include "desk/query/querydate.h"
#include "desk/text/searchtext.h"

#include <algorithm>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

QueryFault::Fix insteadOf(const QueryText::Value &value, const QString &text)
{
    return {value.begin, value.end, text};
}

// With the fix that a habit or the nearest name gives.
tl::unexpected<QueryFault> unknown(const NamedAttribute &of, const QueryText::Value &value,
                                   const QList<NearCandidate> &candidates)
{
    QString better = habitualValue(of.attribute, value.text);
    if (better.isEmpty())
        better = nearest(value.text, candidates);
    QByteArray expected;
    for (const NearCandidate &candidate : candidates.first(std::min<qsizetype>(candidates.size(), 16))) {
        if (!expected.contains(candidate.meaning.toUtf8()))
            expected += (expected.isEmpty() ? "" : ", ") + candidate.meaning.toUtf8();
    }
    return faulty("unknown-value", value.begin, expected,
                  better.isEmpty() ? std::nullopt : std::optional(insteadOf(value, better)));
}

tl::unexpected<QueryFault> faultOf(const ValueFault &fault, const QueryText::Value &value, QByteArray expected)
{
    std::optional<QueryFault::Fix> fix;
    if (!fault.better.isEmpty())
        fix = insteadOf(value, braced(QString::fromUtf8(fault.better)));
    return faulty(fault.code, value.begin, std::move(expected), fix);
}

// Ids of those that fit best: by id (or e-mail), else by whole name, else by one word of the name; all that a wildcard
// fits.
template <typename Known, typename OtherId>
QList<QByteArray> registered(const QList<Known> &all, const NamePattern &pattern, OtherId otherId)
{
    QList<QByteArray> ids, byName, byWord;
    for (const Known &known : all) {
        const QByteArray name = fold(known.name);
        if (pattern.matches(fold(known.id)) || pattern.matches(fold(otherId(known))))
            ids.append(known.id);
        else if (pattern.matches(name))
            byName.append(known.id);
        else if (!pattern.hasWildcard() && words(known.name).contains(pattern.folded))
            byWord.append(known.id);
    }
    if (pattern.hasWildcard())
        return ids + byName;
    return !ids.isEmpty() ? ids : !byName.isEmpty() ? byName : byWord;
}

template <typename Known>
QList<NearCandidate> registryCandidates(const QList<Known> &all)
{
    QList<NearCandidate> list;
    for (const Known &known : all) {
        const QString id = QString::fromUtf8(known.id);
        list.append({id, braced(id)});
        list.append({QString::fromUtf8(known.name), braced(id)});
        for (const QByteArray &word : words(known.name))
            list.append({QString::fromUtf8(word), braced(id)});
    }
    return list;
}

QByteArray noOtherId(const KnownClient &client)
{
    return client.id;
}

QByteArray emailOf(const KnownPerson &person)
{
    return person.email.isEmpty() ? person.id : person.email;
}

} // namespace

Reading<QueryValue> QueryValueReader::value(const NamedAttribute &of, const QueryText::Value &value) const
{
    const QueryAttributeTraits &traits = traitsOf(of.attribute);
    const bool isAnything = value.isStar() && traits.kind != QueryValueKind::Text && traits.kind != QueryValueKind::Has
        && of.attribute != QueryAttribute::Sla && of.attribute != QueryAttribute::Bounce;
    if (isAnything)
        return AnySet();
    switch (traits.kind) {
    case QueryValueKind::Key:
    case QueryValueKind::Number:
        return number(of.attribute, value).map([](NumberSpan span) { return QueryValue(span); });
    case QueryValueKind::Closed:
    case QueryValueKind::Level:
        return listed(of, value);
    case QueryValueKind::Client:
        return client(value);
    case QueryValueKind::Person:
        return person(of, value);
    case QueryValueKind::Open:
    case QueryValueKind::Tree:
        return open(of, value);
    case QueryValueKind::Date:
        return date(value, true).map([](TimeSpan span) { return QueryValue(span); });
    case QueryValueKind::Duration:
        return duration(of, value);
    case QueryValueKind::Has:
        return possession(value);
    case QueryValueKind::Text:
        return textRuns(value).map([](TextRuns runs) { return QueryValue(std::move(runs)); });
    }
    Q_UNREACHABLE();
}

Reading<QueryValue> QueryValueReader::range(const NamedAttribute &of, const QueryText::Value &from,
                                            const QueryText::Value &to) const
{
    const auto empty = [&] {
        const auto whole = [](const QueryText::Value &value) {
            return value.form == QueryText::Value::Form::Bare ? value.text : u"{%1}"_s.arg(value.text);
        };
        return faulty("empty-range", from.begin, {},
                      QueryFault::Fix{from.begin, to.end, u"%1 .. %2"_s.arg(whole(to), whole(from))});
    };
    const QueryValueKind kind = traitsOf(of.attribute).kind;
    if (kind == QueryValueKind::Date) {
        Reading<TimeSpan> first = from.isStar() ? TimeSpan() : date(from, false);
        if (!first)
            return tl::unexpected(first.error());
        Reading<TimeSpan> last = to.isStar() ? TimeSpan() : date(to, false);
        if (!last)
            return tl::unexpected(last.error());
        if (first->from.isSet() && last->to.isSet() && first->from >= last->to)
            return empty();
        if (from.isStar() && to.isStar())
            return AnySet();
        return TimeSpan{first->from, last->to};
    }
    const auto bound = [&](const QueryText::Value &value) -> Reading<NumberSpan> {
        if (value.isStar())
            return NumberSpan();
        if (kind == QueryValueKind::Duration) {
            const auto length = readDuration(value.text.toUtf8());
            if (!length)
                return faultOf(length.error(), value, "30min, 2h, 3d");
            return NumberSpan{*length, *length};
        }
        if (kind == QueryValueKind::Closed || kind == QueryValueKind::Level)
            return listed(of, value).map([](const QueryValue &listed) { return std::get<NumberSpan>(listed); });
        return number(of.attribute, value);
    };
    const Reading<NumberSpan> first = bound(from);
    if (!first)
        return tl::unexpected(first.error());
    const Reading<NumberSpan> last = bound(to);
    if (!last)
        return tl::unexpected(last.error());
    if (first->from && last->to && *first->from > *last->to)
        return empty();
    if (!first->from && !last->to)
        return AnySet();
    if (of.attribute == QueryAttribute::IdleFor) { // longer ago means earlier
        return TimeSpan{last->to ? Instant{m_context.now.ms - *last->to} : Instant(),
                        first->from ? Instant{m_context.now.ms - *first->from + 1} : Instant()};
    }
    return NumberSpan{first->from, last->to};
}

Reading<NumberSpan> QueryValueReader::number(QueryAttribute attribute, const QueryText::Value &value) const
{
    bool isNumber = false;
    const qint64 plain = value.text.toLongLong(&isNumber);
    if (isNumber && plain >= 0 && !value.text.startsWith(u'+'))
        return NumberSpan{plain, plain};
    if (attribute != QueryAttribute::Key)
        return faulty("bad-number", value.begin, "0, 1, 2");
    if (const auto key = keyNumber(value.text))
        return NumberSpan{*key, *key};
    return faulty("unknown-value", value.begin, m_vocabulary.keyPrefix() + "-1");
}

Reading<QueryValue> QueryValueReader::listed(const NamedAttribute &of, const QueryText::Value &value) const
{
    if (const auto found = closedValue(of.attribute, closedName(value.text)))
        return *found;
    return unknown(of, value, closedCandidates(of.attribute));
}

Reading<QueryValue> QueryValueReader::client(const QueryText::Value &value) const
{
    QList<QByteArray> ids = registered(m_vocabulary.clients(), NamePattern::from(value.text.toUtf8()), noOtherId);
    if (ids.isEmpty() && !value.text.contains(u'*'))
        return unknown({QueryAttribute::Client}, value, registryCandidates(m_vocabulary.clients()));
    return IdList{std::move(ids)};
}

Reading<QueryValue> QueryValueReader::person(const NamedAttribute &of, const QueryText::Value &value) const
{
    const NamePattern pattern = NamePattern::from(value.text.toUtf8());
    if (of.attribute == QueryAttribute::Assignee && pattern.folded == "unassigned")
        return NotSet();
    if (pattern.folded == "me") {
        if (m_context.person.isEmpty())
            return faulty("no-person", value.begin);
        return IdList{{m_context.person}};
    }
    QList<QByteArray> ids = registered(m_vocabulary.persons(), pattern, emailOf);
    if (ids.isEmpty() && !pattern.hasWildcard())
        return unknown(of, value, registryCandidates(m_vocabulary.persons()));
    return IdList{std::move(ids)};
}

Reading<QueryValue> QueryValueReader::open(const NamedAttribute &of, const QueryText::Value &value) const
{
    const NamePattern pattern = NamePattern::from(value.text.toUtf8());
    return OpenValue{pattern, m_vocabulary.values(of.attribute, of.custom, pattern)};
}

Reading<QueryValue> QueryValueReader::possession(const QueryText::Value &value) const
{
    const QByteArray name = closedName(value.text);
    if (const auto what = possessionNamed(name))
        return Has{*what};
    if (value.text.startsWith("custom."_L1, Qt::CaseInsensitive)) {
        if (const auto field = customField(value.text.mid(7)))
            return Has{Possession::Custom, *field};
    }
    QList<NearCandidate> candidates = possessionCandidates();
    for (const QByteArray &field : m_vocabulary.customFields())
        candidates.append({u"custom."_s + QString::fromUtf8(field), braced(u"custom."_s + QString::fromUtf8(field))});
    return unknown({QueryAttribute::Has}, value, candidates);
}

Reading<QueryValue> QueryValueReader::duration(const NamedAttribute &of, const QueryText::Value &value) const
{
    const auto length = readDuration(value.text.toUtf8());
    if (!length)
        return faultOf(length.error(), value, "30min, 2h, 3d");
    if (of.attribute == QueryAttribute::IdleFor)
        return TimeSpan{{}, {m_context.now.ms - *length + 1}};
    if (of.attribute == QueryAttribute::BreachesIn)
        return NumberSpan{{}, *length};
    return NumberSpan{*length, {}};
}

Reading<TimeSpan> QueryValueReader::date(const QueryText::Value &value, bool alone) const
{
    const auto date = readDate(value.text.toUtf8(), m_context);
    if (!date)
        return faultOf(date.error(), value, "2026-01-05, Today, -7d");
    return alone ? date->alone : date->bound;
}

std::optional<qint64> QueryValueReader::keyNumber(QStringView text) const
{
    const QByteArray typed = text.toUtf8(), prefix = m_vocabulary.keyPrefix() + '-';
    if (typed.size() <= prefix.size() || typed.left(prefix.size()).toLower() != prefix.toLower())
        return {};
    const QByteArray digits = typed.mid(prefix.size());
    bool isNumber = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    const qint64 number = isNumber ? digits.toLongLong(&isNumber) : 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<QByteArray> QueryValueReader::customField(const QString &name) const
{
    const QByteArray wanted = fold(name.toUtf8());
    for (const QByteArray &field : m_vocabulary.customFields()) {
        if (fold(field) == wanted)
            return field;
    }
    return {};
}

QString QueryValueReader::nearestAttribute(const QString &name) const
{
    QList<NearCandidate> candidates;
    for (const QueryAttributeTraits &traits : queryAttributes()) {
        for (const QByteArray &known : QByteArray(traits.names).split('|')) {
            if (!known.isEmpty())
                candidates.append({QString::fromUtf8(known), QString::fromUtf8(known)});
        }
    }
    for (const QByteArray &field : m_vocabulary.customFields()) {
        const QString known = u"custom."_s + QString::fromUtf8(field);
        candidates.append({known, known});
    }
    return nearest(name, candidates);
}

Reading<TextRuns> textRuns(const QueryText::Value &value)
{
    TextRuns runs;
    const bool isPhrase = value.form == QueryText::Value::Form::Quoted;
    const QStringList parts
        = isPhrase ? QStringList{value.text} : value.text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        TextRun run{.words = words(part.toUtf8()), .match = isPhrase ? TextRun::Match::Words : TextRun::Match::Stems};
        if (!isPhrase && part.contains(u'*')) {
            const bool isPrefix = part.endsWith(u'*') && part.count(u'*') == 1 && part.size() > 1
                && (part[part.size() - 2].isLetterOrNumber() || part[part.size() - 2].isMark()
                    || part[part.size() - 2].isSurrogate());
            if (!isPrefix || run.words.isEmpty())
                return faulty("bad-wildcard", value.begin, "pay*");
            run.lastIsPrefix = true;
        }
        if (!run.words.isEmpty())
            runs.runs.append(run);
    }
    return runs;
}

} // namespace Steward
