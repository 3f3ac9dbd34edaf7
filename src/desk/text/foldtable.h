#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Steward {

// What one character becomes when text is folded, for characters outside ASCII.
struct FoldedCharacter
{
    QByteArrayView text = {}; // UTF-8; empty for a mark. Lives as long as the program
    bool inWord = false; // a letter, mark or digit
};

FoldedCharacter folded(char32_t character);

// The character at `at`, which moves behind it; U+FFFD for a byte that begins none (then one byte further).
char32_t nextCharacter(QByteArrayView utf8, qsizetype &at);

} // namespace Steward
