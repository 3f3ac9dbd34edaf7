#pragma once

#include "desk/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QList>

namespace Steward {

struct JsonLimits
{
    qsizetype element = 16 << 20; // bytes
    int depth = 64;
};

// One element of a document: its text as it stands in the file, and where.
struct JsonElement
{
    QByteArray list = {}; // name of the member of the document that holds it; empty: it is an element of a bare list,
                          // or a bare object
    QByteArray json = {};
    qint64 offset = 0;
    qint64 size = 0;
    qint64 line = 0;
    QByteArray fault = {}; // why it cannot be used (English, one clause); `json` is then its beginning
};

// Cuts a big JSON document into elements without holding it: the elements of the top-level members called `lists` (or
// those members, where they are objects), the elements of a bare list, or a bare object. Documents may follow one
// another (JSON Lines). Only the nesting is looked at here; whether an element is JSON its reader tells. Iterative,
// memory bounded by the element limit: what is longer or deeper is given with a fault, and reading goes on behind it.
class JsonElements
{
public:
    // `file` stands at its beginning and must outlive this.
    JsonElements(QIODevice &file, QList<QByteArray> lists, JsonLimits limits = {});

    // False at the end. Fails with Unavailable where the file cannot be read.
    Result<bool> next(JsonElement &element);

private:
    enum class Place { Outside, Frame, List };

    int byteAt(qsizetype at);
    void skipBlanks();
    void release(qsizetype before);
    bool stepOutside(JsonElement &element);
    bool stepFrame(JsonElement &element);
    bool stepList(JsonElement &element);
    bool endFrame(JsonElement &element);
    bool passString();
    bool passValue(QByteArray &fault);
    bool giveValue(JsonElement &element, const QByteArray &list);
    bool stop(JsonElement &element, const QByteArray &why);

    QIODevice &m_file;
    QList<QByteArray> m_lists;
    JsonLimits m_limits;
    QByteArray m_buffer;
    qint64 m_base = 0; // offset of the buffer's first byte
    qsizetype m_at = 0;
    qint64 m_line = 1;
    Place m_place = Place::Outside;
    bool m_bareList = false;
    QByteArray m_list; // whose elements are coming
    qint64 m_frameOffset = 0;
    qint64 m_frameLine = 0;
    bool m_frameIsBare = false; // none of the lists was seen in it yet
    qint64 m_keepFrom = -1; // offset from which the buffer is kept, -1: nothing is
    bool m_ended = false;
    bool m_failed = false;
    bool m_stopped = false;
};

} // namespace Steward
