#include "channels/samples/random.h"

namespace Steward {

Random::Random(quint64 seed, quint64 stream) : m_increment(stream << 1 | 1)
{
    next();
    m_state += seed;
    next();
}

quint32 Random::next()
{
    const quint64 old = m_state;
    m_state = old * 6364136223846793005ULL + m_increment;
    const auto shifted = static_cast<quint32>(((old >> 18) ^ old) >> 27);
    const auto turn = static_cast<quint32>(old >> 59);
    return (shifted >> turn) | (shifted << ((32 - turn) & 31));
}

int Random::below(int count)
{
    return static_cast<int>((quint64(next()) * static_cast<quint64>(count)) >> 32);
}

int Random::between(int least, int most)
{
    return least + below(most - least + 1);
}

bool Random::chance(int permille)
{
    return below(1000) < permille;
}

int Random::skewed(int typical)
{
    const int one = between(10, 110), other = between(10, 110); // the order of calls is not the compiler's to choose
    return int(qint64(typical) * one * other / 3600);
}

} // namespace Steward
