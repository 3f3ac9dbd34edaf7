#pragma once

#include "desk/tickets/ticketreader.h"
#include "gui/shared/card.h"
#include "gui/tickets/pastmodel.h"

class QLabel;
class QTableView;

namespace Steward {

class Directory;
class MomentField;
class QuietButton;

// The ticket at any past instant. Goes from record to record, or to a time that is typed.
class PastPanel : public Card
{
    Q_OBJECT

public:
    PastPanel(const Directory &directory, QWidget *parent = nullptr);

    void show(const OpenedTicket &opened, Instant at);
    Instant at() const { return m_at; }
    using QWidget::show;

Q_SIGNALS:
    void left();

private:
    void go(Instant at);
    void step(int records);
    QList<Instant> instants() const; // of the records, each once

    const Directory &m_directory;
    PastModel m_model;
    MomentField *m_moment;
    QuietButton *m_earlier;
    QuietButton *m_later;
    QLabel *m_words;
    QTableView *m_table;
    OpenedTicket m_opened = {};
    Instant m_at = {};
};

} // namespace Steward
