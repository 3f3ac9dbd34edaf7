#include "gui/shared/linefield.h"

#include "desk/history/canonicaljson.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace Steward {

LineField::LineField(Holds holds, QWidget *parent) : QLineEdit(parent), m_holds(holds)
{
    setMinimumHeight(Space::hit);
    connect(this, &QLineEdit::editingFinished, this, &LineField::commit);
}

LineField::~LineField()
{
    disconnect(this, &QLineEdit::editingFinished, this, nullptr); // the focus goes when this is no longer a field
}

void LineField::setValue(const QByteArray &value)
{
    const bool changed = m_value != value;
    m_value = value;
    if (!(hasFocus() && isModified()))
        showValue();
    if (changed)
        Q_EMIT valueChanged();
}

void LineField::showValue()
{
    QString text;
    if (m_holds == Holds::Text) {
        text = oneLine(fromUtf8(Value::json(m_value).text()));
    } else {
        QStringList parts;
        for (const QByteArray &element : jsonElements(m_value))
            parts.append(oneLine(fromUtf8(Value::json(element).text())));
        text = parts.join(u", "_s);
    }
    setText(text);
    setModified(false);
    setCursorPosition(0);
    setToolTip(plainToolTip(text));
}

QByteArray LineField::typed() const
{
    if (m_holds == Holds::Text) {
        const QByteArray text = this->text().trimmed().toUtf8();
        return text.isEmpty() ? QByteArray() : Value::string(text).json();
    }
    QStringList parts;
    const QStringList all = text().split(u',', Qt::SkipEmptyParts);
    for (const QString &part : all) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty() && !parts.contains(trimmed))
            parts.append(trimmed);
    }
    if (parts.isEmpty())
        return {};
    QByteArray json;
    for (const QString &part : std::as_const(parts)) {
        json += json.isEmpty() ? '[' : ',';
        appendJsonString(json, part.toUtf8());
    }
    return json + ']';
}

void LineField::commit()
{
    if (!isModified())
        return;
    const QByteArray value = typed();
    setModified(false);
    if (value == m_value) {
        showValue();
        return;
    }
    m_value = value;
    showValue();
    Q_EMIT valueChanged();
    Q_EMIT chosen(value);
}

void LineField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isModified()) {
        showValue();
        selectAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

bool LineField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && isModified()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

} // namespace Steward
