#pragma once

#include <QLineEdit>

namespace Steward {

// A field of a form that holds a text, or a list of texts parted by commas, as a JSON value. Tells what a person typed
// when she is done with it (Enter, Tab); Esc takes it back.
class LineField : public QLineEdit
{
    Q_OBJECT
    Q_PROPERTY(QByteArray value READ value WRITE setValue NOTIFY valueChanged USER true)

public:
    enum class Holds { Text, List };

    explicit LineField(Holds holds, QWidget *parent = nullptr);
    ~LineField() override;

    QByteArray value() const { return m_value; }
    void setValue(const QByteArray &value); // leaves alone what is being typed
    void commit();

Q_SIGNALS:
    void chosen(const QByteArray &value); // by a person, and another than before
    void valueChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QByteArray typed() const;
    void showValue();

    Holds m_holds;
    QByteArray m_value;
};

} // namespace Steward
