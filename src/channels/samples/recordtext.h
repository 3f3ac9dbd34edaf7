#pragma once

#include <QByteArray>
#include <QList>

namespace Steward {

// Builds the canonical text of one JSON object, member by member, in the order they are given. What is empty is left
// out.
class RecordText
{
public:
    RecordText &text(QByteArrayView member, QByteArrayView utf8);
    RecordText &number(QByteArrayView member, qint64 value);
    RecordText &texts(QByteArrayView member, const QList<QByteArray> &list);
    RecordText &json(QByteArrayView member, const QByteArray &canonical);

    QByteArray object() const; // in braces
    const QByteArray &members() const { return m_members; } // without

private:
    void begin(QByteArrayView member);

    QByteArray m_members;
};

QByteArray listText(const QList<QByteArray> &canonicalItems);

} // namespace Steward
