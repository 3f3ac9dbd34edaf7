#pragma once

#include "desk/tickets/acts.h"
#include "desk/tickets/ticketreader.h"
#include "gui/shared/page.h"
#include "gui/tickets/ticketmodel.h"
#include "gui/tickets/timelinemodel.h"

#include <QDataWidgetMapper>
#include <QTimer>

#include <memory>

class QMenu;

namespace Steward {

class Composer;
class Directory;
class Drafts;
class Navigator;
class QuietButton;
class TicketActions;
namespace Ui {
class TicketPage;
}

// One ticket: what was said and done at the left, its fields at the right.
class TicketPage : public Page
{
    Q_OBJECT

public:
    TicketPage(TicketReader &reader, Worker &worker, const Directory &directory, Navigator &navigator,
               TicketActions &actions, Drafts &drafts, QWidget *parent = nullptr);
    ~TicketPage() override;

    void open(qint64 number);
    void refresh(const QList<qint64> &changed); // reads the ticket again if it is among them
    bool isSettled() const override { return !m_opening; }
    qint64 number() const { return m_number; }
    QString title() const override; // "SUP-7: Net pay differs"
    QString status() const override;
    void focusMain() override { focusTimeline(); }
    void focusTimeline();
    void showOnly(TimelineFilter::Show show);

Q_SIGNALS:
    void timelinePainted();

private:
    void mapForm();
    void setUpActs();
    void fillChanges(QMenu &menu);
    void fillPersons(QMenu &menu);
    void change(const FieldChange &change, const QString &words);
    void assignToMe();
    void record();
    void showHindrance();
    enum class Reading { First, Again };
    void read(Reading reading);
    void take(Result<OpenedTicket> opened, double milliseconds, Reading reading);
    void showAgain(const TicketHistory &history);
    void showHead();
    void showTicket(bool shown);

    std::unique_ptr<Ui::TicketPage> m_ui;
    TicketReader &m_reader;
    const Directory &m_directory;
    Navigator &m_navigator;
    TicketModel m_ticket;
    MoreFieldsModel m_moreFields;
    TimelineModel m_timeline;
    TimelineFilter m_filter;
    TicketActions &m_actions;
    Drafts &m_drafts;
    Composer *m_composer;
    QuietButton *m_change;
    QDataWidgetMapper m_mapper;
    QTimer m_waiting;
    qint64 m_number = 0;
    double m_milliseconds = 0;
    bool m_opening = false;
    int m_lastOfOthers = 0; // seq of the last message that somebody else wrote
    bool m_goToEnd = false; // once the act that was just recorded is shown
    LatestAnswer m_answer;
};

} // namespace Steward
