#pragma once

#include "channels/samples/arrival.h"
#include "channels/samples/cast.h"
#include "channels/samples/phrases.h"
#include "channels/samples/topic.h"

namespace Steward {

// The words of one payroll ticket: amounts as the country writes them, wage type, people, dates around the arrival.
Facts payrollFacts(const Arrival &arrival, const Topic &topic, const SampleClient *client,
                   const SamplePerson *requester, FileExcerpt &file, Random &random);

} // namespace Steward
