#pragma once

#include "desk/query/queryfault.h"

#include <QStringView>

namespace Steward {

// A query as text, read from left to right. Knows signs and names, no meaning.
class QueryText
{
public:
    // A value as it stands: `text` without its braces or quotes, [begin, end) with them.
    struct Value
    {
        enum class Form { Bare, Braced, Quoted };
        QString text = {};
        qsizetype begin = 0;
        qsizetype end = 0;
        Form form = Form::Bare;

        bool isStar() const { return form == Form::Bare && text == QChar(u'*'); }
    };

    explicit QueryText(QString text) : m_text(std::move(text)) { }

    const QString &whole() const { return m_text; }
    QStringView rest() const { return QStringView(m_text).mid(m_at); }
    qsizetype at() const { return m_at; }
    void moveTo(qsizetype at) { m_at = at; }
    void move(qsizetype by) { m_at += by; }

    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }
    void skipBlanks();
    bool startsWith(QLatin1StringView sign) const { return rest().startsWith(sign); }

    // A run of characters up to a blank, a comma, a bracket, brace or quote; may be empty. Does not move.
    QStringView wordAhead() const;
    // Whether that run is `word` (small letters) in any case.
    bool standsWord(QLatin1StringView word) const { return wordAhead().compare(word, Qt::CaseInsensitive) == 0; }
    // The length of an attribute's name with blanks and colon at this place; 0: none. `name` as nameLengthAt has it.
    qsizetype nameAndColon(QByteArrayView name) const;
    // The number of units up to and including the colon that follows `length` units and blanks; 0: none follows.
    qsizetype colonAfter(qsizetype length) const;

    // Reads a value; an empty bare one where none stands. Faults: unclosed-brace, unclosed-quote.
    Reading<Value> value();

private:
    QString m_text;
    qsizetype m_at = 0;
};

} // namespace Steward
