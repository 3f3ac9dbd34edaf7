#pragma once

#include <QComboBox>
#include <QLineEdit>

#include <functional>

namespace Steward {

// One entry of a ChoiceField.
struct Choice
{
    QString text = {};
    QByteArray value = {}; // JSON, as desk/history/value.h has it; empty: not set
    QString detail = {}; // in the tool tip
    bool isPossible = true; // else it is shown, greyed, with the detail as its reason
    bool operator==(const Choice &) const = default;
};

// A field of a form whose value is one of a list. It tells what a person chose and shows what it is given; whether the
// one becomes the other is decided elsewhere. Keys and the wheel never change a value in passing: a list opens first.
class ChoiceField : public QComboBox
{
    Q_OBJECT
    Q_PROPERTY(QByteArray value READ value WRITE setValue NOTIFY valueChanged USER true)

public:
    // Listed: a short list. Found: a long one, where a part of the text finds it. AnyText: what is typed counts even
    // where it is not listed.
    enum class Accepts { Listed, Found, AnyText };
    // What a value that is not in the list is called.
    using Naming = std::function<QString(const QByteArray &value)>;

    explicit ChoiceField(Accepts accepts, QWidget *parent = nullptr);
    ~ChoiceField() override;

    void setChoices(const QList<Choice> &choices);
    const QList<Choice> &choices() const { return m_choices; }
    void setNaming(Naming naming) { m_naming = std::move(naming); }
    QByteArray value() const { return m_value; }
    void setValue(const QByteArray &value); // leaves alone what is being typed
    void commit(); // takes what was typed
    void showPopup() override;

Q_SIGNALS:
    void chosen(const QByteArray &value); // by a person, and another than before
    void choicesWanted(); // somebody is about to choose
    void valueChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isTyped() const { return isEditable() && lineEdit()->isModified(); }
    void choose(const QByteArray &value);
    void revert();
    void showValue();
    int indexOf(const QByteArray &value) const;

    Accepts m_accepts;
    QList<Choice> m_choices;
    Naming m_naming;
    QByteArray m_value;
};

} // namespace Steward
