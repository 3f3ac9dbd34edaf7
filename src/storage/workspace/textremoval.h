#pragma once

#include "desk/history/records.h"

#include <QList>

namespace Steward {

inline constexpr QByteArrayView removedText = "[redacted]";

// Takes texts out of records, and says whether there was anything to take. What is counted, measured and linked by
// stays: instants, persons, states, codes, tags, the key that a ticket has in its source.
class TextRemoval
{
public:
    virtual ~TextRemoval() = default;
    virtual bool apply(Creation &creation) = 0;
    virtual bool apply(TicketRecord &record) = 0;
};

// Every text of a ticket: subject, bodies, addresses, reasons, comments, notes, custom texts, names of files.
class AllTexts : public TextRemoval
{
public:
    bool apply(Creation &creation) override;
    bool apply(TicketRecord &record) override;

    const QList<QByteArray> &files() const { return m_files; } // SHA-256, hex, of the attachments that were taken out

private:
    void remove(Event &event);
    void remove(Message &message);
    QByteArray membersOf(QByteArrayView message);

    QList<QByteArray> m_files;
};

// What tells who a person is, wherever it was written: the address, the name of two or more words, both in any case of
// letters, and the id where it stands for the person.
class PersonTexts : public TextRemoval
{
public:
    struct Person
    {
        QByteArray id = {};
        QByteArray name = {};
        QByteArray email = {};
        QByteArray newId = {};
    };
    explicit PersonTexts(Person person) : m_person(std::move(person)) { }

    bool apply(Creation &creation) override;
    bool apply(TicketRecord &record) override;
    QByteArray inSetting(const QByteArray &json) const; // in a record that belongs to no ticket

    // Lower case: a stored text without any of these holds nothing of the person.
    QList<QByteArray> needles() const;

private:
    enum class Ids { Stay, Go };

    QByteArray inText(QByteArray text) const;
    QByteArray inJson(const QByteArray &json, Ids ids) const;
    QByteArray inMembers(const QByteArray &members, Ids ids) const;
    Value inValue(const FieldName &field, const Value &value) const;

    Person m_person;
};

} // namespace Steward
