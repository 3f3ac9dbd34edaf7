#pragma once

#include "desk/base/instant.h"

#include <QTimeZone>
#include <QTreeView>

class QStandardItemModel;

namespace Steward {

// Things that have versions, each with its versions below it.
class VersionList : public QTreeView
{
    Q_OBJECT

public:
    struct Line
    {
        QString text = {};
        QString detail = {}; // in the tool tip
        QByteArray key = {};
    };
    struct Group
    {
        QString title = {};
        QList<Line> lines = {};
    };

    // `From 1 Jan 2026 · now`; `isLatest`: of those that have begun.
    static QString words(Instant validFrom, bool isLatest, Instant now, const QTimeZone &zone);

    explicit VersionList(QWidget *parent = nullptr);

    void show(const QList<Group> &groups); // what is chosen stays chosen where it is there
    void choose(const QByteArray &key);
    QByteArray chosen() const; // empty: nothing

Q_SIGNALS:
    void versionChosen(const QByteArray &key);

private:
    QStandardItemModel *m_model;
};

} // namespace Steward
