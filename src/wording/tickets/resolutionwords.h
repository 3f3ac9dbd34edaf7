#pragma once

#include <QByteArray>
#include <QString>

namespace Steward {

// The codes of a resolution record (product.md 5.2) as a person reads them; a code that this version does not know as
// it stands.
QString rootCauseWords(const QByteArray &code); // `Configuration › Wage type`
QString resolutionCodeWords(const QByteArray &code);
QString fixWords(const QByteArray &code);
QString articleWords(const QByteArray &kb); // an article's id as it stands
QString aiVerdictWords(const QByteArray &verdict);
QString aiReasonWords(const QByteArray &reason);
QString resolutionPartWords(const QByteArray &part); // `root_cause`: Root cause

} // namespace Steward
