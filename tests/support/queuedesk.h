#pragma once

#include "gui/queue/bulkpanel.h"
#include "gui/queue/queuemodel.h"
#include "gui/queue/queuepage.h"
#include "gui/queue/queuepreview.h"
#include "gui/queue/queueviews.h"
#include "gui/queue/recordpanel.h"
#include "gui/shared/actions.h"
#include "gui/shared/changefeed.h"
#include "gui/shared/directory.h"
#include "gui/sla/dueboard.h"
#include "gui/tickets/bulkacts.h"
#include "gui/tickets/ticketactions.h"
#include "support/fakewindow.h"
#include "support/memorynextduereader.h"
#include "support/memoryticketaid.h"
#include "support/memoryticketstore.h"

#include <QUndoStack>

namespace Steward {

// A queue page with all that it stands on; whoever makes one has the reader and the worker.
class QueueDesk
{
public:
    QueueDesk(MemoryTicketReader &reader, Worker &worker, Directory &directory, Navigator &navigator,
              Preferences &preferences, Actions &actions, Session &session)
        : store(reader), feed(reader, worker, ticker), bulk(store, worker, directory, feed, undo),
          acts(store, worker, directory, feed, undo), due(dueReader, worker, directory, ticker),
          model(reader, worker, reader, worker, directory, due), views(reader, worker, directory, preferences),
          page({.model = model,
                .views = views,
                .bulk = bulk,
                .directory = directory,
                .preview = new QueuePreview(reader, worker, directory, &due),
                .bulkPanel = new BulkPanel(reader, worker, directory, bulk),
                .recordPanel = new RecordPanel(reader, worker, aid, worker, directory, acts)},
               navigator, actions, session)
    {
        QObject::connect(&feed, &ChangeFeed::ticketsChanged, &model, &QueueModel::refresh);
        QObject::connect(&feed, &ChangeFeed::ticketsChanged, &views, &QueueViews::recount);
    }

    MemoryTicketStore store;
    Ticker ticker;
    ChangeFeed feed;
    QUndoStack undo;
    BulkActs bulk;
    MemoryTicketAid aid;
    TicketActions acts;
    MemoryNextDueReader dueReader;
    DueBoard due;
    QueueModel model;
    QueueViews views;
    QueuePage page;
};

} // namespace Steward
