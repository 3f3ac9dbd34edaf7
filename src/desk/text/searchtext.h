#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace Steward {

// How text is compared and found (query.md "Full text"), UTF-8 throughout. Pure functions, safe on every thread.

// Compatibility decomposition, marks dropped, case folded, then ø→o æ→ae œ→oe ł→l đ→d. Bytes that are no UTF-8 become
// U+FFFD.
QByteArray fold(QByteArrayView utf8);

// The tokens: maximal runs of letters, marks and digits, folded; a run of marks alone is none.
QList<QByteArray> words(QByteArrayView utf8);

// Porter's stem of a folded word of three or more letters, all a–z; any other word as it is.
QByteArray stem(QByteArrayView foldedWord);

// What the index holds for a text, appended to `to`, parted by single blanks: each word and, where its stem differs,
// the stem behind a dagger (†calcul), which no word begins with and the tokenizer `ascii` of FTS5 keeps. A repetition
// near by may be left out: the index knows no places. The same text always gives the same bytes, so that it can be
// taken out again.
void appendIndexText(QByteArray &to, QByteArrayView utf8);

// FTS5 expressions over that index, quoted, in parentheses where one is needed. A word is found by its stem s: as the
// word s, if that is its own stem, or as †s. An empty word has no expression.
QByteArray stemMatch(QByteArrayView foldedWord);
QByteArray wordMatch(QByteArrayView foldedWord); // as written
QByteArray prefixMatch(QByteArrayView foldedPrefix);

} // namespace Steward
