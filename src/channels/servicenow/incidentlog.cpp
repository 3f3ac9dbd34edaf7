#include "channels/servicenow/incidentlog.h"

#include <algorithm>
#include <limits>

namespace Steward {

namespace {

bool isDone(const Value &state)
{
    return state.text() == "resolved" || state.text() == "closed";
}

Value wordValue(QByteArrayView word)
{
    return Value::string(word);
}

} // namespace

Result<IncidentLog> IncidentLog::from(const QList<QByteArrayView> &header, const QByteArray &timeZone,
                                      HistoryImport &to)
{
    const auto zone = Zone::named(timeZone);
    if (!zone)
        return failed(FailureCode::BadInput, "zone", timeZone);
    const auto date = DateFormat::from("d/M/yyyy H:mm[:ss]");
    if (!date)
        return tl::unexpected(date.error());
    IncidentLog log(to, *zone);
    log.m_date = *date;
    log.m_places = QList<qsizetype>(int(IncidentColumn::OtherContact) + 1, -1);
    log.m_cellCount = header.size();
    for (qsizetype cell = 0; cell < header.size(); ++cell) {
        const QByteArrayView name = header.at(cell).trimmed();
        const auto meaning = columnCalled(name);
        const bool again = log.hasColumn(name);
        log.addColumn(again ? IncidentColumn::Text : meaning,
                      again ? name.toByteArray() + '_' + QByteArray::number(cell + 1) : name.toByteArray(), cell);
        if (!again && meaning == IncidentColumn::State)
            log.addColumn(IncidentColumn::WaitingFor, name.toByteArray(), cell);
        else if (!again && meaning == IncidentColumn::ContactType)
            log.addColumn(IncidentColumn::OtherContact, name.toByteArray(), cell);
    }
    for (const QByteArrayView name : {"number", "incident_state", "opened_at", "sys_updated_at"}) {
        if (log.m_places.at(int(columnCalled(name))) < 0)
            return failed(FailureCode::BadInput, name.toByteArray(), "no such column");
    }
    return log;
}

bool IncidentLog::hasColumn(QByteArrayView name) const
{
    return std::any_of(m_columns.begin(), m_columns.end(),
                       [name](const Column &column) { return column.name == name; });
}

void IncidentLog::addColumn(IncidentColumn meaning, const QByteArray &name, qsizetype cell)
{
    if (m_places.at(int(meaning)) < 0)
        m_places[int(meaning)] = cell;
    m_columns.push_back(Column{.meaning = meaning, .name = name, .field = fieldOf(meaning, name), .cell = cell});
}

QByteArrayView IncidentLog::cell(const CsvRecord &row, IncidentColumn meaning) const
{
    const qsizetype place = m_places.at(int(meaning));
    const QByteArrayView text
        = place < 0 || place >= row.cells.size() ? QByteArrayView() : row.cells.at(place).trimmed();
    return text == "?" ? QByteArrayView() : text;
}

QByteArray IncidentLog::numberOf(const CsvRecord &row) const
{
    return cell(row, IncidentColumn::Number).toByteArray();
}

std::optional<Instant> IncidentLog::instantOf(QByteArrayView text) const
{
    const auto written = m_date.read(text);
    return written ? std::optional(written->instantIn(m_zone)) : std::nullopt;
}

// The value that a cell stands for; `fault` says where it stands for none. Failures are the port's.
Result<Value> IncidentLog::valueOf(const Column &column, QByteArrayView text, QByteArray &fault)
{
    if (text.isEmpty())
        return Value();
    switch (column.meaning) {
    case IncidentColumn::State:
        if (const auto state = incidentState(text))
            return wordValue(word(*state));
        fault = "unknown state";
        return Value();
    case IncidentColumn::Caller:
        return m_names.person(text, "requester").transform([](const QByteArray &id) { return Value::string(id); });
    case IncidentColumn::AssignedTo:
        return m_names.person(text, "agent").transform([](const QByteArray &id) { return Value::string(id); });
    case IncidentColumn::Location:
        return m_names.client(text).transform([](const QByteArray &id) { return Value::string(id); });
    case IncidentColumn::ContactType:
        if (const auto channel = contactChannel(text))
            return wordValue(word(*channel));
        return Value();
    case IncidentColumn::OtherContact:
        return contactChannel(text) ? Value() : Value::string(text);
    case IncidentColumn::WaitingFor:
        return incidentState(text) == State::OnHold ? Value::string(text) : Value();
    case IncidentColumn::Priority:
        if (text[0] >= '1' && text[0] <= '5' && (text.size() == 1 || text[1] == ' '))
            return wordValue(word(Priority(std::max(0, '4' - text[0]))));
        fault = "unknown priority";
        return Value();
    case IncidentColumn::Boolean:
        if (text == "true" || text == "false")
            return Value::boolean(text == "true");
        return Value::string(text);
    case IncidentColumn::Count: {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        return ok ? Value::number(number) : Value::string(text);
    }
    case IncidentColumn::Date:
        if (const auto instant = instantOf(text))
            return Value::string(toRfc3339(*instant));
        fault = "no date of the form d/m/yyyy hh:mm";
        return Value();
    default:
        return Value::string(text);
    }
}

void IncidentLog::reject(const CsvRecord &row, const QByteArray &field, const QByteArray &reason)
{
    m_to.reject(Reject{.line = row.line, .field = field, .reason = reason, .text = row.raw.toByteArray()});
}

// What a first row tells of the ticket as it was opened; the rest of it are changes.
bool IncidentLog::isFact(IncidentColumn meaning) const
{
    return meaning != IncidentColumn::State && meaning != IncidentColumn::Group && meaning != IncidentColumn::AssignedTo
        && meaning != IncidentColumn::Priority && meaning != IncidentColumn::Category
        && meaning != IncidentColumn::WaitingFor;
}

Done IncidentLog::add(const CsvRecord &row)
{
    if (row.cells.size() != m_cellCount) {
        reject(row, {},
               QByteArray::number(m_cellCount) + " cells expected, " + QByteArray::number(row.cells.size()) + " found");
        return {};
    }
    const bool first = m_rows.empty();
    const auto updatedAt = instantOf(cell(row, IncidentColumn::UpdatedAt));
    const auto openedAt = first ? instantOf(cell(row, IncidentColumn::OpenedAt)) : std::optional(m_openedAt);
    if (!updatedAt || !openedAt) {
        reject(row, updatedAt ? "opened_at" : "sys_updated_at", "no date of the form d/m/yyyy hh:mm");
        return {};
    }
    auto by = m_names.person(cell(row, IncidentColumn::UpdatedBy), "agent");
    if (!by)
        return tl::unexpected(by.error());

    std::vector<std::pair<size_t, Value>> changed;
    std::vector<Value> values(first ? m_columns.size() : 0);
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns[i];
        QByteArrayView text = row.cells.at(m_columns[i].cell).trimmed();
        if (isFrame(column.meaning) || (!first && text == QByteArrayView(m_texts[i]))
            || (isState(column.meaning) && text == "-100")) // no state: it changes nothing
            continue;
        if (text == "?")
            text = {};
        QByteArray fault;
        auto value = valueOf(column, text, fault);
        if (!value)
            return tl::unexpected(value.error());
        if (!fault.isEmpty()) {
            reject(row, column.name, fault);
            return {};
        }
        if (first && isFact(column.meaning))
            values[i] = std::move(*value);
        else if (value->isSet() || column.meaning != IncidentColumn::State)
            changed.emplace_back(i, std::move(*value));
    }

