#include "channels/csv/tablerow.h"

#include "channels/csv/deskwords.h"

#include <QLocale>
#include <QSet>

namespace Steward {

namespace {

// A number's digits as JSON has them; `decimal` is the mark before the fraction, the other one of `.` and `,` groups.
std::optional<QByteArray> jsonNumber(QByteArrayView text, char decimal)
{
    QByteArray digits = text.trimmed().toByteArray();
    digits.replace(decimal == ',' ? "." : ",", "");
    if (decimal != '.')
        digits.replace(decimal, '.');
    if (digits.startsWith('+'))
        digits.remove(0, 1);
    bool ok = false;
    const double number = digits.toDouble(&ok);
    if (!ok || !qIsFinite(number))
        return {};
    const qsizetype first = digits.startsWith('-') ? 1 : 0;
    const bool leadingZero = digits.size() > first + 1 && digits.at(first) == '0' && digits.at(first + 1) >= '0'
        && digits.at(first + 1) <= '9';
    if (leadingZero || !(digits.at(first) >= '0' && digits.at(first) <= '9') || digits.endsWith('.')
        || digits.contains(".e") || digits.contains(".E"))
        return QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    return digits;
}

std::optional<bool> truth(QByteArrayView text)
{
    static const QSet<QByteArray> yes = {"true", "yes", "y", "1", "t", "on"},
                                  no = {"false", "no", "n", "0", "f", "off"};
    const QByteArray word = text.toByteArray().toLower();
    if (yes.contains(word))
        return true;
    return no.contains(word) ? std::optional(false) : std::nullopt;
}

tl::unexpected<Failure> unreadable(const QByteArray &why)
{
    return failed(FailureCode::BadInput, {}, why);
}

// Where the titles of one column stand.
QList<qsizetype> placesOf(const ColumnTitles &column, const QList<QByteArray> &titles, bool repeated)
{
    QList<qsizetype> places;
    for (const QByteArray &title : column) {
        for (qsizetype i = 0; i < titles.size() && (repeated || places.isEmpty()); ++i) {
            if (titles.at(i).compare(title, Qt::CaseInsensitive) == 0)
                places.append(i);
        }
        if (!places.isEmpty())
            break;
    }
    return places;
}

Value listValue(const QList<QByteArray> &elements)
{
    QByteArray json = "[";
    for (const QByteArray &element : elements) {
        if (json.size() > 1)
            json += ',';
        appendJsonString(json, element);
    }
    return Value::json(json + ']');
}

} // namespace

Result<TableRows> TableRows::from(const ColumnMapping &mapping, const QList<QByteArray> &titles,
                                  const QByteArray &workspaceZone)
{
    TableRows rows;
    rows.m_mapping = mapping;
    rows.m_columnCount = titles.size();
    if (auto done = rows.bind(titles, workspaceZone); !done)
        return tl::unexpected(done.error());
    return rows;
}

Done TableRows::bind(const QList<QByteArray> &titles, const QByteArray &workspaceZone)
{
    const auto zoneNamed = [&workspaceZone](const QByteArray &name) -> Result<std::optional<Zone>> {
        if (name.isEmpty())
            return std::nullopt;
        auto zone = Zone::named(name == "workspace" ? workspaceZone : name);
        if (!zone)
            return failed(FailureCode::BadInput, "map: zone", name);
        return zone;
    };
    auto zone = zoneNamed(m_mapping.zone);
    if (!zone)
        return tl::unexpected(zone.error());
    m_zone = *zone;
    const auto key = placesOf(m_mapping.key, titles, false);
    if (key.isEmpty())
        return failed(FailureCode::BadInput, m_mapping.key.value(0), "no such column");
    m_keyPlace = key.first();

    QSet<qsizetype> used = {m_keyPlace};
    for (const ColumnRule &rule : std::as_const(m_mapping.rules)) {
        Bound bound{.rule = rule, .zone = m_zone};
        for (const ColumnTitles &column : rule.columns)
            bound.places += placesOf(column, titles, rule.repeated);
        if (bound.places.isEmpty() && rule.field == (m_mapping.isEventLog ? "at" : "created_at"))
            return failed(FailureCode::BadInput, rule.columns.value(0).value(0), "no such column");
        if (!rule.zone.isEmpty()) {
            zone = zoneNamed(rule.zone);
            if (!zone)
                return tl::unexpected(zone.error());
            bound.zone = *zone;
        }
        used.unite(QSet<qsizetype>(bound.places.begin(), bound.places.end()));
        if (!bound.places.isEmpty() || rule.otherwise.isSet())
            m_bound.append(bound);
    }
    for (const MessageRule &rule : std::as_const(m_mapping.messages)) {
        const auto places = placesOf(rule.column, titles, rule.repeated);
        used.unite(QSet<qsizetype>(places.begin(), places.end()));
        m_messages.append({rule, places});
    }
    if (!m_mapping.keepsOthers)
        return {};
    QHash<QByteArray, qsizetype> others; // repeated titles become one list
    for (qsizetype i = 0; i < titles.size(); ++i) {
        if (used.contains(i) || titles.at(i).isEmpty())
            continue;
        const QByteArray field = "custom." + customName(titles.at(i));
        if (const auto known = others.constFind(field); known != others.cend()) {
            m_bound[*known].places.append(i);
            m_bound[*known].rule.type = ColumnRule::Type::List;
        } else {
            others.insert(field, m_bound.size());
            m_bound.append(Bound{.rule = ColumnRule{.field = field}, .places = {i}, .zone = m_zone});
        }
    }
    return {};
}

QByteArrayView TableRows::cell(const CsvRecord &record, qsizetype place) const
{
    const QByteArrayView text = record.cells.at(place);
    return m_mapping.empty.contains(text.trimmed()) ? QByteArrayView() : text;
}

QByteArray TableRows::keyOf(const CsvRecord &record) const
{
    return m_keyPlace < record.cells.size() ? cell(record, m_keyPlace).trimmed().toByteArray() : QByteArray();
}

QByteArray TableRows::joined(const CsvRecord &record, const Bound &bound) const
{
    QByteArray text;
    for (const qsizetype place : bound.places) {
        const QByteArrayView part = cell(record, place);
        if (part.trimmed().isEmpty())
            continue;
        if (!text.isEmpty())
            text += bound.rule.joint;
        text.append(part);
    }
    return text;
}

Result<Instant> TableRows::instant(const QList<DateFormat> &formats, const std::optional<Zone> &zone,
                                   QByteArrayView text) const
{
    text = text.trimmed();
    if (const auto instant = instantFrom(text))
        return *instant;
    for (const DateFormat &format : formats.isEmpty() ? m_mapping.formats : formats) {
        const auto written = format.read(text);
        if (!written)
            continue;
        if (!zone && !written->offsetMinutes)
            return unreadable("a time without zone, and the map names none");
        return written->instantIn(zone.value_or(Zone()));
    }
    static const auto plain = DateFormat::from("yyyy-MM-ddTHH:mm[:ss][.z]");
    static const auto blank = DateFormat::from("yyyy-MM-dd[ HH:mm][:ss][.z]");
    auto written = plain->read(text);
    if (!written)
        written = blank->read(text);
    if (!written)
        return unreadable("no date of the forms that the map names");
    if (!zone)
        return unreadable("a time without zone, and the map names none");
    return written->instantIn(*zone);
}

Value TableRows::list(const CsvRecord &record, const Bound &bound) const
{
    QList<QByteArray> elements;
    for (const qsizetype place : bound.places) {
        const QByteArray text = cell(record, place).toByteArray();
        const QList<QByteArray> parts = bound.rule.split ? text.split(bound.rule.split) : QList<QByteArray>{text};
        for (const QByteArray &part : parts) {
            if (const QByteArray element = part.trimmed(); !element.isEmpty() && !elements.contains(element))
                elements.append(element);
        }
    }
    return listValue(elements);
}

// `text` is not empty.
Result<Value> TableRows::value(const Bound &bound, const QByteArray &text) const
{
    const ColumnRule &rule = bound.rule;
    if (const auto known = rule.values.constFind(text.trimmed()); known != rule.values.cend())
        return *known;
    if (const auto other = rule.values.constFind("*"); other != rule.values.cend())
        return *other;
    const Field field = FieldName::from(rule.field).field;
    if (hasClosedList(field)) {
        if (const auto word = wordCalled(field, text))
            return Value::string(*word);
        return unreadable("unknown value \"" + text.left(60) + '"');
    }
    switch (rule.type) {
    case ColumnRule::Type::Number:
        if (const auto number = jsonNumber(text, m_mapping.decimal))
            return Value::json(*number);
        return unreadable("no number");
    case ColumnRule::Type::Boolean:
        if (const auto yes = truth(text.trimmed()))
            return Value::boolean(*yes);
        return unreadable("neither true nor false");
    case ColumnRule::Type::Date:
        return instant(rule.formats, bound.zone, text).transform([](Instant at) {
            return Value::string(toRfc3339(at));
        });
    default:
        return Value::string(text);
    }
}

bool TableRows::put(TableRow &row, const QByteArray &field, const Value &value)
{
    const std::pair<QByteArrayView, Instant *> times[] = {{"at", &row.at},
                                                          {"created_at", &row.createdAt},
                                                          {"updated_at", &row.updatedAt},
                                                          {"resolved_at", &row.resolvedAt},
                                                          {"closed_at", &row.closedAt}};
    for (const auto &[name, instant] : times) {
        if (field == name) {
            *instant = instantFrom(value.text()).value_or(Instant());
            return true;
        }
    }
    const std::pair<QByteArrayView, QByteArray *> texts[] = {{"by", &row.by},
                                                             {"description", &row.description},
                                                             {"requester_email", &row.requesterEmail},
                                                             {"assignee_email", &row.assigneeEmail}};
    for (const auto &[name, text] : texts) {
        if (field == name) {
            *text = value.text();
            return true;
        }
    }
    return false;
}

Result<RowMessage> TableRows::message(const MessageRule &rule, QByteArrayView cell) const
{
    RowMessage message{.visibility = rule.visibility};
    for (qsizetype i = 0; i < rule.parts.size(); ++i) {
        const qsizetype end = i + 1 < rule.parts.size() && rule.split ? cell.indexOf(rule.split) : cell.size();
        if (end < 0)
            return unreadable("a message without " + rule.parts.at(i + 1));
        const QByteArrayView part = cell.first(end);
        cell = cell.sliced(std::min(end + 1, cell.size()));
        if (rule.parts.at(i) == "at") {
            const auto at = instant(rule.formats, m_zone, part);
            if (!at)
                return tl::unexpected(at.error());
            message.at = *at;
        } else if (rule.parts.at(i) == "by") {
            message.by = part.trimmed().toByteArray();
        } else if (rule.parts.at(i) == "body") {
            message.body = part.toByteArray();
        }
    }
    return message;
}

std::optional<RowFault> TableRows::read(const CsvRecord &record, TableRow &row) const
{
    if (record.cells.size() != m_columnCount)
        return RowFault{{},
                        QByteArray::number(m_columnCount) + " cells expected, "
                            + QByteArray::number(record.cells.size()) + " found"};
    row = {.key = keyOf(record)};
    if (row.key.isEmpty())
        return RowFault{m_mapping.key.value(0), "no key"};
    for (const Bound &bound : m_bound) {
        const QByteArray text = bound.rule.type == ColumnRule::Type::List ? QByteArray() : joined(record, bound);
        Value found = bound.rule.otherwise;
        if (bound.rule.type == ColumnRule::Type::List) {
            found = list(record, bound);
        } else if (!text.isEmpty()) {
            const auto read = value(bound, text);
            if (!read)
                return RowFault{bound.rule.field, read.error().detail};
            if (!read->isSet())
                continue; // the map says that this text changes nothing
            found = *read;
        }
        const FieldName field = FieldName::from(bound.rule.field);
        if (!found.isSet() && hasClosedList(field.field))
            continue;
        if (!put(row, bound.rule.field, found))
            row.values.insert_or_assign(field, found);
    }
    for (const BoundMessage &bound : m_messages) {
        for (const qsizetype place : bound.places) {
            if (cell(record, place).trimmed().isEmpty())
                continue;
            const auto read = message(bound.rule, cell(record, place));
            if (!read)
                return RowFault{bound.rule.column.value(0), read.error().detail};
            row.messages.append(*read);
        }
    }
    if (const Instant at = m_mapping.isEventLog ? row.at : row.createdAt; !at.isSet())
        return RowFault{m_mapping.isEventLog ? "at" : "created_at", "no time"};
    return {};
}

} // namespace Steward
