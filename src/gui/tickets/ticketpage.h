#pragma once

#include "desk/tickets/acts.h"
#include "desk/tickets/ticketreader.h"
#include "gui/shared/page.h"
#include "gui/tickets/attachmentacts.h"
#include "gui/tickets/pictures.h"
#include "gui/tickets/ticketmodel.h"
#include "gui/tickets/timelinemodel.h"
#include "gui/tickets/writing.h"

#include <QTimer>

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace Steward {

class Actions;
class Choices;
class Composer;
class Directory;
class Drafts;
class Navigator;
class NoticeBar;
class Prompter;
class QuietButton;
class TicketActions;
class TicketAid;
class TicketHead;
class TicketPanel;
class TicketFeature;
class TicketSide;
class TimelineView;

// What the page of a ticket works with; lives longer than the page.
struct TicketTools
{
    TicketReader &reader;
    Worker &worker;
    TicketAid &aid;
    Worker &longWorker;
    const Directory &directory;
    Navigator &navigator;
    TicketActions &acts;
    Drafts &drafts;
    Choices &choices;
    Actions &registry;
    Prompter &prompter;
};

// One ticket: what was said and done at the left, its fields at the right.
class TicketPage : public Page
{
    Q_OBJECT

public:
    explicit TicketPage(const TicketTools &tools, QWidget *parent = nullptr);

    ~TicketPage() override; // what is being typed in a field is saved

    void addPanel(TicketPanel *panel); // of another feature, in the side column
    void addFeature(TicketFeature *feature); // becomes the page's

    void open(qint64 number);
    void refresh(const QList<qint64> &changed); // reads the ticket again if it is among them
    bool isSettled() const override;
    qint64 number() const { return m_number; }
    std::optional<Ticket> ticket() const { return isShown() ? m_ticket.ticket() : std::nullopt; }
    QString title() const override; // "SUP-7: Net pay differs"
    QString status() const override;
    void focusMain() override { focusTimeline(); }
    void focusTimeline();
    void showOnly(TimelineFilter::Show show);
    void resolve(); // opens the panel; of a ticket that is resolved, to complete its record
    void showPast(); // as it was at the record that is chosen

Q_SIGNALS:
    void timelinePainted();

private:
    void makePage();
    void makeFilters(QVBoxLayout &left);
    void addActs();
    void connectSide();
    void change(const FieldChange &change);
    void conflict(const FieldChange &change, const Failure &failure);
    void saveResolution();
    void showHindrance();
    void showConversation(); // in place of a feature's sheet
    void showRecord(int seq);
    void compose(bool note);
    void leave(); // the panel, else the page
    enum class Reading { First, Again };
    void read(Reading reading);
    void take(Result<OpenedTicket> opened, double milliseconds, Reading reading);
    void askContacts();
    void showAgain(const TicketHistory &history);
    void showCounts();
    void showTicket(bool shown);
    bool isShown() const { return m_ticket.ticket() && m_ticket.ticket()->number == m_number; }
    bool mayResolve() const;

    TicketTools m_tools;
    const Directory &m_directory;
    TicketModel m_ticket;
    MoreFieldsModel m_moreFields;
    TimelineModel m_timeline;
    TimelineFilter m_filter;
    NoticeBar *m_notice;
    QStackedWidget *m_pages;
    QStackedWidget *m_left; // the conversation, or the sheet of a feature
    QList<TicketFeature *> m_features;
    QLabel *m_words;
    TicketHead *m_head;
    QuietButton *m_all;
    QuietButton *m_conversation;
    QuietButton *m_changes;
    TimelineView *m_view;
    Composer *m_composer;
    TicketSide *m_side;
    QList<TicketPanel *> m_panels;
    Pictures m_pictures;
    AttachmentActs m_attachments;
    Writing m_writing;
    QAction *m_assign = nullptr;
    QAction *m_resolve = nullptr;
    std::function<void()> m_retry; // of the notice
    QTimer m_waiting;
    OpenedTicket m_opened = {};
    qint64 m_number = 0;
    double m_milliseconds = 0;
    bool m_opening = false;
    bool m_goToEnd = false; // once the act that was just recorded is shown
    LatestAnswer m_answer;
    LatestAnswer m_contacts;
};

} // namespace Steward
