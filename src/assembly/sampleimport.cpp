#include "assembly/sampleimport.h"

#include "desk/history/canonicaljson.h"
#include "desk/history/tickethistory.h"
#include "desk/tickets/projection.h"

#include <algorithm>

namespace Steward {

namespace {

constexpr qsizetype mostTickets = 25, mostRejects = 50;

} // namespace

bool SampleImport::hasEnough() const
{
    return m_sample.tickets.size() >= mostTickets || m_sample.rejects.size() >= mostRejects;
}

Done SampleImport::add(IncomingSetting setting)
{
    if (setting.type == "person" || setting.type == "client")
        m_names[setting.id] = memberValue(canonicalMembers(setting.json), "name").text();
    return reached(0, 0);
}

Done SampleImport::add(IncomingTicket incoming)
{
    const auto known = std::find_if(m_sample.tickets.begin(), m_sample.tickets.end(), [&](const auto &ticket) {
        return ticket.key == (incoming.sourceKey.isEmpty() ? incoming.key : incoming.sourceKey);
    });
    if (!incoming.creation || known != m_sample.tickets.end()) // more of a ticket that came before
        return reached(0, 0);
    TicketHistory history{.creation = *incoming.creation};
    for (qsizetype i = 0; i < incoming.records.size(); ++i)
        history.entries.append({.seq = int(i) + 1, .record = incoming.records[i].record});
    ImportSample::SampleTicket sample{
        .key = incoming.sourceKey.isEmpty() ? incoming.key : incoming.sourceKey,
        .ticket = project(history).ticket,
        .messages = std::count_if(incoming.records.begin(), incoming.records.end(),
                                  [](const auto &record) { return std::holds_alternative<Message>(record.record); })};
    for (QByteArray *id : {&sample.ticket.client, &sample.ticket.requester, &sample.ticket.assignee})
        *id = nameOf(*id);
    m_sample.tickets.append(std::move(sample));
    return reached(0, 0);
}

void SampleImport::reject(Reject reject)
{
    if (m_sample.rejects.size() < mostRejects)
        m_sample.rejects.append(std::move(reject));
}

Result<QByteArray> SampleImport::personNamed(const QByteArray &name, const QByteArray &, const QByteArray &email)
{
    return name.isEmpty() ? email : name;
}

Done SampleImport::reached(qint64, qint64)
{
    return hasEnough() || m_cancel.isRaised() ? failed(FailureCode::Cancelled) : Done();
}

} // namespace Steward
