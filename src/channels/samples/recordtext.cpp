#include "channels/samples/recordtext.h"

#include "desk/history/value.h"

namespace Steward {

RecordText &RecordText::text(QByteArrayView member, QByteArrayView utf8)
{
    if (!utf8.isEmpty()) {
        begin(member);
        appendJsonString(m_members, utf8);
    }
    return *this;
}

RecordText &RecordText::number(QByteArrayView member, qint64 value)
{
    begin(member);
    m_members += QByteArray::number(value);
    return *this;
}

RecordText &RecordText::texts(QByteArrayView member, const QList<QByteArray> &list)
{
    QList<QByteArray> items;
    for (const QByteArray &item : list) {
        items.append(QByteArray());
        appendJsonString(items.last(), item);
    }
    return list.isEmpty() ? *this : json(member, listText(items));
}

RecordText &RecordText::json(QByteArrayView member, const QByteArray &canonical)
{
    if (!canonical.isEmpty()) {
        begin(member);
        m_members += canonical;
    }
    return *this;
}

QByteArray RecordText::object() const
{
    return '{' + m_members + '}';
}

void RecordText::begin(QByteArrayView member)
{
    if (!m_members.isEmpty())
        m_members += ',';
    appendJsonString(m_members, member);
    m_members += ':';
}

QByteArray listText(const QList<QByteArray> &canonicalItems)
{
    return '[' + canonicalItems.join(',') + ']';
}

} // namespace Steward
