#pragma once

#include <QtGlobal>

namespace Steward {

// Stems `length` letters a–z in place and returns the new length, never more than before. Words of fewer than three
// letters stay. Source: M. F. Porter, An algorithm for suffix stripping (1980), with the author's later corrections:
// -bli for -abli and -logi in step 2, short words left alone.
qsizetype stemLetters(char *letters, qsizetype length);

} // namespace Steward
