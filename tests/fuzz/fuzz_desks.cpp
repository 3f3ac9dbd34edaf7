#include "channels/desks/importformats.h"
#include "support/recordingimport.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdint>

using namespace Steward;

// The first byte chooses the desk, the rest is its page.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const QTemporaryDir folder;
    static const QList<QByteArray> formats = {"zendesk-json", "jira-json", "youtrack-json"};
    if (size == 0)
        return 0;
    QFile page(folder.filePath(QStringLiteral("page.json")));
    if (!page.open(QIODevice::WriteOnly))
        return 0;
    page.write(reinterpret_cast<const char *>(bytes) + 1, qint64(size) - 1);
    page.close();
    RecordingImport to;
    const Done done = runImport({.path = page.fileName(), .format = formats.at(bytes[0] % 3)}, to);
    for (const IncomingTicket &ticket : std::as_const(to.tickets)) {
        for (qsizetype i = 1; i < ticket.records.size(); ++i) { // in the order of time
            if (instantOf(ticket.records[i].record) < instantOf(ticket.records[i - 1].record))
                __builtin_trap();
        }
    }
    if (done && to.tickets.isEmpty() && to.rejects.isEmpty())
        __builtin_trap();
    return 0;
}
