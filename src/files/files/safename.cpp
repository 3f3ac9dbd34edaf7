#include "files/files/safename.h"

#include "files/files/atomicfile.h"

#include <QDir>
#include <QList>

#include <algorithm>
#include <array>
#include <string_view>

namespace Steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 200;
constexpr qsizetype longestEnding = 20; // a longer one is no ending that a program looks at
constexpr int mostOfOneName = 999;

// What a character becomes: itself, another, or nothing (0).
char32_t harmless(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidi overrides, zero-width characters
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
        return 0;
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space:
        return U' ';
    default:
        break;
    }
    constexpr std::u32string_view refused = U"<>:\"|?*/\\"; // by Windows; the colon also names hidden streams there
    return refused.find(c) == std::u32string_view::npos ? c : U'_';
}

QString harmlessText(const QString &text)
{
    QString clean;
    const QList<uint> characters = text.toUcs4();
    for (const uint character : characters) {
        const char32_t c = harmless(character);
        if (c == 0 || (c == U' ' && clean.endsWith(u' '))) // long gaps push an ending out of sight
            continue;
        clean += QStringView(QChar::fromUcs4(c));
    }
    return clean;
}

// Devices of Windows, with any ending: nobody there could open, copy or delete such a file.
bool isReserved(QStringView name)
{
    const QString stem
        = name.left(name.indexOf(u'.') < 0 ? name.size() : name.indexOf(u'.')).trimmed().toString().toUpper();
    constexpr std::array<QStringView, 6> devices = {u"CON", u"PRN", u"AUX", u"NUL", u"CONIN$", u"CONOUT$"};
    if (std::find(devices.begin(), devices.end(), QStringView(stem)) != devices.end())
        return true;
    constexpr QStringView numbers = u"0123456789\u00b9\u00b2\u00b3"; // superscripts count there, too
    return stem.size() == 4 && (stem.startsWith(u"COM") || stem.startsWith(u"LPT")) && numbers.contains(stem[3]);
}

QString cutTo(QString text, qsizetype bytes)
{
    text.truncate(bytes); // a character is a byte at least
    while (text.toUtf8().size() > bytes || (!text.isEmpty() && text.back().isHighSurrogate()))
        text.chop(1);
    return text;
}

// Dropped by Windows, which would make two names one.
QString withoutTrailingDots(QString text)
{
    while (text.endsWith(u'.') || text.endsWith(u' '))
        text.chop(1);
    return text;
}

struct Parts
{
    QString stem = {};
    QString ending = {}; // with its dot
};

Parts partsOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot <= 0 || name.size() - dot > longestEnding)
        return {name, {}};
    return {name.left(dot), name.mid(dot)};
}

QString withinLimit(const QString &name, const QString &beforeEnding = {})
{
    const auto [stem, ending] = partsOf(name);
    const QString tail = beforeEnding + ending;
    return withoutTrailingDots(cutTo(stem, mostBytes - tail.toUtf8().size())) + tail;
}

} // namespace

QString safeName(QByteArrayView fromOutside)
{
    // Before anything else, as long as no long text can be work: nobody's last path part is longer.
    const QString text = QString::fromUtf8(fromOutside.last(std::min<qsizetype>(fromOutside.size(), 16 * 1024)));
    const qsizetype separator = std::max(text.lastIndexOf(u'/'), text.lastIndexOf(u'\\'));
    QString name = harmlessText(text.mid(separator + 1).normalized(QString::NormalizationForm_C)).trimmed();
    name = withoutTrailingDots(name);
    if (name.startsWith(u'.') || name.startsWith(u'-') || name.startsWith(u'~') || isReserved(name))
        name.prepend(u'_');
    return name.isEmpty() ? u"file"_s : withinLimit(name);
}

Result<QString> saveFromOutside(const QString &folder, QByteArrayView name, QByteArrayView content)
{
    const QString safe = safeName(name);
    QString path;
    for (int number = 1; number <= mostOfOneName; ++number) {
        path = QDir(folder).filePath(number == 1 ? safe : withinLimit(safe, u" (%1)"_s.arg(number)));
        const Done written = writeFile(path, content, AtomicFile::Former::Keep, AtomicFile::Readers::OwnerOnly);
        if (written)
            return path;
        if (written.error().code != FailureCode::AlreadyExists)
            return tl::unexpected(written.error());
    }
    return failed(FailureCode::AlreadyExists, path.toUtf8());
}

} // namespace Steward
