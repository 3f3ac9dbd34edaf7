#include "gui/shell/fuzzymatch.h"

#include <QString>

namespace Steward {

namespace {

constexpr int forStart = 12, forWord = 8, forNext = 5, forLetter = 1;

// The best score of typed[from…] in text[at…]; `follows`: the letter before was the one before in the text, too.
// Both are short: names of acts and clients.
std::optional<int> bestMatch(QStringView typed, QStringView text, qsizetype from, qsizetype at, bool follows, int depth)
{
    if (from == typed.size())
        return 0;
    std::optional<int> best;
    int tried = 0;
    for (qsizetype i = at; i < text.size() && tried < (depth > 6 ? 1 : 3); ++i) {
        if (text[i] != typed[from])
            continue;
        ++tried;
        const bool word = i == 0 || !text[i - 1].isLetterOrNumber();
        const int here = forLetter + (i == 0 ? forStart : word ? forWord : 0) + (follows && i == at ? forNext : 0);
        const auto rest = bestMatch(typed, text, from + 1, i + 1, true, depth + 1);
        if (rest && (!best || *rest + here > *best))
            best = *rest + here;
    }
    return best;
}

} // namespace

std::optional<int> fuzzyMatch(QStringView typed, QStringView text)
{
    const QString letters = typed.toString().simplified().toCaseFolded().remove(u' ');
    const QString folded = text.toString().toCaseFolded();
    auto best = bestMatch(letters, folded, 0, 0, false, 0);
    if (best)
        *best -= int(folded.size()) / 16; // of two equal ones the shorter
    return best;
}

} // namespace Steward
