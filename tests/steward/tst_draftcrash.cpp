#include "assembly/draftfolder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Steward {

// A window is killed while somebody types (reliability.md R41): of what was typed a second before, nothing is lost.
// STEWARD_CRASHES=50 kills it more often than the few times of every run.
class DraftCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasTypedIsThere();
};

void DraftCrashTest::whatWasTypedIsThere()
{
    constexpr qint64 mayBeLostMs = 1000;
    const QTemporaryDir folder;
    const int crashes
        = qEnvironmentVariableIsSet("STEWARD_CRASHES") ? qEnvironmentVariableIntValue("STEWARD_CRASHES") : 3;
    qint64 worst = 0, typedInAll = 0;
    for (int crash = 0; crash < crashes; ++crash) {
        QProcess window;
        window.start(QCoreApplication::applicationDirPath() + u"/steward-typist"_s, {folder.path(), u"40"_s});
        QVERIFY(window.waitForStarted());
        // Each line is a character and when it was typed.
        QList<QPair<qint64, qint64>> typed;
        const qint64 most = 40 + QRandomGenerator::global()->bounded(80);
        QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                     while (window.canReadLine()) {
                                         const QList<QByteArray> words = window.readLine().trimmed().split(' ');
                                         if (words.value(0) == "typed")
                                             typed.append({words.value(1).toLongLong(), words.value(2).toLongLong()});
                                     }
                                     return typed.size() >= most;
                                 }()),
                                 60'000);
        window.kill(); // SIGKILL
        const qint64 killedAt = QDateTime::currentMSecsSinceEpoch();
        QVERIFY(window.waitForFinished());

        const auto draft = DraftFolder(folder.path(), folder.filePath(u"county.db"_s)).draft(1);
        QVERIFY2(draft, draft ? "" : draft.error().detail.constData());
        const qint64 kept = draft->text.size();
        for (const auto &[count, at] : std::as_const(typed)) {
            if (count > kept)
                worst = std::max(worst, killedAt - at);
        }
        typedInAll += typed.size();
        for (qsizetype i = 0; i < draft->text.size(); ++i)
            QCOMPARE(draft->text[i], char('a' + i % 26)); // and nothing is mixed up
        QVERIFY2(worst <= mayBeLostMs, qPrintable(u"%1 ms, crash %2"_s.arg(worst).arg(crash)));
    }
    QVERIFY(typedInAll > 0);
    qInfo("%d crashes, %lld characters, the oldest one that was lost %lld ms old", crashes,
          static_cast<long long>(typedInAll), static_cast<long long>(worst));
}

} // namespace Steward

QTEST_GUILESS_MAIN(Steward::DraftCrashTest)

#include "tst_draftcrash.moc"
