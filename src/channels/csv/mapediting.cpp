#include "channels/csv/mapediting.h"

#include "channels/csv/columnmapping.h"
#include "channels/csv/deskwords.h"
#include "channels/csv/tablerow.h"
#include "desk/base/instant.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownSamples = 3, shownWords = 40;

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// The titles of a member that is one title or a list of them.
QStringList titlesIn(const QJsonValue &value)
{
    QStringList titles;
    if (value.isString())
        titles.append(value.toString());
    const QJsonArray list = value.toArray();
    for (const QJsonValue &each : list)
        titles.append(each.toString());
    return titles;
}

// The members of a rule that name columns.
QStringList titlesOf(const QJsonValue &rule)
{
    if (!rule.isObject())
        return titlesIn(rule);
    const QJsonObject object = rule.toObject();
    return titlesIn(object.value("column"_L1)) + titlesIn(object.value("columns"_L1));
}

// The value without a title; undefined where it named no other.
QJsonValue without(const QJsonValue &value, const QString &title)
{
    QStringList titles = titlesIn(value);
    titles.removeAll(title);
    if (titles.isEmpty())
        return QJsonValue::Undefined;
    return titles.size() == 1 ? QJsonValue(titles.first()) : QJsonValue(QJsonArray::fromStringList(titles));
}

// The rule without a column; undefined where nothing of it is left.
QJsonValue ruleWithout(const QJsonValue &rule, const QString &title)
{
    if (!rule.isObject())
        return without(rule, title);
    QJsonObject object = rule.toObject();
    for (const QString &member : {u"column"_s, u"columns"_s}) {
        if (!titlesIn(object.value(member)).contains(title))
            continue;
        object[member] = without(object.value(member), title);
        if (object.value(member).isUndefined())
            object.remove(member);
    }
    return titlesOf(object).isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(object);
}

void takeOut(QJsonObject &map, const QString &title)
{
    if (titlesIn(map.value("key"_L1)).contains(title)) {
        const QJsonValue rest = without(map.value("key"_L1), title);
        if (rest.isUndefined())
            map.remove("key"_L1);
        else
            map["key"_L1] = rest;
    }
    QJsonObject fields = map.value("fields"_L1).toObject();
    const QStringList names = fields.keys();
    for (const QString &name : names) {
        if (!titlesOf(fields.value(name)).contains(title))
            continue;
        const QJsonValue rest = ruleWithout(fields.value(name), title);
        if (rest.isUndefined())
            fields.remove(name);
        else
            fields[name] = rest;
    }
    map["fields"_L1] = fields;
    QJsonArray messages;
    const QJsonArray former = map.value("messages"_L1).toArray();
    for (const QJsonValue &message : former) {
        if (!titlesOf(message).contains(title))
            messages.append(message);
    }
    if (messages.isEmpty())
        map.remove("messages"_L1);
    else
        map["messages"_L1] = messages;
}

bool isTime(const QByteArray &field)
{
    return field == "at" || field == "due" || field.endsWith("_at");
}

QList<QByteArray> cellsOf(const TableSample &table, qsizetype column)
{
    QList<QByteArray> cells;
    QSet<QByteArray> seen;
    for (const QList<QByteArray> &row : table.rows) {
        const QByteArray cell = row.value(column).trimmed();
        if (cell.isEmpty() || seen.contains(cell))
            continue;
        seen.insert(cell);
        cells.append(cell);
    }
    return cells;
}

// A rule for a column alone: times bring the pattern that their texts fit.
QJsonValue ruleFor(const QByteArray &field, const TableSample &table, qsizetype column)
{
    const QString title = QString::fromUtf8(table.titles.at(column));
    if (!isTime(field))
        return title;
    const QList<QByteArray> cells = cellsOf(table, column);
    const auto written = std::count_if(cells.begin(), cells.end(),
                                       [](const QByteArray &cell) { return instantFrom(cell).has_value(); });
    const bool standard = written * 2 > cells.size();
    const QList<QByteArray> patterns = standard ? QList<QByteArray>() : fittingDatePatterns(cells);
    if (patterns.isEmpty())
        return title;
    return QJsonObject{{"column"_L1, title}, {"dates"_L1, QJsonArray{QString::fromUtf8(patterns.first())}}};
}

QByteArray becomes(const ColumnMapping &mapping, const QList<QByteArray> &titles, const QByteArray &title)
{
    const auto means = [&](const ColumnTitles &names) { // of several the first that is there
        const auto first
            = std::find_if(names.begin(), names.end(), [&](const QByteArray &name) { return titles.contains(name); });
        return first != names.end() && *first == title;
    };
    if (means(mapping.key))
        return "key";
    for (const ColumnRule &rule : mapping.rules) {
        if (std::any_of(rule.columns.begin(), rule.columns.end(), means))
            return rule.field.startsWith("custom.") ? QByteArray("custom") : rule.field;
    }
    if (std::any_of(mapping.messages.begin(), mapping.messages.end(),
                    [&](const MessageRule &rule) { return means(rule.column); }))
        return "message";
    return mapping.keepsOthers ? "custom" : "";
}

