#include "desk/text/searchtext.h"

#include "desk/text/foldtable.h"
#include "desk/text/porter.h"

#include <QVarLengthArray>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace Steward {
namespace {

constexpr char dagger[] = "\xe2\x80\xa0";
constexpr qsizetype daggerLength = 3;

// The folded character of an ASCII letter or digit, else 0.
constexpr std::array<char, 128> asciiWords = [] {
    std::array<char, 128> table = {};
    for (char c = '0'; c <= '9'; ++c)
        table[size_t(c)] = c;
    for (char c = 'a'; c <= 'z'; ++c) {
        table[size_t(c)] = c;
        table[size_t(c - 'a' + 'A')] = c;
    }
    return table;
}();

constexpr bool isAscii(char byte)
{
    return static_cast<signed char>(byte) >= 0;
}

bool isLetters(QByteArrayView word)
{
    for (const char c : word) {
        if (c < 'a' || c > 'z')
            return false;
    }
    return true;
}

// Room enough for all words of a text with their stems: three letters and a blank need most, `abc †ab `; outside ASCII
// no letter folds to more than ten bytes for each of its own (U+FDFA).
qsizetype roomFor(QByteArrayView utf8)
{
    const qsizetype outside = std::count_if(utf8.begin(), utf8.end(), [](char byte) { return !isAscii(byte); });
    return 3 * (utf8.size() - outside) + 12 * outside + 4 * daggerLength;
}

// Reads folded words one after another.
class WordReader
{
public:
    explicit WordReader(QByteArrayView utf8) : m_text(utf8) { }

    // Writes the next word to `to` and returns its end; `to` itself at the end of the text.
    char *next(char *to, bool &onlyLetters)
    {
        char *end = to;
        unsigned char least = 0xff; // the smallest byte of the word: digits are smaller than letters
        bool ascii = true;
        while (m_at < m_text.size()) {
            const char byte = m_text[m_at];
            if (isAscii(byte)) {
                ++m_at;
                const char plain = asciiWords[size_t(byte)];
                if (plain != 0) {
                    *end++ = plain;
                    least = std::min(least, static_cast<unsigned char>(plain));
                } else if (end != to) {
                    break;
                }
                continue;
            }
            const FoldedCharacter character = folded(nextCharacter(m_text, m_at));
            if (character.inWord) {
                ascii = ascii && isLetters(character.text);
                end = std::copy(character.text.begin(), character.text.end(), end);
            } else if (end != to) {
                break;
            }
        }
        onlyLetters = ascii && least >= 'a';
        return end;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

// Remembers where in a text tokens stand. Where a token's hash leads, its place stands; another token with that hash
// takes its place, so that something may come twice but is never lost.
class RecentTokens
{
public:
    bool meets(const char *text, const char *token, const char *end)
    {
        const quint32 length = quint32(end - token);
        Place &place = m_places[hash(token, end)];
        if (place.length == length && std::memcmp(text + place.begin, token, length) == 0)
            return true;
        place = {quint32(token - text), length};
        return false;
    }

private:
    struct Place
    {
        quint32 begin = 0;
        quint32 length = 0;
    };

    static size_t hash(const char *token, const char *end)
    {
        quint64 sum = quint64(end - token);
        for (; end - token >= 8; token += 8)
            sum = (sum ^ qFromUnaligned<quint64>(token)) * 0x9e3779b97f4a7c15U;
        quint64 last = 0;
        std::memcpy(&last, token, size_t(end - token));
        return ((sum ^ last) * 0x9e3779b97f4a7c15U) >> (64 - bits);
    }

    static constexpr int bits = 9;
    std::array<Place, 1U << bits> m_places = {};
};

QByteArray quoted(QByteArrayView text)
{
    return QByteArray("\"").append(QByteArray(text.data(), text.size()).replace('"', "\"\"")).append('"');
}

} // namespace

QByteArray fold(QByteArrayView utf8)
{
    QByteArray text;
    text.reserve(utf8.size());
    for (qsizetype at = 0; at < utf8.size();) {
        const char byte = utf8[at];
        if (isAscii(byte)) {
            text.append(byte >= 'A' && byte <= 'Z' ? char(byte - 'A' + 'a') : byte);
            ++at;
        } else {
            text.append(folded(nextCharacter(utf8, at)).text);
        }
    }
    return text;
}

QList<QByteArray> words(QByteArrayView utf8)
{
    QList<QByteArray> list;
    QVarLengthArray<char, 1024> buffer(roomFor(utf8));
    WordReader reader(utf8);
    bool onlyLetters = false;
    for (const char *end = nullptr; (end = reader.next(buffer.data(), onlyLetters)) != buffer.data();)
        list.append(QByteArray(buffer.data(), end - buffer.data()));
    return list;
}

QByteArray stem(QByteArrayView foldedWord)
{
    QByteArray word(foldedWord.data(), foldedWord.size());
    if (isLetters(foldedWord))
        word.resize(stemLetters(word.data(), word.size()));
    return word;
}

void appendIndexText(QByteArray &to, QByteArrayView utf8)
{
    WordReader reader(utf8);
    RecentTokens recent;
    const qsizetype before = to.size();
    to.resize(before + roomFor(utf8));
    char *const text = to.data();
    char *end = text + before;
    for (;;) {
        char *const word = end == text ? end : end + 1;
        bool onlyLetters = false;
        char *const wordEnd = reader.next(word, onlyLetters);
        if (wordEnd == word)
            break;
        if (recent.meets(text, word, wordEnd))
            continue;
        if (word != text)
            word[-1] = ' ';
        end = wordEnd;
        const qsizetype length = wordEnd - word;
        if (!onlyLetters || length < 3)
            continue;
        char *const marked = wordEnd + 1;
        std::memcpy(marked, dagger, size_t(daggerLength));
        char *const stemmed = marked + daggerLength;
        std::memcpy(stemmed, word, size_t(length));
        char *const stemEnd = stemmed + stemLetters(stemmed, length);
        const bool differs = std::string_view(word, wordEnd) != std::string_view(stemmed, stemEnd);
        if (differs && !recent.meets(text, marked, stemEnd)) {
            *wordEnd = ' ';
            end = stemEnd;
        }
    }
    to.resize(end - text);
}

QByteArray stemMatch(QByteArrayView foldedWord)
{
    if (foldedWord.isEmpty())
        return {};
    if (!isLetters(foldedWord) || foldedWord.size() < 3)
        return quoted(foldedWord);
    const QByteArray s = stem(foldedWord);
    const QByteArray marked = quoted(dagger + s);
    return stem(s) == s ? "(" + quoted(s) + " OR " + marked + ")" : marked;
}

QByteArray wordMatch(QByteArrayView foldedWord)
{
    return foldedWord.isEmpty() ? QByteArray() : quoted(foldedWord);
}

QByteArray prefixMatch(QByteArrayView foldedPrefix)
{
    return foldedPrefix.isEmpty() ? QByteArray() : quoted(foldedPrefix) + " *";
}

} // namespace Steward
