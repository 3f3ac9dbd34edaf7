#include "channels/json/jsonelements.h"
#include "channels/json/jsonmembers.h"

#include <QBuffer>

#include <cstdint>

using namespace Steward;

// Each element stands in the text where it says it does, and what is read of it can be read again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(bytes), qsizetype(size));
    QBuffer file;
    file.setData(text);
    file.open(QIODevice::ReadOnly);
    JsonElements elements(file, {"tickets", "results"}, {.element = 2000, .depth = 16});
    JsonElement element;
    while (elements.next(element).value_or(false)) {
        if (!element.fault.isEmpty())
            continue;
        if (text.mid(element.offset, element.size) != element.json || element.json.size() > 2001)
            __builtin_trap();
        const auto members = jsonMembers(element.json);
        if (!members)
            continue;
        QByteArray again = "{";
        for (const JsonMember &member : *members)
            appendMember(again, member.name, member.value);
        const auto same = jsonMembers(again + '}');
        if (!same)
            __builtin_trap();
        for (const JsonMember &member : *members) {
            if (memberValue(*same, member.name) != member.value)
                __builtin_trap();
        }
    }
    return 0;
}
