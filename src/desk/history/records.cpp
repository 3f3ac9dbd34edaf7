#include "desk/history/records.h"

namespace Steward {

QByteArray FieldName::text() const
{
    return field == Field::Custom || field == Field::Other ? name : word(field).toByteArray();
}

FieldName FieldName::from(QByteArrayView text)
{
    if (const auto field = fromWord<Field>(text))
        return {.field = *field};
    return {.field = text.startsWith("custom.") ? Field::Custom : Field::Other, .name = text.toByteArray()};
}

std::strong_ordering FieldName::operator<=>(const FieldName &other) const
{
    if (const auto order = field <=> other.field; order != 0)
        return order;
    const int names = name.compare(other.name);
    return names <=> 0;
}

bool BounceMark::namesPerson() const
{
    return !attributedTo.isEmpty() && attributedTo != "ai" && attributedTo != "rule" && attributedTo != "none";
}

Value Creation::value(Field field) const
{
    const auto found = values.find(FieldName{.field = field});
    return found == values.end() ? Value() : found->second;
}

Instant instantOf(const TicketRecord &record)
{
    struct
    {
        Instant operator()(const Event &event) const { return event.at; }
        Instant operator()(const Message &message) const { return message.at; }
        Instant operator()(const Survey &survey) const { return survey.sentAt; }
    } at;
    return std::visit(at, record);
}

const QByteArray &idOf(const TicketRecord &record)
{
    return std::visit([](const auto &of) -> const QByteArray & { return of.id; }, record);
}

} // namespace Steward
