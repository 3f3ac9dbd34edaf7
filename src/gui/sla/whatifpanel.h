#pragma once

#include "gui/shared/card.h"
#include "gui/sla/whatifmodels.h"

#include <QTimer>

#include <functional>

class QButtonGroup;
class QLabel;
class QProgressBar;
class QTableView;

namespace Steward {

class Directory;
class Navigator;
class QuietButton;

// Runs a changed calendar or policy over the tickets of the last months, and shows what would have come of it. Nothing
// is saved by that.
class WhatIfPanel : public Card
{
    Q_OBJECT

public:
    // What is compared for cycles that began since an instant; nothing: it cannot be tried yet.
    using Question = std::function<std::optional<WhatIfQuestion>(Instant from)>;

    WhatIfPanel(SlaReader &reader, Worker &longWorker, const Directory &directory, Navigator &navigator,
                Question question, QWidget *parent = nullptr);

    void begin(); // with the months that are chosen
    void outdate(); // the draft is another one now
    void clear();
    bool isSettled() const { return !m_running; }

Q_SIGNALS:
    void answered();
    void failed(const Steward::Failure &failure);

private:
    void makeParts();
    QTableView *makeTable(const QString &objectName, const QString &name, QAbstractItemModel &model);
    void cancel();
    void tell();
    void take(const Result<WhatIfAnswer> &answer);
    void showRunning(bool running);

    SlaReader &m_reader;
    const Directory &m_directory;
    Navigator &m_navigator;
    Question m_question;
    QButtonGroup *m_months = nullptr;
    QuietButton *m_try = nullptr;
    QuietButton *m_cancel = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_words = nullptr;
    QLabel *m_old = nullptr;
    QTableView *m_figures = nullptr;
    QTableView *m_tickets = nullptr;
    QLabel *m_ticketsWords = nullptr;
    WhatIfFiguresModel m_figuresModel;
    WhatIfTicketsModel m_ticketsModel;
    std::shared_ptr<WhatIfProgress> m_progress;
    QTimer m_every; // tells how far it is
    bool m_running = false;
    LatestAnswer m_answer;
};

} // namespace Steward
