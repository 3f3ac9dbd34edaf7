#include "gui/shell/workarea.h"

#include "gui/shared/plaintext.h"

#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Steward {

namespace {

constexpr qsizetype longestTrail = 50, longestTabWords = 40;

} // namespace

WorkArea::WorkArea(QWidget *parent) : QWidget(parent), m_bar(new QTabBar), m_stack(new QStackedWidget)
{
    m_bar->setObjectName(u"tabs"_s);
    m_bar->setAccessibleName(tr("Open pages"));
    m_bar->setDocumentMode(true);
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setTabsClosable(true);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setUsesScrollButtons(true);
    m_bar->addTab({});
    for (const auto side : {QTabBar::LeftSide, QTabBar::RightSide})
        m_bar->setTabButton(0, side, nullptr); // the place stays
    m_bar->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        if (Page *page = pageAt(index))
            show(*page);
    });
    connect(m_bar, &QTabBar::tabCloseRequested, this, [this](int index) {
        if (Page *page = pageAt(index))
            Q_EMIT closeWanted(page);
    });
}

Page *WorkArea::pageAt(int index) const
{
    return index == 0 ? m_place.data() : index > 0 ? m_bar->tabData(index).value<Page *>() : nullptr;
}

int WorkArea::tabOf(const Page &page) const
{
    for (int i = 0; i < m_bar->count(); ++i) {
        if (pageAt(i) == &page)
            return i;
    }
    return -1;
}

QList<Page *> WorkArea::tabs() const
{
    QList<Page *> pages;
    for (int i = 1; i < m_bar->count(); ++i)
        pages.append(pageAt(i));
    return pages;
}

bool WorkArea::contains(const Page &page) const
{
    return m_stack->indexOf(const_cast<Page *>(&page)) >= 0;
}

void WorkArea::showPlace(Page &page)
{
    if (m_place != &page) {
        m_place = &page;
        nameTab(0);
    }
    bring(page);
}

void WorkArea::showTab(Page &page)
{
    if (tabOf(page) < 0) {
        const QSignalBlocker blocker(m_bar);
        const int index = m_bar->addTab({});
        m_bar->setTabData(index, QVariant::fromValue(&page));
        nameTab(index);
        connect(&page, &Page::titleChanged, this, [this, &page] {
            if (const int at = tabOf(page); at >= 0)
                nameTab(at);
        });
    }
    bring(page);
}

void WorkArea::show(Page &page)
{
    if (tabOf(page) > 0)
        bring(page);
    else
        showPlace(page);
}

void WorkArea::note(Page &left)
{
    m_trail.append(&left);
    if (m_trail.size() > longestTrail)
        m_trail.removeFirst();
}

void WorkArea::bring(Page &page)
{
    if (m_current && m_current != &page)
        note(*m_current);
    const bool arrives = m_current != &page;
    m_current = &page;
    if (!contains(page))
        m_stack->addWidget(&page);
    m_stack->setCurrentWidget(&page);
    const QSignalBlocker blocker(m_bar);
    m_bar->setCurrentIndex(tabOf(page));
    m_bar->setVisible(m_bar->count() > 1);
    if (arrives)
        page.arrive();
    page.focusMain();
    Q_EMIT currentChanged(&page);
}

void WorkArea::remove(Page &page)
{
    disconnect(&page, nullptr, this, nullptr);
    if (const int index = tabOf(page); index > 0) {
        const QSignalBlocker blocker(m_bar);
        m_bar->removeTab(index);
    }
    m_bar->setVisible(m_bar->count() > 1);
    m_trail.removeAll(&page);
    m_stack->removeWidget(&page);
    page.setParent(nullptr);
    if (m_place == &page)
        m_place = nullptr;
    if (m_current != &page)
        return;
    m_current = nullptr;
    if (canGoBack())
        goBack();
    else if (m_place)
        bring(*m_place);
    else
        Q_EMIT currentChanged(nullptr);
}

void WorkArea::step(int tabs)
{
    const int count = m_bar->count();
    if (Page *page = pageAt((m_bar->currentIndex() + tabs + count) % count))
        show(*page);
}

bool WorkArea::canGoBack() const
{
    return std::any_of(m_trail.begin(), m_trail.end(),
                       [this](const auto &page) { return page && page != m_current && contains(*page); });
}

void WorkArea::goBack()
{
    while (!m_trail.isEmpty()) {
        Page *page = m_trail.takeLast();
        if (!page || page == m_current || !contains(*page))
            continue;
        m_current = nullptr; // one that goes back leaves no trace of where it was
        show(*page);
        return;
    }
}

void WorkArea::nameTab(int index)
{
    const Page *page = pageAt(index);
    const QString title = page ? oneLine(page->title()) : QString();
    const QString words = title.size() > longestTabWords ? title.left(longestTabWords) + u'…' : title;
    m_bar->setTabText(index, QString(words).replace(u'&', u"&&"_s));
    m_bar->setTabToolTip(index, plainToolTip(title));
}

} // namespace Steward
