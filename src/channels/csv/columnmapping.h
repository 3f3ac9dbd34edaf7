#pragma once

#include "channels/csv/csvreader.h"
#include "channels/csv/dateformat.h"
#include "desk/history/records.h"

#include <QHash>

#include <map>

namespace Steward {

// Titles of one column; the first of them that the table has is meant.
using ColumnTitles = QList<QByteArray>;

// How one field of a ticket is read from a row. `field` is an event field of the exchange format or one of
// `created_at`, `updated_at`, `resolved_at`, `closed_at`, `at`, `by`, `description`, `requester_email`,
// `assignee_email`.
struct ColumnRule
{
    enum class Type { Text, Number, Boolean, Date, List };

    QByteArray field = {};
    QList<ColumnTitles> columns = {}; // several are joined
    QByteArray joint = " ";
    Type type = Type::Text;
    QHash<QByteArray, Value> values = {}; // what a text stands for; not set: it changes nothing; `*`: any other text
    QList<DateFormat> formats = {}; // empty: the mapping's
    QByteArray zone = {}; // empty: the mapping's
    char split = 0; // of a list in one cell
    bool repeated = false; // every column of that title
    Value otherwise = {}; // of an empty cell
};

// Messages in columns, e.g. Jira's `date;author;text`.
struct MessageRule
{
    ColumnTitles column = {};
    bool repeated = false;
    char split = 0; // 0: the whole cell is the body
    QList<QByteArray> parts = {}; // `at`, `by`, `body`; the last one takes the rest; another name is passed over
    QList<DateFormat> formats = {};
    Visibility visibility = Visibility::Public;
};

// How a table becomes tickets: what a map file says (JSON, described in columnmapping.cpp).
struct ColumnMapping
{
    QByteArray name = {};
    CsvDialect dialect = {};
    bool hasHeader = true;
    QList<QByteArray> titles = {}; // of the columns, where the table has no header line
    ColumnTitles key = {};
    QList<QByteArray> empty = {}; // texts that mean "not set"
    QList<DateFormat> formats = {}; // tried in turn
    QByteArray zone = {}; // IANA name or `workspace`; empty: times without zone are refused
    char decimal = '.';
    QList<ColumnRule> rules = {};
    QList<MessageRule> messages = {};
    std::map<FieldName, Value> constants = {};
    bool keepsOthers = true; // columns that no rule names become `custom.<title>`
    bool isEventLog = false; // one row for each event, those of a ticket together

    const ColumnRule *rule(QByteArrayView field) const;

    // BadInput names the member at fault.
    static Result<ColumnMapping> from(QByteArrayView json);
};

} // namespace Steward
