#include "gui/imports/runstep.h"

#include "gui/shared/directory.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/quietbutton.h"
#include "gui/shared/quietdelegate.h"
#include "gui/shared/quietheader.h"
#include "gui/shared/tones.h"
#include "wording/tickets/figurewords.h"
#include "wording/tickets/importwords.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr auto toldEvery = 200ms;
constexpr int barSteps = 1000, textHeight = 110;

} // namespace

RunStep::RunStep(Of of, const Directory &directory, QWidget *parent)
    : QWidget(parent), m_of(of), m_directory(directory), m_model(directory),
      m_words(plainLabel({}, nullptr, Wrapping::Wrapped)), m_bar(new QProgressBar), m_stop(new QuietButton),
      m_counts(new QWidget), m_rejectsPart(new QWidget), m_rejectsWords(plainLabel({}, nullptr, Wrapping::Wrapped)),
      m_table(new QTableView), m_reason(plainLabel({}, nullptr, Wrapping::Wrapped)), m_text(new QPlainTextEdit),
      m_save(new QuietButton), m_mend(new QuietButton)
{
    makePage();
    m_every.setInterval(toldEvery);
    connect(&m_every, &QTimer::timeout, this, &RunStep::tell);
    connect(m_stop, &QToolButton::clicked, this, &RunStep::stopWanted);
    connect(m_save, &QToolButton::clicked, this, &RunStep::saveWanted);
    connect(m_mend, &QToolButton::clicked, this, &RunStep::mendWanted);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RunStep::showCurrent);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing && m_table->currentIndex().isValid())
            m_model.mend(m_table->currentIndex().row(), m_text->toPlainText().toUtf8());
    });
    connect(&m_model, &RejectsModel::mended, this, &RunStep::showMended);
    showMended();
}

