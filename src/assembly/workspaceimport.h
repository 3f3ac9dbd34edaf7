#pragma once

#include "channels/csv/mapproposal.h"
#include "desk/tickets/ticketimport.h"

#include <QMutex>
#include <QTemporaryDir>

#include <memory>

namespace Steward {

// Imports into a workspace file. Its reports and copies lie in a folder of this object's own, which goes with it.
class WorkspaceImport : public TicketImport
{
public:
    // `home`: the program's data folder of this person.
    WorkspaceImport(const QString &workspace, const QString &home);
    ~WorkspaceImport() override;

    QList<QByteArray> formats() const override;
    QList<QByteArray> readyMaps() const override;
    Result<ImportFacts> look(const QString &path, const QByteArray &format) override;
    Result<ImportMap> withMap(const ImportMap &map, const QByteArray &jsonOrName) const override;
    ImportMap withColumn(const ImportMap &map, qsizetype column, const QByteArray &becomes) const override;
    ImportMap withWord(const ImportMap &map, qsizetype column, const ImportWord &word) const override;
    ImportMap withZone(const ImportMap &map, const QByteArray &zone) const override;
    Result<ImportSample> sample(const ImportOrder &order, const CancelFlag &cancel) override;
    Result<ImportOutcome> check(const ImportOrder &order, ImportGauge &gauge, const CancelFlag &cancel) override;
    Result<ImportOutcome> run(const ImportOrder &order, ImportGauge &gauge, const CancelFlag &cancel) override;
    Done saveRejects(const QString &path) override;

private:
    Result<QString> folder();
    Result<TableSample> readTable(const QString &path) const;
    TableSample table() const;
    Result<ImportOutcome> importTo(const QString &workspace, const ImportOrder &order, ImportGauge &gauge,
                                   const CancelFlag &cancel);

    QString m_workspace;
    QString m_home;
    std::unique_ptr<QTemporaryDir> m_folder; // made when it is needed
    QString m_report; // of the last run
    mutable QMutex m_mutex; // of the table, which is read on a worker and shown in a window
    TableSample m_table; // the beginning of the file that was looked at last
};

} // namespace Steward
