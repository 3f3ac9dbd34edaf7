#include "desk/text/porter.h"

#include <cstring>
#include <span>
#include <string_view>

namespace Steward {
namespace {

struct Suffix
{
    std::string_view ending = {};
    std::string_view becomes = {};
};

// Steps 2 to 4, each grouped by the last letter but one of the word, as the paper suggests: no word looks at more than
// a handful of endings.
constexpr Suffix step2A[] = {{"ational", "ate"}, {"tional", "tion"}};
constexpr Suffix step2C[] = {{"enci", "ence"}, {"anci", "ance"}};
constexpr Suffix step2E[] = {{"izer", "ize"}};
constexpr Suffix step2G[] = {{"logi", "log"}};
constexpr Suffix step2L[] = {{"bli", "ble"}, {"alli", "al"}, {"entli", "ent"}, {"eli", "e"}, {"ousli", "ous"}};
constexpr Suffix step2O[] = {{"ization", "ize"}, {"ation", "ate"}, {"ator", "ate"}};
constexpr Suffix step2S[] = {{"alism", "al"}, {"iveness", "ive"}, {"fulness", "ful"}, {"ousness", "ous"}};
constexpr Suffix step2T[] = {{"aliti", "al"}, {"iviti", "ive"}, {"biliti", "ble"}};

constexpr Suffix step3E[] = {{"icate", "ic"}, {"ative", ""}, {"alize", "al"}};
constexpr Suffix step3I[] = {{"iciti", "ic"}};
constexpr Suffix step3L[] = {{"ical", "ic"}, {"ful", ""}};
constexpr Suffix step3S[] = {{"ness", ""}};

constexpr Suffix step4A[] = {{"al", ""}};
constexpr Suffix step4C[] = {{"ance", ""}, {"ence", ""}};
constexpr Suffix step4E[] = {{"er", ""}};
constexpr Suffix step4I[] = {{"ic", ""}};
constexpr Suffix step4L[] = {{"able", ""}, {"ible", ""}};
constexpr Suffix step4N[] = {{"ant", ""}, {"ement", ""}, {"ment", ""}, {"ent", ""}};
constexpr Suffix step4O[] = {{"ion", ""}, {"ou", ""}};
constexpr Suffix step4S[] = {{"ism", ""}};
constexpr Suffix step4T[] = {{"ate", ""}, {"iti", ""}};
constexpr Suffix step4U[] = {{"ous", ""}};
constexpr Suffix step4V[] = {{"ive", ""}};
constexpr Suffix step4Z[] = {{"ize", ""}};

std::span<const Suffix> step2(char lastButOne)
{
    switch (lastButOne) {
    case 'a':
        return step2A;
    case 'c':
        return step2C;
    case 'e':
        return step2E;
    case 'g':
        return step2G;
    case 'l':
        return step2L;
    case 'o':
        return step2O;
    case 's':
        return step2S;
    case 't':
        return step2T;
    default:
        return {};
    }
}

std::span<const Suffix> step3(char last)
{
    switch (last) {
    case 'e':
        return step3E;
    case 'i':
        return step3I;
    case 'l':
        return step3L;
    case 's':
        return step3S;
    default:
        return {};
    }
}

std::span<const Suffix> step4(char lastButOne)
{
    switch (lastButOne) {
    case 'a':
        return step4A;
    case 'c':
        return step4C;
    case 'e':
        return step4E;
    case 'i':
        return step4I;
    case 'l':
        return step4L;
    case 'n':
        return step4N;
    case 'o':
        return step4O;
    case 's':
        return step4S;
    case 't':
        return step4T;
    case 'u':
        return step4U;
    case 'v':
        return step4V;
    case 'z':
        return step4Z;
    default:
        return {};
    }
}

// The word while it is being stripped. `m_size` letters stand; a "stem" is what stands before an ending.
class Stripping
{
public:
    Stripping(char *letters, qsizetype size) : m_letters(letters), m_size(size) { }

    qsizetype run()
    {
        plurals();
        pastAndProgressive();
        if (ends("y") && hasVowel(m_size - 1))
            m_letters[m_size - 1] = 'i';
        if (m_size >= 2)
            replace(step2(m_letters[m_size - 2]), 0);
        replace(step3(m_letters[m_size - 1]), 0);
        if (m_size >= 2)
            replace(step4(m_letters[m_size - 2]), 1);
        finalLetters();
        return m_size;
    }

private:
    static bool isPlainVowel(char letter)
    {
        return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
    }

