#include "storage/query/searchfunctions.h"

#include "desk/query/textmatch.h"
#include "desk/text/searchtext.h"

#include <sqlite3.h>

namespace Steward {
namespace {

QByteArrayView textOf(sqlite3_value *value)
{
    const auto *text = sqlite3_value_text(value); // before the length, which is that of this form
    return {text, qsizetype(sqlite3_value_bytes(value))};
}

void foldFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        return sqlite3_result_null(context);
    const QByteArray folded = fold(textOf(values[0]));
    sqlite3_result_text64(context, folded.constData(), sqlite3_uint64(folded.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void holdsFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    auto *run = static_cast<TextRun *>(sqlite3_get_auxdata(context, 1)); // kept for the rows of one statement
    if (!run) {
        run = new TextRun(decodedRun(textOf(values[1])));
        sqlite3_set_auxdata(context, 1, run, [](void *old) { delete static_cast<TextRun *>(old); });
        run = static_cast<TextRun *>(sqlite3_get_auxdata(context, 1));
    }
    if (!run)
        return sqlite3_result_error_nomem(context);
    sqlite3_result_int(context, holdsRun(textOf(values[0]), *run));
}

} // namespace

Done registerSearchFunctions(Connection &connection)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    sqlite3 *handle = connection.handle();
    if (sqlite3_create_function(handle, "steward_fold", 1, flags, nullptr, foldFunction, nullptr, nullptr) != SQLITE_OK
        || sqlite3_create_function(handle, "steward_holds", 2, flags, nullptr, holdsFunction, nullptr, nullptr)
            != SQLITE_OK)
        connection.fail("steward_fold, steward_holds");
    return connection.done();
}

} // namespace Steward
