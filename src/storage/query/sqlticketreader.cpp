#include "storage/query/sqlticketreader.h"

#include "storage/engine/database.h"
#include "storage/history/historyrows.h"
#include "storage/metrics/storedrules.h"
#include "storage/query/nextdueorder.h"
#include "storage/query/querysql.h"
#include "storage/query/searchfunctions.h"
#include "storage/tickets/contents.h"

#include "desk/clients/client.h"
#include "desk/history/canonicaljson.h"
#include "desk/query/queryparser.h"

namespace Steward {

struct SqlTicketReader::Parts
{
    explicit Parts(std::unique_ptr<Connection> opened)
        : connection(std::move(opened)), names(*connection), history(*connection, names), tickets(*connection, names),
          nextDue(*connection, names)
    { }

    std::unique_ptr<Connection> connection;
    Dictionaries names;
    HistoryRows history;
    TicketRows tickets;
    NextDueOrder nextDue;
    Zone zone = {};
};

namespace {

// ORDER BY of the window's own orders, and the SELECT's tables; the number of the key decides between equals.
QByteArray orderText(QueueOrder order, bool descending)
{
    const QByteArray way = descending ? " DESC" : " ASC";
    switch (order) {
    case QueueOrder::Urgency:
        return "t.priority DESC, t.created_at, t.number";
    case QueueOrder::Key:
        return "t.number" + way;
    case QueueOrder::Updated:
        return "t.updated_at" + way + ", t.number";
    case QueueOrder::Created:
        return "t.created_at" + way + ", t.number";
    case QueueOrder::Resolved:
        return "t.resolved_at IS NULL, t.resolved_at" + way + ", t.number";
    case QueueOrder::Subject:
        return "t.subject COLLATE NOCASE" + way + ", t.number";
    case QueueOrder::Client:
        return "(SELECT c.name FROM client c WHERE c.id = t.client) COLLATE NOCASE" + way + ", t.number";
    case QueueOrder::Assignee:
        return "t.assignee IS NULL, (SELECT p.name FROM person p WHERE p.id = t.assignee) COLLATE NOCASE" + way
            + ", t.number";
    case QueueOrder::Requester:
        return "(SELECT p.name FROM person p WHERE p.id = t.requester) COLLATE NOCASE" + way + ", t.number";
    case QueueOrder::Team:
        return "t.team IS NULL, (SELECT w.text FROM term w WHERE w.id = t.team) COLLATE NOCASE" + way + ", t.number";
    case QueueOrder::Product:
        return "t.product IS NULL, (SELECT w.text FROM term w WHERE w.id = t.product) COLLATE NOCASE" + way
            + ", t.number";
    case QueueOrder::Category:
        return "t.category IS NULL, (SELECT w.text FROM term w WHERE w.id = t.category) COLLATE NOCASE" + way
            + ", t.number";
    case QueueOrder::Signs:
        return "t.reopened + t.handed_back" + way + ", t.number";
    case QueueOrder::State:
        return "t.state" + way + ", t.number";
    case QueueOrder::Level:
        return "t.level" + way + ", t.number";
    case QueueOrder::Priority:
        return "t.priority" + way + ", t.number";
    case QueueOrder::Kind:
        return "t.kind" + way + ", t.number";
    case QueueOrder::NextDue: // of what is resolved
        return "t.number DESC";
    }
    return "t.number";
}

Failure asFailure(const QueryProblem &problem)
{
    QByteArray detail = problem.code + '@' + QByteArray::number(problem.position);
    if (!problem.expected.isEmpty())
        detail += '\n' + problem.expected;
    if (!problem.fix.isEmpty())
        detail += "\nfix: " + problem.fix;
    return {FailureCode::BadInput, "query", detail};
}

} // namespace

SqlTicketReader::SqlTicketReader(QString path, const WallClock &clock) : m_path(std::move(path)), m_clock(clock) { }

SqlTicketReader::~SqlTicketReader() = default;

void SqlTicketReader::close()
{
    m_parts.reset();
}

Result<SqlTicketReader::Parts *> SqlTicketReader::parts()
{
    if (!m_parts) {
        auto connection = Database::openReader(m_path);
        if (!connection)
            return tl::unexpected(connection.error());
        if (const Done done = registerSearchFunctions(**connection); !done)
            return tl::unexpected(done.error());
        m_parts = std::make_unique<Parts>(std::move(*connection));
        m_parts->zone = Zone::named(metaValue(*m_parts->connection, "time_zone")).value_or(Zone());
    }
    return m_parts.get();
}

template <typename Answer>
Result<Answer> SqlTicketReader::answered(Parts &parts, Answer answer)
{
    if (const Done done = parts.connection->done(); !done)
        return tl::unexpected(done.error());
    return answer;
}

namespace {

// From the columns ext, name, role, body.
Person personFrom(const Statement &row)
{
    const QList<JsonMember> members = canonicalMembers(row.view(3));
    return {.id = row.text(0),
            .name = row.text(1),
            .role = roleFrom(row.view(2)),
            .team = memberValue(members, "team").text(),
            .client = memberValue(members, "client").text(),
            .timeZone = memberValue(members, "time_zone").text(),
            .isAdmin = memberValue(members, "admin").json() == "true"};
}

} // namespace

Result<Workspace> SqlTicketReader::workspace()
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    connection.forgetFailure();
    Workspace workspace{.name = metaValue(connection, "workspace"),
                        .keyPrefix = metaValue(connection, "key_prefix"),
                        .timeZone = metaValue(connection, "time_zone"),
                        .sample = memberValue(canonicalMembers(metaValue(connection, "header")), "sample").text()};
    if (!workspace.sample.isEmpty())
        workspace.sampleNow = Instant{connection.integer("SELECT coalesce(max(updated_at), 0) FROM ticket")};
    const Value vocabulary = memberValue(canonicalMembers(metaValue(connection, "header")), "vocabulary");
    for (const JsonMember &term : canonicalMembers(vocabulary.json())) {
        const QList<QByteArray> words = jsonElements(term.value.json());
        if (words.size() == 2)
            workspace.vocabulary.insert(term.name,
                                        {.one = Value::json(words[0]).text(), .many = Value::json(words[1]).text()});
    }
    QHash<QByteArray, QByteArray> zones; // by calendar: of its latest version
    Statement &calendars
        = connection.prepared("SELECT ext, body FROM setting WHERE type = 'calendar' ORDER BY valid_from");
    while (calendars.step())
        zones.insert(calendars.text(0), memberValue(canonicalMembers(calendars.view(1)), "time_zone").text());
    Statement &clients = connection.prepared("SELECT ext, name, body FROM client");
    while (clients.step()) {
        workspace.clientNames.insert(clients.text(0), clients.text(1));
        const Client client = clientFrom(clients.text(0), clients.view(2));
        if (!client.ownership.isEmpty())
            workspace.ownership.insert(client.id, client.ownership);
        if (const QByteArray zone = zones.value(client.calendar); !zone.isEmpty())
            workspace.clientZones.insert(clients.text(0), zone);
    }
    Statement &persons = connection.prepared("SELECT ext, name, role, body FROM person");
    while (persons.step()) {
        workspace.personNames.insert(persons.text(0), persons.text(1));
        const Role role = roleFrom(persons.view(2));
        if (isStaff(role))
            workspace.staff.insert(persons.text(0), personFrom(persons));
    }
    return answered(**parts, workspace);
}

