#pragma once

#include "desk/tickets/ticketreader.h"
#include "gui/tickets/ticketmodel.h"
#include "gui/tickets/timelinemodel.h"

#include <QDataWidgetMapper>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace Steward {

class Directory;
class Navigator;
namespace Ui {
class TicketPage;
}

// One ticket: what was said and done at the left, its fields at the right.
class TicketPage : public QWidget
{
    Q_OBJECT

public:
    TicketPage(TicketReader &reader, Worker &worker, const Directory &directory, Navigator &navigator,
               QWidget *parent = nullptr);
    ~TicketPage() override;

    void open(qint64 number);
    bool isSettled() const { return !m_opening; }
    QString title() const; // "SUP-7: Net pay differs"
    QString status() const;
    void focusTimeline();
    void showOnly(TimelineFilter::Show show);

Q_SIGNALS:
    void statusChanged();
    void timelinePainted();

private:
    void mapForm();
    void take(Result<OpenedTicket> opened, double milliseconds);
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
    QDataWidgetMapper m_mapper;
    QTimer m_waiting;
    qint64 m_number = 0;
    double m_milliseconds = 0;
    bool m_opening = false;
    LatestAnswer m_answer;
};

} // namespace Steward
