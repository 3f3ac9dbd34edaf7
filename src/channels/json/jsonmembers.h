#pragma once

#include "desk/base/result.h"
#include "desk/history/canonicaljson.h"

#include <vector>

namespace Steward {

// A JSON object, cut into its members without a copy of each: for the many lines of a history. Numbers keep their
// digits; of two equal names the later one counts.
class JsonMembers
{
public:
    struct Member
    {
        QByteArrayView name = {};
        QByteArrayView json = {}; // canonical text
    };

    // Iterative and bounded: nested deeper than 64, invalid UTF-8, U+0000, a lone surrogate or anything behind the
    // object is BadInput, whose detail says what and at which byte.
    Done read(QByteArrayView text);
    // In the order they came; good until the next read.
    const std::vector<Member> &members() const { return m_members; }

private:
    QByteArray m_text; // unescaped in its place
    QByteArray m_escaped; // values whose canonical text stands nowhere in the text
    std::vector<Member> m_members;
};

// The members of the JSON object in `text`, as JsonMembers reads it.
Result<QList<JsonMember>> jsonMembers(QByteArrayView text);

} // namespace Steward
