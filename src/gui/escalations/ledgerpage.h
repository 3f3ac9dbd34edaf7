#pragma once

#include "gui/escalations/bounceform.h"
#include "gui/escalations/ledgermodel.h"
#include "gui/shared/page.h"

#include <QSortFilterProxyModel>
#include <QTimer>

#include <array>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTableView;

namespace Steward {

class ChoiceField;
class Choices;
class Directory;
class FigureTile;
class Navigator;
class NoticeBar;
class QuietButton;

// The bounce ledger: what went to and fro in a period and why, as far as the person may see it by name; disputes that
// wait for her come first.
class LedgerPage : public Page
{
    Q_OBJECT

public:
    LedgerPage(BounceReader &reader, Worker &longWorker, const Directory &directory, Choices &choices,
               Navigator &navigator, QWidget *parent = nullptr);

    void arrive() override;
    void refresh(); // tickets were changed; a page that is not seen waits until it is
    bool isSettled() const override { return !m_reading; }
    void focusMain() override;
    QString title() const override;
    QString status() const override;
    const LedgerLine &line(int row) const { return m_model.line(row); } // disputes that wait first, then the latest

Q_SIGNALS:
    void speechWanted(qint64 ticket, const Steward::Bounce &bounce, Steward::BounceSpeech speech);

private:
    void makePage();
    void makeTable();
    void makeCounts();
    QHBoxLayout *makeFigures();
    void fitColumns();
    QLabel *addFilter(QHBoxLayout &bar, ChoiceField *&field, const QString &objectName, const QString &name);
    void fillFilters();
    LedgerPeriod period() const;
    LedgerFilter filter() const;
    void read(); // the period
    void sift(); // what was read, by the filters
    struct Answer
    {
        Result<QList<LedgerLine>> lines = QList<LedgerLine>();
        Ledger ledger = {};
    };
    void take(const Answer &answer);
    void showLedger(const Ledger &ledger);
    void openRow(const QModelIndex &index);
    void showSpeech(); // what may be said of the row's bounce
    void speak(BounceSpeech speech);
    void copyRows() const;

    BounceReader &m_reader;
    const Directory &m_directory;
    Choices &m_choices;
    Navigator &m_navigator;
    LedgerModel m_model;
    QSortFilterProxyModel m_sorted;
    LedgerCountsModel m_counts;
    NoticeBar *m_notice;
    ChoiceField *m_period = nullptr;
    ChoiceField *m_client = nullptr;
    QLabel *m_clientLabel = nullptr;
    ChoiceField *m_person = nullptr;
    ChoiceField *m_type = nullptr;
    ChoiceField *m_state = nullptr;
    QWidget *m_figures;
    std::array<FigureTile *, 5> m_numbers = {}; // by type, then those in dispute
    QLabel *m_waitWords;
    QuietButton *m_dispute = nullptr;
    QuietButton *m_decide = nullptr;
    QStackedWidget *m_pages;
    QLabel *m_words;
    QTableView *m_table;
    QTableView *m_countTable;
    QLabel *m_hidden;
    QTimer m_waiting;
    std::optional<QList<LedgerLine>> m_lines; // of the period
    bool m_reading = false;
    bool m_outdated = true;
    LatestAnswer m_answer;
};

} // namespace Steward
