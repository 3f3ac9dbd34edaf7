#include "gui/shared/directory.h"

#include "gui/shared/plaintext.h"

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
                                        const QTimeZone zone(m_workspace.timeZone);
                                        m_zone = zone.isValid() ? zone : QTimeZone::utc();
                                        m_loaded = true;
                                        Q_EMIT changed();
                                        Q_EMIT meChanged(); // she may be known only now
                                    });
}

void Directory::setMe(const QByteArray &id)
{
    if (m_me == id)
        return;
    m_me = id;
    Q_EMIT meChanged();
}

Instant Directory::now() const
{
    return m_clock.now();
}

QString Directory::keyOf(qint64 number) const
{
    return fromUtf8(m_workspace.keyOf(number));
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
