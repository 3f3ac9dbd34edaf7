#pragma once

#include "desk/history/attachments.h"
#include "desk/tickets/ticketreader.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>

namespace Steward {

// Small pictures of the files of messages, read and decoded on the worker; a bounded number is kept.
class Pictures : public QObject
{
    Q_OBJECT

public:
    Pictures(TicketReader &reader, Worker &worker, QObject *parent = nullptr);

    QPixmap of(const Attachment &attachment); // null while it is not there, or is none
    bool isSettled() const { return m_asked.isEmpty(); }

    // A picture of these bytes, no larger than `most`; null where they are of no kind that is shown.
    static QImage decoded(const QByteArray &bytes, QSize most);

Q_SIGNALS:
    void changed();

private:
    TicketReader &m_reader;
    QCache<QByteArray, QPixmap> m_known; // by hash; null: it cannot be shown
    QSet<QByteArray> m_asked;
    EveryAnswer m_answer;
};

} // namespace Steward
