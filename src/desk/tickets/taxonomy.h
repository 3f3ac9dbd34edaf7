#pragma once

#include <QByteArray>
#include <QList>

namespace Steward {

// The closed lists of a resolution record (product.md 5.2), each in the order in which a list offers them.
struct Taxonomy
{
    // Two-part codes `configuration.wage_type`; without `none`, which belongs to the codes that are no case of their
    // own.
    static const QList<QByteArray> &rootCauses();
    static const QList<QByteArray> &codes();
    static const QList<QByteArray> &fixes();
    static const QList<QByteArray> &reasonsForNoArticle(); // `none:one_off` …
    static const QList<QByteArray> &aiVerdicts();
    static const QList<QByteArray> &aiReasons(); // product.md 5.7

    static bool isNoCase(
        const QByteArray &code); // `duplicate`, `withdrawn`, `spam`: the rest of the record writes itself
    static bool asksCauseNote(const QByteArray &rootCause);
    static bool asksAiReason(const QByteArray &verdict);
};

} // namespace Steward