    if (first) {
        m_openedAt = *openedAt;
        create(row, *openedAt, values);
        m_texts.resize(m_columns.size());
        for (size_t i = 0; m_to.isMended() && i < m_columns.size(); ++i) {
            if (isFact(m_columns[i].meaning) && m_values[i].isSet())
                changed.emplace_back(i, m_values[i]);
        }
    }
    for (auto &[column, value] : changed) {
        if (value == m_values[column] && !(first && m_to.isMended()))
            continue;
        m_changes.push_back(Change{
            .row = m_rows.size(), .column = column, .from = std::exchange(m_values[column], value), .to = value});
    }
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const QByteArrayView text = row.cells.at(m_columns[i].cell).trimmed();
        if (isState(m_columns[i].meaning) && text == "-100")
            continue;
        if (text != QByteArrayView(m_texts[i]))
            m_texts[i] = text.toByteArray();
    }
    m_resolvedAt = {};
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].name == "resolved_at" && m_values[i].isSet())
            m_resolvedAt = Steward::instantFrom(m_values[i].text()).value_or(Instant());
    }
    m_rows.push_back(Row{.at = *updatedAt,
                         .by = *by,
                         .place = {.line = row.line, .text = row.rawIsWhole ? row.raw.toByteArray() : QByteArray()}});
    m_to.countRead(1);
    return {};
}