namespace {

// An answer of clocks is whole or none: tickets that are not counted yet have none to ask for.
Done hasClocks(Connection &connection, const SqlCondition &condition)
{
    if (condition.asksClocks && countedThrough(connection))
        return failed(FailureCode::Busy, "clocks");
    return {};
}

struct Selection
{
    QByteArray sql; // FROM … WHERE …
    QByteArray order; // ORDER BY …
    SqlCondition condition;
    QList<qint64> months; // bounds, bound after the condition's values
    std::optional<QByteArray> among; // numbers as a JSON list, bound last

    void bindTo(Statement &row) const
    {
        condition.bindTo(row);
        for (const qint64 bound : months)
            row << bound;
        if (among)
            row << *among;
    }
};

QList<qint64> numbersFrom(Statement &row)
{
    QList<qint64> numbers;
    while (row.step())
        numbers.append(row.integer(0));
    return numbers;
}

} // namespace

static Result<Selection> selectionOf(SqlTicketReader &reader, Connection &connection, Dictionaries &names,
                                     const Zone &zone, const QueueQuestion &question, Instant now)
{
    Selection selection;
    QByteArray where = "t.deleted = 0";
    if (question.unresolvedOnly)
        where += " AND t.state < 4";
    if (!question.find.isEmpty()) {
        const auto plan = reader.plan(question.find, question.asker, now);
        if (!plan)
            return tl::unexpected(plan.error());
        if (!*plan)
            return tl::unexpected(asFailure(plan->error()));
        selection.condition = sqlFor(**plan, names);
        if (const Done done = hasClocks(connection, selection.condition); !done)
            return tl::unexpected(done.error());
        where += " AND " + selection.condition.sql;
    }
    const auto within = [&](const char *column, int month) {
        where += QByteArray(" AND ") + column + " >= ? AND " + column + " < ?";
        selection.months << zone.startOfMonth(month).ms << zone.startOfMonth(month + 1).ms;
    };
    if (question.createdInMonth)
        within("t.created_at", *question.createdInMonth);
    if (question.resolvedInMonth)
        within("t.resolved_at", *question.resolvedInMonth);
    if (question.among) {
        QByteArray list = "[";
        for (const qint64 number : *question.among)
            list += (list.size() > 1 ? "," : "") + QByteArray::number(number);
        selection.among = list + ']';
        where += " AND t.number IN (SELECT value FROM json_each(?))";
    }
    selection.sql = " FROM ticket t WHERE " + where;
    selection.order = " ORDER BY " + orderText(question.order, question.descending);
    return selection;
}

