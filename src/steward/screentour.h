#pragma once

#include "desk/people/person.h"
#include "steward/desktop.h"

#include <QObject>
#include <QTemporaryDir>

#include <functional>

namespace Steward {

// Goes through every page of the payroll sample and saves a picture of each, light and dark. Each picture waits for the
// answers that its page needs, and for nothing else. Without a folder it only goes there.
class ScreenTour : public QObject
{
    Q_OBJECT

public:
    ScreenTour(Desktop &desktop, const QString &folder, QObject *parent = nullptr);

    void begin();

Q_SIGNALS:
    void standing(const QString &name); // a page is complete, in one of its themes
    void ended(bool allSaved);

private:
    struct Stop
    {
        QString name = {};
        std::function<void()> goThere = {};
        std::function<bool()> isThere = {};
    };
    void planStart();
    void choosePerson(Role role);
    void planPages();
    void planGoals();
    void addGoals(const QByteArray &client);
    QByteArray firstClient() const;
    void planBounces();
    void planClocks();
    void planImport();
    void planRules();
    void next();
    void look(); // takes the picture once the page has all it needs
    bool save(const QString &name);

    Desktop &m_desktop;
    QString m_folder;
    bool m_failed = false; // what cannot be opened was not
    QTemporaryDir m_workspace;
    QList<Stop> m_stops;
    qsizetype m_at = -1;
    bool m_allSaved = true;
};

} // namespace Steward
