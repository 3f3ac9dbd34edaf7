#pragma once

#include "desk/tickets/acts.h"
#include "gui/tickets/ticketmodel.h"

#include <QDataWidgetMapper>
#include <QHash>
#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace Steward {

class ChoiceField;
class Choices;
class Directory;

// The fields of a ticket, mapped to its model. Each is saved when it is done: what a person chooses is asked of the
// model as a change.
class TicketForm : public QWidget
{
    Q_OBJECT

public:
    enum class Of { Ticket, Draft }; // of a draft there are no times yet, and its subject stands elsewhere

    TicketForm(TicketModel &model, const Directory &directory, Choices &choices, Of of, QWidget *parent = nullptr);

    ~TicketForm() override;

    void refresh(); // shows the model's ticket; what is being typed stays
    void revert(); // a change was not made
    void commit(); // takes what is being typed
    void setHindrance(const QString &why); // why nothing may be changed; empty: it may
    void showMissing(const QList<FieldName> &missing); // what must be filled in first
    void focusOn(int column);

Q_SIGNALS:
    void changeWanted(const Steward::FieldChange &change);
    void resolveWanted(); // the state was to become resolved, which needs more than a state

private:
    void addRow(int column, QWidget *field);
    void addChoice(int column, int accepts);
    void addReason();
    void take(int column, const QByteArray &value);
    void askReason(const QByteArray &level);
    void giveReason();
    void fillChoices();

    TicketModel &m_model;
    const Directory &m_directory;
    Choices &m_choices;
    Of m_of;
    QFormLayout *m_layout;
    QDataWidgetMapper m_mapper;
    QHash<int, QWidget *> m_fields; // by column
    QHash<int, QLabel *> m_labels;
    QHash<int, ChoiceField *> m_lists;
    QLabel *m_reasonLabel = nullptr;
    QLineEdit *m_reason = nullptr;
    QByteArray m_level; // that waits for its reason
};

} // namespace Steward
