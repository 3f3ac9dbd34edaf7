#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Steward {

// A case of `stewardctl sla simulate` (sla.md 7): one JSON object in, one out, without any workspace.
QByteArray simulated(QByteArrayView line);

// A cycle as `sla simulate` and `sla trace --json` write it.
struct SlaLine;
QByteArray clockJson(const SlaLine &line);

} // namespace Steward
