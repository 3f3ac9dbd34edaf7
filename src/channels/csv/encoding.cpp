#include "channels/csv/encoding.h"

#include <uchardet/uchardet.h>

#include <memory>

namespace Steward {

namespace {

bool isNamed(QByteArrayView encoding, QByteArrayView name)
{
    return encoding.compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

qsizetype byteOrderMark(QByteArrayView beginning, QByteArray &encoding)
{
    struct Mark
    {
        QByteArrayView bytes;
        QByteArrayView name;
    };
    static constexpr char utf32Little[] = {'\xFF', '\xFE', '\0', '\0'}, utf32Big[] = {'\0', '\0', '\xFE', '\xFF'};
    static const Mark marks[] = {{"\xEF\xBB\xBF", "UTF-8"},
                                 {QByteArrayView(utf32Little, 4), "UTF-32LE"},
                                 {QByteArrayView(utf32Big, 4), "UTF-32BE"},
                                 {"\xFF\xFE", "UTF-16LE"},
                                 {"\xFE\xFF", "UTF-16BE"}};
    for (const Mark &mark : marks) {
        if (beginning.startsWith(mark.bytes)) {
            encoding = mark.name.toByteArray();
            return mark.bytes.size();
        }
    }
    return 0;
}

bool isUtf8(QByteArrayView encoding)
{
    return encoding.isEmpty() || isNamed(encoding, "UTF-8") || isNamed(encoding, "UTF8");
}

bool isWide(QByteArrayView encoding)
{
    return encoding.first(std::min<qsizetype>(encoding.size(), 6)).compare("UTF-16", Qt::CaseInsensitive) == 0
        || encoding.first(std::min<qsizetype>(encoding.size(), 6)).compare("UTF-32", Qt::CaseInsensitive) == 0;
}

QByteArray likelyEncoding(QByteArrayView bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    if (uchardet_handle_data(detector.get(), bytes.data(), size_t(bytes.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

WideDecoder::WideDecoder(const QByteArray &encoding)
    : m_decoder(encoding.constData(), QStringDecoder::Flag::ConvertInitialBom), m_unit(encoding.contains("32") ? 4 : 2)
{ }

QByteArray WideDecoder::utf8(const QByteArray &piece)
{
    m_bytes += piece.size();
    const QString text = m_decoder(piece);
    return converted(m_half + text, false);
}

QByteArray WideDecoder::end()
{
    QByteArray rest = converted(m_half, true);
    if (m_bytes % m_unit != 0)
        rest += '\xFF';
    return rest;
}

QByteArray WideDecoder::converted(QString text, bool last)
{
    m_half.clear();
    if (!last && !text.isEmpty() && text.back().isHighSurrogate()) {
        m_half = text.back();
        text.chop(1);
    }
    const bool error = m_decoder.hasError();
    QByteArray utf8;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
        } else if (c.isSurrogate() || (error && c == QChar::ReplacementCharacter)) {
            utf8 += QStringView(text).sliced(from, i - from).toUtf8() + '\xFF';
            from = i + 1;
        }
    }
    return utf8 + QStringView(text).sliced(from).toUtf8();
}

} // namespace Steward
