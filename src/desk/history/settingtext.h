#pragma once

#include "desk/history/canonicaljson.h"

namespace Steward {

// The canonical line of a record that belongs to no ticket: its members in the order in which exchange.md shows them,
// then the ones this version does not know, as they came; nulls and empty lists left out; a client's `owner` and
// `backup` spelled out as `ownership`. `members`: without `type`, or with it.
QByteArray settingJson(const QByteArray &type, QList<JsonMember> members);

} // namespace Steward
