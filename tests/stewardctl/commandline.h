#pragma once

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace Steward {

// What a call of stewardctl said.
struct Answer
{
    int exit = -1; // -1: it did not end by itself
    QByteArray out = {};
    QByteArray err = {};
};

// stewardctl as it is built beside the test, called as a person calls it, in a folder that is gone afterwards.
class CommandLine
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString desk() const { return path(QStringLiteral("desk.steward")); }

    void start(QProcess &process, const QStringList &arguments) const
    {
        process.setWorkingDirectory(m_folder.path());
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/stewardctl"), arguments);
    }
    static Answer end(QProcess &process)
    {
        const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
        return {.exit = ended ? process.exitCode() : -1,
                .out = process.readAllStandardOutput(),
                .err = process.readAllStandardError()};
    }
    Answer run(const QStringList &arguments) const
    {
        QProcess process;
        start(process, arguments);
        return end(process);
    }
    // The same over the workspace `desk.steward` of the folder, or over another one.
    Answer onDesk(const QStringList &arguments) const { return on(desk(), arguments); }
    Answer on(const QString &workspace, const QStringList &arguments) const
    {
        return run(QStringList{QStringLiteral("--db"), workspace} + arguments);
    }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // The whole history as text, but for the instant of the export; empty where the export failed.
    QByteArray exported(const QString &workspace) const
    {
        if (on(workspace, {QStringLiteral("export"), path(QStringLiteral("exported.jsonl"))}).exit != 0)
            return {};
        return withoutExportTime(read(QStringLiteral("exported.jsonl")));
    }
    static QByteArray withoutExportTime(QByteArray history)
    {
        const QByteArray name = "\"exported_at\":\"";
        const qsizetype from = history.indexOf(name), until = history.indexOf('"', from + name.size());
        return from < 0 ? QByteArray() : history.remove(from, until - from);
    }

private:
    QTemporaryDir m_folder;
};

// A file of tests/stewardctl/data.
inline QString testData(const char *name)
{
    return QStringLiteral(STEWARD_TEST_DATA "/") + QString::fromLatin1(name);
}

} // namespace Steward
