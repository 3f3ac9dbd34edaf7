#include "gui/shared/directory.h"

#include "gui/shared/plaintext.h"
#include "wording/tickets/timewords.h"

#include <algorithm>

namespace Steward {

Directory::Directory(TicketReader &reader, Worker &worker, const WallClock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_reader(reader), m_answer(worker)
{ }

void Directory::load()
{
    m_answer.ask<Result<Workspace>>([reader = &m_reader](const CancelFlag &) { return reader->workspace(); },
                                    [this](Result<Workspace> answer) {
                                        if (!answer) {
                                            Q_EMIT failed(answer.error());
                                            return;
                                        }
                                        m_workspace = std::move(*answer);
                                        chooseZone();
                                        m_loaded = true;
                                        Q_EMIT changed();
                                        Q_EMIT loaded();
                                        Q_EMIT meChanged(); // she may be known only now
                                    });
}

void Directory::setMe(const QByteArray &id)
{
    if (m_me == id)
        return;
    m_me = id;
    if (chooseZone())
        Q_EMIT changed();
    Q_EMIT meChanged();
}

bool Directory::chooseZone()
{
    const QTimeZone former = m_zone;
    m_zone = QTimeZone::utc();
    for (const QByteArray &name : {m_workspace.timeZone, me().timeZone}) {
        const QTimeZone zone(name);
        if (!name.isEmpty() && zone.isValid()) // without a name it is UTC, and valid
            m_zone = zone;
    }
    return m_zone != former;
}

std::optional<Failure> Directory::hindrance(Right right) const
{
    const Done may = right == Right::Administer ? mayAdminister(me(), m_workspace.staff.values(), kind())
                                                : mayDo(me(), right, kind());
    return may ? std::nullopt : std::optional(may.error());
}

QList<Person> Directory::staffByName() const
{
    QList<Person> staff = m_workspace.staff.values();
    std::sort(staff.begin(), staff.end(), [](const Person &a, const Person &b) {
        const int order = fromUtf8(a.name).localeAwareCompare(fromUtf8(b.name));
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return staff;
}

Instant Directory::now() const
{
    return m_clock.now();
}

QString Directory::timesOf(Instant instant, const QByteArray &client) const
{
    return bothTimesWords(instant, m_zone, m_workspace.clientZones.value(client));
}

QString Directory::keyOf(qint64 number) const
{
    return fromUtf8(m_workspace.keyOf(number));
}

QByteArray Directory::ownerOf(const QByteArray &client) const
{
    const auto dated = m_workspace.ownership.constFind(client);
    const Ownership *ownership = dated == m_workspace.ownership.cend() ? nullptr : ownershipAt(*dated, now());
    return ownership ? ownership->owner : QByteArray();
}

QString Directory::clientName(const QByteArray &id) const
{
    return fromUtf8(m_workspace.clientNames.value(id, id));
}

QString Directory::personName(const QByteArray &id) const
{
    return fromUtf8(m_workspace.personNames.value(id, id));
}

} // namespace Steward
