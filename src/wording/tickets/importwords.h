#pragma once

#include <QByteArray>
#include <QString>

namespace Steward {

struct Reject;
struct Workspace;

// What a format of a file is called: `Zendesk export (JSON)`.
QString importFormatWords(const QByteArray &format);

// What becomes of a column (desk/tickets/ticketimport.h), in the words of the workspace.
QString importTargetWords(const QByteArray &target, const Workspace &workspace);

// `Line 7, Created on: a time without zone`.
QString rejectWords(const Reject &reject, const Workspace &workspace);

// The field of a rejected record; empty: no field is at fault.
QString rejectFieldWords(const Reject &reject, const Workspace &workspace);

// A ready map by its name.
QString readyMapWords(const QByteArray &name);

} // namespace Steward
