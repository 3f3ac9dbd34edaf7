#pragma once

#include "desk/query/queryplan.h"
#include "desk/query/queryvocabulary.h"

#include <QStringView>

namespace Steward {

// Reads a query of the find language. The plan holds for this workspace, instant and person: a saved query is read
// anew. Terms of history, SLA and saved queries are checked as far as they are known and then are a `not-yet`.
Read<QueryPlan> parseQuery(QStringView text, const QueryVocabulary &vocabulary, const QueryContext &context);

} // namespace Steward
