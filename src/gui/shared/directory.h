#pragma once

#include "desk/base/wallclock.h"
#include "desk/people/right.h"
#include "desk/tickets/ticketreader.h"

#include <QObject>
#include <QTimeZone>

namespace Steward {

// The names behind the ids of the open workspace, its zone, and what time it is there (a sample's clock is its own).
class Directory : public QObject
{
    Q_OBJECT

public:
    Directory(TicketReader &reader, Worker &worker, const WallClock &clock, QObject *parent = nullptr);

    void load();
    bool isLoaded() const { return m_loaded; }

    const Workspace &workspace() const { return m_workspace; }
    const QTimeZone &zone() const { return m_zone; } // of the reader, else of the workspace
    Instant now() const;
    // When that was, for a tool tip: in the reader's zone and, where it is another, in the client's.
    QString timesOf(Instant instant, const QByteArray &client) const;
    QString keyOf(qint64 number) const;
    QByteArray ownerOf(const QByteArray &client) const; // who answers for it now; empty: nobody
    QString clientName(const QByteArray &id) const; // the id where it has no name
    QString personName(const QByteArray &id) const;

    // Who works here; nobody: one only looks.
    Person me() const { return m_workspace.staff.value(m_me); }
    void setMe(const QByteArray &id);
    // Why the person may not do that here; nothing where she may.
    std::optional<Failure> hindrance(Right right) const;
    QList<Person> staffByName() const; // in the order of the reader's alphabet
    void clockWasSet() { Q_EMIT changed(); } // all that tells a time from now tells it anew
    WorkspaceKind kind() const { return m_workspace.sample.isEmpty() ? WorkspaceKind::Real : WorkspaceKind::Sample; }

Q_SIGNALS:
    void changed(); // names, the zone or what time it is
    void loaded(); // after changed()
    void meChanged();
    void failed(const Steward::Failure &failure);

private:
    bool chooseZone(); // whether it is another one

    const WallClock &m_clock;
    TicketReader &m_reader;
    Workspace m_workspace = {};
    QTimeZone m_zone = QTimeZone::utc();
    QByteArray m_me = {};
    bool m_loaded = false;
    LatestAnswer m_answer;
};

} // namespace Steward
