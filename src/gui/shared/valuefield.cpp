#include "gui/shared/valuefield.h"

#include "gui/shared/plaintext.h"

namespace Steward {

ValueField::ValueField(QWidget *parent) : QLineEdit(parent)
{
    setReadOnly(true);
    setFrame(false);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        setCursorPosition(0);
        setToolTip(plainToolTip(text));
    });
}

} // namespace Steward
