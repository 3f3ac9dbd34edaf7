#pragma once

#include "channels/json/jsonelements.h"
#include "desk/base/instant.h"
#include "desk/tickets/historyimport.h"

#include <QFile>
#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>

namespace Steward {

// Where an element stands in the pages, to be read again.
struct PagePlace
{
    int page = 0;
    qint64 offset = 0;
    qint64 size = 0;
    qint64 line = 0;
};

// The pages of an export: one file, or all `.json` and `.jsonl` files of a folder by name.
class JsonPages
{
public:
    // Fails with NotFound, or BadInput where a folder has no pages.
    static Result<JsonPages> at(const QString &path);

    // Goes once through all pages. What cannot be read goes to the rejects of `to`; from time to time it is told that
    // `resumeAt` is reached, so that it can stop the run.
    Done forEach(const QList<QByteArray> &lists, qint64 resumeAt, HistoryImport &to,
                 const std::function<void(const JsonElement &, const PagePlace &)> &visit) const;
    Result<QByteArray> read(const PagePlace &place);
    QByteArray nameOf(int page) const;

private:
    QStringList m_paths;
    std::shared_ptr<QFile> m_open; // of the last page that was read again
    int m_openPage = -1;
};

// The tickets of an export, each once however often it stands in the pages, and what else belongs to it.
class PageIndex
{
public:
    // Of one that comes twice, the later updated counts; of two updated at one time the later read.
    void addTicket(const QByteArray &id, Instant created, Instant updated, const PagePlace &place);
    void addPart(const QByteArray &ticketId, const PagePlace &place) { m_parts[ticketId].append(place); }

    QList<QByteArray> idsInOrder() const; // by creation, then id
    PagePlace ticket(const QByteArray &id) const { return m_tickets.value(id).place; }
    QList<PagePlace> parts(const QByteArray &ticketId) const { return m_parts.value(ticketId); }
    bool contains(const QByteArray &id) const { return m_tickets.contains(id); }

private:
    struct Entry
    {
        Instant created = {};
        Instant updated = {};
        PagePlace place = {};
    };
    QHash<QByteArray, Entry> m_tickets;
    QHash<QByteArray, QList<PagePlace>> m_parts;
};

} // namespace Steward
