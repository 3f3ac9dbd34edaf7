#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringDecoder>

namespace Steward {

// The size of the byte order mark that `beginning` starts with, or 0; where there is one, `encoding` becomes its name.
qsizetype byteOrderMark(QByteArrayView beginning, QByteArray &encoding);

bool isUtf8(QByteArrayView encoding); // also of the empty name
bool isWide(QByteArrayView encoding); // UTF-16 or UTF-32: commas and line ends are no single bytes

// What `bytes` may be written in, by their frequencies; empty where that says nothing. A hint for a message, no
// decision.
QByteArray likelyEncoding(QByteArrayView bytes);

// Decodes UTF-16 or UTF-32 piece by piece into UTF-8. What is no text becomes the byte 0xFF, which is never valid
// there, so that a later check finds it.
class WideDecoder
{
public:
    explicit WideDecoder(const QByteArray &encoding);

    bool isValid() const { return m_decoder.isValid(); }
    QByteArray utf8(const QByteArray &piece);
    QByteArray end(); // of the rest that never became a character

private:
    QByteArray converted(QString text, bool last);

    QStringDecoder m_decoder;
    QString m_half; // a high surrogate whose other half is in the next piece
    qint64 m_bytes = 0;
    int m_unit = 2;
};

} // namespace Steward