void RunStep::makePage()
{
    m_words->setObjectName(u"runWords"_s);
    m_bar->setObjectName(u"runBar"_s);
    m_bar->setAccessibleName(m_of == Of::Check ? tr("Progress of the check") : tr("Progress of the import"));
    m_bar->setTextVisible(false);
    m_stop->setObjectName(u"stopRun"_s);
    m_stop->setText(m_of == Of::Check ? tr("&Skip the check") : tr("&Stop"));
    m_grid = new QGridLayout(m_counts);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Space::xl);
    m_grid->setVerticalSpacing(0);
    const QString names[] = {tr("Records read"),  tr("New tickets"),   tr("Taken in"),
                             tr("Known already"), tr("Contradicting"), tr("Rejected")};
    for (const QString &name : names) {
        const int column = int(m_figures.size());
        QLabel *figure = plainLabel({}), *caption = plainLabel(name);
        figure->setFont(titleFont(font()));
        figure->setAccessibleName(name);
        caption->setForegroundRole(QPalette::PlaceholderText);
        m_grid->addWidget(figure, 0, column);
        m_grid->addWidget(caption, 1, column);
        m_figures.append(figure);
    }
    m_figures[4]->setToolTip(plainToolTip(
        tr("Events whose value before is not the one that was there, and times that contradict one another. They are "
           "taken in as they stand.")));
    m_grid->setColumnStretch(int(m_figures.size()), 1);
    m_table->setObjectName(u"rejects"_s);
    m_table->setAccessibleName(tr("Rejected records"));
    m_table->setHorizontalHeader(new QuietHeader(m_table));
    m_table->setItemDelegate(new QuietDelegate(m_table));
    m_table->setModel(&m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(Space::hit);
    const int letter = fontMetrics().averageCharWidth();
    m_table->horizontalHeader()->resizeSection(RejectsModel::Line, 10 * letter);
    m_table->horizontalHeader()->resizeSection(RejectsModel::Field, 20 * letter);
    m_table->horizontalHeader()->resizeSection(RejectsModel::Reason, 50 * letter);
    m_table->horizontalHeader()->setSectionResizeMode(RejectsModel::Text, QHeaderView::Stretch);
    m_reason->setObjectName(u"rejectReason"_s);
    m_text->setObjectName(u"rejectText"_s);
    m_text->setAccessibleName(tr("Text of the record"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setMaximumHeight(textHeight);
    m_text->setReadOnly(m_of == Of::Check);
    m_save->setObjectName(u"saveRejects"_s);
    m_save->setText(tr("Save the &rejected ones…"));
    m_mend->setObjectName(u"mendRejects"_s);
    m_mend->setText(tr("Take the &mended ones in"));
    m_mend->setVisible(m_of == Of::Import);

    auto *progress = new QHBoxLayout;
    progress->setSpacing(Space::s);
    progress->addWidget(m_bar, 1);
    progress->addWidget(m_stop);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    buttons->addWidget(m_mend);
    buttons->addWidget(m_save);
    buttons->addStretch();
    auto *rejects = new QVBoxLayout(m_rejectsPart);
    rejects->setContentsMargins(0, 0, 0, 0);
    rejects->setSpacing(Space::s);
    rejects->addWidget(m_rejectsWords);
    rejects->addWidget(m_table, 1);
    rejects->addWidget(m_reason);
    rejects->addWidget(m_text);
    rejects->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::m);
    layout->addWidget(m_words);
    layout->addLayout(progress);
    layout->addWidget(m_counts);
    layout->addWidget(m_rejectsPart, 1);
    layout->addStretch();
}

void RunStep::begin(std::shared_ptr<const ImportGauge> gauge)
{
    m_gauge = std::move(gauge);
    m_running.start();
    m_model.show({});
    m_bar->setRange(0, 0);
    m_bar->show();
    m_stop->setEnabled(true);
    m_stop->show();
    m_counts->hide();
    m_rejectsPart->hide();
    m_words->setText(m_of == Of::Check ? tr("The import is tried out on a copy. Nothing is kept of it.")
                                       : tr("Taking the records in. The rest of Steward works on meanwhile."));
    m_every.start();
}

void RunStep::tell()
{
    const ImportGauge::Reading reading = m_gauge->read();
    const double seconds = std::max(double(m_running.elapsed()) / 1000, 0.001);
    const QString rate
        = tr("%1 records read, %2 a second")
              .arg(numberWords(reading.counts.read), numberWords(qint64(double(reading.counts.read) / seconds)));
    if (reading.size <= 0 || reading.offset <= 0) {
        m_words->setText(rate);
        return;
    }
    const double done = std::min(double(reading.offset) / double(reading.size), 1.0);
    m_bar->setRange(0, barSteps);
    m_bar->setValue(int(done * barSteps));
    const qint64 left = qint64(seconds / done - seconds) + 1;
    m_words->setText(tr("%1 · %2 done · about %3 left", "rate, share, time")
                         .arg(rate, percentWords(done),
                              left < 90 ? tr("%Ln second(s)", nullptr, int(left))
                                        : tr("%Ln minute(s)", nullptr, int((left + 30) / 60))));
}

void RunStep::showCounts(const ImportCounts &counts)
{
    const qint64 figures[]
        = {counts.read, counts.tickets, counts.imported, counts.unchanged, counts.inconsistent, counts.rejected};
    for (qsizetype i = 0; i < m_figures.size(); ++i)
        m_figures[i]->setText(numberWords(figures[i]));
    m_counts->show();
}

void RunStep::show(const ImportOutcome &outcome)
{
    m_every.stop();
    m_bar->hide();
    m_stop->hide();
    const bool check = m_of == Of::Check;
    m_words->setText(
        outcome.counts.rejected == 0 ? check ? tr("All records can be taken in.") : tr("All records were taken in.")
            : check
            ? tr("%Ln record(s) would be rejected; all others can be taken in.", nullptr, int(outcome.counts.rejected))
            : tr("%Ln record(s) were rejected; all others were taken in.", nullptr, int(outcome.counts.rejected)));
    showCounts(outcome.counts);
    m_model.show(outcome.rejects);
    m_rejectsPart->setVisible(!outcome.rejects.isEmpty());
    const qsizetype shown = outcome.rejects.size();
    QString words = check ? tr("These would be rejected:")
                          : tr("Mend their text below and take them in, or save them for a spreadsheet:");
    if (outcome.counts.rejected > shown)
        words += u' ' + tr("(the first %1 of %2)").arg(numberWords(shown), numberWords(outcome.counts.rejected));
    m_rejectsWords->setText(words);
    if (shown > 0)
        m_table->selectRow(0);
}

void RunStep::showStopped(const QString &words)
{
    m_every.stop();
    m_bar->hide();
    m_stop->hide();
    m_words->setText(words);
    if (m_of == Of::Import)
        showCounts(m_gauge->read().counts);
}

void RunStep::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    m_showing = true;
    if (current.isValid()) {
        const Reject &reject = m_model.rejects().at(current.row());
        m_reason->setText(reject.text.isEmpty()
                              ? tr("Line %1: its text is too long to be mended here.").arg(reject.line)
                              : oneLine(rejectWords(reject, m_directory.workspace())));
        m_text->setPlainText(fromUtf8(reject.text));
        m_text->setReadOnly(m_of == Of::Check || reject.text.isEmpty());
    }
    m_showing = false;
}

void RunStep::showMended()
{
    m_mend->setEnabled(m_model.mendedCount() > 0);
    m_mend->setFilled(m_model.mendedCount() > 0);
    m_mend->setToolTip(m_model.mendedCount() > 0 ? tr("%Ln record(s) mended", nullptr, m_model.mendedCount())
                                                 : tr("None is mended yet: change its text above."));
}

} // namespace Steward
