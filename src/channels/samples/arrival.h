#pragma once

#include <QtGlobal>

#include <vector>

namespace Steward {

class Random;

// The time that a sample covers: 2024-07-01 to 2026-06-30, and the instant at which its last record stands at the
// latest.
qint64 sampleFirstDay();
qint64 sampleLastDay();
qint64 sampleEnd(); // seconds
int sampleMonth(qint64 instant); // 1 … 24

// Somebody writes or calls.
struct Arrival
{
    qint64 at = 0; // seconds
    int client = 0;
    int topic = 0;
    bool inOutage = false;
    bool tellsOfOutage = false; // the desk's own ticket, to which those of the outage are linked
};

// Where a ticket stands when the sample ends, if it would not be at its own end by then.
enum class Standing { Finished, Untouched, Taken, Asked, Underway };
// Finished for all but some of the last weeks.
Standing standingAtEnd(qint64 createdAt, Random &random);

void sortByTime(std::vector<Arrival> &arrivals);
// A whole number near `thousandths` ÷ 1000, right on average.
int countNear(int thousandths, Random &random);

} // namespace Steward
