#pragma once

#include <QtGlobal>

#include <cstddef>

namespace Steward {

// Numbers by chance that are the same on every platform: PCG-XSH-RR 64/32 (O'Neill 2014), whole numbers only. The
// distributions of the standard library differ between its makers.
class Random
{
public:
    // Two streams of one seed share nothing, so that a longer text in one ticket moves nothing in the next.
    Random(quint64 seed, quint64 stream);

    quint32 next();
    int below(int count); // 0 … count - 1
    int between(int least, int most); // both included
    bool chance(int permille);
    // Around `typical`, mostly less, at times up to three times it: how long people take for things.
    int skewed(int typical);

    template <typename List>
    const auto &pick(const List &list)
    {
        return list[static_cast<size_t>(below(int(list.size())))];
    }

private:
    quint64 m_state = 0;
    quint64 m_increment = 0;
};

} // namespace Steward
