#include "desk/tickets/requiredfields.h"

namespace Steward {

QList<FieldName> missingFields(const std::map<FieldName, Value> &values)
{
    const auto text = [&values](const FieldName &field) {
        const auto value = values.find(field);
        return value == values.end() ? QByteArray() : value->second.text().trimmed();
    };
    QList<FieldName> required{{.field = Field::Subject}};
    if (text({.field = Field::Kind}) == word(Kind::Incident))
        required << FieldName{.field = Field::Product} << FieldName{.field = Field::ProductVersion} << environmentField;
    QList<FieldName> missing;
    for (const FieldName &field : required) {
        if (text(field).isEmpty())
            missing.append(field);
    }
    return missing;
}

} // namespace Steward
