#include "channels/servicenow/servicenowimport.h"
#include "support/recordingimport.h"

#include <QBuffer>

#include <cstdint>

using namespace Steward;

// Each ticket's events are in the order of time, and each changes what the one before it left.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    QBuffer file;
    file.setData(reinterpret_cast<const char *>(bytes), qsizetype(size));
    file.open(QIODevice::ReadOnly);
    RecordingImport to;
    to.zone = "Europe/Berlin";
    if (!importServiceNow(file, 0, 1, to))
        return 0;
    for (const IncomingTicket &ticket : std::as_const(to.tickets)) {
        std::map<FieldName, Value> values = ticket.creation->values;
        values[{.field = Field::State}] = Value::string("new");
        Instant last = ticket.creation->at;
        for (const IncomingRecord &incoming : ticket.records) {
            const Event &event = std::get<Event>(incoming.record);
            if (event.at < last || values[event.field] != event.from || event.from == event.to)
                __builtin_trap();
            last = event.at;
            values[event.field] = event.to;
        }
    }
    return 0;
}
