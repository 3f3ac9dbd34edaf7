#pragma once

#include "desk/base/worker.h"
#include "gui/tickets/bulkacts.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;

namespace Steward {

class Directory;
class QuietButton;

// Changes many tickets at once: says first what will become of how many, asks again above a thousand, shows how it
// goes, and what was refused and why. One undo takes all back.
class BulkPanel : public QFrame
{
    Q_OBJECT

public:
    static constexpr qsizetype askAgainAbove = 1000;

    BulkPanel(TicketReader &longReader, Worker &longWorker, const Directory &directory, BulkActs &acts,
              QWidget *parent = nullptr);

    void begin(const QList<qint64> &tickets);
    bool isSettled() const { return !m_counting && !m_acts.isRunning(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void left();

private:
    struct Fates
    {
        qint64 changes = 0, same = 0, refused = 0;
    };
    void fillFields();
    void fillValues();
    BulkChange change() const;
    QString valueWords() const;
    QString hindrance() const; // what is still missing; empty: nothing
    void foresee();
    void showForeseen();
    void apply();
    void showOutcome(const BulkOutcome &outcome);

    TicketReader &m_reader;
    const Directory &m_directory;
    BulkActs &m_acts;
    QLabel *m_title;
    QComboBox *m_field;
    QComboBox *m_value;
    QLineEdit *m_reason;
    QLabel *m_words;
    QLabel *m_refusals;
    QProgressBar *m_progress;
    QuietButton *m_apply;
    QuietButton *m_stop;
    QuietButton *m_close;
    QList<qint64> m_tickets;
    std::optional<Fates> m_foreseen;
    bool m_counting = false;
    bool m_asked = false; // whether all of them are meant
    LatestAnswer m_answer;
};

} // namespace Steward
