#include "storage/tickets/ticketrows.h"

#include "storage/tickets/customtext.h"

#include <algorithm>

namespace Steward {

void TicketRows::bind(Statement &row, const Ticket &t)
{
    row << t.number << t.version << t.createdAt.ms << t.updatedAt.ms << t.resolvedAt << t.due
        << orNull(m_names.personNumber(t.createdBy)) << orNull(m_names.clientNumber(t.client))
        << orNull(m_names.personNumber(t.requester)) << orNull(m_names.personNumber(t.assignee))
        << orNull(m_names.makeTerm(t.team)) << int(t.state) << t.level << int(t.priority) << int(t.kind)
        << int(t.channel) << orNull(m_names.makeTerm(t.category)) << orNull(m_names.makeTerm(t.product))
        << orNull(m_names.makeTerm(t.productVersion)) << orNull(m_names.makeTerm(t.resolution.rootCause))
        << orNull(m_names.makeTerm(t.resolution.code)) << orNull(m_names.makeTerm(t.resolution.fix))
        << orNull(m_names.makeTerm(t.resolution.kb)) << orNull(m_names.makeTerm(t.resolution.ai)) << t.reopened
        << t.escalated << t.handedBack << t.deleted << t.subject;
}

void TicketRows::insert(const Ticket &ticket)
{
    Statement &row = m_connection.prepared(
        "INSERT INTO ticket(number, version, created_at, updated_at, resolved_at, due, creator, client, requester, assignee, team, state, level, priority,"
        " kind, channel, category, product, product_version, root_cause, code, fix, kb, ai, reopened, escalated, handed_back, deleted, subject)"
        " VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23,?24,?25,?26,?27,?28,?29)");
    bind(row, ticket);
    row.run();
    for (const QByteArray &tag : ticket.tags)
        insertTag(ticket.number, tag);
    for (const auto &[field, value] : ticket.more)
        insertCustom(ticket.number, field, value);
}

void TicketRows::update(const Ticket &before, const Ticket &now)
{
    Statement &row = m_connection.prepared(
        "UPDATE ticket SET version=?2, created_at=?3, updated_at=?4, resolved_at=?5, due=?6, creator=?7, client=?8, requester=?9, assignee=?10, team=?11,"
        " state=?12, level=?13, priority=?14, kind=?15, channel=?16, category=?17, product=?18, product_version=?19, root_cause=?20, code=?21, fix=?22,"
        " kb=?23, ai=?24, reopened=?25, escalated=?26, handed_back=?27, deleted=?28, subject=?29 WHERE number=?1");
    bind(row, now);
    row.run();
    if (before.tags != now.tags) {
        for (const QByteArray &tag : before.tags)
            (m_connection.prepared("DELETE FROM tag WHERE term = ? AND ticket = ?")
             << m_names.termNumber(tag) << now.number)
                .run();
        for (const QByteArray &tag : now.tags)
            insertTag(now.number, tag);
    }
    for (const auto &[field, value] : before.more) {
        if (const auto found = now.more.find(field); found == now.more.end())
            (m_connection.prepared("DELETE FROM custom WHERE ticket = ? AND field = ?")
             << now.number << m_names.fieldNumber(field.text()))
                .run();
    }
    for (const auto &[field, value] : now.more) {
        const auto was = before.more.find(field);
        if (was == before.more.end() || was->second != value)
            insertCustom(now.number, field, value);
    }
}

void TicketRows::insertTag(qint64 number, const QByteArray &tag)
{
    (m_connection.prepared("INSERT OR IGNORE INTO tag(term, ticket) VALUES(?, ?)") << m_names.makeTerm(tag) << number)
        .run();
}

void TicketRows::insertCustom(qint64 number, const FieldName &field, const Value &value)
{
    if (field.field == Field::Resolution)
        return;
    const QByteArray text = customText(value);
    (m_connection.prepared("INSERT OR REPLACE INTO custom(ticket, field, value) VALUES(?, ?, ?)")
     << number << m_names.makeField(field.text()) << text)
        .run();
}

std::optional<Ticket> TicketRows::ticket(qint64 number)
{
    Statement &row = m_connection.prepared(
        "SELECT number, version, created_at, updated_at, resolved_at, due, creator, client, requester, assignee, team, state, level, priority, kind,"
        " channel, category, product, product_version, root_cause, code, fix, kb, ai, reopened, escalated, handed_back, deleted, subject FROM ticket WHERE number = ?");
    row << number;
    if (!row.step())
        return {};
    Ticket t;
    qint64 numbers[28];
    for (int i = 0; i < 28; ++i)
        numbers[i] = row.integer(i);
    t.subject = row.text(28);
    row.reset();
    t.number = numbers[0];
    t.version = int(numbers[1]);
    t.createdAt = {numbers[2]};
    t.updatedAt = {numbers[3]};
    t.resolvedAt = {numbers[4]};
    t.due = {numbers[5]};
    t.createdBy = m_names.personId(numbers[6]);
    t.client = m_names.clientId(numbers[7]);
    t.requester = m_names.personId(numbers[8]);
    t.assignee = m_names.personId(numbers[9]);
    t.team = m_names.term(numbers[10]);
    t.state = State(numbers[11]);
    t.level = int(numbers[12]);
    t.priority = Priority(numbers[13]);
    t.kind = Kind(numbers[14]);
    t.channel = Channel(numbers[15]);
    t.category = m_names.term(numbers[16]);
    t.product = m_names.term(numbers[17]);
    t.productVersion = m_names.term(numbers[18]);
    t.resolution = {.rootCause = m_names.term(numbers[19]),
                    .code = m_names.term(numbers[20]),
                    .fix = m_names.term(numbers[21]),
                    .kb = m_names.term(numbers[22]),
                    .ai = m_names.term(numbers[23])};
    t.reopened = int(numbers[24]);
    t.escalated = int(numbers[25]);
    t.handedBack = int(numbers[26]);
    t.deleted = numbers[27] != 0;
    Statement &tags = m_connection.prepared("SELECT term FROM tag WHERE ticket = ? ORDER BY term");
    for (tags << number; tags.step();)
        t.tags.append(m_names.term(tags.integer(0)));
    std::sort(t.tags.begin(), t.tags.end());
    Statement &custom = m_connection.prepared("SELECT field, value FROM custom WHERE ticket = ?");
    for (custom << number; custom.step();)
        t.more.insert_or_assign(FieldName::from(m_names.fieldName(custom.integer(0))), customValue(custom.text(1)));
    return t;
}

bool TicketRows::exists(qint64 number)
{
    Statement &row = m_connection.prepared("SELECT 1 FROM ticket WHERE number = ?");
    row << number;
    const bool found = row.step();
    row.reset();
    return found;
}

bool TicketRows::hold(const Ticket &ticket)
{
    Statement &row = m_connection.prepared(
        "SELECT 1 FROM ticket WHERE number = ?1 AND version IS ?2 AND created_at IS ?3 AND updated_at IS ?4 AND resolved_at IS ?5 AND due IS ?6"
        " AND creator IS ?7 AND client IS ?8 AND requester IS ?9 AND assignee IS ?10 AND team IS ?11 AND state IS ?12 AND level IS ?13"
        " AND priority IS ?14 AND kind IS ?15 AND channel IS ?16 AND category IS ?17 AND product IS ?18 AND product_version IS ?19"
        " AND root_cause IS ?20 AND code IS ?21 AND fix IS ?22 AND kb IS ?23 AND ai IS ?24 AND reopened IS ?25 AND escalated IS ?26"
        " AND handed_back IS ?27 AND deleted IS ?28 AND subject IS ?29");
    bind(row, ticket);
    if (!row.found())
        return false;
    return std::all_of(ticket.more.begin(), ticket.more.end(), [&](const auto &custom) {
        const QByteArray text = customText(custom.second);
        Statement &same = m_connection.prepared("SELECT 1 FROM custom WHERE ticket = ? AND field = ? AND value IS ?");
        return (same << ticket.number << m_names.fieldNumber(custom.first.text()) << text).found();
    });
}

TicketRow TicketRows::row(const Statement &s)
{
    return {.number = s.integer(0),
            .createdAt = s.instant(1),
            .updatedAt = s.instant(2),
            .resolvedAt = s.instant(3),
            .client = m_names.clientId(s.integer(4)),
            .requester = m_names.personId(s.integer(5)),
            .assignee = m_names.personId(s.integer(6)),
            .team = m_names.term(s.integer(7)),
            .category = m_names.term(s.integer(8)),
            .product = m_names.term(s.integer(9)),
            .subject = s.text(16),
            .state = State(s.integer(10)),
            .priority = Priority(s.integer(11)),
            .kind = Kind(s.integer(12)),
            .level = int(s.integer(13)),
            .handedBack = int(s.integer(14)),
            .reopened = int(s.integer(15))};
}

Ticket TicketRows::kept(Ticket ticket)
{
    ticket.more.erase(FieldName{.field = Field::Resolution});
    std::sort(ticket.tags.begin(), ticket.tags.end());
    ticket.tags.erase(std::unique(ticket.tags.begin(), ticket.tags.end()), ticket.tags.end());
    return ticket;
}

} // namespace Steward
