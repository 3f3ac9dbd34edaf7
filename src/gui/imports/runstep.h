#pragma once

#include "desk/tickets/ticketimport.h"
#include "gui/imports/rejectsmodel.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QTableView;

namespace Steward {

class Directory;
class QuietButton;

// A run of an import, tried or real: how far it is, then its counts and what it rejected.
class RunStep : public QWidget
{
    Q_OBJECT

public:
    enum class Of { Check, Import };

    RunStep(Of of, const Directory &directory, QWidget *parent = nullptr);

    void begin(std::shared_ptr<const ImportGauge> gauge);
    void show(const ImportOutcome &outcome);
    void showStopped(const QString &words);
    const RejectsModel &rejects() const { return m_model; }
    using QWidget::show;

Q_SIGNALS:
    void stopWanted();
    void saveWanted();
    void mendWanted(); // take the mended records in

private:
    void makePage();
    void tell();
    void showCurrent();
    void showMended();
    void showCounts(const ImportCounts &counts);

    Of m_of;
    const Directory &m_directory;
    RejectsModel m_model;
    std::shared_ptr<const ImportGauge> m_gauge;
    QTimer m_every;
    QElapsedTimer m_running;
    QLabel *m_words;
    QProgressBar *m_bar;
    QuietButton *m_stop;
    QWidget *m_counts;
    QGridLayout *m_grid = nullptr;
    QList<QLabel *> m_figures;
    QWidget *m_rejectsPart;
    QLabel *m_rejectsWords;
    QTableView *m_table;
    QLabel *m_reason;
    QPlainTextEdit *m_text;
    QuietButton *m_save;
    QuietButton *m_mend;
    bool m_showing = false;
};

} // namespace Steward
