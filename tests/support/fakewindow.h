#pragma once

#include "gui/shared/navigator.h"
#include "gui/shared/notifier.h"
#include "gui/shared/preferences.h"
#include "gui/shared/prompter.h"
#include "gui/shared/session.h"

#include <QHash>
#include <QList>

namespace Steward {

// Remembers where a page wanted to go.
class RecordingNavigator : public Navigator
{
public:
    void openTicket(qint64 number, Where where) override
    {
        tickets.append(number);
        lastWhere = where;
    }
    void showQueue(const QueueQuestion &question) override { questions.append(question); }
    qint64 ticketInFront() const override { return inFront; }
    void openLedger() override { ++ledgers; }
    void goBack() override { ++backs; }

    QList<qint64> tickets;
    Where lastWhere = Where::Tab;
    QList<QueueQuestion> questions;
    int ledgers = 0;
    qint64 inFront = 0;
    int backs = 0;
};

struct RecordingNotifier : Notifier
{
    QList<Notice> told = {};
    void tell(const Notice &notice) override { told.append(notice); }
    QStringList titles() const
    {
        QStringList titles;
        for (const Notice &notice : told)
            titles.append(notice.title);
        return titles;
    }
};

class MemoryPreferences : public Preferences
{
public:
    ThemeChoice theme() const override { return chosenTheme; }
    void setTheme(ThemeChoice choice) override { chosenTheme = choice; }
    QByteArray personIn(const QByteArray &workspace) const override { return persons.value(workspace); }
    void setPersonIn(const QByteArray &workspace, const QByteArray &person) override { persons[workspace] = person; }
    std::optional<QStringList> keysOf(const QByteArray &action) const override
    {
        return keys.contains(action) ? std::optional(keys.value(action)) : std::nullopt;
    }
    void setKeysOf(const QByteArray &action, const std::optional<QStringList> &chosen) override
    {
        if (chosen)
            keys[action] = *chosen;
        else
            keys.remove(action);
    }
    QByteArray choice(const QByteArray &name) const override { return choices.value(name); }
    void setChoice(const QByteArray &name, const QByteArray &value) override { choices[name] = value; }

    ThemeChoice chosenTheme = ThemeChoice::Light;
    QHash<QByteArray, QByteArray> persons;
    QHash<QByteArray, QStringList> keys;
    QHash<QByteArray, QByteArray> choices;
};

class MemorySession : public Session
{
public:
    QByteArray state(const QByteArray &name) const override { return states.value(name); }
    void setState(const QByteArray &name, const QByteArray &state) override { states[name] = state; }

    QHash<QByteArray, QByteArray> states;
};

// Answers every question with the path that it was given.
struct ScriptedPrompter : Prompter
{
    QString answer = {};
    void chooseWorkspace(QWidget *, Chosen chosen) override { chosen(answer); }
    void chooseNewWorkspace(QWidget *, const QString &, Chosen chosen) override { chosen(answer); }
    void chooseNewFile(QWidget *, const QString &, Chosen chosen) override { chosen(answer); }
    void chooseFile(QWidget *, const QString &, Chosen chosen) override { chosen(answer); }
    void chooseFiles(QWidget *, const QString &, ManyChosen chosen) override { chosen({answer}); }
};

} // namespace Steward
