#include "gui/imports/importpage.h"

#include "files/files/atomicfile.h"
#include "gui/imports/mapstep.h"
#include "gui/imports/runstep.h"
#include "gui/imports/sourcestep.h"
#include "gui/shared/directory.h"
#include "gui/shared/navigator.h"
#include "gui/shared/noticebar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/prompter.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/tones.h"
#include "wording/tickets/figurewords.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr qint64 largestMap = 1 << 20;

} // namespace

ImportPage::ImportPage(TicketImport &import, Worker &worker, const Directory &directory, Navigator &navigator,
                       Prompter &prompter, QWidget *parent)
    : Page(parent), m_import(import), m_directory(directory), m_navigator(navigator), m_prompter(prompter),
      m_notice(new NoticeBar), m_pages(new QStackedWidget), m_source(new SourceStep(import.formats(), prompter)),
      m_map(new MapStep(directory, import.readyMaps())), m_checked(new RunStep(RunStep::Of::Check, directory)),
      m_imported(new RunStep(RunStep::Of::Import, directory)), m_back(new QuietButton), m_next(new QuietButton),
      m_show(new QuietButton), m_answer(worker), m_sample(worker), m_saved(worker)
{
    setObjectName(u"import"_s);
    makePage();
    connect(m_source, &SourceStep::fileChosen, this, &ImportPage::look);
    connect(m_map, &MapStep::columnChosen, this, [this](qsizetype column, const QByteArray &becomes) {
        setMap(m_import.withColumn(m_facts->map, column, becomes));
    });
    connect(m_map, &MapStep::wordChosen, this, [this](qsizetype column, const ImportWord &word) {
        setMap(m_import.withWord(m_facts->map, column, word));
    });
    connect(m_map, &MapStep::zoneChosen, this,
            [this](const QByteArray &zone) { setMap(m_import.withZone(m_facts->map, zone)); });
    connect(m_map, &MapStep::mapChosen, this, [this](const QByteArray &name) {
        if (name.isEmpty())
            look(m_facts->path, m_facts->format); // what its titles say
        else if (const auto map = m_import.withMap(m_facts->map, name))
            setMap(*map);
    });
    connect(m_map, &MapStep::openMapWanted, this, &ImportPage::openMap);
    connect(m_map, &MapStep::saveMapWanted, this, &ImportPage::saveMap);
    for (RunStep *run : {m_checked, m_imported}) {
        connect(run, &RunStep::stopWanted, this, &ImportPage::stop);
        connect(run, &RunStep::saveWanted, this, [this] {
            const QString name = tr("rejected.csv", "a file name");
            m_prompter.chooseNewFile(this, name, [this](const QString &path) {
                m_saved.ask<Done>([import = &m_import, path] { return import->saveRejects(path); },
                                  [this](const Done &done) {
                                      if (!done)
                                          m_notice->showFailure(done.error());
                                  });
            });
        });
    }
    connect(m_imported, &RunStep::mendWanted, this, [this] { this->import(m_imported->rejects().rejects()); });
    connect(m_back, &QToolButton::clicked, this, &ImportPage::goBack);
    connect(m_next, &QToolButton::clicked, this, &ImportPage::goOn);
    connect(m_show, &QToolButton::clicked, this, [this] { m_navigator.showQueue({}); });
    showStep(Step::Source);
}

ImportPage::~ImportPage() = default;

void ImportPage::makePage()
{
    QLabel *title = plainLabel(tr("Import tickets"));
    title->setFont(titleFont(font()));
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::s);
    head->addWidget(title);
    head->addSpacing(Space::l);
    for (const QString &name : {tr("1 File"), tr("2 Meaning"), tr("3 Check"), tr("4 Import")}) {
        QLabel *step = plainLabel(name);
        m_trail.append(step);
        head->addWidget(step);
        head->addSpacing(Space::s);
    }
    head->addStretch();
    m_back->setObjectName(u"importBack"_s);
    m_back->setText(tr("&Back"));
    m_next->setObjectName(u"importNext"_s);
    m_next->setFilled(true);
    m_show->setObjectName(u"showTickets"_s);
    m_show->setText(tr("Show the &tickets"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    buttons->addWidget(m_next);
    buttons->addWidget(m_show);
    buttons->addWidget(m_back);
    buttons->addStretch();
    for (QWidget *page : std::initializer_list<QWidget *>{m_source, m_map, m_checked, m_imported})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::m, Space::l, Space::m);
    layout->setSpacing(Space::m);
    layout->addWidget(m_notice);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);
    layout->addLayout(buttons);
}

