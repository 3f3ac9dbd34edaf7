#include "desk/text/foldtable.h"

#include <QList>
#include <QString>

#include <array>
#include <atomic>
#include <memory>

namespace Steward {
namespace {

constexpr char32_t pageSize = 256;
constexpr char32_t pageCount = 0x110000 / pageSize;

struct Page
{
    struct Entry
    {
        quint16 begin = 0;
        quint16 length = 0;
        bool inWord = false;
    };
    std::array<Entry, pageSize> entries = {};
    QByteArray text = {};
};

bool isMark(char32_t character)
{
    return QChar::isMark(character);
}

bool isInWord(char32_t character)
{
    return QChar::isLetter(character) || QChar::isMark(character) || QChar::isDigit(character);
}

// The letters that Unicode does not decompose, and the one that Qt folds without letting it grow.
void appendPlain(QString &to, char32_t character)
{
    switch (character) {
    case 0xdf:
        to += u"ss";
        return;
    case 0xf8:
        to += u'o';
        return;
    case 0xe6:
        to += u"ae";
        return;
    case 0x153:
        to += u"oe";
        return;
    case 0x142:
        to += u'l';
        return;
    case 0x111:
        to += u'd';
        return;
    default:
        to += QChar::fromUcs4(character);
    }
}

QByteArray foldedText(char32_t character, bool inWord)
{
    QString whole;
    whole += QChar::fromUcs4(character);
    QString withoutMarks;
    for (const uint part : whole.normalized(QString::NormalizationForm_KD).toUcs4()) {
        // a few letters decompose into a letter and a dot or blank: a word stays one word
        if (!isMark(part) && (!inWord || isInWord(part)))
            withoutMarks += QChar::fromUcs4(part);
    }
    QString plain;
    for (const uint part : withoutMarks.toCaseFolded().normalized(QString::NormalizationForm_KD).toUcs4()) {
        if (!isMark(part))
            appendPlain(plain, part);
    }
    return plain.toUtf8();
}

std::unique_ptr<Page> makePage(char32_t number)
{
    auto page = std::make_unique<Page>();
    for (char32_t i = 0; i < pageSize; ++i) {
        const char32_t character = number * pageSize + i;
        if (QChar::isSurrogate(character))
            continue;
        Page::Entry &entry = page->entries[i];
        entry.inWord = isInWord(character);
        const QByteArray text = foldedText(character, entry.inWord);
        entry.begin = quint16(page->text.size());
        entry.length = quint16(text.size());
        page->text += text;
    }
    return page;
}

// Pages are made when a character of theirs is first met and stay: Unicode is large, a desk writes in few scripts.
const Page &pageOf(char32_t character)
{
    static std::array<std::atomic<const Page *>, pageCount> pages = {};
    std::atomic<const Page *> &slot = pages[character / pageSize];
    if (const Page *known = slot.load(std::memory_order_acquire))
        return *known;
    std::unique_ptr<const Page> made = makePage(character / pageSize);
    const Page *expected = nullptr;
    if (slot.compare_exchange_strong(expected, made.get(), std::memory_order_acq_rel))
        return *made.release();
    return *expected;
}

} // namespace

FoldedCharacter folded(char32_t character)
{
    const Page &page = pageOf(character);
    const Page::Entry &entry = page.entries[character % pageSize];
    return {QByteArrayView(page.text).sliced(entry.begin, entry.length), entry.inWord};
}

char32_t nextCharacter(QByteArrayView utf8, qsizetype &at)
{
    constexpr char32_t bad = 0xfffd;
    const auto byte = [&](qsizetype i) { return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0U; };
    const unsigned first = byte(at++);
    if (first < 0x80)
        return first;
    const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if (first < 0xc2 || first > 0xf4)
        return bad;
    char32_t character = first & (0x3fU >> more);
    for (int i = 0; i < more; ++i) {
        const unsigned next = byte(at + i);
        if ((next & 0xc0U) != 0x80)
            return bad;
        character = (character << 6) | (next & 0x3fU);
    }
    constexpr char32_t least[] = {0x80, 0x800, 0x10000};
    if (character < least[more - 1] || character > 0x10ffff || QChar::isSurrogate(character))
        return bad;
    at += more;
    return character;
}

} // namespace Steward
