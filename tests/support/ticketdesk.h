#pragma once

#include "gui/shared/actions.h"
#include "gui/shared/changefeed.h"
#include "gui/shared/directory.h"
#include "gui/tickets/choices.h"
#include "gui/tickets/drafts.h"
#include "gui/tickets/ticketactions.h"
#include "gui/tickets/ticketpage.h"
#include "support/fakewindow.h"
#include "support/heldworker.h"
#include "support/memoryticketaid.h"
#include "support/memoryticketstore.h"

#include <QUndoStack>

namespace Steward {

// All that the pages of tickets work with, in memory.
struct TicketDesk
{
    MemoryTicketReader reader;
    MemoryTicketStore store{reader};
    MemoryTicketAid aid;
    MemoryDraftStore draftStore;
    HeldWorker worker;
    FixedClock clock;
    Ticker ticker;
    MemoryPreferences preferences;
    Actions registry{preferences};
    RecordingNavigator navigator;
    ScriptedPrompter prompter;
    Directory directory{reader, worker, clock};
    ChangeFeed feed{reader, worker, ticker};
    QUndoStack undo;
    TicketActions acts{store, worker, directory, feed, undo};
    Drafts drafts{draftStore, worker};
    Choices choices{aid, worker, directory};

    TicketTools tools()
    {
        return {.reader = reader,
                .worker = worker,
                .aid = aid,
                .longWorker = worker,
                .directory = directory,
                .navigator = navigator,
                .acts = acts,
                .drafts = drafts,
                .choices = choices,
                .registry = registry,
                .prompter = prompter};
    }
};

// What a field of a form shows, whichever kind it is.
inline QString shownIn(const QWidget &page, const char *name)
{
    const auto *field = page.findChild<QWidget *>(QString::fromLatin1(name));
    if (const auto *list = qobject_cast<const QComboBox *>(field))
        return list->currentText();
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->text();
    return {};
}

} // namespace Steward
