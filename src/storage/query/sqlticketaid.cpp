#include "storage/query/sqlticketaid.h"

#include "storage/history/dictionaries.h"
#include "storage/tickets/customtext.h"

#include "desk/history/canonicaljson.h"
#include "desk/tickets/undo.h"

#include <algorithm>

namespace Steward {

struct SqlTicketAid::Parts
{
    explicit Parts(std::unique_ptr<Connection> opened) : connection(std::move(opened)), names(*connection) { }

    std::unique_ptr<Connection> connection;
    Dictionaries names;
};

namespace {

constexpr int mostEnvironments = 100;

// The number above which the newest tickets lie.
qint64 beforeNewest(Connection &connection)
{
    return connection.integer("SELECT coalesce(max(number), 0) FROM ticket") - TicketAid::newestTickets;
}

void sort(QList<QByteArray> &words)
{
    std::sort(words.begin(), words.end(),
              [](const QByteArray &a, const QByteArray &b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
}

QList<QByteArray> termsOf(Connection &connection, Dictionaries &names, const char *sql, qint64 above)
{
    QList<QByteArray> terms;
    Statement &row = connection.prepared(sql);
    for (row << above; row.step();)
        terms.append(names.term(row.integer(0)));
    sort(terms);
    return terms;
}

QList<Person> requestersOf(Connection &connection)
{
    QList<Person> persons;
    Statement &row = connection.prepared("SELECT ext, name, role, body FROM person");
    while (row.step()) {
        const Role role = roleFrom(row.view(2));
        if (isStaff(role))
            continue;
        persons.append({.id = row.text(0),
                        .name = row.text(1),
                        .role = role,
                        .client = memberValue(canonicalMembers(row.view(3)), "client").text()});
    }
    std::sort(persons.begin(), persons.end(), [](const Person &a, const Person &b) {
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return persons;
}

// Each value once, without a look at every row: from one to the next larger in the index.
QList<QByteArray> environmentsOf(Connection &connection, Dictionaries &names)
{
    QList<QByteArray> environments;
    Statement &row = connection.prepared(
        "WITH RECURSIVE each(value) AS (SELECT min(value) FROM custom WHERE field = ?1 UNION ALL"
        " SELECT (SELECT min(c.value) FROM custom c WHERE c.field = ?1 AND c.value > each.value) FROM each"
        " WHERE each.value IS NOT NULL) SELECT value FROM each WHERE value IS NOT NULL LIMIT ?2");
    for (row << names.fieldNumber("custom.environment") << mostEnvironments; row.step();)
        environments.append(customValue(row.text(0)).text());
    sort(environments);
    return environments;
}

} // namespace

SqlTicketAid::SqlTicketAid(QString path) : m_parts(std::move(path)) { }

SqlTicketAid::~SqlTicketAid() = default;

void SqlTicketAid::close()
{
    m_parts.close();
}

Result<KnownValues> SqlTicketAid::knownValues(const CancelFlag &cancel)
{
    const auto parts = m_parts.get();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    Dictionaries &names = (*parts)->names;
    const Watch watch(connection, cancel);
    const qint64 above = beforeNewest(connection);
    KnownValues known{
        .requesters = requestersOf(connection),
        .environments = environmentsOf(connection, names),
        .categories = termsOf(connection, names,
                              "SELECT DISTINCT category FROM ticket WHERE number > ? AND category IS NOT NULL", above),
        .teams
        = termsOf(connection, names, "SELECT DISTINCT team FROM ticket WHERE number > ? AND team IS NOT NULL", above)};
    Statement &row = connection.prepared(
        "SELECT product, product_version, max(number) AS latest FROM ticket WHERE number > ? AND product IS NOT NULL"
        " GROUP BY product, product_version ORDER BY latest DESC");
    for (row << above; row.step();) {
        QList<QByteArray> &versions = known.versions[names.term(row.integer(0))];
        if (!row.isNull(1))
            versions.append(names.term(row.integer(1)));
    }
    known.products = known.versions.keys();
    sort(known.products);
    if (const Done done = connection.done(); !done)
        return tl::unexpected(done.error());
    return known;
}

Result<int> SqlTicketAid::contactsSince(const QByteArray &requester, Instant since, const CancelFlag &cancel)
{
    const auto parts = m_parts.get();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    const Watch watch(connection, cancel);
    int contacts = 0;
    Statement &row = connection.prepared( // flags: inbound and public
        "SELECT m.more FROM ticket t JOIN message m ON m.ticket = t.number WHERE t.requester = ? AND t.updated_at >= ?2"
        " AND t.deleted = 0 AND m.at >= ?2 AND (m.flags & 3) = 0");
    for (row << (*parts)->names.personNumber(requester) << since; row.step();) {
        if (!isAutomatic(Message{.more = row.text(0)}))
            ++contacts;
    }
    if (const Done done = connection.done(); !done)
        return tl::unexpected(done.error());
    return contacts;
}

Result<QList<ResolvedTicket>> SqlTicketAid::resolvedAlike(const Ticket &ticket, int limit, const CancelFlag &cancel)
{
    const auto parts = m_parts.get();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    Dictionaries &names = (*parts)->names;
    const Watch watch(connection, cancel);
    const qint64 above = beforeNewest(connection);
    const bool byCategory = !ticket.category.isEmpty();
    Statement &row = connection.prepared(
        byCategory
            ? "SELECT number, subject, category, product, root_cause, code, fix, kb, ai FROM ticket WHERE number > ?"
              " AND category = ? AND number <> ? AND deleted = 0 AND root_cause IS NOT NULL AND code IS NOT NULL"
              " AND fix IS NOT NULL AND kb IS NOT NULL AND ai IS NOT NULL ORDER BY number DESC LIMIT ?"
            : "SELECT number, subject, category, product, root_cause, code, fix, kb, ai FROM ticket WHERE number > ?"
              " AND product = ? AND number <> ? AND deleted = 0 AND root_cause IS NOT NULL AND code IS NOT NULL"
              " AND fix IS NOT NULL AND kb IS NOT NULL AND ai IS NOT NULL ORDER BY number DESC LIMIT ?");
    QList<ResolvedTicket> found;
    row << above << names.termNumber(byCategory ? ticket.category : ticket.product) << ticket.number << limit;
    while (row.step()) {
        found.append({.number = row.integer(0),
                      .subject = row.text(1),
                      .category = names.term(row.integer(2)),
                      .product = names.term(row.integer(3)),
                      .resolution = {.rootCause = names.term(row.integer(4)),
                                     .code = names.term(row.integer(5)),
                                     .fix = names.term(row.integer(6)),
                                     .kb = names.term(row.integer(7)),
                                     .ai = names.term(row.integer(8))}});
    }
    if (const Done done = connection.done(); !done)
        return tl::unexpected(done.error());
    return found;
}

} // namespace Steward
