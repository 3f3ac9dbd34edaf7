#include "desk/query/queryfault.h"

#include "desk/text/searchtext.h"

#include <algorithm>

namespace Steward {
namespace {

int alignmentDistance(const QList<uint> &a, const QList<uint> &b)
{
    const qsizetype width = b.size() + 1;
    std::vector<int> cells(size_t((a.size() + 1) * width));
    const auto cell = [&](qsizetype i, qsizetype j) -> int & { return cells[size_t(i * width + j)]; };
    for (qsizetype i = 0; i <= a.size(); ++i)
        cell(i, 0) = int(i);
    for (qsizetype j = 0; j <= b.size(); ++j)
        cell(0, j) = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int change = cell(i - 1, j - 1) + (a[i - 1] != b[j - 1]);
            cell(i, j) = std::min({change, cell(i - 1, j) + 1, cell(i, j - 1) + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cell(i, j) = std::min(cell(i, j), cell(i - 2, j - 2) + 1);
        }
    }
    return cell(a.size(), b.size());
}

QList<uint> foldedCharacters(const QString &text)
{
    return QString::fromUtf8(fold(text.toUtf8())).toUcs4();
}

} // namespace

QString nearest(const QString &word, const QList<NearCandidate> &candidates)
{
    const QList<uint> wanted = foldedCharacters(word);
    int least = wanted.size() < 5 ? 1 : 2;
    QString found;
    bool isOne = false;
    for (const NearCandidate &candidate : candidates) {
        const QList<uint> name = foldedCharacters(candidate.name);
        if (std::abs(name.size() - wanted.size()) > least)
            continue;
        const int distance = alignmentDistance(wanted, name);
        if (distance > least || (distance == least && found == candidate.meaning))
            continue;
        isOne = distance < least || found.isEmpty();
        found = candidate.meaning;
        least = distance;
    }
    return isOne ? found : QString();
}

QString fixedQuery(const QString &query, const QueryFault::Fix &fix)
{
    return query.left(fix.begin) + fix.text + query.mid(fix.end);
}

QueryFault::Fix dropped(const QString &query, qsizetype begin, qsizetype end)
{
    while (begin > 0 && query[begin - 1].isSpace())
        --begin;
    while (end < query.size() && query[end].isSpace())
        ++end;
    const bool atEdge = begin == 0 || end == query.size() || query[begin - 1] == u'(' || query[end] == u')';
    return {begin, end, atEdge ? QString() : QString(u' ')};
}

} // namespace Steward
