#pragma once

#include "desk/query/queryplan.h"

#include <QString>

#include <optional>

namespace Steward {

// A problem while the query is read: places are UTF-16 units; the fix replaces one stretch of the query.
struct QueryFault
{
    struct Fix
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        QString text = {};
    };
    QByteArray code = {};
    qsizetype at = 0;
    QByteArray expected = {};
    std::optional<Fix> fix = {};
};

template <typename T>
using Reading = tl::expected<T, QueryFault>;

inline tl::unexpected<QueryFault> faulty(QByteArray code, qsizetype at, QByteArray expected = {},
                                         std::optional<QueryFault::Fix> fix = {})
{
    return tl::unexpected<QueryFault>(QueryFault{std::move(code), at, std::move(expected), std::move(fix)});
}

// The candidate of least optimal-string-alignment distance to `word`, at most 2 (1 where the word has under 5
// characters); Nothing where none is so near or two are equally near. Candidates of one meaning count as one.
struct NearCandidate
{
    QString name = {}; // as it may be typed
    QString meaning = {}; // what is written instead
};
QString nearest(const QString &word, const QList<NearCandidate> &candidates); // its meaning

// The whole query with the fix in place.
QString fixedQuery(const QString &query, const QueryFault::Fix &fix);
// A fix that takes [begin, end) out together with the blanks that would be left over.
QueryFault::Fix dropped(const QString &query, qsizetype begin, qsizetype end);

} // namespace Steward
