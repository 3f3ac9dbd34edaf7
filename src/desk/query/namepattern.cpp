#include "desk/query/namepattern.h"

#include "desk/text/searchtext.h"

namespace Steward {

NamePattern NamePattern::from(QByteArrayView utf8)
{
    return {.folded = fold(utf8)};
}

bool NamePattern::matches(QByteArrayView foldedText) const
{
    // Greedy: on a mismatch only the latest star takes one byte more, since an earlier one could not do better.
    const QByteArrayView pattern = folded;
    qsizetype p = 0, t = 0, star = -1, starText = 0;
    while (t < foldedText.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            starText = t;
        } else if (p < pattern.size() && pattern[p] == foldedText[t]) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++starText;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

bool NamePattern::covers(QByteArrayView foldedText) const
{
    if (matches(foldedText))
        return true;
    for (qsizetype dot = foldedText.indexOf('.'); dot >= 0; dot = foldedText.indexOf('.', dot + 1)) {
        if (matches(foldedText.first(dot)))
            return true;
    }
    return false;
}

} // namespace Steward
