#pragma once

#include "desk/history/records.h"

namespace Steward {

inline const FieldName environmentField{.field = Field::Custom, .name = "custom.environment"};

// What a person must have filled in before a ticket is opened, in the order of the form: a subject always; of an
// incident the product, its version and the environment as well (capabilities S0.1). Imports may lack any.
QList<FieldName> missingFields(const std::map<FieldName, Value> &values);

} // namespace Steward
