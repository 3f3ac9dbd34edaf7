#pragma once

#include "storage/history/dictionaries.h"

#include "desk/history/tickethistory.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <array>

namespace Steward {

// The hash chain of one ticket (reliability.md R6). A leaf is the salted digest of a record's canonical,
// length-prefixed encoding; a link ends the chain over all leaves since the link before it:
//     link = version byte, then the first 15 bytes of BLAKE2b-160(link before, leaf, leaf …)
// The root's leaf is the creation record's. A record that Steward writes stores the link that ends at it; of an import
// only the last record of the ticket does. A leaf's salt is drawn from the ticket's, until a redaction in that ticket
// throws the ticket's away and keeps those of the records that stay: so a removed text cannot be guessed from its
// digest.
inline constexpr int chainLinkSize = 16;
inline constexpr char chainVersion = 1;

using Salt = QByteArray; // 16 bytes

// Encodes records; names of persons and clients as their permanent numbers, so that a person can be renamed or removed.
class RecordEncoder
{
public:
    explicit RecordEncoder(Dictionaries &names) : m_names(names) { }
    QByteArrayView encode(qint64 ticket, const Creation &creation); // valid until the next call
    QByteArrayView encode(const TicketRecord &record);

private:
    void put(QByteArrayView text);
    void put(qint64 number);
    void put(const FieldName &field, const Value &value);

    char *room(qsizetype bytes); // at least so much, behind the encoding so far

    Dictionaries &m_names;
    QByteArray m_bytes;
    qsizetype m_size = 0; // of the encoding so far, in m_bytes
};

class Chain
{
public:
    // Goes on from `link` (empty: from the root) with the salts that stem from `salt`.
    Chain(Salt salt, QByteArray link);

    void add(int seq, QByteArrayView encoding); // of a record; seq 0: of the creation
    void add(int seq, QByteArrayView encoding, const Salt &salt); // with the salt kept for it
    void addDigest(QByteArrayView digest); // of a record that was removed
    QByteArray link(); // ends the chain here; further leaves go on from it

    static Salt saltOf(const Salt &ticketSalt, int seq);
    static QByteArray leaf(const Salt &salt, QByteArrayView encoding);

private:
    const Salt &drawn(int seq);

    Salt m_salt;
    QByteArray m_leaves; // since the last link, that link before them
    int m_block = -1;
    std::array<Salt, 4> m_drawn;
};

} // namespace Steward