    // A y is a vowel after a consonant; so in a run of them every other one is.
    bool isVowel(qsizetype i) const
    {
        if (m_letters[i] != 'y')
            return isPlainVowel(m_letters[i]);
        qsizetype first = i;
        while (first > 0 && m_letters[first - 1] == 'y')
            --first;
        const bool firstIsVowel = first > 0 && !isPlainVowel(m_letters[first - 1]);
        return firstIsVowel == ((i - first) % 2 == 0);
    }

    // Whether the measure m of the first `size` letters, [C](VC){m}[V], is over `bound`; counts no further than needed.
    bool measureOver(int bound, qsizetype size) const
    {
        int measure = 0;
        bool afterVowel = false;
        for (qsizetype i = 0; i < size; ++i) {
            const bool vowel = m_letters[i] == 'y' ? i > 0 && !afterVowel : isPlainVowel(m_letters[i]);
            if (afterVowel && !vowel && ++measure > bound)
                return true;
            afterVowel = vowel;
        }
        return false;
    }

    bool hasVowel(qsizetype size) const
    {
        for (qsizetype i = 0; i < size; ++i) {
            if (isPlainVowel(m_letters[i]) || (m_letters[i] == 'y' && i > 0)) // the first y after a consonant
                return true;
        }
        return false;
    }

    bool endsDouble(qsizetype size) const
    {
        return size >= 2 && m_letters[size - 1] == m_letters[size - 2] && !isVowel(size - 1);
    }

    // Consonant, vowel, consonant that is not w, x or y: the condition *o of the paper.
    bool endsShort(qsizetype size) const
    {
        if (size < 3 || isVowel(size - 1) || !isVowel(size - 2) || isVowel(size - 3))
            return false;
        const char last = m_letters[size - 1];
        return last != 'w' && last != 'x' && last != 'y';
    }

    bool ends(std::string_view ending) const { return std::string_view(m_letters, size_t(m_size)).ends_with(ending); }

    void plurals()
    {
        if (m_letters[m_size - 1] != 's')
            return;
        if (ends("sses") || ends("ies"))
            m_size -= 2;
        else if (!ends("ss"))
            m_size -= 1;
    }

    void pastAndProgressive()
    {
        if (ends("eed")) {
            if (measureOver(0, m_size - 3))
                m_size -= 1;
            return;
        }
        const qsizetype cut = ends("ed") ? 2 : ends("ing") ? 3 : 0;
        if (cut == 0 || !hasVowel(m_size - cut))
            return;
        m_size -= cut;
        if (ends("at") || ends("bl") || ends("iz")) {
            m_letters[m_size++] = 'e';
        } else if (endsDouble(m_size)) {
            const char last = m_letters[m_size - 1];
            if (last != 'l' && last != 's' && last != 'z')
                m_size -= 1;
        } else if (endsShort(m_size) && measureOver(0, m_size) && !measureOver(1, m_size)) {
            m_letters[m_size++] = 'e';
        }
    }

    // The first ending that fits decides, whether the measure of what stands before it lets it go or not.
    void replace(std::span<const Suffix> suffixes, int bound)
    {
        for (const Suffix &suffix : suffixes) {
            if (!ends(suffix.ending))
                continue;
            const qsizetype stem = m_size - qsizetype(suffix.ending.size());
            if (suffix.ending == "ion" && (stem == 0 || (m_letters[stem - 1] != 's' && m_letters[stem - 1] != 't')))
                continue;
            if (measureOver(bound, stem)) {
                std::memcpy(m_letters + stem, suffix.becomes.data(), suffix.becomes.size());
                m_size = stem + qsizetype(suffix.becomes.size());
            }
            return;
        }
    }

    void finalLetters()
    {
        if (ends("e")) {
            const qsizetype stem = m_size - 1;
            if (measureOver(1, stem) || (measureOver(0, stem) && !endsShort(stem)))
                m_size = stem;
        }
        if (m_letters[m_size - 1] == 'l' && endsDouble(m_size) && measureOver(1, m_size - 1))
            m_size -= 1;
    }

    char *m_letters;
    qsizetype m_size;
};

} // namespace

qsizetype stemLetters(char *letters, qsizetype length)
{
    return length < 3 ? length : Stripping(letters, length).run();
}

} // namespace Steward
