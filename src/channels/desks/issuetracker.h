#pragma once

#include "channels/csv/sourcenames.h"
#include "channels/desks/deskticket.h"
#include "channels/desks/jsonpages.h"

namespace Steward {

using JsonObject = QList<JsonMember>;

// What makes issues of one tracker's export into tickets. An issue's parts (comments, changes) may stand in other
// pages.
class IssueReader
{
public:
    virtual ~IssueReader() = default;

    virtual QList<QByteArray> lists() const = 0; // members of a document whose elements are wanted
    virtual bool isIssue(const QByteArray &list, const JsonObject &object) const = 0;
    virtual QByteArray keyOf(const JsonObject &issue) const = 0;
    virtual QList<QByteArray> otherKeysOf(const JsonObject &issue) const = 0; // by which its parts may name it
    virtual Instant createdAt(const JsonObject &issue) const = 0;
    virtual Instant updatedAt(const JsonObject &issue) const = 0;
    // The issue to which a part belongs, by any of its keys; empty: it is no part.
    virtual QByteArray issueOf(const JsonObject &part) const = 0;
    // A failure with code Rejected says what is wrong with the issue (subject: the member); others are the port's.
    virtual Result<DeskTicket> ticket(const JsonObject &issue, const QList<JsonObject> &parts) = 0;
};

Done importIssues(const QString &path, qint64 resumeAt, IssueReader &reader, HistoryImport &to);

JsonObject objectMember(const JsonObject &object, QByteArrayView name); // empty: it is none
QList<JsonObject> objectList(const JsonObject &object, QByteArrayView name);

} // namespace Steward
