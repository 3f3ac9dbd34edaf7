#pragma once

#include "desk/base/result.h"

#include <QByteArray>

namespace Steward {

class HistoryImport;

// Hands a whole sample workspace to the import: header, calendars, policies, clients, persons, then the tickets by key.
// Always the same records. `name`: `payroll` or `county`; WrongUsage for any other, else the import's own failures.
Done writeSample(const QByteArray &name, HistoryImport &to);

} // namespace Steward
