#include "storage/metrics/figurerow.h"

namespace Steward {

namespace {

void appendNumber(QByteArray &to, quint64 number)
{
    while (number >= 0x80) {
        to += char(number | 0x80);
        number >>= 7;
    }
    to += char(number);
}

// Small numbers of either sign in few bytes.
quint64 folded(qint64 number)
{
    return quint64(number) << 1 ^ quint64(number >> 63);
}

qint64 unfolded(quint64 number)
{
    return qint64(number >> 1) ^ -qint64(number & 1);
}

class NumberReader
{
public:
    explicit NumberReader(QByteArrayView cell) : m_at(cell.begin()), m_end(cell.end()) { }
    bool atEnd() const { return m_at == m_end; }
    quint64 next()
    {
        quint64 number = 0;
        for (int shift = 0; m_at != m_end && shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(*m_at++);
            number |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                break;
        }
        return number;
    }

private:
    const char *m_at;
    const char *m_end;
};

} // namespace

QByteArray encodedEntries(const std::vector<TallyEntry> &entries)
{
    QByteArray cell;
    cell.reserve(qsizetype(entries.size()) * 6);
    quint64 before = 0;
    for (const TallyEntry &entry : entries) {
        appendNumber(cell, entry.key - before);
        before = entry.key;
        appendNumber(cell, folded(entry.count) << 1 | quint64(entry.sum != 0));
        if (entry.sum != 0)
            appendNumber(cell, folded(entry.sum));
    }
    return cell;
}

std::vector<TallyEntry> entriesFrom(QByteArrayView cell)
{
    std::vector<TallyEntry> entries;
    entries.reserve(size_t(cell.size()) / 4);
    NumberReader reader(cell);
    quint64 key = 0;
    while (!reader.atEnd()) {
        key += reader.next();
        const quint64 count = reader.next();
        entries.push_back({.key = key, .count = unfolded(count >> 1), .sum = count & 1 ? unfolded(reader.next()) : 0});
    }
    return entries;
}

std::vector<TallyEntry> sumOf(const std::vector<TallyEntry> &a, const std::vector<TallyEntry> &b)
{
    std::vector<TallyEntry> sum;
    sum.reserve(a.size() + b.size());
    auto left = a.begin(), right = b.begin();
    while (left != a.end() || right != b.end()) {
        if (right == b.end() || (left != a.end() && left->key < right->key)) {
            sum.push_back(*left++);
        } else if (left == a.end() || right->key < left->key) {
            sum.push_back(*right++);
        } else {
            const TallyEntry both{.key = left->key, .count = left->count + right->count, .sum = left->sum + right->sum};
            if (both.count != 0 || both.sum != 0)
                sum.push_back(both);
            ++left;
            ++right;
        }
    }
    return sum;
}

} // namespace Steward
