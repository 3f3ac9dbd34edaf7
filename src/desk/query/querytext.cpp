#include "desk/query/querytext.h"

#include "desk/query/queryattribute.h"

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

bool endsWord(QChar c)
{
    return c.isSpace() || u",(){}\""_s.contains(c);
}

} // namespace

void QueryText::skipBlanks()
{
    while (!atEnd() && m_text[m_at].isSpace())
        ++m_at;
}

QStringView QueryText::wordAhead() const
{
    qsizetype end = m_at;
    while (end < m_text.size() && !endsWord(m_text[end]))
        ++end;
    return QStringView(m_text).mid(m_at, end - m_at);
}

qsizetype QueryText::colonAfter(qsizetype length) const
{
    qsizetype at = m_at + length;
    while (at < m_text.size() && m_text[at].isSpace())
        ++at;
    return at < m_text.size() && m_text[at] == u':' ? at + 1 - m_at : 0;
}

qsizetype QueryText::nameAndColon(QByteArrayView name) const
{
    const qsizetype length = nameLengthAt(rest(), name);
    return length > 0 ? colonAfter(length) : 0;
}

Reading<QueryText::Value> QueryText::value()
{
    Value value{.begin = m_at};
    const QChar first = peek();
    if (first == u'{' || first == u'"') {
        const QChar closing = first == u'{' ? u'}' : u'"';
        const qsizetype end = m_text.indexOf(closing, m_at + 1);
        if (end < 0) {
            return faulty(first == u'{' ? "unclosed-brace" : "unclosed-quote", m_at, QString(closing).toUtf8(),
                          QueryFault::Fix{m_text.size(), m_text.size(), QString(closing)});
        }
        value.text = m_text.mid(m_at + 1, end - m_at - 1).trimmed();
        value.form = first == u'{' ? Value::Form::Braced : Value::Form::Quoted;
        m_at = end + 1;
    } else {
        QStringView word = wordAhead();
        for (const auto sign : {".."_L1, "->"_L1}) {
            if (const qsizetype at = word.indexOf(sign); at >= 0)
                word = word.left(at);
        }
        value.text = word.toString();
        m_at += word.size();
    }
    value.end = m_at;
    return value;
}

} // namespace Steward
