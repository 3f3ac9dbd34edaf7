#include "gui/shared/actions.h"

#include "gui/shared/preferences.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr char idProperty[] = "actionId";
const QByteArray lettersChoice = "keys/letters";

// Where typing a letter means that letter.
bool isTypedInto(const QObject *widget)
{
    const auto *text = qobject_cast<const QPlainTextEdit *>(widget);
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    const auto *line = qobject_cast<const QLineEdit *>(widget);
    return (text && !text->isReadOnly()) || (rich && !rich->isReadOnly()) || (line && !line->isReadOnly())
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QKeySequenceEdit *>(widget);
}

bool isSingleLetter(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return modifiers == Qt::NoModifier && !event.text().isEmpty() && event.text().at(0).isPrint();
}

QStringList portable(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    return texts;
}

QList<QKeySequence> fromPortable(const QStringList &texts)
{
    QList<QKeySequence> keys;
    for (const QString &text : texts)
        keys.append(QKeySequence::fromString(text, QKeySequence::PortableText));
    return keys;
}

// Keys that belong to lists, texts and the system, in every place.
QList<QKeySequence> systemKeys()
{
    QList<QKeySequence> keys{Qt::Key_Tab,    Qt::SHIFT | Qt::Key_Tab, Qt::Key_Return,   Qt::Key_Escape,
                             Qt::Key_Space,  Qt::ALT | Qt::Key_F4,    Qt::Key_Up,       Qt::Key_Down,
                             Qt::Key_Left,   Qt::Key_Right,           Qt::Key_Home,     Qt::Key_End,
                             Qt::Key_PageUp, Qt::Key_PageDown,        Qt::Key_Backspace};
    for (const auto standard : {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::SelectAll})
        keys.append(QKeySequence::keyBindings(standard));
    keys << (Qt::CTRL | Qt::Key_H) << (Qt::CTRL | Qt::Key_M) << (Qt::CTRL | Qt::Key_Space); // a Mac's own
    return keys;
}

bool share(const QList<QKeySequence> &one, const QList<QKeySequence> &other)
{
    return std::any_of(one.begin(), one.end(), [&other](const QKeySequence &key) {
        return std::any_of(other.begin(), other.end(), [&key](const QKeySequence &second) {
            // A key that begins a chord of the other would never get there.
            return key.matches(second) != QKeySequence::NoMatch || second.matches(key) != QKeySequence::NoMatch;
        });
    });
}

} // namespace

Actions::Actions(Preferences &preferences, QObject *parent) : QObject(parent), m_preferences(preferences)
{
    qApp->installEventFilter(this);
}

QAction *Actions::add(const ActionSpec &spec, QWidget *scope, std::function<void()> act)
{
    if (!find(spec.id))
        m_specs.append(spec);
    auto *action = new QAction(spec.text, scope);
    action->setProperty(idProperty, spec.id);
    action->setObjectName(QString::fromLatin1(spec.id));
    // The window's own acts everywhere in it; a page's in the page alone.
    action->setShortcutContext(scope->isWindow() ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    giveKeys(*action);
    scope->addAction(action);
    connect(action, &QAction::triggered, scope, [act = std::move(act)] { act(); });
    m_actions.append(action);
    connect(action, &QObject::destroyed, this, [this, action] { m_actions.removeOne(action); });
    return action;
}

const ActionSpec *Actions::find(const QByteArray &id) const
{
    const auto found
        = std::find_if(m_specs.begin(), m_specs.end(), [&id](const ActionSpec &spec) { return spec.id == id; });
    return found == m_specs.end() ? nullptr : &*found;
}

QList<QAction *> Actions::offeredIn(const QWidget &page)
{
    QList<QAction *> acts = page.actions();
    const QList<QWidget *> parts = page.findChildren<QWidget *>();
    for (const QWidget *part : parts) {
        if (part->isVisible())
            acts.append(part->actions());
    }
    acts.removeIf([](const QAction *action) { return idOf(*action).isEmpty() || !action->isVisible(); });
    return acts;
}

QList<QKeySequence> Actions::keysOf(const QByteArray &id) const
{
    if (const auto chosen = m_preferences.keysOf(id))
        return fromPortable(*chosen);
    const ActionSpec *spec = find(id);
    return spec ? spec->keys : QList<QKeySequence>();
}

bool Actions::isChanged(const QByteArray &id) const
{
    const ActionSpec *spec = find(id);
    return spec && keysOf(id) != spec->keys;
}

std::optional<QByteArray> Actions::clashOf(const QByteArray &id, const QList<QKeySequence> &keys) const
{
    const ActionSpec *spec = find(id);
    if (!spec || keys.isEmpty())
        return {};
    if (share(keys, systemKeys()) && keys != spec->keys)
        return "system";
    for (const ActionSpec &other : m_specs) {
        const bool meet = other.where.isEmpty() || spec->where.isEmpty() || other.where == spec->where;
        if (other.id != id && meet && share(keys, keysOf(other.id)))
            return other.id;
    }
    return {};
}

void Actions::setKeys(const QByteArray &id, const QList<QKeySequence> &keys)
{
    const ActionSpec *spec = find(id);
    if (!spec || clashOf(id, keys))
        return;
    m_preferences.setKeysOf(id, keys == spec->keys ? std::nullopt : std::optional(portable(keys)));
    for (QAction *action : std::as_const(m_actions)) {
        if (idOf(*action) == id)
            giveKeys(*action);
    }
    Q_EMIT keysChanged();
}

void Actions::resetKeys(const QByteArray &id)
{
    if (const ActionSpec *spec = find(id))
        setKeys(id, spec->keys);
}

void Actions::giveKeys(QAction &action) const
{
    const QList<QKeySequence> keys = keysOf(idOf(action));
    action.setShortcuts(keys);
    const QString words = plainText(action.text());
    action.setToolTip(keys.isEmpty() ? words
                                     : u"%1 (%2)"_s.arg(words, keys.first().toString(QKeySequence::NativeText)));
}

bool Actions::singleLettersAct() const
{
    return m_preferences.choice(lettersChoice) != "off";
}

void Actions::setSingleLettersAct(bool act)
{
    m_preferences.setChoice(lettersChoice, act ? "on" : "off");
}

QByteArray Actions::idOf(const QAction &action)
{
    return action.property(idProperty).toByteArray();
}

QString Actions::plainText(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && ++i == text.size())
            break;
        plain.append(text[i]);
    }
    return plain;
}

bool Actions::eventFilter(QObject *watched, QEvent *event)
{
    // Whoever types gets the letter; an act of that letter waits until nobody does.
    if (event->type() == QEvent::ShortcutOverride && isSingleLetter(*static_cast<QKeyEvent *>(event))
        && (!singleLettersAct() || isTypedInto(watched) || isTypedInto(QApplication::focusWidget())))
        event->accept();
    return QObject::eventFilter(watched, event);
}

} // namespace Steward
