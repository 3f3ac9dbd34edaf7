#pragma once

#include "channels/samples/recordedimport.h"
#include "channels/samples/sampleworkspace.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

namespace Steward {

constexpr qint64 day = 86'400'000;

inline qint64 at(const char *rfc3339)
{
    return instantFrom(QByteArrayView(rfc3339))->ms;
}

inline const RecordedImport &sample(const QByteArray &name)
{
    static std::map<QByteArray, RecordedImport> made;
    const auto [found, isNew] = made.try_emplace(name);
    if (isNew && !writeSample(name, found->second))
        qFatal("no sample");
    return found->second;
}

// What is true of every ticket of both samples is asked of each.
inline void eachSample()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("payroll") << QByteArray("payroll");
    QTest::newRow("county") << QByteArray("county");
}

// Walks a ticket's records with the values that stand before each.
class Walk
{
public:
    explicit Walk(const IncomingTicket &ticket) : values(ticket.creation->values)
    {
        values.try_emplace({.field = Field::State}, Value::string("new"));
    }
    QByteArray text(Field field) const
    {
        const auto found = values.find({.field = field});
        return found == values.end() ? QByteArray() : found->second.text();
    }
    Value value(const FieldName &field) const
    {
        const auto found = values.find(field);
        return found == values.end() ? Value() : found->second;
    }
    void take(const IncomingRecord &record)
    {
        if (const auto *event = std::get_if<Event>(&record.record))
            values[event->field] = event->to;
    }

    std::map<FieldName, Value> values;
};

inline bool isInbound(const IncomingRecord &record)
{
    const auto *message = std::get_if<Message>(&record.record);
    return message && message->direction == Direction::Inbound && message->visibility == Visibility::Public;
}

inline const Event *eventOf(const IncomingRecord &record, Field field)
{
    const auto *event = std::get_if<Event>(&record.record);
    return event && event->field.field == field ? event : nullptr;
}

inline QJsonObject member(const Value &value)
{
    return QJsonDocument::fromJson(value.json()).object();
}

} // namespace Steward
