#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>
#include <optional>

namespace Steward {

class Preferences;

// An act of the program as menus, the command palette, the help of keys and the settings know it.
struct ActionSpec
{
    QByteArray id = {}; // "ticket.reply": never changes, the person's own keys hang on it
    QString text = {}; // as in a menu; `&` marks its letter there
    QList<QKeySequence> keys = {}; // its own; a single letter acts only while nobody types
    QString icon = {};
    QString where = {}; // where it applies, in words: a page's name; empty: everywhere
    QString keywords = {}; // other words that people look for it by
};

// All acts of the program in one list: each has one name, one icon and one set of keys, whoever offers it, and the keys
// can be changed but never so that two acts of one place share one.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(Preferences &preferences, QObject *parent = nullptr);

    // The act for one page (or the window), with that page as its parent and in its actions(): its keys act while the
    // page or something in it has the focus. A second page of the same kind adds the same spec again. The tool tip of a
    // button that shows it names the keys.
    QAction *add(const ActionSpec &spec, QWidget *scope, std::function<void()> act);

    const QList<ActionSpec> &specs() const { return m_specs; } // in the order they came
    const ActionSpec *find(const QByteArray &id) const; // null: nobody added it yet
    // What a page, and whatever of it is seen, can do.
    static QList<QAction *> offeredIn(const QWidget &page);
    QList<QKeySequence> keysOf(const QByteArray &id) const;
    bool isChanged(const QByteArray &id) const; // the keys are not the act's own
    // Which act already has one of these keys where `id` applies, too; nothing: none has. An act of the system that no
    // program may take (copy, paste, quit a list with Tab) counts, under the id `system`.
    std::optional<QByteArray> clashOf(const QByteArray &id, const QList<QKeySequence> &keys) const;
    void setKeys(const QByteArray &id, const QList<QKeySequence> &keys); // that do not clash
    void resetKeys(const QByteArray &id);
    // Some people cannot keep from touching keys: single letters can be switched off (WCAG 2.1.4).
    bool singleLettersAct() const;
    void setSingleLettersAct(bool act);
    static QByteArray idOf(const QAction &action);
    static QString plainText(const QString &text); // without the mark of the letter

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void keysChanged();

private:
    void giveKeys(QAction &action) const;

    Preferences &m_preferences;
    QList<ActionSpec> m_specs;
    QList<QAction *> m_actions;
};

} // namespace Steward
