#include "wording/languages/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

bool install(QCoreApplication &program, const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, u"_"_s, folder))
        return false;
    translator->setParent(&program); // gone with the program, which knows of it until then
    return QCoreApplication::installTranslator(translator.release());
}

} // namespace

void installTranslations(QCoreApplication &program, const QLocale &locale)
{
    QLocale::setDefault(locale);
    // Qt's own words, such as the buttons of its dialogs; absent where the system has no package of them.
    install(program, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (!install(program, locale, u"steward"_s, u":/i18n"_s))
        install(program, QLocale(QLocale::English), u"steward"_s, u":/i18n"_s); // English needs its plurals
}

} // namespace Steward
