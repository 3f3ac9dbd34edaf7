#pragma once

#include "desk/query/queryplan.h"

namespace Steward {

enum class TextPlace { Anywhere, Subject, Message };

struct TextSql
{
    QByteArray sql = {};
    QList<QByteArray> values = {};
};

// The condition over `ticket t` that the words of a run stand side by side in a place of it. The index finds each word;
// that they stand side by side is proved on the text.
TextSql textSql(const TextRun &run, TextPlace place);

} // namespace Steward
