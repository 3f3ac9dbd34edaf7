#include "gui/shared/plaintext.h"

#include <QLabel>

namespace Steward {

void makePlain(QLabel &label)
{
    label.setTextFormat(Qt::PlainText);
}

QLabel *plainLabel(const QString &text, QWidget *parent, Wrapping wrapping)
{
    auto *label = new QLabel(parent);
    makePlain(*label);
    label->setText(text);
    label->setWordWrap(wrapping != Wrapping::OneLine);
    if (wrapping == Wrapping::Narrow) {
        QSizePolicy policy = label->sizePolicy();
        policy.setHorizontalPolicy(QSizePolicy::Ignored);
        label->setSizePolicy(policy);
    }
    return label;
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<div style=\"white-space: pre-wrap\">%1</div>").arg(text.toHtmlEscaped());
}

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = QLatin1Char(' ');
    }
    return text;
}

QString fromUtf8(const QByteArray &text)
{
    return QString::fromUtf8(text);
}

} // namespace Steward
