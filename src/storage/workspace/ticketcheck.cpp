#include "storage/workspace/ticketcheck.h"

#include "storage/engine/database.h"

#include "desk/text/searchtext.h"
#include "desk/tickets/projection.h"

#include <QSet>

namespace Steward {

namespace {

// What a redaction left of the chain of a ticket.
struct Kept
{
    QHash<int, QByteArray> digests, salts;
};

Kept keptOf(Connection &connection, qint64 number)
{
    Kept kept;
    Statement &row = connection.prepared("SELECT seq, digest, salt FROM redaction WHERE ticket = ?");
    for (row << number; row.step();) {
        if (row.isNull(1))
            kept.salts.insert(int(row.integer(0)), row.text(2));
        else
            kept.digests.insert(int(row.integer(0)), row.text(1));
    }
    return kept;
}

// The first field in which the row and the history disagree.
QByteArray difference(const Ticket &row, const Ticket &made)
{
    const std::pair<const char *, bool> parts[] = {
        {"version", row.version == made.version},
        {"created_at", row.createdAt == made.createdAt},
        {"updated_at", row.updatedAt == made.updatedAt},
        {"resolved_at", row.resolvedAt == made.resolvedAt},
        {"due", row.due == made.due},
        {"creator", row.createdBy == made.createdBy},
        {"client", row.client == made.client},
        {"requester", row.requester == made.requester},
        {"assignee", row.assignee == made.assignee},
        {"team", row.team == made.team},
        {"category", row.category == made.category},
        {"product", row.product == made.product},
        {"product_version", row.productVersion == made.productVersion},
        {"subject", row.subject == made.subject},
        {"state", row.state == made.state},
        {"priority", row.priority == made.priority},
        {"kind", row.kind == made.kind},
        {"channel", row.channel == made.channel},
        {"level", row.level == made.level},
        {"deleted", row.deleted == made.deleted},
        {"reopened", row.reopened == made.reopened},
        {"escalated", row.escalated == made.escalated},
        {"handed_back", row.handedBack == made.handedBack},
        {"resolution", row.resolution == made.resolution},
        {"tags", row.tags == made.tags},
        {"custom fields", row.more == made.more},
    };
    for (const auto &[name, equal] : parts) {
        if (!equal)
            return name;
    }
    return {};
}

} // namespace

TicketCheck::TicketCheck(Connection &reader)
    : m_connection(reader), m_names(reader), m_rows(reader, m_names), m_tickets(reader, m_names), m_encoder(m_names),
      m_prefix(metaValue(reader, "key_prefix"))
{ }

quint64 TicketCheck::searchHash(QByteArrayView word, qint64 row)
{
    return qHash(word, size_t(row) * 0x9e3779b97f4a7c15ULL + 1);
}

void TicketCheck::addText(qint64 row, QByteArrayView text)
{
    m_words.resize(0);
    appendIndexText(m_words, text);
    QSet<QByteArray> words;
    for (const QByteArray &word : m_words.split(' ')) {
        if (!word.isEmpty())
            words.insert(word);
    }
    for (const QByteArray &word : words)
        m_searchSum += searchHash(word, row);
}

void TicketCheck::check(qint64 number, Examination &into)
{
    const QByteArray key = m_prefix + '-' + QByteArray::number(number);
    const HistoryRows::Root root = m_rows.creation(number);
    QList<qint64> messageIds;
    TicketHistory history = m_rows.history(number, &messageIds);
    ++into.tickets;
    into.records += 1 + history.entries.size();

    int seq = 0;
    qsizetype message = 0;
    std::optional<int> otherwise; // the first record whose row is not as Steward writes it
    if (!m_rows.holds(number, root))
        otherwise = 0;
    for (const Entry &entry : history.entries) {
        if (entry.seq != ++seq) {
            into.findings.append(Finding{key, "record " + QByteArray::number(seq) + " is missing"});
            seq = entry.seq;
        }
        qint64 row = 0;
        if (const auto *text = std::get_if<Message>(&entry.record)) {
            ++m_messages;
            row = messageIds.value(message++);
            addText(row, text->body);
        } else if (std::holds_alternative<Event>(entry.record)) {
            ++m_events;
        } else {
            ++m_surveys;
        }
        if (!m_rows.holds(number, entry, row) && !otherwise)
            otherwise = entry.seq;
    }
    if (!root.uid.isEmpty() && root.uid.size() != 16)
        into.findings.append(Finding{key, "its internal id is none"});
    const qsizetype before = into.findings.size();
    checkChain(history, root, key, into);
    // The chain knows records, not cells: what means the same, written in another way, is nobody's doing but a
    // stranger's.
    if (otherwise && into.findings.size() == before) {
        const QByteArray which
            = *otherwise ? "record " + QByteArray::number(*otherwise) : QByteArray("the ticket record");
        into.findings.append(Finding{key, which + " is not written as Steward writes it"});
    }
    checkProjection(history, key, into);
}

void TicketCheck::checkChain(const TicketHistory &history, const HistoryRows::Root &root, const QByteArray &key,
                             Examination &into)
{
    const Kept kept = keptOf(m_connection, history.number);
    Chain chain(root.salt, {});
    const auto add = [&](int seq, QByteArrayView encoding) {
        if (const auto digest = kept.digests.constFind(seq); digest != kept.digests.constEnd())
            chain.addDigest(*digest);
        else if (const auto salt = kept.salts.constFind(seq); salt != kept.salts.constEnd())
            chain.add(seq, encoding, *salt);
        else
            chain.add(seq, encoding);
    };
    add(0, m_encoder.encode(history.number, history.creation));
    if (chain.link() != root.link) {
        into.findings.append(Finding{key, "the ticket record was altered"});
        return;
    }
    int first = 1; // of the records since the last link
    for (const Entry &entry : history.entries) {
        add(entry.seq, m_encoder.encode(entry.record));
        if (entry.link.isEmpty())
            continue;
        if (chain.link() != entry.link) {
            const QByteArray which = first == entry.seq
                ? "record " + QByteArray::number(first)
                : "one of the imported records " + QByteArray::number(first) + " to " + QByteArray::number(entry.seq);
            into.findings.append(Finding{key, which + " was altered: the chain does not hold"});
            return;
        }
        first = entry.seq + 1;
    }
    if (!history.entries.isEmpty() && history.entries.last().link.isEmpty())
        into.findings.append(Finding{key, "the end of its history has no link: records were removed or altered"});
}

void TicketCheck::checkProjection(const TicketHistory &history, const QByteArray &key, Examination &into)
{
    const auto row = m_tickets.ticket(history.number);
    if (!row) {
        into.findings.append(Finding{key, "the ticket has no row in `ticket`"});
        return;
    }
    const Ticket made = TicketRows::kept(project(history).ticket);
    m_tags += row->tags.size();
    m_customs += qint64(row->more.size());
    addText(-history.number, made.subject);
    if (const QByteArray field = difference(TicketRows::kept(*row), made); !field.isEmpty())
        into.findings.append(Finding{key, "its row differs from its history in " + field});
    else if (!m_tickets.hold(*row))
        into.findings.append(Finding{key, "its row is not written as Steward writes it"});
}

} // namespace Steward
