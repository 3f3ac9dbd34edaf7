#pragma once

class QCoreApplication;
class QLocale;

namespace Steward {

// Makes the program speak the language of `locale`, as far as there is a translation, else English; numbers and dates
// follow `locale` from then on. Call once, before the first text is made.
void installTranslations(QCoreApplication &program, const QLocale &locale);

} // namespace Steward