void IncidentLog::create(const CsvRecord &row, Instant openedAt, std::vector<Value> &values)
{
    Creation creation{.at = openedAt};
    const auto set = [&creation](Field field, const Value &value) {
        if (value.isSet())
            creation.values.insert_or_assign(FieldName{.field = field}, value);
    };
    set(Field::Kind, wordValue(word(Kind::Incident)));
    set(Field::Priority, wordValue(word(Priority::Normal)));
    set(Field::Subject, Value::string(cell(row, IncidentColumn::Category)));
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].name == "u_symptom" && values[i].isSet())
            set(Field::Subject, values[i]);
    }
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (values[i].isSet())
            creation.values.insert_or_assign(m_columns[i].field, values[i]);
        if (m_columns[i].meaning == IncidentColumn::State)
            values[i] = wordValue(word(State::New));
        else if (m_columns[i].meaning == IncidentColumn::Priority)
            values[i] = wordValue(word(Priority::Normal));
    }
    creation.by = creation.value(Field::Requester).text();
    m_ticket.sourceKey = numberOf(row);
    m_ticket.creation = std::move(creation);
    m_ticket.place = {.line = row.line, .text = row.rawIsWhole ? row.raw.toByteArray() : QByteArray()};
    m_values = std::move(values);
}

// The instants of the changes: of their rows, put in order; but the last resolving is at resolved_at.
void IncidentLog::setTimes()
{
    Instant earliest{std::numeric_limits<qint64>::max()};
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        earliest = std::min(earliest, row->at);
        row->at = std::max(earliest, m_openedAt);
    }
    Change *before = nullptr, *resolving = nullptr;
    Instant lower = m_openedAt, upper{std::numeric_limits<qint64>::max()};
    for (Change &change : m_changes) {
        change.at = m_rows[change.row].at;
        if (m_columns[change.column].meaning != IncidentColumn::State)
            continue;
        if (before && before == resolving)
            upper = change.at;
        if (isDone(change.to) && !isDone(change.from)) {
            resolving = &change;
            lower = before ? before->at : m_openedAt;
            upper = {std::numeric_limits<qint64>::max()};
        }
        before = &change;
    }
    if (resolving && m_resolvedAt.isSet())
        resolving->at = std::clamp(m_resolvedAt, lower, std::max(lower, upper));
    std::stable_sort(m_changes.begin(), m_changes.end(), [](const Change &a, const Change &b) { return a.at < b.at; });
}

QList<IncomingRecord> IncidentLog::records() const
{
    QList<IncomingRecord> records;
    records.reserve(qsizetype(m_changes.size()));
    for (const Change &change : m_changes) {
        const Row &row = m_rows[change.row];
        records.append(IncomingRecord{.record = Event{.at = change.at,
                                                      .by = row.by,
                                                      .field = m_columns[change.column].field,
                                                      .from = change.from,
                                                      .to = change.to},
                                      .place = row.place});
    }
    return records;
}

Done IncidentLog::finish()
{
    if (m_rows.empty())
        return {};
    setTimes();
    m_ticket.records = records();
    auto done = m_to.add(std::exchange(m_ticket, {}));
    m_rows.clear();
    m_changes.clear();
    m_texts.clear();
    return done;
}

} // namespace Steward
