#include "wording/tickets/importwords.h"

#include "desk/tickets/historyimport.h"
#include "desk/tickets/ticketreader.h"
#include "wording/tickets/ticketwords.h"

#include <QCoreApplication>

namespace Steward {

namespace {

struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(Steward::ImportWords)
};

} // namespace

QString importFormatWords(const QByteArray &format)
{
    if (format == "steward")
        return ImportWords::tr("History of Steward (JSON lines)");
    if (format == "servicenow-csv")
        return ImportWords::tr("Incident log of ServiceNow (CSV)");
    if (format == "csv")
        return ImportWords::tr("Table of tickets (CSV)");
    if (format == "zendesk-json")
        return ImportWords::tr("Export of Zendesk (JSON)");
    if (format == "jira-json")
        return ImportWords::tr("Export of Jira (JSON)");
    if (format == "youtrack-json")
        return ImportWords::tr("Export of YouTrack (JSON)");
    return QString::fromUtf8(format);
}

QString importTargetWords(const QByteArray &target, const Workspace &workspace)
{
    if (target.isEmpty())
        return ImportWords::tr("Left out", "a column");
    if (target == "custom")
        return ImportWords::tr("A field of its own", "a column");
    if (target == "message")
        return ImportWords::tr("A message");
    if (target == "key")
        return ImportWords::tr("Number of the ticket there");
    if (target == "created_at")
        return ImportWords::tr("Created on");
    if (target == "updated_at")
        return ImportWords::tr("Changed on");
    if (target == "resolved_at")
        return ImportWords::tr("Resolved on");
    if (target == "closed_at")
        return ImportWords::tr("Closed on");
    if (target == "at")
        return ImportWords::tr("Time of the event");
    if (target == "by")
        return ImportWords::tr("Who did it");
    if (target == "description")
        return ImportWords::tr("First message");
    if (target == "requester_email")
        return ImportWords::tr("E-mail of the requester");
    if (target == "assignee_email")
        return ImportWords::tr("E-mail of the assignee");
    const FieldName field = FieldName::from(target);
    return field.field == Field::Other ? QString::fromUtf8(target) : fieldWords(field, workspace);
}

QString rejectFieldWords(const Reject &reject, const Workspace &workspace)
{
    return reject.field.isEmpty() ? QString() : importTargetWords(reject.field, workspace);
}

QString rejectWords(const Reject &reject, const Workspace &workspace)
{
    const QString line = QString::number(reject.line), reason = QString::fromUtf8(reject.reason);
    return reject.field.isEmpty() ? ImportWords::tr("Line %1: %2", "why a record is rejected").arg(line, reason)
                                  : ImportWords::tr("Line %1, %2: %3", "line, field, why a record is rejected")
                                        .arg(line, rejectFieldWords(reject, workspace), reason);
}

QString readyMapWords(const QByteArray &name)
{
    if (name == "zendesk")
        return ImportWords::tr("Zendesk: export of tickets");
    if (name == "jira")
        return ImportWords::tr("Jira: export of issues");
    if (name == "salesforce")
        return ImportWords::tr("Salesforce: report of cases");
    return QString::fromUtf8(name);
}

} // namespace Steward
