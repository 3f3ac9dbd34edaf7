#include "desk/tickets/resolutionproposal.h"

#include "desk/text/searchtext.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <tuple>

namespace Steward {

namespace {

constexpr double weightOfWords = 4; // of a subject with all the same words, beside the 1 of any ticket

QSet<QByteArray> stemsOf(const QByteArray &text)
{
    QSet<QByteArray> stems;
    for (const QByteArray &each : words(text))
        stems.insert(stem(each));
    return stems;
}

// Shared stems by all of both (Jaccard).
double likeness(const QSet<QByteArray> &a, const QSet<QByteArray> &b)
{
    const qsizetype shared = (QSet<QByteArray>(a) &= b).size();
    const qsizetype all = a.size() + b.size() - shared;
    return all == 0 ? 0 : double(shared) / double(all);
}

// Such a ticket says nothing about what another one was.
bool isNoExample(const ResolutionRecord &record)
{
    return !record.isComplete() || record.rootCause == "none";
}

using Way = std::tuple<QByteArray, QByteArray, QByteArray>; // root cause, code, fix

struct Followers
{
    double weight = 0;
    int count = 0;
    std::map<QByteArray, double> articles = {};
    const ResolvedTicket *nearest = nullptr;
    double nearestLikeness = -1;
};

} // namespace

std::optional<ResolutionProposal> proposeResolution(const Ticket &ticket, const QList<ResolvedTicket> &resolved)
{
    const QSet<QByteArray> mine = stemsOf(ticket.subject);
    std::map<Way, Followers> ways;
    int looked = 0;
    for (const ResolvedTicket &each : resolved) {
        if (each.number == ticket.number || isNoExample(each.resolution))
            continue;
        ++looked;
        const double like = likeness(mine, stemsOf(each.subject));
        const double weight = 1 + weightOfWords * like;
        Followers &way = ways[{each.resolution.rootCause, each.resolution.code, each.resolution.fix}];
        way.weight += weight;
        ++way.count;
        way.articles[each.resolution.kb] += weight;
        if (like > way.nearestLikeness) {
            way.nearest = &each;
            way.nearestLikeness = like;
        }
    }
    if (ways.empty())
        return std::nullopt;
    const auto best = std::max_element(ways.begin(), ways.end(),
                                       [](const auto &a, const auto &b) { return a.second.weight < b.second.weight; });
    const auto article = std::max_element(best->second.articles.begin(), best->second.articles.end(),
                                          [](const auto &a, const auto &b) { return a.second < b.second; });
    return ResolutionProposal{.record = {.rootCause = std::get<0>(best->first),
                                         .code = std::get<1>(best->first),
                                         .fix = std::get<2>(best->first),
                                         .kb = article->first},
                              .alike = best->second.nearest->number,
                              .agreeing = best->second.count,
                              .looked = looked};
}

} // namespace Steward
