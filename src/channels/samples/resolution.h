#pragma once

#include "channels/samples/topic.h"
#include "desk/history/value.h"

namespace Steward {

class Random;

// Parts of a resolution record (product.md 5.2) on their way into a ticket.
struct Tagging
{
    QByteArray rootCause = {};
    QByteArray code = {};
    QByteArray fix = {};
    QByteArray kb = {};
    QByteArray ai = {};
    QByteArray aiReason = {};
    QByteArray causeNote = {};

    Value value() const;
};

// How a ticket of the topic is tagged in the `month`-th month of the sample (from 1): the desk learnt to tag
// completely, and was given AI proposals, only in the course of the two years.
Tagging taggingOf(const Topic &topic, int month, Random &random);
// For `duplicate` and `withdrawn`: what the panel writes by itself.
Tagging notACase(QByteArrayView code);

} // namespace Steward
