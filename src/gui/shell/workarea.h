#pragma once

#include "gui/shared/page.h"

#include <QPointer>

class QStackedWidget;
class QTabBar;

namespace Steward {

// Where the pages stand: the first tab shows the place that the rail chose, each further tab a page that was opened.
// The bar of tabs is there only when there are some. Pages belong to whoever brings them.
class WorkArea : public QWidget
{
    Q_OBJECT

public:
    explicit WorkArea(QWidget *parent = nullptr);

    void showPlace(Page &page); // in the first tab
    void showTab(Page &page); // in its tab, which is made when it has none
    void show(Page &page); // wherever it is; a page that is nowhere becomes the place
    void remove(Page &page);
    using QWidget::show;

    Page *current() const { return m_current; }
    Page *place() const { return m_place; }
    QList<Page *> tabs() const; // from the second on
    bool contains(const Page &page) const;
    void step(int tabs); // to the next tab, round
    bool canGoBack() const;
    void goBack(); // to the page before

Q_SIGNALS:
    void currentChanged(Page *page); // null: there is none
    void closeWanted(Page *page); // the cross of its tab was pressed

private:
    void bring(Page &page);
    void note(Page &left);
    void nameTab(int index);
    int tabOf(const Page &page) const;
    Page *pageAt(int index) const;

    QTabBar *m_bar;
    QStackedWidget *m_stack;
    QPointer<Page> m_place;
    QPointer<Page> m_current;
    QList<QPointer<Page>> m_trail; // pages to go back to, the latest last
};

} // namespace Steward