void ImportPage::showStep(Step step)
{
    m_step = step;
    m_pages->setCurrentIndex(int(step));
    for (int i = 0; i < int(m_trail.size()); ++i) {
        m_trail[i]->setFont(i == int(step) ? strongFont(font()) : font());
        m_trail[i]->setForegroundRole(i == int(step) ? QPalette::WindowText : QPalette::PlaceholderText);
    }
    showState();
}

void ImportPage::showState()
{
    const bool idle = m_work == Work::None;
    QString next;
    bool may = idle && m_facts;
    switch (m_step) {
    case Step::Source:
        next = tr("&Next: what it means");
        break;
    case Step::Map:
        next = tr("&Next: check it");
        may = may && m_sampleFits;
        break;
    case Step::Check:
        next = tr("&Import");
        break;
    case Step::Import:
        next = m_isDone ? tr("Import &another file") : tr("&Go on with the import");
        may = idle;
        break;
    }
    m_next->setText(next);
    m_next->setEnabled(may);
    m_next->setFilled(m_step != Step::Import || !m_isDone);
    m_back->setVisible(m_step == Step::Map || m_step == Step::Check);
    m_back->setEnabled(idle || m_work == Work::Checking);
    m_show->setVisible(m_step == Step::Import && idle);
    m_show->setFilled(m_isDone);
    Q_EMIT statusChanged();
}

void ImportPage::look(const QString &path, const QByteArray &format)
{
    if (isRunning())
        return;
    m_work = Work::Looking;
    m_notice->clear();
    if (!m_facts || m_facts->path != path) {
        m_facts.reset();
        m_source->show(std::nullopt);
        m_source->showLooking(path);
    }
    showStep(m_step == Step::Import ? Step::Source : m_step);
    m_answer.ask<Result<ImportFacts>>(
        [import = &m_import, path, format](const CancelFlag &) { return import->look(path, format); },
        [this](const Result<ImportFacts> &facts) { taken(facts); });
}

void ImportPage::taken(const Result<ImportFacts> &facts)
{
    m_work = Work::None;
    if (!facts) {
        m_facts.reset();
        m_source->show(std::nullopt);
        m_notice->showFailure(facts.error());
        showStep(Step::Source);
        return;
    }
    m_facts = *facts;
    m_source->show(m_facts);
    setMap(m_facts->map);
    if (m_step == Step::Source)
        m_next->setFocus();
}

void ImportPage::setMap(const ImportMap &map)
{
    m_facts->map = map;
    m_map->show(map);
    readSample();
}

void ImportPage::readSample()
{
    m_sampling = true;
    m_sampleFits = false;
    m_map->showReading();
    showState();
    m_sample.ask<Result<ImportSample>>(
        [import = &m_import, order = order()](const CancelFlag &cancel) { return import->sample(order, cancel); },
        [this](const Result<ImportSample> &sample) {
            m_sampling = false;
            m_sampleFits = sample && !sample->tickets.isEmpty();
            m_map->showSample(sample);
            showState();
        });
}

ImportOrder ImportPage::order() const
{
    return {.path = m_facts->path,
            .format = m_facts->format,
            .mapJson = m_facts->map.json,
            .resume = m_source->wantsResume()};
}

void ImportPage::openMap()
{
    m_prompter.chooseFile(this, tr("Which map shall be used?"), [this](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestMap) {
            m_notice->showFailure(
                {.code = FailureCode::Unavailable, .subject = path.toUtf8(), .detail = file.errorString().toUtf8()});
            return;
        }
        const auto map = m_import.withMap(m_facts->map, file.readAll());
        if (map)
            setMap(*map);
        else
            m_notice->showFailure(map.error());
    });
}

