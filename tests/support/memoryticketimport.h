#pragma once

#include "desk/tickets/ticketimport.h"

#include <algorithm>

namespace Steward {

// A TicketImport over one table that it was given; it reads no file and remembers what it was asked.
class MemoryTicketImport : public TicketImport
{
public:
    ImportFacts facts = {};
    Result<ImportSample> sampled = ImportSample();
    ImportOutcome outcome = {};
    std::optional<Failure> nextFailure = {};
    QList<QPair<QString, QByteArray>> looked = {};
    QList<ImportOrder> sampledOrders = {};
    QList<ImportOrder> checks = {};
    QList<ImportOrder> runs = {};
    QStringList saved = {};

    QList<QByteArray> formats() const override { return {"steward", "csv", "jira-json"}; }
    QList<QByteArray> readyMaps() const override { return {"zendesk"}; }
    Result<ImportFacts> look(const QString &path, const QByteArray &format) override
    {
        looked.append({path, format});
        if (nextFailure)
            return tl::unexpected(*std::exchange(nextFailure, {}));
        ImportFacts found = facts;
        found.path = path;
        if (!format.isEmpty())
            found.format = format;
        return found;
    }
    Result<ImportMap> withMap(const ImportMap &map, const QByteArray &jsonOrName) const override
    {
        if (jsonOrName == "bad")
            return failed(FailureCode::BadInput, "map", jsonOrName);
        ImportMap changed = map;
        changed.json = jsonOrName;
        return changed;
    }
    ImportMap withColumn(const ImportMap &map, qsizetype column, const QByteArray &becomes) const override
    {
        ImportMap changed = map;
        for (ImportColumn &other : changed.columns) {
            if (!becomes.isEmpty() && becomes != "custom" && other.becomes == becomes)
                other.becomes = "custom";
        }
        changed.columns[column].becomes = becomes;
        changed.json += ' ' + QByteArray::number(column) + '=' + becomes;
        return changed;
    }
    ImportMap withWord(const ImportMap &map, qsizetype column, const ImportWord &word) const override
    {
        ImportMap changed = map;
        for (ImportWord &each : changed.columns[column].words) {
            if (each.text == word.text)
                each.meaning = word.meaning;
        }
        changed.json += ' ' + word.text + '=' + word.meaning;
        return changed;
    }
    ImportMap withZone(const ImportMap &map, const QByteArray &zone) const override
    {
        ImportMap changed = map;
        changed.zone = zone;
        return changed;
    }
    Result<ImportSample> sample(const ImportOrder &order, const CancelFlag &) override
    {
        sampledOrders.append(order);
        return sampled;
    }
    Result<ImportOutcome> check(const ImportOrder &order, ImportGauge &gauge, const CancelFlag &) override
    {
        checks.append(order);
        return ended(gauge);
    }
    Result<ImportOutcome> run(const ImportOrder &order, ImportGauge &gauge, const CancelFlag &) override
    {
        runs.append(order);
        return ended(gauge);
    }
    Done saveRejects(const QString &path) override
    {
        saved.append(path);
        return {};
    }

private:
    Result<ImportOutcome> ended(ImportGauge &gauge)
    {
        gauge.set({.counts = outcome.counts, .offset = 10, .size = 10});
        if (nextFailure)
            return tl::unexpected(*std::exchange(nextFailure, {}));
        return outcome;
    }
};

} // namespace Steward