// The numbers of the tickets in the order "next due"; `limit` of them where it is not -1.
static Result<QList<qint64>> numbersByDue(Connection &connection, NextDueOrder &order, const Selection &selection,
                                          bool descending, qint64 limit, Instant now)
{
    Statement unresolved(connection, ("SELECT t.number" + selection.sql + " AND t.state < 4").constData());
    selection.bindTo(unresolved);
    auto numbers = order.ordered(numbersFrom(unresolved), now);
    if (!numbers)
        return numbers;
    if (descending)
        std::reverse(numbers->begin(), numbers->end());
    if (limit >= 0 && numbers->size() >= limit) {
        numbers->resize(limit);
        return numbers;
    }
    Statement resolved(
        connection,
        ("SELECT t.number" + selection.sql + " AND t.state >= 4" + selection.order + " LIMIT ?").constData());
    selection.bindTo(resolved);
    resolved << (limit < 0 ? -1 : limit - numbers->size());
    *numbers += numbersFrom(resolved);
    if (const Done done = connection.done(); !done)
        return tl::unexpected(done.error());
    return numbers;
}

Result<QList<TicketRow>> SqlTicketReader::firstPage(const QueueQuestion &question, int limit, const CancelFlag &cancel)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    const Watch watch(*(*parts)->connection, cancel);
    // The one question that is asked all day keeps its statement; the others are made for each question.
    static constexpr const char *usual
        = "SELECT " STEWARD_TICKET_ROW_COLUMNS
          " FROM ticket t INDEXED BY ticket_queue WHERE t.deleted = 0 AND t.state < 4 ORDER BY t.priority DESC, t.created_at, t.number LIMIT ?";
    QList<TicketRow> rows;
    rows.reserve(limit);
    if (question == QueueQuestion{.unresolvedOnly = true}) {
        Statement &row = (*parts)->connection->prepared(usual);
        for (row << limit; row.step();)
            rows.append((*parts)->tickets.row(row));
        return answered(**parts, rows);
    }
    const auto selection
        = selectionOf(*this, *(*parts)->connection, (*parts)->names, (*parts)->zone, question, m_clock.now());
    if (!selection)
        return tl::unexpected(selection.error());
    if (question.order == QueueOrder::NextDue) {
        const auto numbers = numbersByDue(*(*parts)->connection, (*parts)->nextDue, *selection, question.descending,
                                          limit, m_clock.now());
        return numbers ? this->rows(*numbers, cancel) : tl::unexpected(numbers.error());
    }
    Statement row(
        *(*parts)->connection,
        QByteArray("SELECT " STEWARD_TICKET_ROW_COLUMNS + selection->sql + selection->order + " LIMIT ?").constData());
    selection->bindTo(row);
    for (row << limit; row.step();)
        rows.append((*parts)->tickets.row(row));
    return answered(**parts, rows);
}

