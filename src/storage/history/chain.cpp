#include "storage/history/chain.h"

#include <QtEndian>

#include <algorithm>

namespace Steward {

namespace {

constexpr int saltSize = 16;
constexpr int saltsInBlock = 4;

// BLAKE2b gives 64 bytes at once: four salts for the price of one hash.
QByteArray saltBlock(const Salt &ticketSalt, int block)
{
    char place[4];
    qToLittleEndian(qint32(block), place);
    thread_local QCryptographicHash hash(QCryptographicHash::Blake2b_512);
    hash.reset();
    hash.addData(ticketSalt);
    hash.addData(QByteArrayView(place, 4));
    return hash.result();
}

// Numbers from 0 on move up by one: 0 says that there is none.
qint64 orZero(std::optional<qint64> number)
{
    return !number ? 0 : *number < 0 ? *number : *number + 1;
}

} // namespace

Chain::Chain(Salt salt, QByteArray link) : m_salt(std::move(salt)), m_leaves(std::move(link)) { }

void Chain::add(int seq, QByteArrayView encoding)
{
    add(seq, encoding, drawn(seq));
}

void Chain::add(int, QByteArrayView encoding, const Salt &salt)
{
    m_leaves += leaf(salt, encoding);
}

void Chain::addDigest(QByteArrayView digest)
{
    m_leaves += digest;
}

QByteArray Chain::link()
{
    QByteArray link = QCryptographicHash::hash(m_leaves, QCryptographicHash::Blake2b_160);
    link.truncate(chainLinkSize - 1);
    link.prepend(chainVersion);
    m_leaves = link;
    return link;
}

Salt Chain::saltOf(const Salt &ticketSalt, int seq)
{
    return saltBlock(ticketSalt, seq / saltsInBlock).mid(seq % saltsInBlock * saltSize, saltSize);
}

QByteArray Chain::leaf(const Salt &salt, QByteArrayView encoding)
{
    thread_local QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.reset();
    hash.addData(salt);
    hash.addData(encoding);
    return hash.result();
}

const Salt &Chain::drawn(int seq)
{
    if (seq / saltsInBlock != m_block) {
        m_block = seq / saltsInBlock;
        const QByteArray block = saltBlock(m_salt, m_block);
        for (int i = 0; i < saltsInBlock; ++i)
            m_drawn[size_t(i)] = block.mid(i * saltSize, saltSize);
    }
    return m_drawn[size_t(seq % saltsInBlock)];
}

char *RecordEncoder::room(qsizetype bytes)
{
    if (m_size + bytes > m_bytes.size())
        m_bytes.resize(std::max<qsizetype>(2 * (m_size + bytes), 4096));
    return m_bytes.data() + m_size;
}

void RecordEncoder::put(QByteArrayView text)
{
    put(qint64(text.size()));
    std::copy(text.begin(), text.end(), room(text.size()));
    m_size += text.size();
}

// As Protocol Buffers write a sint64: small numbers, of either sign, take one byte, so that most leaves need one block.
void RecordEncoder::put(qint64 number)
{
    constexpr int longest = 10;
    char *const begin = room(longest);
    char *end = begin;
    quint64 rest = quint64(number) << 1 ^ quint64(number >> 63);
    for (; rest >= 0x80; rest >>= 7)
        *end++ = char(rest | 0x80);
    *end++ = char(rest);
    m_size += end - begin;
}

void RecordEncoder::put(const FieldName &field, const Value &value)
{
    if (field.field == Field::Assignee || field.field == Field::Requester)
        put(m_names.personNumber(JsonText(value).view()));
    else if (field.field == Field::Client)
        put(m_names.clientNumber(JsonText(value).view()));
    else
        put(value.json());
}

QByteArrayView RecordEncoder::encode(qint64 ticket, const Creation &creation)
{
    m_size = 0;
    put(QByteArrayView("ticket"));
    put(ticket);
    put(creation.at.ms);
    put(m_names.personNumber(creation.by));
    for (const auto &[field, value] : creation.values) {
        put(field.text());
        put(field, value);
    }
    put(creation.unknown);
    return QByteArrayView(m_bytes).first(m_size);
}

QByteArrayView RecordEncoder::encode(const TicketRecord &record)
{
    m_size = 0;
    if (const auto *event = std::get_if<Event>(&record)) {
        put(QByteArrayView("event"));
        put(event->at.ms);
        put(m_names.personNumber(event->by));
        put(event->field.text());
        put(event->field, event->from);
        put(event->field, event->to);
        put(event->reason);
        put(event->bounce ? event->bounce->type : QByteArray());
        const bool person = event->bounce && event->bounce->namesPerson();
        put(event->bounce == BounceMark() ? -1 // a mark without a word is not none
                : person                  ? m_names.personNumber(event->bounce->attributedTo)
                                          : 0);
        put(event->bounce && !person ? event->bounce->attributedTo : QByteArray());
        put(event->bounce ? event->bounce->unknown : QByteArray());
        put(event->id);
        put(event->undoes);
        put(event->recordedAt.ms);
        put(event->source);
        put(event->unknown);
    } else if (const auto *message = std::get_if<Message>(&record)) {
        put(QByteArrayView("message"));
        put(message->at.ms);
        put(m_names.personNumber(message->by));
        put(qint64(message->direction));
        put(qint64(message->visibility));
        put(qint64(message->channel));
        put(message->format);
        put(message->body);
        put(message->id);
        put(message->recordedAt.ms);
        put(message->source);
        put(message->reason);
        put(message->more);
    } else if (const auto *survey = std::get_if<Survey>(&record)) {
        put(QByteArrayView("survey"));
        put(survey->sentAt.ms);
        put(survey->answeredAt.ms);
        put(orZero(survey->score));
        put(orZero(survey->scale));
        put(survey->comment);
        put(survey->id);
        put(survey->unknown);
    }
    return QByteArrayView(m_bytes).first(m_size);
}

} // namespace Steward