QList<ImportWord> wordsOf(const ColumnMapping &mapping, const QByteArray &field, const QList<QByteArray> &cells)
{
    QList<ImportWord> words;
    const Field list = FieldName::from(field).field;
    const ColumnRule *rule = mapping.rule(field);
    if (!rule || !hasClosedList(list))
        return words;
    for (const QByteArray &cell : cells) {
        if (mapping.empty.contains(cell) || words.size() == shownWords)
            continue;
        ImportWord word{.text = cell};
        if (const auto given = rule->values.constFind(cell); given != rule->values.cend())
            word.meaning = given->isSet() ? given->text() : QByteArray("unset");
        else if (const auto known = wordCalled(list, cell))
            word.meaning = known->toByteArray();
        else if (const auto any = rule->values.constFind("*"); any != rule->values.cend())
            word.meaning = any->isSet() ? any->text() : QByteArray("unset");
        words.append(word);
    }
    return words;
}

} // namespace

ImportMap mapOver(const TableSample &table, const QByteArray &json)
{
    ImportMap map{.json = json};
    const auto whole = ColumnMapping::from(json);
    ColumnMapping mapping;
    if (whole) {
        mapping = *whole;
        if (const auto rows = TableRows::from(mapping, table.titles, "UTC"); !rows)
            map.fault = rows.error().detail;
    } else {
        // What it lacks is added, so that the rest can be seen.
        map.fault = whole.error().subject + ": " + whole.error().detail;
        QJsonObject rest = objectOf(json);
        QJsonObject fields = rest.value("fields"_L1).toObject();
        if (!rest.contains("key"_L1))
            rest["key"_L1] = u"\u0001"_s;
        if (!fields.contains("created_at"_L1))
            fields["created_at"_L1] = u"\u0001"_s;
        rest["fields"_L1] = fields;
        mapping = ColumnMapping::from(textOf(rest)).value_or(ColumnMapping());
    }
    map.zone = mapping.zone;
    for (qsizetype i = 0; i < table.titles.size(); ++i) {
        const QList<QByteArray> cells = cellsOf(table, i);
        const QByteArray field = becomes(mapping, table.titles, table.titles.at(i));
        map.columns.append({.title = table.titles.at(i),
                            .samples = cells.first(std::min(cells.size(), shownSamples)),
                            .becomes = field,
                            .words = wordsOf(mapping, field, cells)});
    }
    return map;
}

QByteArray withColumnAs(const QByteArray &json, const TableSample &table, qsizetype column, const QByteArray &becoming)
{
    QJsonObject map = objectOf(json);
    const QString title = QString::fromUtf8(table.titles.at(column));
    takeOut(map, title);
    if (becoming == "key") {
        map["key"_L1] = title;
    } else if (becoming == "message") {
        QJsonArray messages = map.value("messages"_L1).toArray();
        messages.append(QJsonObject{{"column"_L1, title}});
        map["messages"_L1] = messages;
    } else if (becoming.isEmpty() && map.value("others"_L1) != "drop"_L1) {
        // The others stay, each by a rule of its own.
        const ImportMap former = mapOver(table, textOf(map));
        QJsonObject fields = map.value("fields"_L1).toObject();
        for (qsizetype i = 0; i < table.titles.size(); ++i) {
            if (i != column && former.columns.at(i).becomes == "custom")
                fields["custom."_L1 + QString::fromUtf8(customName(table.titles.at(i)))]
                    = QString::fromUtf8(table.titles.at(i));
        }
        map["fields"_L1] = fields;
        map["others"_L1] = u"drop"_s;
    } else if (!becoming.isEmpty() && (becoming != "custom" || map.value("others"_L1) == "drop"_L1)) {
        const QByteArray field = becoming == "custom" ? "custom." + customName(table.titles.at(column)) : becoming;
        QJsonObject fields = map.value("fields"_L1).toObject();
        fields[QString::fromUtf8(field)] = ruleFor(field, table, column);
        map["fields"_L1] = fields;
    }
    return textOf(map);
}

QByteArray withWordAs(const QByteArray &json, const QByteArray &title, const ImportWord &word)
{
    QJsonObject map = objectOf(json);
    QJsonObject fields = map.value("fields"_L1).toObject();
    const QString name = QString::fromUtf8(title);
    const QStringList all = fields.keys();
    for (const QString &field : all) {
        if (!titlesOf(fields.value(field)).contains(name))
            continue;
        QJsonObject rule = fields.value(field).isObject() ? fields.value(field).toObject()
                                                          : QJsonObject{{"column"_L1, fields.value(field)}};
        QJsonObject values = rule.value("values"_L1).toObject();
        if (word.meaning.isEmpty())
            values.remove(QString::fromUtf8(word.text));
        else
            values[QString::fromUtf8(word.text)]
                = word.meaning == "unset" ? QJsonValue(QJsonValue::Null) : QString::fromUtf8(word.meaning);
        if (values.isEmpty())
            rule.remove("values"_L1);
        else
            rule["values"_L1] = values;
        fields[field] = rule;
    }
    map["fields"_L1] = fields;
    return textOf(map);
}

QByteArray withZoneAs(const QByteArray &json, const QByteArray &zone)
{
    QJsonObject map = objectOf(json);
    if (zone.isEmpty())
        map.remove("zone"_L1);
    else
        map["zone"_L1] = QString::fromUtf8(zone);
    return textOf(map);
}

} // namespace Steward