void ImportPage::saveMap()
{
    const QString name = QFileInfo(m_facts->path).completeBaseName() + u".map.json"_s;
    m_prompter.chooseNewFile(this, name, [this](const QString &path) {
        m_saved.ask<Done>([path, json = m_facts->map.json] { return writeFile(path, json + '\n'); },
                          [this](const Done &done) {
                              if (!done)
                                  m_notice->showFailure(done.error());
                          });
    });
}

void ImportPage::goOn()
{
    switch (m_step) {
    case Step::Source:
        showStep(Step::Map);
        break;
    case Step::Map:
        check();
        break;
    case Step::Check:
        import();
        break;
    case Step::Import:
        if (!m_isDone) {
            import();
            return;
        }
        m_facts.reset();
        m_source->show(std::nullopt);
        m_source->showLooking({});
        showStep(Step::Source);
        break;
    }
    focusMain();
}

void ImportPage::goBack()
{
    if (m_work == Work::Checking) {
        m_answer.cancel();
        m_work = Work::None;
    }
    showStep(m_step == Step::Check ? Step::Map : Step::Source);
    focusMain();
}

void ImportPage::begin(Work work, RunStep &step, const ImportOrder &order)
{
    m_work = work;
    m_stopped = false;
    m_notice->clear();
    auto gauge = std::make_shared<ImportGauge>();
    step.begin(gauge);
    const bool check = work == Work::Checking;
    showStep(check ? Step::Check : Step::Import);
    m_answer.ask<Result<ImportOutcome>>(
        [import = &m_import, order, gauge, check](const CancelFlag &cancel) {
            return check ? import->check(order, *gauge, cancel) : import->run(order, *gauge, cancel);
        },
        [this, work](const Result<ImportOutcome> &outcome) { ended(work, outcome); });
}

void ImportPage::check()
{
    begin(Work::Checking, *m_checked, order());
}

void ImportPage::import(const QList<Reject> &mended)
{
    m_isDone = false;
    ImportOrder given = order();
    given.resume = mended.isEmpty() && (given.resume || m_stopped);
    given.mended = mended;
    begin(Work::Importing, *m_imported, given);
}

// A check is over at once; an import commits what it has, and its answer is awaited nowhere.
void ImportPage::stop()
{
    const Work was = m_work;
    m_answer.cancel();
    m_work = Work::None;
    if (was == Work::Checking) {
        m_checked->showStopped(tr("Not checked: what cannot be read is told by the import itself."));
    } else {
        m_stopped = true;
        m_imported->showStopped(
            tr("Stopped. What was taken in until now stays, and the import can go on from there at any time."));
        Q_EMIT imported();
    }
    showState();
}

void ImportPage::ended(Work work, const Result<ImportOutcome> &outcome)
{
    m_work = Work::None;
    RunStep &step = work == Work::Checking ? *m_checked : *m_imported;
    if (!outcome) {
        m_notice->showFailure(outcome.error());
        step.showStopped(work == Work::Checking
                             ? tr("The check could not be ended.")
                             : tr("The import could not be ended. What it took in until now stays."));
        m_stopped = work == Work::Importing;
    } else {
        step.show(*outcome);
        m_isDone = work == Work::Importing;
    }
    if (work == Work::Importing)
        Q_EMIT imported();
    showState();
    if (isVisible())
        m_next->setFocus();
}

void ImportPage::focusMain()
{
    if (m_step == Step::Source && !m_facts)
        m_source->findChild<QWidget *>(u"chooseFile"_s)->setFocus();
    else if (m_step == Step::Map && m_facts && m_facts->map.isTable() && !m_facts->map.fault.isEmpty())
        m_map->findChild<QWidget *>(u"column-0"_s)->setFocus();
    else
        m_next->setFocus();
}

QString ImportPage::title() const
{
    return tr("Import");
}

QString ImportPage::status() const
{
    switch (m_work) {
    case Work::Looking:
        return tr("Reading the file…");
    case Work::Checking:
        return tr("Checking…");
    case Work::Importing:
        return tr("Importing…");
    case Work::None:
        break;
    }
    return {};
}

} // namespace Steward
