#include "desk/query/textmatch.h"

#include "desk/text/searchtext.h"

#include <algorithm>

namespace Steward {

bool holdsRun(QByteArrayView utf8, const TextRun &run)
{
    const qsizetype length = run.words.size();
    if (length == 0)
        return true;
    const bool byStem = run.match == TextRun::Match::Stems;
    const auto form = [&](const QByteArray &word) { return byStem ? stem(word) : word; };
    QList<QByteArray> wanted;
    for (const QByteArray &word : run.words)
        wanted.append(form(word));
    const QByteArray &last = run.words.last();
    const QList<QByteArray> text = words(utf8);
    for (qsizetype begin = 0; begin + length <= text.size(); ++begin) {
        bool fits = true;
        for (qsizetype i = 0; fits && i < length; ++i) {
            const QByteArray &word = text[begin + i];
            fits = run.lastIsPrefix && i == length - 1 ? word.startsWith(last) : form(word) == wanted[i];
        }
        if (fits)
            return true;
    }
    return false;
}

QByteArray encoded(const TextRun &run)
{
    QByteArray text = run.match == TextRun::Match::Stems ? "s" : "w";
    text += run.lastIsPrefix ? '*' : '-';
    return text + run.words.join(' ');
}

TextRun decodedRun(QByteArrayView text)
{
    if (text.size() < 3)
        return {};
    return {.words = text.sliced(2).toByteArray().split(' '),
            .match = text[0] == 's' ? TextRun::Match::Stems : TextRun::Match::Words,
            .lastIsPrefix = text[1] == '*'};
}

} // namespace Steward
