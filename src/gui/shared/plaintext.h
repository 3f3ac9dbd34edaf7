#pragma once

#include <QString>
#include <QStringView>

class QLabel;
class QWidget;

namespace Steward {

// Texts from a history are written by anybody: no widget may read them as HTML or as a shortcut.

// A label that shows what it is given as it is. Narrow: it wraps, and no word of it makes its column wider.
enum class Wrapping { OneLine, Wrapped, Narrow };
QLabel *plainLabel(const QString &text, QWidget *parent = nullptr, Wrapping wrapping = Wrapping::OneLine);
// The same for a label that a form made.
void makePlain(QLabel &label);

// For tool tips, which Qt shows as HTML when they look like it.
QString plainToolTip(const QString &text);

// On one line: line ends and tabs become blanks.
QString oneLine(QString text);

QString fromUtf8(const QByteArray &text);

} // namespace Steward
