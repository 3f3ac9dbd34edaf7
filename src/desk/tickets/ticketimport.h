#pragma once

#include "desk/tickets/historyimport.h"
#include "desk/tickets/ticket.h"

#include <QString>

#include <mutex>

namespace Steward {

// A word of a column that becomes a field with a closed list.
struct ImportWord
{
    QByteArray text = {};
    QByteArray meaning = {}; // a word of the list, or `unset`; empty: nobody knows it, and its rows are rejected
    bool operator==(const ImportWord &) const = default;
};

// A column of a table, and what becomes of it.
struct ImportColumn
{
    QByteArray title = {};
    QList<QByteArray> samples = {}; // the first cells that are not empty, no two alike
    QByteArray becomes = {}; // `key`, `created_at` …, a field's name, `message`, `custom`; empty: it is left out
    QList<ImportWord> words = {}; // of a closed list
    bool operator==(const ImportColumn &) const = default;
};

// All that a column may become, in reading order.
const QList<QByteArray> &importTargets();

// What the columns of a table mean: a map file, as a person sees and changes it.
struct ImportMap
{
    QByteArray json = {}; // the map file's text; empty: none fits yet
    QByteArray zone = {}; // of times that name none: an IANA name or `workspace`; empty: they are refused
    QList<ImportColumn> columns = {};
    QByteArray fault = {}; // why the file cannot be read by it (English, one clause); empty: it can
    bool isTable() const { return !columns.isEmpty(); }
};

// What lies in a file.
struct ImportFacts
{
    QString path = {};
    QByteArray format = {};
    qint64 size = 0; // bytes; of a folder, of its files
    qint64 interruptedAfter = 0; // records that an import of this file had read when it was interrupted; 0: none was
    ImportMap map = {}; // of a table alone
};

struct ImportOrder
{
    QString path = {};
    QByteArray format = {};
    QByteArray mapJson = {};
    bool resume = false; // go on where an interrupted import of this file stopped
    QList<Reject> mended = {}; // not empty: these records of the file, mended, instead of all
};

// The first tickets of a file as they would become. Persons and clients are named, where the source names them, instead
// of given by id.
struct ImportSample
{
    struct SampleTicket
    {
        QByteArray key = {}; // in the source
        Ticket ticket = {};
        qint64 messages = 0;
    };
    QList<SampleTicket> tickets = {};
    QList<Reject> rejects = {};
};

struct ImportOutcome
{
    ImportCounts counts = {};
    QList<Reject> rejects = {}; // the first of them
};

// How far a run is: written on its thread, read on another.
class ImportGauge
{
public:
    struct Reading
    {
        ImportCounts counts = {};
        qint64 offset = 0; // bytes read, of `size`
        qint64 size = 0;
    };
    void set(const Reading &reading)
    {
        const std::lock_guard lock(m_mutex);
        m_reading = reading;
    }
    Reading read() const
    {
        const std::lock_guard lock(m_mutex);
        return m_reading;
    }

private:
    mutable std::mutex m_mutex;
    Reading m_reading;
};

// Takes tickets in from files of other programs and of Steward. All but the changes of a map read or write files: those
// belong on a worker of their own.
class TicketImport
{
public:
    static constexpr qsizetype mostRejects = 10'000; // that an outcome holds; the report has all

    virtual ~TicketImport() = default;

    virtual QList<QByteArray> formats() const = 0; // `steward` first
    virtual QList<QByteArray> readyMaps() const = 0; // names of maps that come with Steward

    // What lies in a file or folder of pages; `format` empty: found out. NotFound, Unavailable, BadInput.
    virtual Result<ImportFacts> look(const QString &path, const QByteArray &format) = 0;

    // The same columns under another map: its text, or the name of a ready one. BadInput where it is none.
    virtual Result<ImportMap> withMap(const ImportMap &map, const QByteArray &jsonOrName) const = 0;
    virtual ImportMap withColumn(const ImportMap &map, qsizetype column, const QByteArray &becomes) const = 0;
    // What a text of a column with a closed list means.
    virtual ImportMap withWord(const ImportMap &map, qsizetype column, const ImportWord &word) const = 0;
    virtual ImportMap withZone(const ImportMap &map, const QByteArray &zone) const = 0;

    virtual Result<ImportSample> sample(const ImportOrder &order, const CancelFlag &cancel) = 0;
    // The whole run on a copy of the workspace, which nobody waits for; nothing is kept.
    virtual Result<ImportOutcome> check(const ImportOrder &order, ImportGauge &gauge, const CancelFlag &cancel) = 0;
    // Cancelled: what was read until then stays, and `resume` goes on from there.
    virtual Result<ImportOutcome> run(const ImportOrder &order, ImportGauge &gauge, const CancelFlag &cancel) = 0;
    // The report of the last run or check, with all its rejects: `stewardctl import` takes it, once it is mended.
    virtual Done saveRejects(const QString &path) = 0;
};

} // namespace Steward
