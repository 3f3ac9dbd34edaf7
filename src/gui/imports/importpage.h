#pragma once

#include "desk/base/worker.h"
#include "desk/tickets/ticketimport.h"
#include "gui/shared/page.h"

#include <memory>
#include <optional>

class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace Steward {

class Directory;
class MapStep;
class Navigator;
class NoticeBar;
class Prompter;
class QuietButton;
class RunStep;
class SourceStep;

// Tickets of another program come in, in four steps: the file, what its columns mean, a trial run, the run.
class ImportPage : public Page
{
    Q_OBJECT

public:
    enum class Step { Source, Map, Check, Import };

    // `worker`: of its own, for a run takes long.
    ImportPage(TicketImport &import, Worker &worker, const Directory &directory, Navigator &navigator,
               Prompter &prompter, QWidget *parent = nullptr);
    ~ImportPage() override;

    void look(const QString &path, const QByteArray &format = {});
    Step step() const { return m_step; }
    void goOn(); // what the main button does
    void goBack();
    bool isRunning() const { return m_work == Work::Checking || m_work == Work::Importing; }

    QString title() const override;
    QString status() const override;
    void focusMain() override;
    bool isSettled() const override { return m_work == Work::None && !m_sampling; }

Q_SIGNALS:
    void imported(); // records came in, by this page

private:
    enum class Work { None, Looking, Checking, Importing };

    void makePage();
    void showStep(Step step);
    void showState();
    void taken(const Result<ImportFacts> &facts);
    void setMap(const ImportMap &map);
    void openMap();
    void saveMap();
    void readSample();
    ImportOrder order() const;
    void check();
    void import(const QList<Reject> &mended = {});
    void stop();
    void begin(Work work, RunStep &step, const ImportOrder &order);
    void ended(Work work, const Result<ImportOutcome> &outcome);

    TicketImport &m_import;
    const Directory &m_directory;
    Navigator &m_navigator;
    Prompter &m_prompter;
    NoticeBar *m_notice;
    QList<QLabel *> m_trail;
    QStackedWidget *m_pages;
    SourceStep *m_source;
    MapStep *m_map;
    RunStep *m_checked;
    RunStep *m_imported;
    QuietButton *m_back;
    QuietButton *m_next;
    QuietButton *m_show;
    std::optional<ImportFacts> m_facts;
    Step m_step = Step::Source;
    Work m_work = Work::None;
    bool m_sampling = false;
    bool m_sampleFits = false; // there are tickets by the present map
    bool m_isDone = false;
    bool m_stopped = false;
    LatestAnswer m_answer;
    LatestAnswer m_sample;
    EveryAnswer m_saved;
};

} // namespace Steward
