#include "gui/shared/choicefield.h"

#include "desk/history/value.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/tones.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr int shownItems = 14;

bool isPlainLetter(const QKeyEvent &key)
{
    return !key.text().isEmpty() && key.text().at(0).isPrint()
        && !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

} // namespace

ChoiceField::ChoiceField(Accepts accepts, QWidget *parent)
    : QComboBox(parent), m_accepts(accepts),
      m_naming([](const QByteArray &value) { return fromUtf8(Value::json(value).text()); })
{
    setMinimumHeight(Space::hit);
    setMaxVisibleItems(shownItems);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (accepts != Accepts::Listed) {
        setEditable(true);
        setInsertPolicy(QComboBox::NoInsert);
        completer()->setFilterMode(Qt::MatchContains);
        completer()->setCompletionMode(QCompleter::PopupCompletion);
        completer()->setCaseSensitivity(Qt::CaseInsensitive);
        lineEdit()->installEventFilter(this);
        connect(lineEdit(), &QLineEdit::editingFinished, this, &ChoiceField::commit);
    }
    connect(this, &QComboBox::activated, this, [this](int index) {
        if (isEditable())
            lineEdit()->setModified(false);
        choose(m_choices.at(index).value);
    });
}

ChoiceField::~ChoiceField()
{
    if (isEditable()) // it loses the focus when this is no longer a field
        disconnect(lineEdit(), nullptr, this, nullptr);
}

void ChoiceField::setChoices(const QList<Choice> &choices)
{
    if (choices == m_choices)
        return;
    const QString typed = isTyped() ? currentText() : QString();
    const bool wasTyped = isTyped();
    const QSignalBlocker quiet(this);
    m_choices = choices;
    clear();
    for (const Choice &choice : choices) {
        addItem(choice.text);
        setItemData(count() - 1, plainToolTip(choice.detail), Qt::ToolTipRole);
        if (!choice.isPossible)
            qobject_cast<QStandardItemModel *>(model())->item(count() - 1)->setEnabled(false);
    }
    showValue();
    if (wasTyped) {
        setEditText(typed);
        lineEdit()->setModified(true);
    }
}

void ChoiceField::setValue(const QByteArray &value)
{
    const bool changed = m_value != value;
    m_value = value;
    if (!(isTyped() && hasFocus()))
        showValue();
    if (changed)
        Q_EMIT valueChanged();
}

int ChoiceField::indexOf(const QByteArray &value) const
{
    const auto found = std::find_if(m_choices.begin(), m_choices.end(),
                                    [&value](const Choice &choice) { return choice.value == value; });
    return found == m_choices.end() ? -1 : int(found - m_choices.begin());
}

void ChoiceField::showValue()
{
    const QSignalBlocker quiet(this);
    int index = indexOf(m_value);
    if (index < 0 && !isEditable() && !m_value.isEmpty()) { // it may have been retired, and is shown all the same
        m_choices.prepend({.text = m_naming(m_value), .value = m_value});
        insertItem(0, m_choices.first().text);
        index = 0;
    }
    setCurrentIndex(index);
    if (isEditable()) {
        setEditText(index >= 0 ? m_choices.at(index).text : m_value.isEmpty() ? QString() : m_naming(m_value));
        lineEdit()->setModified(false);
        lineEdit()->setCursorPosition(0);
    }
    setToolTip(plainToolTip(currentText()));
}

void ChoiceField::choose(const QByteArray &value)
{
    if (value == m_value) {
        showValue();
        return;
    }
    m_value = value;
    showValue();
    Q_EMIT valueChanged();
    Q_EMIT chosen(value);
}

void ChoiceField::commit()
{
    if (!isTyped())
        return;
    const QString typed = currentText().trimmed();
    lineEdit()->setModified(false);
    if (typed.isEmpty()) {
        choose({});
        return;
    }
    const auto same = [&typed](Qt::CaseSensitivity sensitivity) {
        return [&typed, sensitivity](const Choice &choice) { return choice.text.compare(typed, sensitivity) == 0; };
    };
    auto found = std::find_if(m_choices.begin(), m_choices.end(), same(Qt::CaseSensitive));
    if (found == m_choices.end())
        found = std::find_if(m_choices.begin(), m_choices.end(), same(Qt::CaseInsensitive));
    const auto holds = [&typed](const Choice &choice) { return choice.text.contains(typed, Qt::CaseInsensitive); };
    if (found == m_choices.end() && m_accepts == Accepts::Found
        && std::count_if(m_choices.begin(), m_choices.end(), holds) == 1) // a part that only one has
        found = std::find_if(m_choices.begin(), m_choices.end(), holds);
    if (found != m_choices.end())
        choose(found->value);
    else if (m_accepts == Accepts::AnyText)
        choose(Value::string(typed.toUtf8()).json());
    else
        revert();
}

void ChoiceField::revert()
{
    if (isEditable())
        lineEdit()->setModified(false);
    showValue();
}

void ChoiceField::showPopup()
{
    Q_EMIT choicesWanted();
    QComboBox::showPopup();
}

void ChoiceField::focusInEvent(QFocusEvent *event)
{
    Q_EMIT choicesWanted();
    QComboBox::focusInEvent(event);
}

void ChoiceField::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up || event->key() == Qt::Key_Space
        || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F4;
    if (isEditable()) {
        if ((event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) && !isTyped()) {
            showPopup();
            return;
        }
        QComboBox::keyPressEvent(event);
        return;
    }
    if (opens && !(event->modifiers() & Qt::ControlModifier)) {
        showPopup();
    } else if (isPlainLetter(*event)) {
        showPopup();
        view()->keyboardSearch(event->text());
    } else {
        event->ignore();
    }
}

void ChoiceField::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

bool ChoiceField::event(QEvent *event)
{
    // Letters are for the field, not for the page's single-letter acts; Esc takes back what was typed first.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isPlainLetter(*key) || (key->key() == Qt::Key_Escape && isTyped())) {
            event->accept();
            return true;
        }
    }
    return QComboBox::event(event);
}

bool ChoiceField::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched == lineEdit() && isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && isTyped()) {
        event->accept(); // the line would take it and do nothing
        if (event->type() == QEvent::KeyPress) {
            revert();
            lineEdit()->selectAll();
        }
        return true;
    }
    return QComboBox::eventFilter(watched, event);
}

} // namespace Steward
