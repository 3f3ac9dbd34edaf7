#pragma once

#include "channels/samples/arrival.h"
#include "channels/samples/cast.h"

namespace Steward {

// The desk that supports payroll software: people, clients, promises, and what comes in during 24 months.
const Cast &payrollCast();
Done writePayrollContracts(HistoryImport &to); // calendars, then policies

std::vector<Arrival> payrollArrivals();
QByteArray payrollVersion(QByteArrayView product, qint64 instant);

// The stories that its charts can show.
namespace PayrollStory {
constexpr int rounding = 16; // months in which the rounding defect grows, from July 2024
qint64 roundingFixed(); // day of the HTG release that ends it
qint64 hardMonth(); // first day of the month of missed targets, August 2025
qint64 outageDay();
qint64 training(); // day after which agent-4 escalates completely
constexpr int dairy = 2; // the client whose volume falls in the last quarter
} // namespace PayrollStory

} // namespace Steward