Result<QList<qint64>> SqlTicketReader::numbers(const QueueQuestion &question, const CancelFlag &cancel)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    const Watch watch(*(*parts)->connection, cancel);
    const auto selection
        = selectionOf(*this, *(*parts)->connection, (*parts)->names, (*parts)->zone, question, m_clock.now());
    if (!selection)
        return tl::unexpected(selection.error());
    if (question.order == QueueOrder::NextDue)
        return numbersByDue(*(*parts)->connection, (*parts)->nextDue, *selection, question.descending, -1,
                            m_clock.now());
    Statement row(*(*parts)->connection, QByteArray("SELECT t.number" + selection->sql + selection->order).constData());
    selection->bindTo(row);
    return answered(**parts, numbersFrom(row));
}

Result<qint64> SqlTicketReader::count(const QueueQuestion &question, const CancelFlag &cancel)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    const Watch watch(*(*parts)->connection, cancel);
    const auto selection
        = selectionOf(*this, *(*parts)->connection, (*parts)->names, (*parts)->zone, question, m_clock.now());
    if (!selection)
        return tl::unexpected(selection.error());
    Statement row(*(*parts)->connection, QByteArray("SELECT count(*)" + selection->sql).constData());
    selection->bindTo(row);
    const qint64 count = row.step() ? row.integer(0) : 0;
    return answered(**parts, count);
}

Result<QList<TicketRow>> SqlTicketReader::rows(const QList<qint64> &numbers, const CancelFlag &cancel)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    const Watch watch(*(*parts)->connection, cancel);
    QList<TicketRow> rows;
    rows.reserve(numbers.size());
    Statement &row
        = (*parts)->connection->prepared("SELECT " STEWARD_TICKET_ROW_COLUMNS " FROM ticket t WHERE t.number = ?");
    for (const qint64 number : numbers) {
        row << number;
        if (row.step())
            rows.append((*parts)->tickets.row(row));
        row.reset();
    }
    return answered(**parts, rows);
}

Result<OpenedTicket> SqlTicketReader::open(qint64 number, const CancelFlag &cancel)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    const Watch watch(*(*parts)->connection, cancel);
    (*parts)->connection->run("BEGIN"); // one moment for both
    OpenedTicket opened;
    const auto ticket = (*parts)->tickets.ticket(number);
    if (ticket) {
        opened.ticket = *ticket;
        opened.history = (*parts)->history.history(number);
        for (const Entry &entry : opened.history.entries) {
            const auto *event = std::get_if<Event>(&entry.record);
            if (event && event->field.field == Field::Resolution)
                opened.ticket.more.insert_or_assign(event->field, event->to);
        }
    }
    (*parts)->connection->run("ROLLBACK");
    if (!ticket && (*parts)->connection->done())
        return failed(FailureCode::NotFound, QByteArray::number(number));
    return answered(**parts, opened);
}

Result<QByteArray> SqlTicketReader::attachment(const QByteArray &sha256, const CancelFlag &cancel)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    const Watch watch(connection, cancel);
    return Contents(connection).read(sha256);
}

