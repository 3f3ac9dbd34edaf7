#pragma once

#include "gui/shared/columnscroll.h"
#include "gui/tickets/ticketmodel.h"

class QTableView;
class QVBoxLayout;

namespace Steward {

class Card;
class Choices;
class Directory;
class PastPanel;
class ResolvePanel;
class TicketAid;
class TicketForm;
class TicketPanel;
class Worker;

// The right side of a ticket's page: its form and further fields, or in their place a panel for one act.
class TicketSide : public ColumnScroll
{
    Q_OBJECT

public:
    TicketSide(TicketModel &ticket, MoreFieldsModel &more, const Directory &directory, Choices &choices, TicketAid &aid,
               Worker &longWorker, QWidget *parent = nullptr);

    enum class Shows { Form, Resolution, Past, Sheet };

    TicketForm &form() { return *m_form; }
    ResolvePanel &resolution() { return *m_resolution; }
    PastPanel &past() { return *m_past; }
    Shows shows() const { return m_shows; }
    void show(Shows what);
    void addSheet(QWidget *sheet); // of another feature
    void show(QWidget &sheet); // that was added
    void refresh(); // the models show another ticket, or the same anew
    void addPanel(TicketPanel *panel); // above the form: it is there only when it has something to say
    using ColumnScroll::show;

private:
    void makeMore();
    void showPanels();

    MoreFieldsModel &m_moreFields;
    TicketForm *m_form;
    Card *m_formCard;
    Card *m_moreCard;
    QTableView *m_more;
    ResolvePanel *m_resolution;
    PastPanel *m_past;
    QVBoxLayout *m_column;
    QList<TicketPanel *> m_panels;
    QList<QWidget *> m_sheets;
    Shows m_shows = Shows::Form;
};

} // namespace Steward
