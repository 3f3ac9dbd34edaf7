#pragma once

#include "gui/shared/page.h"

class QScrollArea;

namespace Steward {

class Actions;

// The keys of the program, as they are now: those of the page that one came from first.
class KeysPage : public Page
{
    Q_OBJECT

public:
    explicit KeysPage(const Actions &actions, QWidget *parent = nullptr);

    void showFor(const QString &where); // the title of the page that one came from
    QString title() const override;

private:
    void fill();

    const Actions &m_actions;
    QScrollArea *m_scroll;
    QString m_where;
};

} // namespace Steward