Result<TicketChanges> SqlTicketReader::changesSince(qint64 change, const CancelFlag &cancel)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    const Watch watch(connection, cancel);
    TicketChanges changes{.last = connection.integer("SELECT coalesce(max(number), 0) FROM changes"),
                          .imports = connection.integer("SELECT coalesce(sum(place), 0) + count(*) FROM import")};
    Statement &row
        = connection.prepared("SELECT DISTINCT ticket FROM changes WHERE number > ? AND number <= ? ORDER BY ticket");
    for (row << change << changes.last; row.step();) {
        if (row.integer(0) == 0)
            changes.rules = true;
        else
            changes.tickets.append(row.integer(0));
    }
    return answered(**parts, changes);
}

Result<Viewer> SqlTicketReader::viewer(const QByteArray &person)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    Statement &row = connection.prepared("SELECT ext, name, role, body FROM person WHERE ext = ?");
    row << person;
    if (!row.step()) {
        if (const Done done = connection.done(); !done)
            return tl::unexpected(done.error());
        return failed(FailureCode::NotFound, person);
    }
    Viewer viewer{.person = personFrom(row)};
    row.reset();
    Statement &clients = connection.prepared("SELECT ext, body FROM client");
    while (clients.step()) {
        const Client client = clientFrom(clients.text(0), clients.view(1));
        const Ownership *now = client.ownershipAt(m_clock.now());
        if (now && (now->owner == person || now->backup == person))
            viewer.clients.insert(client.id);
    }
    Statement &team = connection.prepared("SELECT ext, name, role, body FROM person");
    while (team.step()) {
        const Person member = personFrom(team);
        if (!viewer.person.team.isEmpty() && member.team == viewer.person.team && isStaff(member.role))
            viewer.team.insert(member.id);
    }
    return answered(**parts, viewer);
}

Result<SlaRecords> SqlTicketReader::slaRecords()
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    return answered(**parts, storedSlaRecords(connection));
}

Result<Read<QueryPlan>> SqlTicketReader::plan(const QByteArray &query, const QByteArray &person, Instant now)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    Connection &connection = *(*parts)->connection;
    const SqlQueryVocabulary vocabulary(connection);
    QByteArray zone = metaValue(connection, "time_zone");
    if (!person.isEmpty()) {
        Statement &row = connection.prepared("SELECT body FROM person WHERE ext = ?");
        row << person;
        if (row.step()) {
            if (const Value own = memberValue(canonicalMembers(row.view(0)), "time_zone"); own.isSet())
                zone = own.text();
        }
        row.reset();
    }
    const auto plan
        = parseQuery(QString::fromUtf8(query), vocabulary, {.now = now, .timeZone = zone, .person = person});
    return answered(**parts, plan);
}

Result<QList<qint64>> SqlTicketReader::find(const QueryPlan &plan, const CancelFlag &cancel)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    const Watch watch(*(*parts)->connection, cancel);
    const SqlCondition condition = sqlFor(plan, (*parts)->names);
    if (const Done done = hasClocks(*(*parts)->connection, condition); !done)
        return tl::unexpected(done.error());
    Statement row(*(*parts)->connection,
                  QByteArray("SELECT t.number FROM ticket t WHERE t.deleted = 0 AND " + condition.sql + " ORDER BY "
                             + orderFor(plan))
                      .constData());
    condition.bindTo(row);
    return answered(**parts, numbersFrom(row));
}

Result<qint64> SqlTicketReader::count(const QueryPlan &plan, const CancelFlag &cancel)
{
    const auto parts = this->parts();
    if (!parts)
        return tl::unexpected(parts.error());
    const Watch watch(*(*parts)->connection, cancel);
    const SqlCondition condition = sqlFor(plan, (*parts)->names);
    if (const Done done = hasClocks(*(*parts)->connection, condition); !done)
        return tl::unexpected(done.error());
    Statement row(*(*parts)->connection,
                  QByteArray("SELECT count(*) FROM ticket t WHERE t.deleted = 0 AND " + condition.sql).constData());
    condition.bindTo(row);
    const qint64 count = row.step() ? row.integer(0) : 0;
    return answered(**parts, count);
}

} // namespace Steward
