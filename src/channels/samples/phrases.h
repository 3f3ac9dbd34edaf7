#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <utility>
#include <vector>

namespace Steward {

class Random;

// What a ticket is about: the words that all its texts share, so that a reply names the same wage type as the
// complaint.
class Facts
{
public:
    void set(QByteArrayView slot, QByteArray value);
    QByteArrayView of(QByteArrayView slot) const; // empty: no such word

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_words;
};

// Writes a template out: `{slot}` is a word of the facts, `[this|that|]` one of the choices (no brackets in brackets).
QByteArray phrase(QByteArrayView text, const Facts &facts, Random &random);

QByteArray monthName(int month, QByteArrayView language = "en");
// "1,234.50" as the country writes it.
QByteArray amountText(int cents, QByteArrayView country);
QByteArray currencyOf(QByteArrayView country);

// The frame of a message: a greeting and an ending in the writer's language around what is said.
enum class Tone { Requester, Agent };
QByteArray framed(const QByteArray &text, Tone tone, QByteArrayView language, const Facts &facts, Random &random);

} // namespace Steward
