#pragma once

#include "desk/history/canonicaljson.h"
#include "desk/tickets/historyimport.h"

#include <variant>

namespace Steward {

// One line of the exchange format, read and checked as far as a line alone tells: JSON, types, times, words of closed
// lists.
struct ReadTicket
{
    QByteArray key = {};
    Creation creation = {};
};
struct ReadRecord
{
    QByteArray key = {}; // of its ticket
    TicketRecord record = {};
};
struct ReadSetting
{
    QByteArray type = {};
    QByteArray id = {};
    QByteArray json = {};
};
struct LineFault
{
    QByteArray field = {};
    QByteArray reason = {};
};

std::variant<LineFault, ReadTicket, ReadRecord, ReadSetting> readLine(QByteArrayView line);

// Whether `value` can stand in a field as far as closed lists and JSON types go; empty: it can, else why not.
QByteArray faultOf(const FieldName &field, const Value &value);

} // namespace Steward
