#pragma once

#include <QLineEdit>

namespace Steward {

// A field of a form that is read, not written: no frame, can be reached and copied from, shows its beginning.
class ValueField : public QLineEdit
{
    Q_OBJECT

public:
    explicit ValueField(QWidget *parent = nullptr);
};

} // namespace Steward
