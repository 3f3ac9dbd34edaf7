#pragma once

#include "desk/tickets/resolutiondraft.h"
#include "desk/tickets/resolutionproposal.h"
#include "gui/shared/card.h"

#include <QHash>

class QFormLayout;
class QLabel;

namespace Steward {

class ChoiceField;
class Directory;
class LineField;
class QuietButton;

// The resolution record of a ticket: filled in, proposed from tickets that were resolved alike, and saved as a whole.
class ResolvePanel : public Card
{
    Q_OBJECT

public:
    enum class Purpose { Resolve, Repair }; // Repair: the ticket is resolved, its record is incomplete

    ResolvePanel(TicketAid &aid, Worker &longWorker, const Directory &directory, QWidget *parent = nullptr);

    void begin(const Ticket &ticket, Purpose purpose);
    Purpose purpose() const { return m_purpose; }
    qint64 ticket() const { return m_ticket.number; }
    ResolutionDraft draft() const;
    void save(); // asks for it, or says what is missing
    void setSaving(bool saving);
    bool isSettled() const { return !m_asking; } // what could be proposed has come

Q_SIGNALS:
    void saveWanted();
    void left();
    void openWanted(qint64 ticket); // the one that is most alike

private:
    struct Row
    {
        QLabel *label = nullptr;
        QWidget *field = nullptr;
        QString name = {};
        bool isProposed = false;
    };

    void addRow(QFormLayout &form, const QByteArray &part, QWidget *field);
    void makeForm(QFormLayout &form);
    QByteArray text(const QByteArray &part) const;
    void fill(const QByteArray &part, const QByteArray &text);
    void showProposal(const std::optional<ResolutionProposal> &proposal);
    void showState();
    QWidget *firstWrong() const;
    void touch(const QByteArray &part);

    TicketAid &m_aid;
    const Directory &m_directory;
    QLabel *m_title;
    QLabel *m_source;
    QuietButton *m_open;
    QLabel *m_words;
    QuietButton *m_save;
    QuietButton *m_close;
    QHash<QByteArray, Row> m_rows; // by part
    QList<QByteArray> m_parts; // in order
    Ticket m_ticket = {};
    qint64 m_alike = 0;
    Purpose m_purpose = Purpose::Resolve;
    bool m_asking = false;
    bool m_saving = false;
    LatestAnswer m_answer;
};

} // namespace Steward
