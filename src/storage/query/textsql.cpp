#include "storage/query/textsql.h"

#include "desk/query/textmatch.h"
#include "desk/text/searchtext.h"

namespace Steward {
namespace {

QByteArray indexMatch(const TextRun &run)
{
    QByteArray match;
    for (qsizetype i = 0; i < run.words.size(); ++i) {
        const bool isPrefix = run.lastIsPrefix && i == run.words.size() - 1;
        const QByteArray &word = run.words[i];
        match += match.isEmpty() ? "" : " AND ";
        match += isPrefix ? prefixMatch(word) : run.match == TextRun::Match::Stems ? stemMatch(word) : wordMatch(word);
    }
    return match;
}

} // namespace

TextSql textSql(const TextRun &run, TextPlace place)
{
    const QByteArray match = indexMatch(run);
    const QByteArray rows = place == TextPlace::Subject ? " AND rowid < 0"
        : place == TextPlace::Message                   ? " AND rowid > 0"
                                                        : "";
    if (run.words.size() == 1) {
        // rows of subjects are the ticket's number, negative (0001_history.sql)
        return {
            "t.number IN (SELECT CASE WHEN rowid < 0 THEN -rowid ELSE (SELECT m.ticket FROM message m WHERE m.id = search.rowid) END"
            " FROM search WHERE search MATCH ?"
                + rows + ")",
            {match}};
    }
    TextSql text;
    QByteArray branches;
    const QByteArray pattern = encoded(run);
    if (place != TextPlace::Message) {
        branches += "SELECT s.number FROM search CROSS JOIN ticket s ON s.number = -search.rowid"
                    " WHERE search MATCH ? AND search.rowid < 0 AND steward_holds(s.subject, ?)";
        text.values << match << pattern;
    }
    if (place != TextPlace::Subject) {
        branches += branches.isEmpty() ? "" : " UNION ALL ";
        branches += "SELECT m.ticket FROM search CROSS JOIN message m ON m.id = search.rowid"
                    " WHERE search MATCH ? AND search.rowid > 0 AND steward_holds(m.body, ?)";
        text.values << match << pattern;
    }
    text.sql = "t.number IN (" + branches + ")";
    return text;
}

} // namespace Steward
