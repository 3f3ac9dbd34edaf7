#pragma once

#include "desk/query/queryvocabulary.h"
#include "storage/engine/connection.h"

namespace Steward {

// The names of one workspace file. Clients and persons are read anew for each object, the words of open values as they
// come: make one for each query, or keep one and call refresh() when the file changed.
class SqlQueryVocabulary : public QueryVocabulary
{
public:
    explicit SqlQueryVocabulary(Connection &connection);
    void refresh();

    QByteArray keyPrefix() const override { return m_keyPrefix; }
    const QList<KnownClient> &clients() const override { return m_clients; }
    const QList<KnownPerson> &persons() const override { return m_persons; }
    QList<QByteArray> customFields() const override { return m_customFields; }
    QList<QByteArray> values(QueryAttribute attribute, const QByteArray &custom,
                             const NamePattern &pattern) const override;

private:
    struct Word
    {
        qint64 code = 0;
        QByteArray text = {};
        QByteArray folded = {};
    };
    void readWords() const;
    QList<QByteArray> customValues(const QByteArray &custom, const NamePattern &pattern) const;
    bool isUsed(QueryAttribute attribute, qint64 code) const;

    Connection &m_connection;
    QByteArray m_keyPrefix;
    QList<KnownClient> m_clients;
    QList<KnownPerson> m_persons;
    QList<QByteArray> m_customFields;
    mutable QList<Word> m_words; // the dictionary of words, which only grows
};

} // namespace Steward
